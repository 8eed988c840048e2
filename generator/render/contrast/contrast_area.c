/* Areas by their bounds, polygons by their sides. */
#include "render/contrast/contrast_area.h"

#include <math.h>

struct contrast_point contrast_point(const struct shape *shape, size_t i) {
    return (struct contrast_point){shape->points[2 * i], shape->points[2 * i + 1]};
}

struct contrast_area contrast_area_new(const struct shape *shape, struct colour fill) {
    struct contrast_point first = contrast_point(shape, 0);
    struct contrast_area area = {
        shape, fill, first.x, first.y, first.x + shape->width, first.y + shape->height};
    for (size_t i = 1; i < shape->point_count; i++) {
        struct contrast_point at = contrast_point(shape, i);
        area.left = fmin(area.left, at.x), area.right = fmax(area.right, at.x);
        area.top = fmin(area.top, at.y), area.bottom = fmax(area.bottom, at.y);
    }
    return area;
}

/* By the number of sides that a ray to the right crosses. */
static bool polygon_holds(const struct shape *polygon, struct contrast_point at) {
    bool inside = false;
    for (size_t i = 0, k = polygon->point_count - 1; i < polygon->point_count; k = i++) {
        struct contrast_point a = contrast_point(polygon, i), b = contrast_point(polygon, k);
        if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

bool contrast_area_holds(const struct contrast_area *area, struct contrast_point at) {
    if (at.x < area->left || at.x > area->right || at.y < area->top || at.y > area->bottom)
        return false;
    return area->shape->kind != SHAPE_POLYGON || polygon_holds(area->shape, at);
}

struct contrast_point contrast_area_middle(const struct contrast_area *area) {
    return (struct contrast_point){(area->left + area->right) / 2, (area->top + area->bottom) / 2};
}
