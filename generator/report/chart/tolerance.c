/* The tolerance of a line chart. */
#include "report/chart/tolerance.h"

#include "model/period.h"

#include <math.h>

void tolerance_widen_range(struct range *range, struct band band, size_t months) {
    double spread = range->high - range->low;
    double least = range->low - 1.5 * spread, most = range->high + 1.5 * spread;
    for (size_t i = 0; i < months; i++) {
        if (isfinite(band.lows[i]))
            range_add(range, fmin(fmax(band.lows[i], least), most));
        if (isfinite(band.highs[i]))
            range_add(range, fmin(fmax(band.highs[i], least), most));
    }
}

const char *tolerance_due_text(const struct indicator_result *indicator, struct arena *arena) {
    const struct target_result *target = &indicator->target;
    if (!target->phased)
        return target->tolerance_text;
    const char *low = target->due_low.text, *high = target->due_high.text;
    if (target->due_low.value != NULL && target->due_high.value != NULL)
        return arena_printf(arena, "%s to %s", low, high);
    if (target->due_low.value != NULL)
        return arena_printf(arena, "%s or more", low);
    return target->due_high.value != NULL ? arena_printf(arena, "%s or less", high) : "";
}

/* What the tolerance of that month is called, the last that has one. */
static const char *label_text(const struct indicator_result *indicator, struct arena *arena,
                              int period) {
    if (period < indicator->period)
        return arena_printf(arena, "Tolerance until %s",
                            rhythm_short_text(arena, indicator->indicator->rhythm, period));
    return arena_printf(arena, "Tolerance %s%s", indicator->target.phased ? "so far " : "",
                        tolerance_due_text(indicator, arena));
}

/* The months up to `last` that have its tolerance, as the band is drawn. */
static struct rectangle box_of(const struct plot *plot, struct band band, size_t last) {
    size_t first = last;
    while (first > 0 && band.lows[first - 1] == band.lows[last] &&
           band.highs[first - 1] == band.highs[last])
        first--;
    return (struct rectangle){plot_edge(plot, first), plot_y(plot, band.highs[last]),
                              plot_edge(plot, last + 1), plot_y(plot, band.lows[last])};
}

/* The cheapest place inside the box, or else just above or below it; from left to right. Its cost
 * is infinite where there is none. */
static double place_in_box(const struct plot *plot, const struct obstacles *obstacles,
                           struct text_style style, double width, struct rectangle box,
                           struct rectangle *place) {
    const struct rectangle *frame = &plot->frame;
    double height = text_line_height(style), gap = 0.2 * style.size, best = INFINITY;
    double inner_top = box.top + gap, inner_bottom = box.bottom - gap - height;
    const double tops[] = {inner_bottom, inner_top, box.top - gap - height, box.bottom + gap};
    for (size_t i = 0; i < sizeof tops / sizeof tops[0]; i++) {
        bool too_low = i < 2 && inner_top > inner_bottom;
        if (too_low || tops[i] < frame->top || tops[i] + height > frame->bottom)
            continue;
        for (double x = box.left + 2 * gap; x + width <= box.right - gap; x += style.size) {
            struct rectangle candidate = {x, tops[i], x + width, tops[i] + height};
            double not_inside = i < 2 ? 0 : 2.5, far = 0.5 * (x - box.left) / frame->right;
            if (not_inside + far >= best)
                break; /* and further right it costs more */
            double cost = obstacles_cost(obstacles, candidate) + not_inside + far;
            if (cost >= best)
                continue;
            best = cost;
            *place = candidate;
        }
    }
    return best;
}

struct tolerance_label tolerance_label_new(const struct plot *plot,
                                           const struct indicator_result *indicator,
                                           struct band band, const struct obstacles *obstacles,
                                           struct key *key) {
    const struct canvas *canvas = &plot->canvas;
    struct tolerance_label label = {.style = {"label-band", canvas->text_size, false}};
    size_t last = series_last_value(band.lows, plot->months);
    if (last == plot->months)
        return label;
    const char *text = label_text(indicator, canvas->arena,
                                  band.first_period + (int)last * rhythm_months(plot->rhythm));
    if (key_has(key, text))
        return label;
    double cost = place_in_box(plot, obstacles, label.style, text_width(canvas, label.style, text),
                               box_of(plot, band, last), &label.place);
    if (cost < OBSTACLE_HARD)
        label.text = text;
    else
        key_add(key, canvas->arena, (struct key_entry){.text = text});
    return label;
}

void tolerance_label_put(const struct tolerance_label *label, const struct canvas *canvas,
                         struct obstacles *obstacles) {
    if (label->text == NULL)
        return;
    text_put_in(canvas, label->style, label->place, label->text);
    obstacles_add_rectangle(obstacles, label->place, OBSTACLE_TEXT);
}
