/* The letters of changed definitions. */
#include "report/chart/breaks.h"

#include "model/period.h"

static const char *letter(struct arena *arena, size_t number) {
    return number < 26 ? arena_printf(arena, "%c", (char)('A' + number)) : "*";
}

bool breaks_is_drawn(const struct indicator_result *indicator, size_t index, int first_period) {
    return rhythm_end_of(indicator->indicator->rhythm, indicator->breaks[index].period) >=
           first_period;
}

void breaks_add_to_key(struct key *key, struct arena *arena,
                       const struct indicator_result *indicator, int first_period) {
    for (size_t i = 0; i < indicator->break_count; i++)
        if (breaks_is_drawn(indicator, i, first_period))
            key_add(key, arena,
                    (struct key_entry){
                        .number = letter(arena, i),
                        .text = arena_printf(arena, "%s: %s",
                                             period_short_text(arena, indicator->breaks[i].period),
                                             indicator->breaks[i].text)});
}

bool breaks_exist(const struct indicator_result *indicator, int first_period) {
    size_t count = indicator->break_count;
    return count > 0 && breaks_is_drawn(indicator, count - 1, first_period);
}

/* Breaks of one month share a line. */
static const char *letters_at(const struct indicator_result *indicator, struct arena *arena,
                              size_t first) {
    const char *text = letter(arena, first);
    for (size_t i = first + 1; i < indicator->break_count &&
                               indicator->breaks[i].period == indicator->breaks[first].period;
         i++)
        text = arena_printf(arena, "%s, %s", text, letter(arena, i));
    return text;
}

void breaks_put(const struct plot *plot, const struct indicator_result *indicator,
                int first_period) {
    const struct canvas *canvas = &plot->canvas;
    struct text_style style = {"key-number", canvas->text_size, true};
    for (size_t i = 0; i < indicator->break_count; i++) {
        int period = indicator->breaks[i].period;
        if (!breaks_is_drawn(indicator, i, first_period) ||
            (i > 0 && period == indicator->breaks[i - 1].period))
            continue;
        double x = plot_edge(plot, plot_column(plot, first_period, period) % plot->months);
        drawing_line(canvas->arena, canvas->drawing, "break", x, plot->frame.top - 0.2 * style.size,
                     x, plot->frame.bottom);
        text_put(canvas, style, x, plot->frame.top - 0.5 * style.size, ANCHOR_MIDDLE,
                 letters_at(indicator, canvas->arena, i));
    }
}

void breaks_add_obstacles(struct obstacles *obstacles, const struct plot *plot,
                          const struct indicator_result *indicator, int first_period) {
    for (size_t i = 0; i < indicator->break_count; i++) {
        if (!breaks_is_drawn(indicator, i, first_period))
            continue;
        size_t month = plot_column(plot, first_period, indicator->breaks[i].period) % plot->months;
        double x = plot_edge(plot, month);
        obstacles_add_rectangle(obstacles,
                                (struct rectangle){x, plot->frame.top, x, plot->frame.bottom},
                                OBSTACLE_HARD);
    }
}
