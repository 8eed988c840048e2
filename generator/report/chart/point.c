/* The shapes of single values. */
#include "report/chart/point.h"

enum { MOST_CORNERS = 4 };

/* Corners on the unit circle, scaled so that all shapes look about as large as the circle. */
static const struct {
    size_t count;
    double corners[2 * MOST_CORNERS];
} polygons[] = {
    [POINT_CIRCLE] = {0, {0}},
    [POINT_DIAMOND] = {4, {0, -1.35, 1.35, 0, 0, 1.35, -1.35, 0}},
    [POINT_SQUARE] = {4, {-0.98, -0.98, 0.98, -0.98, 0.98, 0.98, -0.98, 0.98}},
    [POINT_TRIANGLE_UP] = {3, {0, -1.3, 1.3, 0.95, -1.3, 0.95}},
    [POINT_TRIANGLE_DOWN] = {3, {0, 1.3, 1.3, -0.95, -1.3, -0.95}},
};

void point_put(const struct canvas *canvas, enum point_shape shape, const char *role, double x,
               double y, double radius) {
    size_t count = polygons[shape].count;
    if (count == 0) {
        drawing_circle(canvas->arena, canvas->drawing, role, x, y, radius);
        return;
    }
    double points[2 * MOST_CORNERS];
    for (size_t i = 0; i < count; i++) {
        points[2 * i] = x + radius * polygons[shape].corners[2 * i];
        points[2 * i + 1] = y + radius * polygons[shape].corners[2 * i + 1];
    }
    drawing_polygon(canvas->arena, canvas->drawing, role, points, count);
}
