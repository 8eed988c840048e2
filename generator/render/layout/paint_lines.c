/* Paints what stands on lines: texts, decorations, links, inline backgrounds, list markers. */
#include "render/layout/edges.h"
#include "render/layout/inlines.h"
#include "render/layout/lengths.h"
#include "render/layout/painting.h"

/* Lines of text decoration: where their upper edge is below the baseline, and how thick they are.
 * Of Liberation Sans (post table: underlinePosition -217, underlineThickness 150; OS/2 table:
 * yStrikeoutPosition 530, yStrikeoutSize 102, of 2048). */
static const struct {
    unsigned decoration;
    double top, thickness;
} DECORATION_LINES[] = {{DECORATION_UNDERLINE, 142.0 / 2048, 150.0 / 2048},
                        {DECORATION_LINE_THROUGH, -530.0 / 2048, 102.0 / 2048}};

/* In em: from a bullet, or a list item's number, to the item's text. As browsers have it. */
#define BULLET_GAP 0.7

/* ---- texts ---- */

static struct item text_item(const struct style *style, struct typeface *typeface,
                             const struct node *node, const char *text) {
    return (struct item){.kind = ITEM_TEXT,
                         .node = node,
                         .text = text,
                         .size = style->font_size,
                         .typeface = typeface,
                         .colour = style->colour,
                         .height = (typeface->ascent + typeface->descent) * style->font_size};
}

static void set_text(const struct line_painter *line, struct item item, double shift) {
    item.artifact = paint_artifact(item.node, line->placing);
    item.baseline = line->baseline.y + shift;
    item.y = item.baseline - item.typeface->ascent * item.size;
    glyphs_check(line->painter, item.node, item.typeface, item.text, item.right_to_left);
    paint_check_place(line->painter, &item, line->baseline.page, line->placing);
    paint_item(line->painter, line->baseline.page, item);
}

static void paint_text_decoration(const struct line_painter *line, const struct fragment *fragment,
                                  double baseline) {
    const struct style *style = fragment->piece->style;
    for (size_t i = 0; i < sizeof DECORATION_LINES / sizeof *DECORATION_LINES; i++)
        if ((style->decoration & DECORATION_LINES[i].decoration) != 0)
            paint_rectangle(
                line->painter, line->baseline.page,
                (struct item){.node = fragment->piece->node,
                              .x = line->x + fragment->x,
                              .y = baseline + DECORATION_LINES[i].top * style->font_size,
                              .width = fragment->width,
                              .height = DECORATION_LINES[i].thickness * style->font_size,
                              .colour = style->colour},
                line->placing);
}

static void paint_text(const struct line_painter *line, const struct fragment *fragment) {
    if (fragment->text[0] == '\0')
        return;
    const struct piece *piece = fragment->piece;
    struct item item = text_item(piece->style, piece->typeface, piece->node, fragment->text);
    item.x = line->x + fragment->x;
    item.width = fragment->width;
    item.right_to_left = fragment->right_to_left;
    item.goes_on = piece->text[fragment->to] != '\0' && piece->text[fragment->to] != ' ';
    if (piece->text == inline_page_to_come)
        references_add(line->painter, line->baseline.page, piece->style->text_align);
    set_text(line, item, fragment->shift);
    paint_text_decoration(line, fragment, line->baseline.y + fragment->shift);
}

/* ---- inline elements ---- */

/* The content area: what backgrounds fill and links cover (CSS 2.2 section 10.6.1). */
static struct item content_area(const struct line_painter *line, const struct fragment *fragment) {
    const struct piece *piece = fragment->piece;
    double size = piece->style->font_size;
    double above = length_whole_pixels(piece->typeface->ascent * size);
    return (struct item){.node = piece->node,
                         .x = line->x + fragment->x,
                         .y = line->baseline.y + fragment->shift - above,
                         .width = fragment->width,
                         .height = above + length_whole_pixels(piece->typeface->descent * size)};
}

static void paint_inline_border(const struct line_painter *line, const struct style *style,
                                struct item area, enum side side) {
    paint_border(line->painter, style, side, line->baseline.page, area, line->placing);
}

static void paint_inline_box(const struct line_painter *line, const struct fragment *fragment) {
    const struct style *style = fragment->piece->style;
    struct item area = content_area(line, fragment);
    double above = length_of_border(style->border_width[SIDE_TOP]) +
                   length_points(style->padding[SIDE_TOP], 0);
    area.y -= above;
    area.height += above + length_of_border(style->border_width[SIDE_BOTTOM]) +
                   length_points(style->padding[SIDE_BOTTOM], 0);
    area.colour = style->background;
    paint_rectangle(line->painter, line->baseline.page, area, line->placing);
    paint_inline_border(line, style, area, SIDE_TOP);
    paint_inline_border(line, style, area, SIDE_BOTTOM);
    if (fragment->starts)
        paint_inline_border(line, style, area, SIDE_LEFT);
    if (fragment->ends)
        paint_inline_border(line, style, area, SIDE_RIGHT);
}

static void paint_inline_link(const struct line_painter *line, const struct fragment *fragment) {
    const struct node *node = fragment->piece->node;
    if (fragment->width <= 0 || node->element != ELEMENT_A ||
        node_attribute(node, ATTRIBUTE_HREF) == NULL ||
        paint_artifact(node, line->placing) != ARTIFACT_NO)
        return;
    struct item item = content_area(line, fragment);
    item.kind = ITEM_LINK;
    paint_item(line->painter, line->baseline.page, item);
}

static void paint_open(const struct line_painter *line, const struct fragment *fragment) {
    struct item area = content_area(line, fragment);
    if (fragment->starts)
        paint_begin(line->painter, fragment->piece->node,
                    (struct spot){line->baseline.page, area.y}, line->placing);
    paint_inline_box(line, fragment);
    paint_inline_link(line, fragment);
}

void paint_fragment(const struct line_painter *line, const struct fragment *fragment) {
    switch (fragment->piece->kind) {
    case PIECE_TEXT:
        paint_text(line, fragment);
        return;
    case PIECE_OPEN:
        paint_open(line, fragment);
        return;
    case PIECE_ATOM:  /* painted as the box that it is, by paint.c */
    case PIECE_CLOSE: /* make no fragments */
    case PIECE_BREAK:
        return;
    }
}

struct line_painter paint_line_at(struct painter *painter, const struct line *line, double x,
                                  struct placing placing) {
    struct spot spot = paint_spot(placing, line->spot);
    spot.y += line->baseline;
    return (struct line_painter){painter, x, spot, placing};
}

/* ---- list markers ---- */

/* The box with the first line below; NULL: there is none. */
static const struct box *first_lines(const struct box *box) {
    if (box->line_count > 0)
        return box;
    const struct box *found = NULL;
    for (const struct box *child = box->first; child != NULL && found == NULL; child = child->next)
        found = first_lines(child);
    return found;
}

void paint_marker(struct painter *painter, const struct box *box, double x,
                  struct placing placing) {
    const struct box *first = first_lines(box);
    if (first == NULL)
        return;
    const struct style *style = box->style;
    struct typeface *typeface = layouter_typeface(painter->layouter, style);
    struct line_painter line =
        paint_line_at(painter, &first->lines[0], x + edges_content_left(box), placing);
    struct item item = text_item(style, typeface, box->node, box->marker);
    double gap = style->font_size *
                 (style->list_style == LIST_DISC ? BULLET_GAP : typeface_blank(typeface, 0, 0));
    item.label = true;
    item.width = typeface_text_width(typeface, style->font_size, box->marker);
    item.x = first->inlines->right_to_left ? line.x + edges_content_width(box) + gap
                                           : line.x - item.width - gap;
    set_text(&line, item, 0);
}
