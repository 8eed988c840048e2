/* Shapes added one by one. */
#include "report/drawing/drawing.h"

#include <string.h>

struct drawing *drawing_new(struct arena *arena, double width, double height) {
    struct drawing *drawing = arena_alloc(arena, sizeof *drawing);
    drawing->width = width;
    drawing->height = height;
    return drawing;
}

static struct shape *add(struct arena *arena, struct drawing *drawing, enum shape_kind kind,
                         const char *role, const double *points, size_t count) {
    drawing->shapes = arena_more(arena, drawing->shapes, drawing->count, sizeof *drawing->shapes);
    struct shape *shape = &drawing->shapes[drawing->count++];
    double *copy = arena_array(arena, 2 * count, sizeof *copy);
    if (count > 0)
        memcpy(copy, points, 2 * count * sizeof *copy);
    *shape = (struct shape){.kind = kind, .role = role, .points = copy, .point_count = count};
    return shape;
}

void drawing_clear(struct drawing *drawing) {
    drawing->count = 0;
}

void drawing_line(struct arena *arena, struct drawing *drawing, const char *role, double x1,
                  double y1, double x2, double y2) {
    add(arena, drawing, SHAPE_LINE, role, (const double[]){x1, y1, x2, y2}, 2);
}

void drawing_polyline(struct arena *arena, struct drawing *drawing, const char *role,
                      const double *points, size_t count) {
    add(arena, drawing, SHAPE_POLYLINE, role, points, count);
}

void drawing_polygon(struct arena *arena, struct drawing *drawing, const char *role,
                     const double *points, size_t count) {
    add(arena, drawing, SHAPE_POLYGON, role, points, count);
}

void drawing_rectangle(struct arena *arena, struct drawing *drawing, const char *role, double x,
                       double y, double width, double height) {
    struct shape *shape = add(arena, drawing, SHAPE_RECTANGLE, role, (const double[]){x, y}, 1);
    shape->width = width;
    shape->height = height;
}

void drawing_circle(struct arena *arena, struct drawing *drawing, const char *role, double x,
                    double y, double radius) {
    add(arena, drawing, SHAPE_CIRCLE, role, (const double[]){x, y}, 1)->radius = radius;
}

void drawing_text(struct arena *arena, struct drawing *drawing, const char *role, double x,
                  double y, double size, bool bold, enum anchor anchor, const char *text) {
    struct shape *shape = add(arena, drawing, SHAPE_TEXT, role, (const double[]){x, y}, 1);
    shape->size = size;
    shape->bold = bold;
    shape->anchor = anchor;
    shape->text = text;
}

static size_t count_points(const struct drawing *drawing) {
    size_t count = 0;
    for (size_t i = 0; i < drawing->count; i++)
        count += drawing->shapes[i].point_count;
    return count;
}

struct drawing *drawing_copy(struct arena *arena, const struct drawing *drawing) {
    struct drawing *copy = drawing_new(arena, drawing->width, drawing->height);
    copy->count = drawing->count;
    copy->shapes = arena_array(arena, drawing->count, sizeof *copy->shapes);
    double *points = arena_array(arena, 2 * count_points(drawing), sizeof *points);
    for (size_t i = 0; i < drawing->count; i++) {
        struct shape *shape = &copy->shapes[i];
        *shape = drawing->shapes[i];
        if (shape->point_count > 0)
            memcpy(points, shape->points, 2 * shape->point_count * sizeof *points);
        shape->points = points;
        points += 2 * shape->point_count;
        if (shape->text != NULL)
            shape->text = arena_strdup(arena, shape->text);
    }
    return copy;
}
