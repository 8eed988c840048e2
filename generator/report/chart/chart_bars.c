/* Values beside each other as bars: the headline with its benchmarks. */
#include "report/chart/chart_bars.h"

#include "report/chart/chart_kinds.h"
#include "report/chart/range.h"
#include "report/chart/text.h"

#include <math.h>
#include <string.h>

static const double lowest_row_with_text = 9;

struct bars {
    struct canvas canvas;
    struct bar *bars;
    size_t count;
    double label_room, label_width, value_width; /* the width: the room and a gap */
    struct range range;                          /* 0 is in it */
    double pitch;
};

struct bar bar_of(bool own, const char *label, const char *detail, const char *text,
                  const struct number *value) {
    return (struct bar){.bar_role = own ? "bar-own" : "bar-other",
                        .label_role = own ? "label-own" : "label-other",
                        .label = label,
                        .detail = detail,
                        .text = text,
                        .value = value == NULL ? NAN : number_double(value),
                        .bold = own};
}

static bool is_average(const struct benchmark_result *result) {
    return result->benchmark->group[0] == '\0';
}

size_t bars_rows(const struct indicator_result *indicator) {
    size_t rows = 1;
    for (size_t i = 0; i < indicator->benchmark_count; i++)
        rows += is_average(&indicator->benchmarks[i]);
    return rows;
}

size_t bars_of_averages(const struct indicator_result *indicator, struct bar *bars) {
    size_t count = 0;
    for (size_t i = 0; i < indicator->benchmark_count; i++) {
        const struct benchmark_result *other = &indicator->benchmarks[i];
        if (is_average(other))
            bars[count++] = bar_of(false, other->benchmark->comparator, other->benchmark->period,
                                   other->amount.text, other->amount.value);
    }
    return count;
}

static struct bars bars_new(struct canvas canvas, struct bar *rows, size_t count) {
    struct bars bars = {.canvas = canvas, .bars = rows, .count = count};
    bars.range = (struct range){0, 0};
    for (size_t i = 0; i < bars.count; i++)
        range_add(&bars.range, bars.bars[i].value);
    bars.pitch = fmin(canvas.drawing->height / (double)bars.count, 40);
    return bars;
}

static struct text_style style_of(const struct bars *bars, const struct bar *bar) {
    return (struct text_style){bar->label_role, bars->canvas.text_size, bar->bold};
}

static struct text_style detail_style(const struct bars *bars) {
    return (struct text_style){"axis-label", fmax(0.9 * bars->canvas.text_size, canvas_least_text),
                               false};
}

static void measure(struct bars *bars) {
    const struct canvas *canvas = &bars->canvas;
    double gap = 0.7 * canvas->text_size;
    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->bars[i];
        struct text_style style = style_of(bars, bar);
        double label = fmax(text_width(canvas, style, bar->label),
                            text_width(canvas, detail_style(bars), bar->detail));
        bars->label_room = fmax(bars->label_room, label);
        bars->value_width = fmax(bars->value_width, text_width(canvas, style, bar->text) + gap);
    }
    bars->label_room = fmin(bars->label_room, 0.5 * canvas->drawing->width - gap);
    bars->label_width = bars->label_room + gap;
}

static double bar_x(const struct bars *bars, double value) {
    double left = bars->label_width + (bars->range.low < 0 ? bars->value_width : 0);
    double right = bars->canvas.drawing->width - bars->value_width;
    double spread = bars->range.high - bars->range.low;
    return spread > 0 ? left + (value - bars->range.low) / spread * (right - left) : left;
}

static void put_bar(const struct bars *bars, const struct bar *bar, double middle) {
    double thickness = 0.62 * bars->pitch;
    if (isnan(bar->value))
        return;
    double zero = bar_x(bars, 0), end = bar_x(bars, bar->value);
    drawing_rectangle(bars->canvas.arena, bars->canvas.drawing, bar->bar_role, fmin(zero, end),
                      middle - thickness / 2, fabs(end - zero), thickness);
}

/* The label as far as there is room; where that makes it the same as another, its last word stays.
 */
static const char *label_in(const struct bars *bars, const struct bar *bar) {
    double room = bars->label_room;
    const struct canvas *canvas = &bars->canvas;
    struct text_style style = style_of(bars, bar);
    const char *text = text_shortened(canvas, style, bar->label, room);
    for (size_t i = 0; i < bars->count; i++)
        if (&bars->bars[i] != bar &&
            strcmp(text_shortened(canvas, style, bars->bars[i].label, room), text) == 0)
            return text_shortened_within(canvas, style, bar->label, room);
    return text;
}

static void put_label(const struct bars *bars, const struct bar *bar, double middle) {
    const struct canvas *canvas = &bars->canvas;
    struct text_style style = style_of(bars, bar), detail = detail_style(bars);
    bool two_lines = bar->detail[0] != '\0' && bars->pitch > 2.1 * style.size;
    double half_line = two_lines ? 0.55 * style.size : 0;
    text_put(canvas, style, 0, text_centred(style, middle - half_line), ANCHOR_START,
             label_in(bars, bar));
    if (two_lines)
        text_put(canvas, detail, 0, text_centred(detail, middle + half_line), ANCHOR_START,
                 text_shortened(canvas, detail, bar->detail, bars->label_room));
}

static void put_value(const struct bars *bars, const struct bar *bar, double middle) {
    struct text_style style = style_of(bars, bar);
    double gap = 0.4 * style.size;
    double end = bar_x(bars, isnan(bar->value) ? 0 : bar->value);
    bool leftwards = bar->value < 0;
    text_put(&bars->canvas, style, leftwards ? end - gap : end + gap, text_centred(style, middle),
             leftwards ? ANCHOR_END : ANCHOR_START, bar->text);
}

static double middle_of(const struct bars *bars, size_t row) {
    return ((double)row + 0.5) * bars->pitch;
}

struct drawing *bars_put(struct canvas canvas, struct bar *rows, size_t count) {
    struct bars bars = bars_new(canvas, rows, count);
    bars.canvas.text_size = fmin(fmax(0.36 * bars.pitch, canvas_least_text), 11.5);
    if (bars.pitch >= lowest_row_with_text)
        measure(&bars);
    for (size_t row = 0; row < bars.count; row++) {
        put_bar(&bars, &bars.bars[row], middle_of(&bars, row));
        if (bars.pitch < lowest_row_with_text)
            continue;
        put_label(&bars, &bars.bars[row], middle_of(&bars, row));
        put_value(&bars, &bars.bars[row], middle_of(&bars, row));
    }
    return bars.canvas.drawing;
}

struct drawing *bars_draw(const struct chart *chart, struct arena *arena, double width,
                          double height) {
    const struct indicator_result *indicator = chart->indicator;
    const struct figure_result *headline = indicator->headline;
    struct bar *rows = arena_array(arena, bars_rows(indicator), sizeof *rows);
    rows[0] = bar_of(true, indicator->whose, "", headline == NULL ? "" : headline->current.text,
                     headline == NULL ? NULL : headline->current.exact);
    size_t count = 1 + bars_of_averages(indicator, rows + 1);
    return bars_put(canvas_new(arena, chart->typefaces, width, height), rows, count);
}
