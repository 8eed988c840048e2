/* What the kinds of charts are made of. Only report/chart*.c may include this.
 *
 * A month without a value, target or limit is NAN in arrays of doubles here: nothing of these
 * doubles is printed (texts come from the results); they only say where things are drawn. */
#ifndef REPORT_CHART_CHART_PARTS_H
#define REPORT_CHART_CHART_PARTS_H

#include "report/chart/chart.h"

struct chart {
    const struct chart_kind *kind; /* NULL: an icon */
    const struct icon *icon;       /* NULL: a chart of an indicator */
    const struct indicator_result *indicator;
    const struct typefaces *typefaces;
    const char *description;
};

struct rectangle {
    double left, top, right, bottom;
};

struct canvas {
    struct arena *arena;
    struct drawing *drawing;
    const struct typefaces *typefaces;
    double text_size; /* of the labels of axes; all else is in proportion */
};

struct text_style {
    const char *role;
    double size;
    bool bold;
};

struct canvas canvas_new(const struct chart *chart, struct arena *arena, double width,
                         double height);
double text_width(const struct canvas *canvas, struct text_style style, const char *text);
void text_put(const struct canvas *canvas, struct text_style style, double x, double baseline,
              enum anchor anchor, const char *text);
/* The baseline that centres digits and capitals at y. */
double text_centred(struct text_style style, double y);
/* How many bytes of the text fit into the width: up to a blank where one fits, never none of a text
 * that has any. */
size_t text_fitting(const struct canvas *canvas, struct text_style style, const char *text,
                    double width);
/* The text, or as much of it as fits with an ellipsis. */
const char *text_shortened(const struct canvas *canvas, struct text_style style, const char *text,
                           double width);
/* The same, but its last word stays, if there is room for that. */
const char *text_shortened_within(const struct canvas *canvas, struct text_style style,
                                  const char *text, double width);

/* ---- chart_axis.c: values and months to places ---- */

/* Low is above high as long as nothing was added. */
struct range {
    double low, high;
};
struct range range_new(void);
void range_add(struct range *range, double value); /* NAN changes nothing */

/* Gridlines are at the multiples first to last of a round step, which is exact: 1, 2, 2.5 or 5 by a
 * power of ten, never finer than the figure is printed. */
struct scale {
    long first, last;
    long numerator, denominator;
    int decimals;
    const char *suffix;
};

/* What the values of a figure can be: percentages of 0 to 100 stay there, amounts above 0 too. */
struct range range_natural_bounds(const struct figure *figure, struct range values);
/* The least height of an axis in the figure's units, so that rounding is not drawn as movement. */
double range_least_spread(const struct figure *figure, struct range values);
/* At least that high, and a little more, so that no point lies on the frame. */
struct range range_with_air(const struct figure *figure, struct range range);

/* A frame for `months` columns. Heights follow from the scale. */
struct plot {
    struct canvas canvas;
    struct rectangle frame;
    struct scale scale;
    size_t months;
};
/* Chooses a scale of up to five steps around the range (which is not empty) for the frame's
 * height, and the frame's left edge by its labels. `figure` may be NULL. */
void plot_set_scale(struct plot *plot, const struct figure *figure, struct range range,
                    struct range bounds);
double plot_x(const struct plot *plot, size_t month);
/* Where the month begins: halfway to the one before; of the first, the frame's edge. */
double plot_edge(const struct plot *plot, size_t month);
double plot_y(const struct plot *plot, double value);
void plot_grid(const struct plot *plot);
void plot_months(const struct plot *plot, int first_period);
void plot_years(const struct plot *plot, int first_period); /* below the months */
double plot_months_height(const struct canvas *canvas);     /* of the rows under the frame */
double plot_years_height(const struct canvas *canvas);
void plot_message(const struct plot *plot, const char *text);

/* ---- chart_marks.c: what is drawn for each month ---- */

enum point_shape {
    POINT_CIRCLE,
    POINT_DIAMOND,
    POINT_SQUARE,
    POINT_TRIANGLE_UP,
    POINT_TRIANGLE_DOWN
};
void point_put(const struct canvas *canvas, enum point_shape shape, const char *role, double x,
               double y, double radius);
double plot_point_radius(const struct plot *plot);
/* Joins neighbouring values; a gap ends the line. */
void plot_line(const struct plot *plot, const char *role, const double *values);
/* One level a month. Where `starts` (may be NULL) is true the line is broken. */
void plot_steps(const struct plot *plot, const char *role, const double *values,
                const bool *starts);
/* Between two levels a month, cut off at the frame; an infinite level reaches to its edge. */
void plot_band(const struct plot *plot, const double *lows, const double *highs);
/* Its outline, to be drawn after the gridlines: a tolerance often ends on one. */
void plot_band_edge(const struct plot *plot, const double *lows, const double *highs);

/* ---- chart_labels.c: labels that keep out of each other's way ---- */

/* In the column right of the plot, at the height of what it names. */
struct side_label {
    struct text_style style;
    const char *text;
    double wanted; /* y of its middle */
    double weight; /* how much it resists being moved */
};
enum { MOST_SIDE_LABELS = 8 };
struct side_labels { /* from the highest to the lowest */
    struct side_label labels[MOST_SIDE_LABELS];
    size_t count;
};
void side_labels_add(struct side_labels *labels, struct side_label label);
/* The frame's right edge that leaves room for them, or for most of them where they are very long.
 */
double side_labels_edge(const struct side_labels *labels, const struct canvas *canvas);
/* Moves them apart by as little as possible (least squares), inside the frame, and draws them, with
 * a leader where one is away from what it names. */
void side_labels_put(struct side_labels *labels, const struct plot *plot);

/* Boxes on the plot that a label should not cover; crossing one costs its weight. */
struct obstacles {
    struct arena *arena;
    struct obstacle *items;
    size_t count;
};
enum { OBSTACLE_SOFT = 1, OBSTACLE_HARD = 100, OBSTACLE_TEXT = 100000 };
void obstacles_add_rectangle(struct obstacles *obstacles, struct rectangle box, double weight);
void obstacles_add_line(struct obstacles *obstacles, const struct plot *plot, const double *values,
                        double weight);
void obstacles_add_steps(struct obstacles *obstacles, const struct plot *plot, const double *values,
                         double weight);
void obstacles_add_grid(struct obstacles *obstacles, const struct plot *plot);
double obstacles_cost(const struct obstacles *obstacles, struct rectangle box);
/* The cheapest place beside the point for the text, inside the frame, and its cost: infinite where
 * the frame is too narrow. */
double label_place_near(const struct obstacles *obstacles, const struct plot *plot,
                        struct text_style style, const char *text, double x, double y,
                        struct rectangle *place);
double text_line_height(struct text_style style);
void text_put_in(const struct canvas *canvas, struct text_style style, struct rectangle place,
                 const char *text);

/* ---- chart_tolerance.c: the tolerance of a line chart ---- */

/* A month without a tolerance is NAN in both. */
struct band {
    const double *lows, *highs;
    int first_period;
};
/* In full, but for a tolerance much wider than what is shown already: that would flatten the line,
 * so the band is cut off at the frame. */
void tolerance_widen_range(struct range *range, struct band band, size_t months);
/* The tolerance as it counts by now: 75% to 95%, of a phased target the part that is due; "" where
 * there is none. */
const char *tolerance_due_text(const struct indicator_result *indicator, struct arena *arena);
/* Where the tolerance's label fits inside the plot: its text, or NULL; `missing` (then not NULL) is
 * the text of a label that there is no place for. */
struct tolerance_label {
    struct text_style style;
    const char *text, *missing;
    struct rectangle place;
};
struct tolerance_label tolerance_label_new(const struct plot *plot,
                                           const struct indicator_result *indicator,
                                           struct band band, const struct obstacles *obstacles);
void tolerance_label_put(const struct tolerance_label *label, const struct canvas *canvas,
                         struct obstacles *obstacles);

/* ---- chart_key.c: explanations under a chart ---- */

struct key_entry {
    const char *number;     /* the mark of a numbered note; NULL: a shape */
    const char *shape_role; /* NULL: a swatch of the tolerance */
    enum point_shape shape;
    const char *text;
};
struct key {
    struct key_entry *entries;
    size_t count;
    struct key_line *lines;
    size_t line_count;
};
void key_add(struct key *key, struct arena *arena, struct key_entry entry);
/* Each note of a value once, beside the hollow point that such values have. */
void key_add_notes(struct key *key, struct arena *arena, const struct series_point *points,
                   size_t count);
/* Breaks its texts to lines of that width, as many as go into the height, but at least one. */
void key_fold(struct key *key, const struct canvas *canvas, double width, double height);
double key_height(const struct key *key, const struct canvas *canvas);
void key_put(const struct key *key, const struct canvas *canvas, double left, double top);

/* ---- chart_breaks.c: where a definition changed ---- */

/* Of a plot whose first column is that month; a plot of years has each month's column once. */
bool breaks_exist(const struct indicator_result *indicator, int first_period);
void breaks_put(const struct plot *plot, const struct indicator_result *indicator,
                int first_period);
void breaks_add_obstacles(struct obstacles *obstacles, const struct plot *plot,
                          const struct indicator_result *indicator, int first_period);
void breaks_add_to_key(struct key *key, struct arena *arena,
                       const struct indicator_result *indicator, int first_period);

/* ---- chart_bars.c: a bar a row ---- */

struct bar {
    const char *bar_role, *label_role;
    const char *label, *detail; /* detail: a second line, may be "" */
    const char *text;
    double value; /* NAN: a marker */
    bool bold;
};
/* Ours are told from others' by weight too. `value` NULL: a marker, which has no bar. */
struct bar bar_of(bool own, const char *label, const char *detail, const char *text,
                  const struct number *value);
/* Writes a bar for each benchmark that is in no group; how many there are. */
size_t bars_of_averages(const struct indicator_result *indicator, struct bar *bars);
/* Draws the rows from top to bottom. */
struct drawing *bars_put(struct canvas canvas, struct bar *rows, size_t count);

/* ---- the kinds ---- */

struct drawing *trend_draw(const struct chart *chart, struct arena *arena, double width,
                           double height);
struct drawing *trend_draw_plain(const struct chart *chart, struct arena *arena, double width,
                                 double height);
struct drawing *years_draw(const struct chart *chart, struct arena *arena, double width,
                           double height);
struct drawing *sparkline_draw(const struct chart *chart, struct arena *arena, double width,
                               double height);
struct drawing *bars_draw(const struct chart *chart, struct arena *arena, double width,
                          double height);
size_t bars_rows(const struct indicator_result *indicator);
struct drawing *ranking_draw(const struct chart *chart, struct arena *arena, double width,
                             double height);
size_t ranking_rows(const struct indicator_result *indicator);
const char *ranking_describe(const struct indicator_result *indicator, struct arena *arena);
/* The April with which the chart of two financial years begins. */
int years_first_period(int period);
const char *describe_trend(const struct indicator_result *indicator, struct arena *arena);
const char *describe_line(const struct indicator_result *indicator, struct arena *arena);
const char *describe_years(const struct indicator_result *indicator, struct arena *arena);
const char *describe_sparkline(const struct indicator_result *indicator, struct arena *arena);
const char *describe_bars(const struct indicator_result *indicator, struct arena *arena);

/* What is drawn of the series: NAN where there is a marker; an infinite level where a tolerance is
 * open at that end. Each has series_count places. */
double *series_values(const struct indicator_result *indicator, struct arena *arena);
double *series_targets(const struct indicator_result *indicator, struct arena *arena);
struct band series_tolerances(const struct indicator_result *indicator, struct arena *arena);
/* What an export says about the month's value; NULL: nothing, or no value. */
const char *series_note(const struct series_point *point);
/* Is it the first of the points with that note? */
bool series_note_is_new(const struct series_point *points, size_t index);
/* The index of the first month from that period on; series_count where there is none. */
size_t series_from(const struct indicator_result *indicator, int period);
/* The index of the first or last value that is not NAN; `count` where there is none. */
size_t series_first_value(const double *values, size_t count);
size_t series_last_value(const double *values, size_t count);

/* ---- chart_icons.c ---- */

const struct icon *icon_find(const char *name); /* NULL: none */
const char *icon_names(void);
const char *icon_words(const struct icon *icon);
double icon_natural_size(const struct icon *icon);
struct drawing *icon_draw(const struct icon *icon, struct arena *arena, double width,
                          double height);

#endif
