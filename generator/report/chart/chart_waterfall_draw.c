/* A waterfall from top to bottom: a step a row, joined to the next. */
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_rows.h"
#include "report/chart/chart_waterfall.h"
#include "report/chart/point.h"

#include <math.h>

struct drawn_row {
    const char *role; /* of its bar */
    double from, to;  /* levels; NAN: it has none */
    bool is_step;
};

struct waterfall_chart {
    const struct waterfall *waterfall;
    struct chart_rows rows;
    struct row_text *texts;
    struct drawn_row *drawn;
    size_t count;
};

static double double_of(const struct quantity *value) {
    return value->marker == MARKER_NO ? number_double(value->number) : NAN;
}

/* ---- the rows ---- */

static void add_row(struct waterfall_chart *chart, const char *name, const char *value,
                    struct drawn_row row) {
    chart->texts[chart->count] = (struct row_text){name, value};
    chart->drawn[chart->count++] = row;
}

static void add_level(struct waterfall_chart *chart, int period, const struct quantity *value) {
    struct arena *arena = chart->rows.canvas.arena;
    const struct waterfall *waterfall = chart->waterfall;
    add_row(chart,
            arena_printf(arena, "%s, %s", waterfall->level.label,
                         rhythm_short_text(arena, waterfall->periods.rhythm, period)),
            chart_value_text(arena, &waterfall->level, value),
            (struct drawn_row){"waterfall-level", 0, double_of(value), false});
}

/* The colour says whether it is good, the arrow and the sign which way it goes. */
static const char *step_role(enum better better, int sign) {
    static const char *const roles[] = {"step-concern", "step-neutral", "step-improvement"};
    return roles[catalogue_merit(better, sign) + 1];
}

/* Returns the level behind it: of a step without a size, the level before. */
static double add_step(struct waterfall_chart *chart, const char *name, const char *role,
                       const struct quantity *size, double level) {
    const struct chart_figure *figure = &chart->waterfall->level;
    bool has_size = size->marker == MARKER_NO;
    double next = has_size ? level + number_double(size->number) : level;
    add_row(chart, name,
            has_size ? chart_signed_text(chart->rows.canvas.arena, figure, size->number)
                     : marker_text(size->marker),
            (struct drawn_row){role, has_size ? level : NAN, next, true});
    return next;
}

static void add_rows(struct waterfall_chart *chart) {
    const struct waterfall *waterfall = chart->waterfall;
    enum better better = waterfall->indicator->indicator->better;
    double level = double_of(&waterfall->begin);
    add_level(chart, waterfall_begin_period(waterfall), &waterfall->begin);
    for (size_t i = 0; i < waterfall->count; i++) {
        const struct quantity *size = &waterfall->steps[i].size;
        int sign = size->marker == MARKER_NO ? number_sign(size->number) : 0;
        level = add_step(chart, waterfall->steps[i].name, step_role(better, sign), size, level);
    }
    struct quantity rest = {.number = waterfall->rest};
    if (waterfall_has_rest(waterfall))
        add_step(chart, waterfall_rest_name, "step-rest", &rest, level);
    add_level(chart, chart_period_at(&waterfall->periods, waterfall->periods.count - 1),
              &waterfall->end);
}

/* From 0 where that is near; else levels are marked, and not bars. */
static struct range levels_of(const struct waterfall_chart *chart) {
    struct range range = range_new();
    for (size_t i = 0; i < chart->count; i++) {
        const struct drawn_row *row = &chart->drawn[i];
        range_add(&range, row->to);
        if (row->is_step)
            range_add(&range, row->from);
    }
    return range.low <= range.high ? range : (struct range){0, 0};
}

/* ---- drawing ---- */

static bool has_zero(const struct chart_rows *rows) {
    return scale_low(&rows->scale) <= 0 && scale_high(&rows->scale) >= 0;
}

static void put_bar(const struct chart_rows *rows, const char *role, double from, double to,
                    double middle) {
    double start = rows_x(rows, from), end = rows_x(rows, to), thickness = 0.62 * rows->pitch;
    drawing_rectangle(rows->canvas.arena, rows->canvas.drawing, role, fmin(start, end),
                      middle - thickness / 2, fmax(fabs(end - start), 0.8), thickness);
}

static void put_arrow(const struct chart_rows *rows, const struct drawn_row *row, double middle) {
    double size = 0.3 * rows->canvas.text_size;
    double x = rows_x(rows, fmax(row->from, row->to)) + 3.2 * size;
    if (row->from != row->to)
        point_put(&rows->canvas, row->to > row->from ? POINT_TRIANGLE_UP : POINT_TRIANGLE_DOWN,
                  "waterfall-arrow", x, middle, size);
}

static void put_mark(const struct chart_rows *rows, const struct drawn_row *row, double middle) {
    if (isnan(row->to) || (row->is_step && isnan(row->from)))
        return;
    if (row->is_step) {
        put_bar(rows, row->role, row->from, row->to, middle);
        put_arrow(rows, row, middle);
    } else if (has_zero(rows))
        put_bar(rows, row->role, row->from, row->to, middle);
    else
        point_put(&rows->canvas, POINT_DIAMOND, row->role, rows_x(rows, row->to), middle,
                  0.26 * rows->pitch);
}

/* From the level behind a row down to the next. */
static void put_joint(const struct chart_rows *rows, const struct drawn_row *row, size_t index) {
    double x = isnan(row->to) ? 0 : rows_x(rows, row->to);
    if (!isnan(row->to))
        drawing_line(rows->canvas.arena, rows->canvas.drawing, "waterfall-joint", x,
                     rows_middle(rows, index), x, rows_middle(rows, index + 1));
}

static void put_rows(const struct waterfall_chart *chart) {
    for (size_t i = 0; i + 1 < chart->count; i++)
        put_joint(&chart->rows, &chart->drawn[i], i);
    for (size_t i = 0; i < chart->count; i++) {
        rows_put_texts(&chart->rows, i, &chart->texts[i]);
        put_mark(&chart->rows, &chart->drawn[i], rows_middle(&chart->rows, i));
    }
}

struct drawing *waterfall_draw(const struct chart *chart, struct arena *arena, double width,
                               double height) {
    size_t most = waterfall_rows(chart->waterfall);
    struct waterfall_chart drawn = {
        .waterfall = chart->waterfall,
        .rows = {.canvas = canvas_new(arena, chart->typefaces, width, height),
                 .pitch = height / (double)(most + 1),
                 .count = most},
        .texts = arena_array(arena, most, sizeof *drawn.texts),
        .drawn = arena_array(arena, most, sizeof *drawn.drawn)};
    drawn.rows.canvas.text_size = rows_text_size(drawn.rows.pitch);
    add_rows(&drawn);
    rows_place(&drawn.rows, 0, width, drawn.texts, drawn.count);
    rows_set_scale(&drawn.rows, chart->waterfall->level.figure, levels_of(&drawn));
    rows_put_axis(&drawn.rows);
    put_rows(&drawn);
    return drawn.rows.canvas.drawing;
}
