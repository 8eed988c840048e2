/* The plot of a line chart: its frame with a column for each month, or period of another rhythm. */
#ifndef REPORT_CHART_PLOT_H
#define REPORT_CHART_PLOT_H

/* A month without a value, target or limit is NAN in arrays of doubles here, one for each month:
 * nothing of these doubles is printed (texts come from the results); they only say where things are
 * drawn. */

#include "model/rhythm.h"
#include "report/chart/scale.h"
#include "report/chart/text.h"

/* Heights follow from the scale. */
struct plot {
    struct canvas canvas;
    struct rectangle frame;
    struct scale scale;
    size_t months;        /* columns */
    struct rhythm rhythm; /* of which each is a period */
};

/* ---- places: plot.c ---- */

double plot_x(const struct plot *plot, size_t month);
/* Where the month begins: halfway to the one before; of the first, the frame's edge. */
double plot_edge(const struct plot *plot, size_t month);
double plot_y(const struct plot *plot, double value);
/* The column of a month in a plot that begins with the period `first_period`. */
size_t plot_column(const struct plot *plot, int first_period, int month);
/* Of a value's point. */
double plot_point_radius(const struct plot *plot);

/* ---- axes: plot_axis.c ---- */

/* Chooses a scale of up to five steps around the range (which is not empty) for the frame's height,
 * and the frame's left edge by its labels. `figure` may be NULL. */
void plot_set_scale(struct plot *plot, const struct figure *figure, struct range range,
                    struct range bounds);
void plot_grid(const struct plot *plot);
void plot_months(const struct plot *plot, int first_period);
void plot_years(const struct plot *plot, int first_period); /* below the months */
double plot_months_height(const struct canvas *canvas);     /* of the rows under the frame */
double plot_years_height(const struct canvas *canvas);
/* In place of all that a plot shows of its months. */
void plot_message(const struct plot *plot, const char *text);

/* ---- marks: plot_marks.c ---- */

/* Joins neighbouring values; a gap ends the line. */
void plot_line(const struct plot *plot, const char *role, const double *values);
/* One level a month. Where `starts` (may be NULL) is true the line is broken. */
void plot_steps(const struct plot *plot, const char *role, const double *values,
                const bool *starts);
/* Between two levels a month, cut off at the frame; an infinite level reaches to its edge. */
void plot_band(const struct plot *plot, const double *lows, const double *highs);
/* Its outline, to be drawn after the gridlines: a tolerance often ends on one. */
void plot_band_edge(const struct plot *plot, const double *lows, const double *highs);

#endif
