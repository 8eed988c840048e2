/* Lines, polygons, rectangles, circles: filled, stroked or both. */
#include "render/pdf/pdf_shape.h"

#include "render/pdf/pdf_circle.h"
#include "render/pdf/pdf_graphics.h"

struct point {
    long x, y;
};

static struct point place_of(const struct pdf *pdf, const struct item *item, double x, double y) {
    return (struct point){pdf_hundredths(item->x + x),
                          pdf_hundredths(pdf->graphics->page_height - item->y - y)};
}

static struct point point_of(const struct pdf *pdf, const struct item *item,
                             const struct shape *shape, size_t i) {
    return place_of(pdf, item, shape->points[2 * i], shape->points[2 * i + 1]);
}

static void put_point(struct point point, const char *operator, struct buffer * out) {
    pdf_put_number(out, point.x);
    pdf_put_number(out, point.y);
    buffer_puts(out, operator);
}

/* The straight line from `from` to `to` passes through `at`, which adds nothing to it. */
static bool is_on_the_way(struct point from, struct point at, struct point to) {
    long long x = at.x - from.x, y = at.y - from.y, on_x = to.x - at.x, on_y = to.y - at.y;
    return x * on_y == y * on_x && x * on_x + y * on_y >= 0;
}

static void put_points(const struct pdf *pdf, const struct item *item, const struct shape *shape,
                       struct buffer *out) {
    struct point last = point_of(pdf, item, shape, 0);
    put_point(last, "m\n", out);
    for (size_t i = 1; i < shape->point_count; i++) {
        struct point point = point_of(pdf, item, shape, i);
        if (i + 1 < shape->point_count &&
            is_on_the_way(last, point, point_of(pdf, item, shape, i + 1)))
            continue;
        put_point(point, "l\n", out);
        last = point;
    }
}

void pdf_put_rectangle(const struct pdf *pdf, double x, double y, double width, double height,
                       struct buffer *out) {
    pdf_put_number(out, pdf_hundredths(x));
    pdf_put_number(out, pdf_hundredths(pdf->graphics->page_height - y - height));
    pdf_put_number(out, pdf_hundredths(width));
    pdf_put_number(out, pdf_hundredths(height));
    buffer_puts(out, "re\n");
}

/* Each is closed where the shape is: a line's ends are joined. */
static const char *painting_operator(const struct shape *shape, bool fills, bool strokes) {
    bool closed = shape->kind == SHAPE_POLYGON || shape->kind == SHAPE_CIRCLE;
    if (!strokes)
        return "f\n";
    if (fills)
        return closed ? "b\n" : "B\n";
    return closed ? "s\n" : "S\n";
}

static void put_shape(struct pdf *pdf, const struct item *item, const struct shape *shape,
                      const char *operator, struct buffer * out) {
    double x = shape->points[0], y = shape->points[1];
    switch (shape->kind) {
    case SHAPE_LINE:
    case SHAPE_POLYLINE:
    case SHAPE_POLYGON:
        put_points(pdf, item, shape, out);
        buffer_puts(out, operator);
        return;
    case SHAPE_RECTANGLE:
        pdf_put_rectangle(pdf, item->x + x, item->y + y, shape->width, shape->height, out);
        buffer_puts(out, operator);
        return;
    case SHAPE_CIRCLE: {
        struct point centre = place_of(pdf, item, x, y);
        pdf_paint_circle(pdf, centre.x, centre.y, shape->radius, operator, out);
        return;
    }
    case SHAPE_TEXT:
        return;
    }
}

void pdf_paint_shape(struct pdf *pdf, const struct item *item, const struct shape *shape,
                     const struct style *style, struct buffer *out) {
    bool open = shape->kind == SHAPE_LINE || shape->kind == SHAPE_POLYLINE; /* never filled */
    bool fills = !style->fill.none && !open;
    bool strokes = !style->stroke.none && style->stroke_width > 0;
    if (!fills && !strokes)
        return;
    pdf_text_end(pdf->graphics, out);
    if (fills)
        pdf_set_fill(pdf->graphics, style->fill, out);
    if (strokes)
        pdf_set_stroke(pdf->graphics, style, out);
    put_shape(pdf, item, shape, painting_operator(shape, fills, strokes), out);
}
