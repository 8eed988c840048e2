/* Texts, rectangles, drawings: layout's y runs down from the page's top, PDF's up from its bottom.
 */
#include "render/pdf/pdf_content.h"

#include "render/pdf/pdf_error.h"
#include "render/pdf/pdf_graphics.h"
#include "render/pdf/pdf_shape.h"
#include "render/pdf/pdf_show.h"

#include <math.h>
#include <string.h>

/* A text with its baseline's start at (x, y). */
struct placed_words {
    struct pdf_words words;
    double x, y;
    struct colour colour;
};

static void put_words(struct pdf *pdf, const struct placed_words *placed, struct buffer *out) {
    struct pdf_graphics *graphics = pdf->graphics;
    if (placed->colour.none)
        return;
    pdf_text_begin(graphics, TEXT_OBJECT_IN_MARK, out);
    pdf_set_fill(graphics, placed->colour, out);
    pdf_text_move(graphics, pdf_hundredths(placed->x),
                  pdf_hundredths(pdf->graphics->page_height - placed->y), out);
    pdf_show(pdf, &placed->words, out);
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

static double width_of(const struct typeface *typeface, double size, const struct text_run *run) {
    return run->right_to_left
               ? size * typeface_shape(typeface, run->text, strlen(run->text), true)->width
               : typeface_text_width(typeface, size, run->text);
}

static double width_of_all(const struct typeface *typeface, double size,
                           const struct text_run *runs, size_t count) {
    double width = 0;
    for (size_t i = 0; i < count; i++)
        width += width_of(typeface, size, &runs[i]);
    return width;
}

static void put_label(struct pdf *pdf, const struct item *item, const struct shape *shape,
                      const struct style *style, struct buffer *out) {
    const struct typeface *typeface = typefaces_get(pdf->typefaces, shape->bold, false);
    const struct text_run whole = {shape->text, false};
    size_t count;
    const struct text_run *runs = layout_runs(pdf->arena, shape->text, &count);
    if (runs == NULL) {
        runs = &whole;
        count = 1;
    }
    double width = width_of_all(typeface, shape->size, runs, count);
    double x = item->x + shape->points[0] - width * share_before(shape->anchor);
    for (size_t i = 0; i < count; i++) {
        struct placed_words words = {.words = {.text = runs[i].text,
                                               .ending = i + 1 == count ? " " : "",
                                               .typeface = typeface,
                                               .size = shape->size,
                                               .right_to_left = runs[i].right_to_left},
                                     .x = x,
                                     .y = item->y + shape->points[1],
                                     .colour = style->fill};
        put_words(pdf, &words, out);
        x += width_of(typeface, shape->size, &runs[i]);
    }
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
            pdf_paint_shape(pdf, item, shape, style, out);
    }
}

static void paint_text(struct pdf *pdf, const struct item *item, const char *ending,
                       struct buffer *out) {
    struct placed_words placed = {.words = {.text = item->text,
                                            .ending = ending,
                                            .typeface = item->typeface,
                                            .size = item->size,
                                            .right_to_left = item->right_to_left},
                                  .x = item->x,
                                  .y = item->baseline,
                                  .colour = item->colour};
    put_words(pdf, &placed, out);
}

static void paint_rectangle(struct pdf *pdf, const struct item *item, struct buffer *out) {
    if (item->colour.none)
        return;
    pdf_text_end(pdf->graphics, out);
    pdf_set_fill(pdf->graphics, item->colour, out);
    pdf_put_rectangle(pdf, item->x, item->y, item->width, item->height, out);
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
