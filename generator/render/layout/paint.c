/* Paints boxes in reading order, backgrounds before what stands on them. */
#include "render/layout/edges.h"
#include "render/layout/painting.h"
#include "render/layout/repeats.h"
#include "render/layout/table.h"

/* ---- boxes ---- */

/* A link that is a block: one rectangle a page. */
static void paint_block_link(struct painter *painter, const struct box *box, double x,
                             struct placing placing) {
    if (box->anonymous || box->node->element != ELEMENT_A ||
        node_attribute(box->node, ATTRIBUTE_HREF) == NULL ||
        paint_artifact(box->node, placing) != ARTIFACT_NO)
        return;
    struct spot start = paint_spot(placing, box->start), end = paint_spot(placing, box->end);
    for (size_t page = start.page; page <= end.page; page++) {
        struct slice slice = paint_slice(painter, box, page, placing);
        struct area across = paint_area(painter, box, x, page, placing);
        paint_item(painter, page,
                   (struct item){.kind = ITEM_LINK,
                                 .node = box->node,
                                 .x = across.left,
                                 .y = slice.top,
                                 .width = across.width,
                                 .height = slice.bottom - slice.top});
    }
}

/* A box set again at the top of a further page, its top at `y`. */
static struct placing repeated_at(const struct box *repeat, size_t page, double y) {
    return (struct placing){
        .moved = true, .page = page, .down = y - repeat->start.y, .artifact = ARTIFACT_REPEATED};
}

static const struct box *repeated_header(const struct box *table) {
    const struct box *group = table->content == CONTENT_TABLE ? table->first : NULL;
    while (group != NULL && !group->repeated_header)
        group = group->next;
    return group;
}

/* What a box repeats, on one of the further pages that its content goes on to. */
static void paint_repeats(struct painter *painter, const struct box *box, double x, size_t page) {
    struct placing here = {.moved = false};
    double y = paint_continued_top(painter, box, page);
    double left = paint_area(painter, box, x, page, here).left;
    for (struct box *repeat = box->repeats; repeat != NULL; repeat = repeat->next) {
        const struct box *again =
            repeat_on(painter->layouter, repeat, painter->layouter->sheets[page]);
        y += edges_margin(again->top);
        paint_box(painter, again, left + again->x, repeated_at(again, page, y));
        y += again->height + edges_margin(again->bottom);
    }
    const struct box *header = repeated_header(box);
    if (header != NULL)
        paint_box(painter, header, x + header->x, repeated_at(header, page, y));
}

static size_t rows_in(const struct box *group) {
    size_t count = 0;
    for (const struct box *row = group->first; row != NULL; row = row->next)
        count++;
    return count;
}

/* Borders that collapse lie half on the neighbours' backgrounds: they come after all of these. */
static void paint_table_borders(struct painter *painter, const struct box *box, double x,
                                struct placing placing) {
    if (!box->table->collapsed)
        return;
    paint_collapsed_borders(painter, box, 0, box->table->row_count, x, placing);
    const struct box *header = repeated_header(box);
    if (header == NULL || placing.moved)
        return;
    for (size_t page = box->start.page + 1; page <= box->content_end.page; page++)
        paint_collapsed_borders(painter, box, 0, rows_in(header), x,
                                repeated_at(header, page, paint_continued_top(painter, box, page)));
}

/* The atom has its spots from the top of page 0. */
static void paint_atom(const struct line_painter *line, const struct fragment *fragment) {
    const struct box *atom = fragment->piece->atom;
    struct placing placing = line->placing;
    placing.moved = true;
    placing.page = line->baseline.page;
    placing.down = line->baseline.y + fragment->shift - fragment->ascent;
    paint_box(line->painter, atom, line->x + fragment->x + atom->margin[SIDE_LEFT], placing);
}

static void paint_lines(struct painter *painter, const struct box *box, double x,
                        struct placing placing) {
    for (size_t i = 0; i < box->line_count; i++) {
        const struct line *line = &box->lines[i];
        struct line_painter on = paint_line_at(painter, line, x + edges_content_left(box), placing);
        for (size_t k = 0; k < line->count; k++)
            if (line->fragments[k].piece->kind == PIECE_ATOM)
                paint_atom(&on, &line->fragments[k]);
            else
                paint_fragment(&on, &line->fragments[k]);
    }
}

static void paint_content(struct painter *painter, const struct box *box, double x,
                          struct placing placing) {
    if (box->content == CONTENT_DRAWING)
        paint_drawing(painter, box, x, placing);
    else if (box->content == CONTENT_LINES)
        paint_lines(painter, box, x, placing);
    for (const struct box *child = box->first; child != NULL; child = child->next)
        paint_box(painter, child, x + child->x, placing);
    if (box->content == CONTENT_TABLE)
        paint_table_borders(painter, box, x, placing);
}

void paint_box(struct painter *painter, const struct box *box, double x, struct placing placing) {
    if (!box->anonymous)
        paint_begin(painter, box->node, paint_spot(placing, box->start), placing);
    paint_decoration(painter, box, x, placing);
    paint_block_link(painter, box, x, placing);
    if (!placing.moved)
        for (size_t page = box->start.page + 1; page <= box->content_end.page; page++)
            paint_repeats(painter, box, x, page);
    if (box->marker != NULL)
        paint_marker(painter, box, x, placing);
    paint_content(painter, box, x, placing);
}

/* ---- the whole ---- */

/* The background of html, or else of body, is the pages' own (CSS 2.2 section 14.2). */
static void paint_canvas(struct painter *painter, const struct box *root) {
    const struct style *style = root->style;
    for (const struct box *child = root->first; child != NULL && style->background.none;
         child = child->next)
        if (child->node->element == ELEMENT_BODY)
            style = child->style;
    for (size_t page = 0; page < painter->layout->page_count; page++)
        paint_rectangle(painter, page,
                        (struct item){.width = painter->layout->pages[page].width,
                                      .height = painter->layout->pages[page].height,
                                      .colour = style->background},
                        (struct placing){.moved = false});
}

void paint_root(struct painter *painter, const struct box *root) {
    paint_canvas(painter, root);
    double x = root->page->margin[SIDE_LEFT] + root->margin[SIDE_LEFT];
    paint_box(painter, root, x, (struct placing){.moved = false});
}
