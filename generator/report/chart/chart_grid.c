/* A grid: the statuses of twelve months, an indicator a row, a month a column. */
#include "report/chart/chart_grid.h"

#include "base/buffer.h"
#include "model/period.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/text.h"
#include "report/chart/track.h"

#include <math.h>
#include <string.h>

enum { COLUMNS = MONTHS_A_YEAR, HEADING_ROWS = 2 };

static const double share_of_months = 0.62; /* of the width; the names have the rest */

struct drawn_grid {
    struct canvas canvas;
    const struct report_result *report;
    double pitch;              /* of a row */
    double names, column, sum; /* widths of the parts of a row */
};

static size_t tracked_count(const struct report_result *report) {
    size_t count = 0;
    for (size_t i = 0; i < report->indicator_count; i++)
        count += report->indicators[i].track.of > 0;
    return count;
}

size_t grid_rows(const struct report_result *report) {
    return HEADING_ROWS + tracked_count(report);
}

static int first_month(const struct drawn_grid *grid) {
    return grid->report->period - COLUMNS + 1;
}

static struct text_style style_of(const struct drawn_grid *grid, const char *role, bool bold) {
    return (struct text_style){role, grid->canvas.text_size, bold};
}

static double column_middle(const struct drawn_grid *grid, int column) {
    return grid->names + ((double)column + 0.5) * grid->column;
}

/* Oct, or O where columns are too narrow for one of them: the years below say which is which. */
static size_t heading_length(const struct drawn_grid *grid, struct text_style style) {
    double room = grid->column - 0.3 * style.size;
    for (int i = 0; i < COLUMNS; i++)
        if (text_width(&grid->canvas, style, period_month_short_name(first_month(grid) + i)) > room)
            return 1;
    return strlen("Oct");
}

/* Below the first month of each year; not below the first column, where it would touch the next
 * year's. */
static bool has_year(const struct drawn_grid *grid, struct text_style style, int column) {
    int month = period_month_of_year(first_month(grid) + column, 1);
    double room = (COLUMNS + 1 - month) * grid->column;
    return month == 1 ||
           (column == 0 && room > text_width(&grid->canvas, style, "2000") + 0.3 * style.size);
}

/* The months, with the years. */
static void put_heading(const struct drawn_grid *grid) {
    struct text_style style = style_of(grid, "axis-label", false);
    size_t length = heading_length(grid, style);
    for (int i = 0; i < COLUMNS; i++) {
        int month = first_month(grid) + i;
        double x = column_middle(grid, i);
        text_put(&grid->canvas, style, x, text_centred(style, 0.45 * grid->pitch), ANCHOR_MIDDLE,
                 arena_strndup(grid->canvas.arena, period_month_short_name(month), length));
        if (has_year(grid, style, i))
            text_put(&grid->canvas, style, x, text_centred(style, 1.25 * grid->pitch),
                     ANCHOR_MIDDLE, arena_printf(grid->canvas.arena, "%d", period_year(month)));
    }
}

static const char *row_name(const struct drawn_grid *grid, const struct indicator *indicator) {
    return indicator->number[0] == '\0' ? indicator->short_title
                                        : arena_printf(grid->canvas.arena, "%s. %s",
                                                       indicator->number, indicator->short_title);
}

static void put_row(const struct drawn_grid *grid, const struct indicator_result *result,
                    double top) {
    const struct canvas *canvas = &grid->canvas;
    struct text_style name = style_of(grid, "label-first", false),
                      sum = style_of(grid, "label-first", true);
    double baseline = text_centred(name, top + grid->pitch / 2);
    text_put(canvas, name, 0, baseline, ANCHOR_START,
             text_shortened(canvas, name, row_name(grid, result->indicator),
                            grid->names - 0.6 * name.size));
    for (size_t i = 0; i < result->track.place_count; i++) {
        double middle = column_middle(grid, result->track.places[i].column),
               half = grid->column / 2;
        track_put_place(canvas, &result->track.places[i],
                        (struct rectangle){middle - half, top, middle + half, top + grid->pitch});
    }
    text_put(canvas, sum, canvas->drawing->width, baseline, ANCHOR_END, result->track.text);
}

struct drawing *grid_draw(const struct chart *chart, struct arena *arena, double width,
                          double height) {
    struct drawn_grid grid = {.canvas = canvas_new(arena, chart->typefaces, width, height),
                              .report = chart->report};
    grid.pitch = height / (double)grid_rows(chart->report);
    grid.canvas.text_size = fmin(fmax(0.5 * grid.pitch, canvas_least_text), 10.5);
    grid.sum = text_width(&grid.canvas, style_of(&grid, "label-first", true), "12/12") + 6;
    grid.column = fmin((width - grid.sum) * share_of_months / COLUMNS, 1.6 * grid.pitch);
    grid.names = width - grid.sum - COLUMNS * grid.column;
    put_heading(&grid);
    double top = HEADING_ROWS * grid.pitch;
    for (size_t i = 0; i < chart->report->indicator_count; i++) {
        if (chart->report->indicators[i].track.of == 0)
            continue;
        put_row(&grid, &chart->report->indicators[i], top);
        top += grid.pitch;
    }
    return grid.canvas.drawing;
}

/* Whether a smaller share of its periods was on target. */
static bool is_behind(const struct track_result *a, const struct track_result *b) {
    return a->on * b->of < b->on * a->of;
}

static const struct indicator_result *furthest_behind(const struct report_result *report) {
    const struct indicator_result *worst = NULL;
    for (size_t i = 0; i < report->indicator_count; i++) {
        const struct indicator_result *result = &report->indicators[i];
        if (result->track.of > 0 && (worst == NULL || is_behind(&result->track, &worst->track)))
            worst = result;
    }
    return worst;
}

static size_t total(const struct report_result *report, size_t *judged) {
    size_t on = 0;
    *judged = 0;
    for (size_t i = 0; i < report->indicator_count; i++) {
        on += report->indicators[i].track.on;
        *judged += report->indicators[i].track.of;
    }
    return on;
}

const char *grid_describe(const struct report_result *report, struct arena *arena) {
    size_t judged, on = total(report, &judged), rows = tracked_count(report);
    const struct indicator_result *worst = furthest_behind(report);
    const char *text = arena_printf(
        arena,
        "Grid of the statuses of %zu indicator%s by month, %s: %zu of %zu are met or within "
        "tolerance.",
        rows, rows == 1 ? "" : "s",
        period_range_text(arena, report->period - COLUMNS + 1, report->period), on, judged);
    if (worst == NULL || worst->track.on == worst->track.of)
        return text;
    return arena_printf(arena, "%s Least often: %s, %zu of %zu.", text,
                        worst->indicator->short_title, worst->track.on, worst->track.of);
}
