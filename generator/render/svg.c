/* Shapes as elements, each with its role as its class. */
#include "render/svg.h"

enum { DECIMALS = 2 };

/* The name and the quote before the value. */
static void begin_attribute(const char *name, struct buffer *out) {
    buffer_putc(out, ' ');
    buffer_puts(out, name);
    buffer_puts(out, "=\"");
}

static void put_number(const char *name, double value, struct buffer *out) {
    begin_attribute(name, out);
    buffer_put_decimal(out, value, DECIMALS);
    buffer_putc(out, '"');
}

static void put_text_attribute(const char *name, const char *value, struct buffer *out) {
    begin_attribute(name, out);
    buffer_put_escaped(out, value);
    buffer_putc(out, '"');
}

static void put_points(const struct shape *shape, struct buffer *out) {
    begin_attribute("points", out);
    for (size_t i = 0; i < 2 * shape->point_count; i++) {
        if (i > 0)
            buffer_putc(out, i % 2 == 0 ? ' ' : ',');
        buffer_put_decimal(out, shape->points[i], DECIMALS);
    }
    buffer_putc(out, '"');
}

static void put_line(const struct shape *shape, struct buffer *out) {
    static const char *const names[] = {"x1", "y1", "x2", "y2"};
    for (size_t i = 0; i < 4; i++)
        put_number(names[i], shape->points[i], out);
    buffer_puts(out, "/>");
}

static void put_polyline(const struct shape *shape, struct buffer *out) {
    put_points(shape, out);
    buffer_puts(out,
                " fill=\"none\"/>"); /* what is left open is never filled, style sheet or not */
}

static void put_polygon(const struct shape *shape, struct buffer *out) {
    put_points(shape, out);
    buffer_puts(out, "/>");
}

static void put_rectangle(const struct shape *shape, struct buffer *out) {
    put_number("x", shape->points[0], out);
    put_number("y", shape->points[1], out);
    put_number("width", shape->width, out);
    put_number("height", shape->height, out);
    buffer_puts(out, "/>");
}

static void put_circle(const struct shape *shape, struct buffer *out) {
    put_number("cx", shape->points[0], out);
    put_number("cy", shape->points[1], out);
    put_number("r", shape->radius, out);
    buffer_puts(out, "/>");
}

static void put_text(const struct shape *shape, struct buffer *out) {
    static const char *const anchors[] = {
        [ANCHOR_START] = "start", [ANCHOR_MIDDLE] = "middle", [ANCHOR_END] = "end"};
    put_number("x", shape->points[0], out);
    put_number("y", shape->points[1], out);
    put_number("font-size", shape->size, out);
    put_text_attribute("text-anchor", anchors[shape->anchor], out);
    if (shape->bold)
        put_text_attribute("font-weight", "bold", out);
    buffer_putc(out, '>');
    buffer_put_escaped(out, shape->text);
    buffer_puts(out, "</text>");
}

static const struct {
    const char *element;
    void (*put)(const struct shape *shape, struct buffer *out);
} writers[] = {
    [SHAPE_LINE] = {"line", put_line},          [SHAPE_POLYLINE] = {"polyline", put_polyline},
    [SHAPE_POLYGON] = {"polygon", put_polygon}, [SHAPE_RECTANGLE] = {"rect", put_rectangle},
    [SHAPE_CIRCLE] = {"circle", put_circle},    [SHAPE_TEXT] = {"text", put_text},
};

static void put_view_box(const struct drawing *drawing, struct buffer *out) {
    buffer_puts(out, " viewBox=\"0 0 ");
    buffer_put_decimal(out, drawing->width, DECIMALS);
    buffer_putc(out, ' ');
    buffer_put_decimal(out, drawing->height, DECIMALS);
    buffer_putc(out, '"');
    put_number("width", drawing->width, out);
    put_number("height", drawing->height, out);
}

/* role="img", named by its title: screen readers read that and skip the drawing's own texts (SVG
 * Accessibility API Mappings 1.0, section 5). All words are the name. In desc they would be a
 * description, which some leave out; in both they would be heard twice, and so they are where
 * aria-labelledby names the title, which Chromium then takes for a description besides. What points
 * at it passes through, since browsers would show its words as a hint. */
static void put_alternative(const char *words, struct buffer *out) {
    if (words[0] == '\0') {
        buffer_puts(out, " aria-hidden=\"true\">");
        return;
    }
    buffer_puts(out, " pointer-events=\"none\" role=\"img\"><title>");
    buffer_put_escaped(out, words);
    buffer_puts(out, "</title>");
}

void svg_write(const struct drawing *drawing, const char *class_name, const char *words,
               struct buffer *out) {
    buffer_puts(out, "<svg");
    put_text_attribute("class", class_name, out);
    put_view_box(drawing, out);
    put_alternative(words, out);
    for (size_t i = 0; i < drawing->count; i++) {
        const struct shape *shape = &drawing->shapes[i];
        buffer_putc(out, '<');
        buffer_puts(out, writers[shape->kind].element);
        put_text_attribute("class", shape->role, out);
        writers[shape->kind].put(shape, out);
    }
    buffer_puts(out, "</svg>");
}
