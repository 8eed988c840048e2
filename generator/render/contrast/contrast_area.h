/* Filled shapes that others are drawn over. */
#ifndef RENDER_CONTRAST_CONTRAST_AREA_H
#define RENDER_CONTRAST_CONTRAST_AREA_H

#include "render/css/style.h"
#include "report/drawing/drawing.h"

/* On a page, or in a drawing's own units. */
struct contrast_point {
    double x, y;
};

struct contrast_area {
    const struct shape *shape;
    struct colour fill;
    double left, top, right, bottom;
};

/* A shape's point by its number. */
struct contrast_point contrast_point(const struct shape *shape, size_t i);

/* The shape, which has a point at least, as an area of that colour. */
struct contrast_area contrast_area_new(const struct shape *shape, struct colour fill);
bool contrast_area_holds(const struct contrast_area *area, struct contrast_point at);
struct contrast_point contrast_area_middle(const struct contrast_area *area);

#endif
