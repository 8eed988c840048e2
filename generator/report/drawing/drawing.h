/* A drawing: shapes in a box, in the order of painting. */
#ifndef REPORT_DRAWING_DRAWING_H
#define REPORT_DRAWING_DRAWING_H

#include "base/arena.h"

#include <stdbool.h>

/* Of `width` by `height` points, y downwards. A shape has a role, not a colour: SVG writes it as a
 * class, PDF asks print.css for the style of `.chart .ROLE`. Built by report/chart/chart.c, played
 * by render/svg.c and by render/pdf/pdf_content.c. */

enum shape_kind {
    SHAPE_LINE,
    SHAPE_POLYLINE,
    SHAPE_POLYGON,
    SHAPE_RECTANGLE,
    SHAPE_CIRCLE,
    SHAPE_TEXT
};
enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

struct shape {
    enum shape_kind kind;
    const char *role;     /* a class name: series, target, band, grid, axis, label… */
    const double *points; /* x, y pairs: LINE 2, POLYLINE and POLYGON any, others 1 (a rectangle's
                             is its top left corner, a circle's its centre) */
    size_t point_count;   /* pairs */
    double width, height; /* RECTANGLE */
    double radius;        /* CIRCLE */
    const char *text;     /* TEXT: on one line, its baseline at the point */
    double size;          /* TEXT: font size in points */
    enum anchor anchor;
    bool bold;
};

struct drawing {
    double width, height;
    struct shape *shapes;
    size_t count;
};

/* What is added must live as long as the drawing, but for points, which are copied. */
struct drawing *drawing_new(struct arena *arena, double width, double height);
void drawing_line(struct arena *arena, struct drawing *drawing, const char *role, double x1,
                  double y1, double x2, double y2);
/* Takes all shapes out. */
void drawing_clear(struct drawing *drawing);
/* `count` pairs of x and y. */
void drawing_polyline(struct arena *arena, struct drawing *drawing, const char *role,
                      const double *points, size_t count);
void drawing_polygon(struct arena *arena, struct drawing *drawing, const char *role,
                     const double *points, size_t count);
void drawing_rectangle(struct arena *arena, struct drawing *drawing, const char *role, double x,
                       double y, double width, double height);
void drawing_circle(struct arena *arena, struct drawing *drawing, const char *role, double x,
                    double y, double radius);
void drawing_text(struct arena *arena, struct drawing *drawing, const char *role, double x,
                  double y, double size, bool bold, enum anchor anchor, const char *text);

/* The same drawing with points and texts of its own in another arena; roles are shared. */
struct drawing *drawing_copy(struct arena *arena, const struct drawing *drawing);

#endif
