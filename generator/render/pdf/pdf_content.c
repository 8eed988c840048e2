/* Texts, rectangles, drawings: layout's y runs down from the page's top, PDF's up from its bottom.
 */
#include "render/pdf/pdf_content.h"

#include "render/pdf/pdf_error.h"
#include "render/pdf/pdf_font.h"

#include <math.h>
#include <string.h>

enum {
    PLACE_DECIMALS = 2, /* a hundredth of a point: finer than any printer */
    DECIMALS = 3        /* of all else, such as colours */
};

/* Far outside every page, and an integer that any reader takes (ISO 32000-1, annex C). */
static const double FARTHEST = 1e6;

static void put_decimal(struct buffer *out, double value, int decimals) {
    buffer_put_decimal(out, fmax(-FARTHEST, fmin(FARTHEST, value)), decimals);
    buffer_putc(out, ' ');
}

static void put_number(struct buffer *out, double value) {
    put_decimal(out, value, DECIMALS);
}

static void put_point(struct pdf *pdf, double x, double y, struct buffer *out) {
    put_decimal(out, x, PLACE_DECIMALS);
    put_decimal(out, pdf->layout->page_height - y, PLACE_DECIMALS);
}

/* The operator, rg for filling or RG for stroking, unless this is what was set last. */
static void set_colour(struct colour *last, struct colour colour, const char *operator,
                       struct buffer * out) {
    if (!last->none && last->red == colour.red && last->green == colour.green &&
        last->blue == colour.blue)
        return;
    *last = colour;
    put_number(out, colour.red);
    put_number(out, colour.green);
    put_number(out, colour.blue);
    buffer_puts(out, operator);
    buffer_putc(out, '\n');
}

static void set_fill(struct pdf *pdf, struct colour colour, struct buffer *out) {
    set_colour(&pdf->graphics->fill, colour, "rg", out);
}

static void set_font(struct pdf *pdf, struct pdf_font *font, double size, struct buffer *out) {
    struct pdf_graphics *graphics = pdf->graphics;
    if (graphics->font == font && graphics->font_size == size)
        return;
    graphics->font = font;
    graphics->font_size = size;
    buffer_printf(out, "/%s ", pdf_font_name(font));
    put_number(out, size);
    buffer_puts(out, "Tf ");
}

static void set_width(struct pdf *pdf, double width, struct buffer *out) {
    if (pdf->graphics->line_width == width)
        return;
    pdf->graphics->line_width = width;
    put_number(out, width);
    buffer_puts(out, "w\n");
}

static void set_dash(struct pdf *pdf, const struct style *style, struct buffer *out) {
    struct pdf_graphics *graphics = pdf->graphics;
    size_t size = (size_t)style->dash_count * sizeof *style->dash;
    if (graphics->dash_count == style->dash_count && memcmp(graphics->dash, style->dash, size) == 0)
        return;
    graphics->dash_count = style->dash_count;
    memcpy(graphics->dash, style->dash, size);
    buffer_putc(out, '[');
    for (int i = 0; i < style->dash_count; i++)
        put_number(out, style->dash[i]);
    buffer_puts(out, "] 0 d\n");
}

static void set_stroke(struct pdf *pdf, const struct style *style, struct buffer *out) {
    set_colour(&pdf->graphics->stroke, style->stroke, "RG", out);
    set_width(pdf, style->stroke_width, out);
    set_dash(pdf, style, out);
}

void pdf_paint_begin(struct pdf_graphics *graphics, struct buffer *out) {
    struct colour unset = {.none = true};
    *graphics = (struct pdf_graphics){.fill = unset, .stroke = unset, .line_width = 1};
    buffer_puts(out, "1 j\n"); /* round joins: a peak of a series is no spike */
}

/* A run of text with its baseline's start at (x, y). */
struct text_run {
    const char *text, *ending;
    double x, y, size;
    struct colour colour;
    const struct typeface *typeface;
    const struct node *node;
};

static void put_run(struct pdf *pdf, const struct text_run *run, struct buffer *out) {
    struct pdf_font *font = pdf_font(pdf, run->typeface);
    if (font == NULL || run->colour.none)
        return;
    set_fill(pdf, run->colour, out);
    buffer_puts(out, "BT ");
    set_font(pdf, font, run->size, out);
    put_point(pdf, run->x, run->y, out);
    buffer_puts(out, "Td ");
    pdf_font_encode(pdf, font, run->text, run->ending, run->node, out);
    buffer_puts(out, "ET\n");
}

static void put_rectangle(struct pdf *pdf, double x, double y, double width, double height,
                          struct buffer *out) {
    put_point(pdf, x, y + height, out);
    put_decimal(out, width, PLACE_DECIMALS);
    put_decimal(out, height, PLACE_DECIMALS);
    buffer_puts(out, "re\n");
}

static void put_curve(struct pdf *pdf, const double points[6], struct buffer *out) {
    for (size_t i = 0; i < 6; i += 2)
        put_point(pdf, points[i], points[i + 1], out);
    buffer_puts(out, "c\n");
}

/* Four cubic curves; the handle's length 4/3 (sqrt 2 - 1) puts their middles on the circle. */
static void put_circle(struct pdf *pdf, double x, double y, double r, struct buffer *out) {
    const double h = r * 0.5522847498;
    put_point(pdf, x + r, y, out);
    buffer_puts(out, "m\n");
    put_curve(pdf, (double[]){x + r, y + h, x + h, y + r, x, y + r}, out);
    put_curve(pdf, (double[]){x - h, y + r, x - r, y + h, x - r, y}, out);
    put_curve(pdf, (double[]){x - r, y - h, x - h, y - r, x, y - r}, out);
    put_curve(pdf, (double[]){x + h, y - r, x + r, y - h, x + r, y}, out);
    buffer_puts(out, "h\n");
}

static void put_points(struct pdf *pdf, const struct item *item, const struct shape *shape,
                       struct buffer *out) {
    for (size_t i = 0; i < shape->point_count; i++) {
        put_point(pdf, item->x + shape->points[2 * i], item->y + shape->points[2 * i + 1], out);
        buffer_puts(out, i == 0 ? "m\n" : "l\n");
    }
}

static void put_path(struct pdf *pdf, const struct item *item, const struct shape *shape,
                     struct buffer *out) {
    double x = item->x + shape->points[0], y = item->y + shape->points[1];
    switch (shape->kind) {
    case SHAPE_LINE:
    case SHAPE_POLYLINE:
        put_points(pdf, item, shape, out);
        return;
    case SHAPE_POLYGON:
        put_points(pdf, item, shape, out);
        buffer_puts(out, "h\n");
        return;
    case SHAPE_RECTANGLE:
        put_rectangle(pdf, x, y, shape->width, shape->height, out);
        return;
    case SHAPE_CIRCLE:
        put_circle(pdf, x, y, shape->radius, out);
        return;
    case SHAPE_TEXT:
        return;
    }
}

static void put_painted_path(struct pdf *pdf, const struct item *item, const struct shape *shape,
                             const struct style *style, struct buffer *out) {
    bool open = shape->kind == SHAPE_LINE || shape->kind == SHAPE_POLYLINE; /* never filled */
    bool fills = !style->fill.none && !open;
    bool strokes = !style->stroke.none && style->stroke_width > 0;
    if (!fills && !strokes)
        return;
    if (fills)
        set_fill(pdf, style->fill, out);
    if (strokes)
        set_stroke(pdf, style, out);
    put_path(pdf, item, shape, out);
    buffer_puts(out, fills && strokes ? "B\n" : fills ? "f\n" : "S\n");
}

/* How much of a text's width stands left of its point. */
static double share_before(enum anchor anchor) {
    switch (anchor) {
    case ANCHOR_START:
        return 0;
    case ANCHOR_MIDDLE:
        return 0.5;
    case ANCHOR_END:
        return 1;
    }
    return 0;
}

static void put_label(struct pdf *pdf, const struct item *item, const struct shape *shape,
                      const struct style *style, struct buffer *out) {
    const struct typeface *typeface = typefaces_get(pdf->typefaces, shape->bold, false);
    double width = typeface_text_width(typeface, shape->size, shape->text);
    struct text_run run = {.text = shape->text,
                           .ending = " ",
                           .x = item->x + shape->points[0] - width * share_before(shape->anchor),
                           .y = item->y + shape->points[1],
                           .size = shape->size,
                           .colour = style->fill,
                           .typeface = typeface,
                           .node = item->node};
    put_run(pdf, &run, out);
}

static bool shape_is_finite(const struct shape *shape) {
    for (size_t i = 0; i < 2 * shape->point_count; i++)
        if (!isfinite(shape->points[i]))
            return false;
    return isfinite(shape->width) && isfinite(shape->height) && isfinite(shape->radius) &&
           isfinite(shape->size);
}

static void paint_drawing(struct pdf *pdf, const struct item *item, struct buffer *out) {
    for (size_t i = 0; i < item->drawing->count; i++) {
        const struct shape *shape = &item->drawing->shapes[i];
        if (shape->point_count == 0)
            continue;
        if (!shape_is_finite(shape)) {
            pdf_diagnose(pdf, item->node->place,
                         "the chart's %s has a coordinate that is no finite number", shape->role);
            continue;
        }
        const struct style *style = style_of_role(pdf->stylesheet, item->node, shape->role);
        if (shape->kind == SHAPE_TEXT)
            put_label(pdf, item, shape, style, out);
        else
            put_painted_path(pdf, item, shape, style, out);
    }
}

static void paint_text(struct pdf *pdf, const struct item *item, const char *ending,
                       struct buffer *out) {
    struct text_run run = {.text = item->text,
                           .ending = ending,
                           .x = item->x,
                           .y = item->baseline,
                           .size = item->size,
                           .colour = item->colour,
                           .typeface = item->typeface,
                           .node = item->node};
    put_run(pdf, &run, out);
}

static void paint_rectangle(struct pdf *pdf, const struct item *item, struct buffer *out) {
    if (item->colour.none)
        return;
    set_fill(pdf, item->colour, out);
    put_rectangle(pdf, item->x, item->y, item->width, item->height, out);
    buffer_puts(out, "f\n");
}

static bool item_is_finite(const struct item *item) {
    return isfinite(item->x) && isfinite(item->y) && isfinite(item->width) &&
           isfinite(item->height) && isfinite(item->baseline) && isfinite(item->size);
}

void pdf_paint(struct pdf *pdf, const struct item *item, const char *ending, struct buffer *out) {
    if (!item_is_finite(item)) {
        pdf_diagnose(pdf, item->node != NULL ? item->node->place : pdf->root->place,
                     "this is laid out at a place that is no finite number");
        return;
    }
    switch (item->kind) {
    case ITEM_TEXT:
        paint_text(pdf, item, ending, out);
        return;
    case ITEM_RECTANGLE:
        paint_rectangle(pdf, item, out);
        return;
    case ITEM_DRAWING:
        paint_drawing(pdf, item, out);
        return;
    case ITEM_LINK:
        return; /* an annotation, no content */
    }
}
