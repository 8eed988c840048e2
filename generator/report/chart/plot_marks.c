/* What a plot shows of its months: lines, steps or bands. */
#include "report/chart/plot.h"

#include <math.h>

void plot_line(const struct plot *plot, const char *role, const double *values) {
    double *points = arena_array(plot->canvas.arena, 2 * plot->months + 1, sizeof *points);
    size_t count = 0;
    for (size_t month = 0; month <= plot->months; month++) {
        if (month < plot->months && !isnan(values[month])) {
            points[2 * count] = plot_x(plot, month);
            points[2 * count + 1] = plot_y(plot, values[month]);
            count++;
            continue;
        }
        if (count > 1)
            drawing_polyline(plot->canvas.arena, plot->canvas.drawing, role, points, count);
        count = 0;
    }
}

/* Two points a month, at its edges; returns the end of the run that begins at `from`. */
static size_t steps_run(const struct plot *plot, const char *role, const double *values,
                        const bool *starts, size_t from) {
    double *points = arena_array(plot->canvas.arena, 4 * (plot->months - from), sizeof *points);
    size_t count = 0, month = from;
    for (; month < plot->months && !isnan(values[month]); month++) {
        if (month > from && starts != NULL && starts[month])
            break;
        double y = plot_y(plot, values[month]);
        bool level = count > 0 && points[2 * count - 1] == y;
        if (level) /* the month before ends at the same height: its end moves here */
            count--;
        else {
            points[2 * count] = plot_edge(plot, month);
            points[2 * count + 1] = y;
            count++;
        }
        points[2 * count] = plot_edge(plot, month + 1);
        points[2 * count + 1] = y;
        count++;
    }
    drawing_polyline(plot->canvas.arena, plot->canvas.drawing, role, points, count);
    return month;
}

void plot_steps(const struct plot *plot, const char *role, const double *values,
                const bool *starts) {
    for (size_t month = 0; month < plot->months;)
        month = isnan(values[month]) ? month + 1 : steps_run(plot, role, values, starts, month);
}

/* Along the upper levels to the right and back along the lower ones to where it began, as one
 * shape, so that no seams show between months. */
static double *band_outline(const struct plot *plot, const double *lows, const double *highs,
                            size_t from, size_t to) {
    size_t months = to - from;
    double *points = arena_array(plot->canvas.arena, 8 * months + 2, sizeof *points);
    for (size_t i = 0; i < months; i++) {
        double left = plot_edge(plot, from + i), right = plot_edge(plot, from + i + 1);
        double high = plot_y(plot, highs[from + i]), low = plot_y(plot, lows[from + i]);
        double *forth = points + 4 * i, *back = points + 8 * months - 4 * (i + 1);
        forth[0] = left, forth[1] = high, forth[2] = right, forth[3] = high;
        back[0] = right, back[1] = low, back[2] = left, back[3] = low;
    }
    points[8 * months] = points[0], points[8 * months + 1] = points[1];
    return points;
}

/* The first month from `from` on whose tolerance is there, or is not. */
static size_t band_change(const struct plot *plot, const double *lows, size_t from, bool there) {
    while (from < plot->months && isnan(lows[from]) == there)
        from++;
    return from;
}

void plot_band(const struct plot *plot, const double *lows, const double *highs) {
    for (size_t from = band_change(plot, lows, 0, true), to; from < plot->months;
         from = band_change(plot, lows, to, true)) {
        to = band_change(plot, lows, from, false);
        drawing_polygon(plot->canvas.arena, plot->canvas.drawing, "band",
                        band_outline(plot, lows, highs, from, to), 4 * (to - from));
    }
}

void plot_band_edge(const struct plot *plot, const double *lows, const double *highs) {
    for (size_t from = band_change(plot, lows, 0, true), to; from < plot->months;
         from = band_change(plot, lows, to, true)) {
        to = band_change(plot, lows, from, false);
        drawing_polyline(plot->canvas.arena, plot->canvas.drawing, "band-edge",
                         band_outline(plot, lows, highs, from, to), 4 * (to - from) + 1);
    }
}
