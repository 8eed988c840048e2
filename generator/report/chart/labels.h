/* Labels of a plot that keep out of the way of each other. */
#ifndef REPORT_CHART_LABELS_H
#define REPORT_CHART_LABELS_H

#include "model/target.h"
#include "report/chart/plot.h"

/* ---- in the column right of the plot: labels_side.c ---- */

/* At the height of what it names. */
struct side_label {
    struct text_style style;
    const char *text;
    double wanted; /* y of its middle */
    double weight; /* how much it resists being moved */
};
enum { MOST_SIDE_LABELS = 6 + TARGET_MOST_NAMES }; /* of others, a chart has no more than 5 */
struct side_labels {                               /* from the highest to the lowest */
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

/* ---- what a label inside the plot should not cover: labels_obstacles.c ---- */

/* Rectangles; crossing one costs its weight. */
struct obstacles {
    struct arena *arena;
    struct obstacle *items;
    size_t count;
};
enum { OBSTACLE_SOFT = 1, OBSTACLE_HARD = 100, OBSTACLE_TEXT = 100000 };

void obstacles_add_rectangle(struct obstacles *obstacles, struct rectangle box, double weight);
void obstacles_add_segment(struct obstacles *obstacles, double x1, double y1, double x2, double y2,
                           double weight);
void obstacles_add_line(struct obstacles *obstacles, const struct plot *plot, const double *values,
                        double weight);
void obstacles_add_steps(struct obstacles *obstacles, const struct plot *plot, const double *values,
                         double weight);
void obstacles_add_grid(struct obstacles *obstacles, const struct plot *plot);
double obstacles_cost(const struct obstacles *obstacles, struct rectangle box);

/* ---- a place among them: labels_place.c ---- */

/* The cheapest place beside the point for the text, inside the frame, and its cost: infinite where
 * the frame is too narrow. */
double label_place_near(const struct obstacles *obstacles, const struct plot *plot,
                        struct text_style style, const char *text, double x, double y,
                        struct rectangle *place);

#endif
