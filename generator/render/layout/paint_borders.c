/* Paints rectangles: backgrounds, borders, the borders of tables where they collapse. */
#include "render/layout/borders.h"
#include "render/layout/painting.h"
#include "render/layout/repeats.h"

#include <math.h>

/* What is not seen makes no item. */
void paint_rectangle(struct painter *painter, size_t page, struct item item,
                     struct placing placing) {
    if (item.colour.none || item.width <= 0 || item.height <= 0)
        return;
    item.kind = ITEM_RECTANGLE;
    item.artifact = placing.artifact == ARTIFACT_NO ? ARTIFACT_LAYOUT : placing.artifact;
    paint_item(painter, page, item);
}

double paint_continued_top(const struct painter *painter, const struct box *box, size_t page) {
    const struct page_box *sheet = painter->layouter->sheets[page];
    return sheet->margin[SIDE_TOP] + repeats_above(painter->layouter, box, sheet);
}

struct area paint_area(const struct painter *painter, const struct box *box, double x, size_t page,
                       struct placing placing) {
    const struct page_box *sheet = placing.moved ? box->page : painter->layouter->sheets[page];
    return sheet == box->page ? (struct area){x, box->width} : area_of(box, sheet);
}

struct slice paint_slice(const struct painter *painter, const struct box *box, size_t page,
                         struct placing placing) {
    struct spot start = paint_spot(placing, box->start), end = paint_spot(placing, box->end);
    double foot =
        placing.moved ? HUGE_VAL : layouter_content_bottom(painter->layouter->sheets[page]);
    struct slice slice = {.first = page == start.page, .last = page == end.page};
    slice.top = slice.first ? start.y : paint_continued_top(painter, box, page);
    slice.bottom = slice.last ? fmin(end.y, fmax(foot, slice.top)) : foot;
    /* Captions stand above a table's own borders. */
    if (slice.first && box->content == CONTENT_TABLE)
        slice.top += box->table->caption_height;
    return slice;
}

void paint_border(struct painter *painter, const struct style *style, enum side side, size_t page,
                  struct item area, struct placing placing) {
    double width = style->border_width[side];
    if (side == SIDE_RIGHT)
        area.x += area.width - width;
    if (side == SIDE_BOTTOM)
        area.y += area.height - width;
    if (side == SIDE_TOP || side == SIDE_BOTTOM)
        area.height = width;
    else
        area.width = width;
    area.colour = style->border_colour[side];
    paint_rectangle(painter, page, area, placing);
}

/* Rows and groups have no borders of their own, nor has a table that shares them with its cells. */
static bool has_borders(const struct box *box) {
    return !box->shares_borders && box->content != CONTENT_ROW && box->content != CONTENT_GROUP;
}

static void paint_slice_of(struct painter *painter, const struct box *box, double x, size_t page,
                           struct placing placing) {
    struct slice slice = paint_slice(painter, box, page, placing);
    struct area across = paint_area(painter, box, x, page, placing);
    struct item area = {.node = box->node,
                        .x = across.left,
                        .y = slice.top,
                        .width = across.width,
                        .height = slice.bottom - slice.top,
                        .colour = box->style->background};
    paint_rectangle(painter, page, area, placing);
    if (!has_borders(box))
        return;
    if (slice.first)
        paint_border(painter, box->style, SIDE_TOP, page, area, placing);
    paint_border(painter, box->style, SIDE_RIGHT, page, area, placing);
    paint_border(painter, box->style, SIDE_LEFT, page, area, placing);
    if (slice.last)
        paint_border(painter, box->style, SIDE_BOTTOM, page, area, placing);
}

void paint_decoration(struct painter *painter, const struct box *box, double x,
                      struct placing placing) {
    struct spot start = paint_spot(placing, box->start), end = paint_spot(placing, box->end);
    for (size_t page = start.page; page <= end.page; page++)
        paint_slice_of(painter, box, x, page, placing);
}

/* ---- borders that collapse ---- */

static double column_start(const struct table_grid *table, size_t boundary) {
    if (boundary < table->column_count)
        return table->columns[boundary].x;
    const struct table_column *last = &table->columns[boundary - 1];
    return last->x + last->width;
}

static bool same_border(struct border a, struct border b) {
    return a.width == b.width && a.colour.none == b.colour.none && a.colour.red == b.colour.red &&
           a.colour.green == b.colour.green && a.colour.blue == b.colour.blue;
}

/* Equal borders side by side are one rectangle, centred on the boundary between the rows. */
static void paint_row_boundary(struct painter *painter, const struct box *box, size_t boundary,
                               double x, struct spot spot, struct placing placing) {
    const struct table_grid *table = box->table;
    for (size_t first = 0, end; first < table->column_count; first = end) {
        struct border border = border_between_rows(box, boundary, first);
        end = first + 1;
        while (end < table->column_count &&
               same_border(border, border_between_rows(box, boundary, end)))
            end++;
        double left = column_start(table, first);
        paint_rectangle(painter, spot.page,
                        (struct item){.node = box->node,
                                      .x = x + left,
                                      .y = spot.y - border.width / 2,
                                      .width = column_start(table, end) - left,
                                      .height = border.width,
                                      .colour = border.colour},
                        placing);
    }
}

static void paint_column_boundary(struct painter *painter, const struct box *box, size_t row,
                                  size_t boundary, double x, struct placing placing) {
    struct border border = border_between_columns(box, row, boundary);
    const struct box *part = box->table->rows[row];
    struct spot start = paint_spot(placing, part->start), end = paint_spot(placing, part->end);
    if (border.width == 0)
        return;
    for (size_t page = start.page; page <= end.page; page++) {
        struct slice slice = paint_slice(painter, part, page, placing);
        paint_rectangle(
            painter, page,
            (struct item){.node = box->node,
                          .x = x + column_start(box->table, boundary) - border.width / 2,
                          .y = slice.top,
                          .width = border.width,
                          .height = slice.bottom - slice.top,
                          .colour = border.colour},
            placing);
    }
}

void paint_collapsed_borders(struct painter *painter, const struct box *box, size_t first,
                             size_t end, double x, struct placing placing) {
    const struct table_grid *table = box->table;
    if (first < end)
        paint_row_boundary(painter, box, first, x, paint_spot(placing, table->rows[first]->start),
                           placing);
    for (size_t row = first; row < end; row++) {
        paint_row_boundary(painter, box, row + 1, x, paint_spot(placing, table->rows[row]->end),
                           placing);
        for (size_t boundary = 0; boundary <= table->column_count; boundary++)
            paint_column_boundary(painter, box, row, boundary, x, placing);
    }
}
