/* Rows of units: names, marks on one scale, values. */
#include "report/chart/chart_units.h"

#include "report/chart/chart_kinds.h"
#include "report/chart/chart_rows.h"
#include "report/chart/point.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const struct unit_family *units_below(const struct indicator_result *indicator) {
    static const struct unit_family none = {.funnel = {.parts = "", .sizes = ""}};
    return indicator->below == NULL ? &none : indicator->below;
}

/* ---- what they have in common ---- */

/* Whether the value of the whole and its target are of the parts' kind: of a ratio they are, of a
 * count the whole is the sum. */
static bool is_comparable(const struct indicator_result *indicator) {
    const struct figure_result *headline = indicator->headline;
    return headline != NULL &&
           (headline->figure->denominator.count > 0 || headline->figure->unit == UNIT_PERCENT);
}

const struct amount *unit_common_target(const struct indicator_result *indicator) {
    static const struct amount none = {NULL, ""};
    const struct target_result *target = &indicator->target;
    if (!is_comparable(indicator))
        return &none;
    return target->phased ? &target->due : &target->target;
}

const char *unit_common_text(const struct indicator_result *indicator, struct arena *arena) {
    if (!is_comparable(indicator) || indicator->headline->current.exact == NULL)
        return "";
    return arena_printf(arena, "%s %s", indicator->whose, indicator->headline->current.text);
}

const char *unit_common_target_text(const struct indicator_result *indicator, struct arena *arena) {
    const struct amount *target = unit_common_target(indicator);
    return target->value == NULL ? "" : arena_printf(arena, "Target %s", target->text);
}

/* ---- their order ---- */

struct ordered {
    const struct unit_value *value;
    int sign; /* 1: the highest first */
};

static int by_value(const void *left, const void *right) {
    const struct ordered *a = left, *b = right;
    if (a->value->value.exact != NULL && b->value->value.exact != NULL) {
        int order = a->sign * number_compare(b->value->value.exact, a->value->value.exact);
        if (order != 0)
            return order;
    } else if (a->value->value.exact != b->value->value.exact)
        return a->value->value.exact == NULL ? 1 : -1;
    return (a->value > b->value) - (a->value < b->value);
}

const struct unit_value **units_in_order(const struct indicator_result *indicator,
                                         struct arena *arena) {
    size_t count = units_below(indicator)->count;
    struct ordered *ordered = arena_array(arena, count + 1, sizeof *ordered);
    const struct unit_value **units = arena_array(arena, count + 1, sizeof *units);
    for (size_t i = 0; i < count; i++)
        ordered[i] =
            (struct ordered){&units_below(indicator)->members[i],
                             catalogue_merit(indicator->indicator->better, 1) < 0 ? -1 : 1};
    qsort(ordered, count, sizeof *ordered, by_value);
    for (size_t i = 0; i < count; i++)
        units[i] = ordered[i].value;
    return units;
}

/* ---- the rows ---- */

enum { AXIS_ROWS = 1, MOST_LINES = 2 };

/* A value that all rows are held against: a line from its label, in a row of its own, to the axis.
 */
struct unit_line {
    const char *role, *label_role, *text;
    double value;
};

struct unit_rows {
    struct chart_rows rows;
    const struct indicator_result *indicator;
    const struct unit_value **units; /* NULL: in the place of those that are left out */
    const struct row_text *texts;    /* of each */
    size_t count, left_out;
    struct unit_line lines[MOST_LINES];
    size_t line_count;
    size_t columns, column_rows; /* side by side; of units in each but the last */
    void (*mark)(const struct chart_rows *rows, double value, double middle);
};

static size_t lines_of(const struct indicator_result *indicator, struct arena *arena,
                       struct unit_line *lines) {
    const struct number *target = unit_common_target(indicator)->value;
    size_t count = 0;
    if (is_comparable(indicator) && indicator->headline->current.exact != NULL)
        lines[count++] =
            (struct unit_line){"mean", "label-mean", unit_common_text(indicator, arena),
                               number_double(indicator->headline->current.exact)};
    if (target != NULL)
        lines[count++] =
            (struct unit_line){"target", "label-target", unit_common_target_text(indicator, arena),
                               number_double(target)};
    return count;
}

static size_t line_count_of(const struct indicator_result *indicator) {
    size_t of_whole =
        is_comparable(indicator) && indicator->headline->current.exact != NULL ? 1 : 0;
    return of_whole + (unit_common_target(indicator)->value != NULL ? 1 : 0);
}

size_t unit_bars_rows(const struct indicator_result *indicator) {
    return line_count_of(indicator) +
           (units_below(indicator)->count == 0 ? 1 : units_below(indicator)->count) + AXIS_ROWS;
}

/* ---- layout ---- */

static const double lowest_row = 11.5, narrowest_column = 110; /* texts of the least size */

static void set_columns(struct unit_rows *rows, size_t columns, double height) {
    size_t others = rows->line_count + AXIS_ROWS;
    rows->columns = columns;
    rows->column_rows = (rows->count + columns - 1) / columns;
    rows->rows.pitch = fmin(height / (double)(rows->column_rows + others), 40);
}

/* The first and the last of the rows, with how many there are between them in the place of one. */
static void leave_out_middle(struct unit_rows *rows, size_t kept) {
    size_t above = kept / 2, left_out = rows->count - (kept - 1);
    rows->units[above] = NULL;
    for (size_t i = above + 1; i < kept; i++)
        rows->units[i] = rows->units[i + left_out - 1];
    rows->left_out = left_out;
    rows->count = kept;
}

/* The fewest columns in which rows are not too low; more rows than these have room for are left
 * out. */
static void divide(struct unit_rows *rows, double width, double height) {
    size_t most = (size_t)fmax(1, width / narrowest_column), others = rows->line_count + AXIS_ROWS;
    size_t columns = 1, room = (size_t)fmax(2, floor(height / lowest_row));
    set_columns(rows, columns, height);
    while (rows->rows.pitch < lowest_row && columns < most)
        set_columns(rows, ++columns, height);
    size_t kept = room > others ? columns * (room - others) : 1;
    if (rows->rows.pitch >= lowest_row || kept < 3)
        return;
    leave_out_middle(rows, kept);
    set_columns(rows, columns, height);
}

static void place_column(struct unit_rows *rows, size_t column) {
    double between = 3 * rows_gap(&rows->rows);
    double width = (rows->rows.canvas.drawing->width - (double)(rows->columns - 1) * between) /
                   (double)rows->columns;
    rows_place(&rows->rows, (double)column * (width + between), width, rows->texts, rows->count);
}

static struct range range_of(const struct unit_rows *rows, struct range range) {
    for (size_t i = 0; i < rows->count; i++)
        if (rows->units[i] != NULL && rows->units[i]->value.exact != NULL)
            range_add(&range, number_double(rows->units[i]->value.exact));
    for (size_t i = 0; i < rows->line_count; i++)
        range_add(&range, rows->lines[i].value);
    return range.low <= range.high ? range : (struct range){0, 0};
}

/* ---- drawing ---- */

static void put_bar(const struct chart_rows *rows, double value, double middle) {
    double zero = rows_x(rows, 0), end = rows_x(rows, value), thickness = 0.62 * rows->pitch;
    drawing_rectangle(rows->canvas.arena, rows->canvas.drawing, "bar-own", fmin(zero, end),
                      middle - thickness / 2, fabs(end - zero), thickness);
}

/* On a line that leads from its name to its value. */
static void put_dot(const struct chart_rows *rows, double value, double middle) {
    const struct canvas *canvas = &rows->canvas;
    drawing_line(canvas->arena, canvas->drawing, "grid", rows->frame.left, middle,
                 rows->frame.right, middle);
    point_put(canvas, POINT_CIRCLE, "point", rows_x(rows, value), middle,
              fmin(0.28 * rows->pitch, 4.5));
}

static void put_row(const struct unit_rows *rows, size_t row, size_t unit) {
    const struct unit_value *shown = rows->units[unit];
    const struct number *value = shown == NULL ? NULL : shown->value.exact;
    rows_put_texts(&rows->rows, row, &rows->texts[unit]);
    if (value != NULL)
        rows->mark(&rows->rows, number_double(value), rows_middle(&rows->rows, row));
}

/* Its label stands above it, to that side on which no other line goes down. */
static void put_line(const struct unit_rows *all, size_t index) {
    const struct chart_rows *rows = &all->rows;
    const struct canvas *canvas = &rows->canvas;
    const struct unit_line *line = &all->lines[index];
    struct text_style style = rows_style(rows, line->label_role, true);
    double x = rows_x(rows, line->value), top = (double)(index + 1) * rows->pitch;
    const char *text = text_shortened(canvas, style, line->text, 0.6 * rows->width);
    double half = text_width(canvas, style, text) / 2, middle = x;
    if (index > 0)
        middle += line->value >= all->lines[0].value ? half : -half;
    middle = fmin(fmax(middle, rows->left + half), rows->left + rows->width - half);
    text_put(canvas, style, middle, text_centred(style, rows_middle(rows, index)), ANCHOR_MIDDLE,
             text);
    drawing_line(canvas->arena, canvas->drawing, line->role, x, top - 0.1 * rows->pitch, x,
                 rows->frame.bottom);
}

static void put_column(struct unit_rows *rows, size_t column) {
    size_t first = column * rows->column_rows;
    place_column(rows, column);
    rows_put_axis(&rows->rows);
    for (size_t row = 0; row < rows->column_rows && first + row < rows->count; row++)
        put_row(rows, rows->line_count + row, first + row);
    for (size_t i = 0; i < rows->line_count; i++)
        put_line(rows, i);
}

static void put_nothing(const struct chart_rows *rows) {
    struct text_style style = rows_style(rows, "message", false);
    text_put(&rows->canvas, style, 0, text_centred(style, rows_middle(rows, 0)), ANCHOR_START,
             text_shortened(&rows->canvas, style, "There are no units below it to compare",
                            rows->canvas.drawing->width));
}

static struct drawing *draw_rows(struct unit_rows *rows, struct range least) {
    if (rows->count == 0) {
        put_nothing(&rows->rows);
        return rows->rows.canvas.drawing;
    }
    place_column(rows, 0);
    rows_set_scale(&rows->rows, rows->indicator->headline->figure, range_of(rows, least));
    for (size_t column = 0; column < rows->columns; column++)
        put_column(rows, column);
    return rows->rows.canvas.drawing;
}

static const struct row_text *texts_of(const struct unit_rows *rows, struct arena *arena) {
    struct row_text *texts = arena_array(arena, rows->count + 1, sizeof *texts);
    for (size_t i = 0; i < rows->count; i++)
        texts[i] =
            rows->units[i] == NULL
                ? (struct row_text){arena_printf(arena, "… %zu more between", rows->left_out), ""}
                : (struct row_text){unit_name(rows->units[i]->unit, rows->indicator->period),
                                    rows->units[i]->value.text};
    return texts;
}

static struct unit_rows rows_new(const struct chart *chart, struct canvas canvas) {
    const struct indicator_result *indicator = chart->indicator;
    struct unit_rows rows = {.rows = {.canvas = canvas},
                             .indicator = indicator,
                             .units = units_in_order(indicator, canvas.arena),
                             .count = units_below(indicator)->count};
    rows.line_count = lines_of(indicator, canvas.arena, rows.lines);
    divide(&rows, canvas.drawing->width, canvas.drawing->height);
    rows.texts = texts_of(&rows, canvas.arena);
    rows.rows.above = rows.line_count;
    rows.rows.count = rows.column_rows;
    rows.rows.canvas.text_size = rows_text_size(rows.rows.pitch);
    return rows;
}

struct drawing *unit_bars_draw(const struct chart *chart, struct arena *arena, double width,
                               double height) {
    struct unit_rows rows = rows_new(chart, canvas_new(arena, chart->typefaces, width, height));
    rows.mark = put_bar;
    return draw_rows(&rows, (struct range){0, 0});
}

struct drawing *unit_dots_draw(const struct chart *chart, struct arena *arena, double width,
                               double height) {
    struct unit_rows rows = rows_new(chart, canvas_new(arena, chart->typefaces, width, height));
    rows.mark = put_dot;
    return draw_rows(&rows, range_new());
}
