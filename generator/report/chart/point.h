/* The shapes of single values. */
#ifndef REPORT_CHART_POINT_H
#define REPORT_CHART_POINT_H

#include "report/chart/canvas.h"

enum point_shape {
    POINT_CIRCLE,
    POINT_DIAMOND,
    POINT_SQUARE,
    POINT_TRIANGLE_UP,
    POINT_TRIANGLE_DOWN
};

/* All shapes look about as large as the circle of that radius. */
void point_put(const struct canvas *canvas, enum point_shape shape, const char *role, double x,
               double y, double radius);

#endif
