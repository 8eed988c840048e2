/* The sheet that a chart is drawn on. */
#ifndef REPORT_CHART_CANVAS_H
#define REPORT_CHART_CANVAS_H

#include "report/drawing/drawing.h"
#include "report/typeface/typeface.h"

/* In points, y downwards. */
struct rectangle {
    double left, top, right, bottom;
};

struct canvas {
    struct arena *arena;
    struct drawing *drawing;
    const struct typefaces *typefaces;
    double text_size; /* of the labels of axes; all else is in proportion */
};

/* No text of a drawing is smaller: on paper, where a drawing is as large as its box, that is what
 * can be read. */
extern const double canvas_least_text;

/* An empty one of that size in points. What is drawn on it lives in the arena. */
struct canvas canvas_new(struct arena *arena, const struct typefaces *typefaces, double width,
                         double height);

#endif
