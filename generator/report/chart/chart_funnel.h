/* A funnel plot in the making. Only report/chart's chart_funnel files include this. */
#ifndef REPORT_CHART_CHART_FUNNEL_H
#define REPORT_CHART_CHART_FUNNEL_H

#include "report/chart/key.h"
#include "report/chart/labels.h"

/* A unit that has a value, in the scale of the figure. */
struct funnel_point {
    const struct unit_value *value;
    double size, level;
};

/* The limits at one size, in the scale of the figure, in the order of enum funnel_curve. */
enum funnel_curve { CURVE_LOW_998, CURVE_LOW_95, CURVE_HIGH_95, CURVE_HIGH_998 };
enum { FUNNEL_CURVES = CURVE_HIGH_998 + 1 };
struct funnel_sample {
    double size, levels[FUNNEL_CURVES];
};

struct funnel_curves {
    const struct funnel_sample *samples; /* by size */
    size_t count;
};

struct funnel_chart {
    const struct indicator_result *indicator;
    const struct unit_family *family;
    const struct figure *figure;
    struct plot plot;     /* of no months: heights are levels */
    struct range bounds;  /* what the figure can be */
    struct scale sizes;   /* from left to right */
    double factor;        /* from a ratio to the scale of the figure */
    double level, target; /* the ratio of the report's own unit; NAN: no target */
    const struct funnel_point *points;
    size_t point_count;
    struct funnel_curves curves;
    struct side_labels labels;
    struct key key;
};

/* ---- places: chart_funnel_places.c ---- */

double funnel_x(const struct funnel_chart *funnel, double size);

/* ---- limits: chart_funnel_curves.c ---- */

/* At whole sizes of the scale, those of all points among them. */
struct funnel_curves funnel_curves_new(const struct funnel_chart *funnel);
void funnel_curves_put(const struct funnel_chart *funnel);
void funnel_curves_add_obstacles(const struct funnel_chart *funnel, struct obstacles *obstacles);

/* ---- names: chart_funnel_labels.c ---- */

void funnel_label_sides(struct funnel_chart *funnel);
/* Beside the points that lie beyond the limits; beside all where they are few. What has no room
 * goes to the key. */
void funnel_label_points(struct funnel_chart *funnel);

/* ---- looks: chart_funnel_looks.c ---- */

struct funnel_look {
    enum point_shape shape;
    const char *role;
};
/* Beyond a limit the shape says on which side, filled or not beyond which limit, the colour whether
 * that is good. */
struct funnel_look funnel_look(enum better better, enum funnel place);
double funnel_point_radius(const struct funnel_chart *funnel);
/* What the looks mean that occur. */
void funnel_looks_to_key(struct funnel_chart *funnel);

#endif
