/* The recursion of layout: what is in a box is laid out before it is placed there by the rules for
 * the box's content (CSS 2.2 sections 8.3.1, 10.6). */
#include "render/layout/blocks.h"

#include "render/layout/areas.h"
#include "render/layout/edges.h"
#include "render/layout/grid.h"
#include "render/layout/inline.h"
#include "render/layout/lengths.h"
#include "render/layout/lines.h"
#include "render/layout/tables.h"
#include "render/layout/widths.h"

#include <math.h>

/* Lays out the content for box->width, its edges being known, then sets the height. */
static void fill(struct layouter *layouter, struct box *box);

/* ---- margins ---- */

static struct margin_set margin_alone(double margin) {
    return (struct margin_set){fmax(0, margin), fmin(0, margin)};
}

static void margin_join(struct margin_set *set, struct margin_set other) {
    set->positive = fmax(set->positive, other.positive);
    set->negative = fmin(set->negative, other.negative);
}

/* Margins inside of it never meet those outside: a formatting context of its own. */
static bool is_isolated(const struct box *box) {
    return box->parent == NULL || box->parent->content != CONTENT_BLOCKS;
}

static bool opens_top(const struct box *box) {
    return !is_isolated(box) && edges_content_top(box) == 0;
}

static bool opens_bottom(const struct box *box) {
    return !is_isolated(box) && box->border[SIDE_BOTTOM] + box->padding[SIDE_BOTTOM] == 0 &&
           box->style->height.kind != LENGTH_POINTS &&
           length_points(box->style->min_height, 0) == 0;
}

/* ---- heights ---- */

/* The drawing of a figure: as high as the figure leaves it, or in its own proportion. */
static double drawing_height(const struct box *figure, const struct box *drawing, double above) {
    if (figure->style->height.kind == LENGTH_POINTS)
        return fmax(0, figure->style->height.value - above -
                           (figure->style->border_box ? edges_down(figure) : 0));
    struct chart_size natural = chart_natural_size(figure->node->chart);
    return drawing->width * natural.height / natural.width;
}

static double border_box_height(const struct box *box, struct length height) {
    return box->style->border_box ? height.value : height.value + edges_down(box);
}

/* A height that was asked for: a table and its cells may be higher. */
static double used_height(const struct box *box, double content) {
    double height = content + edges_down(box);
    if (box->style->height.kind == LENGTH_POINTS) {
        double asked = border_box_height(box, box->style->height);
        height = box_is_cell(box) || box->content == CONTENT_TABLE ? fmax(height, asked) : asked;
    }
    if (box->style->min_height.kind == LENGTH_POINTS)
        height = fmax(height, border_box_height(box, box->style->min_height));
    return height;
}

/* ---- blocks ---- */

/* On pages of another name it stands where it would if all around it stood there. */
static double child_left(const struct box *box, const struct box *child) {
    return child->page == box->page
               ? edges_content_left(box)
               : area_inside(box, child->page).left - area_of(box, box->page).left;
}

static double child_space(const struct box *box, const struct box *child) {
    return child->page == box->page ? edges_content_width(box)
                                    : area_inside(box, child->page).width;
}

static void place_child(struct box *box, struct box *child, double y) {
    child->x = child_left(box, child) + child->margin[SIDE_LEFT];
    child->y = edges_content_top(box) + y;
}

/* Sets the children one below the other; returns the height of the content. The margins that
 * adjoin the box's own edges end in box->top and box->bottom. */
static double fill_blocks(struct layouter *layouter, struct box *box) {
    double y = 0;
    struct margin_set pending = {0, 0};
    bool at_top = opens_top(box);
    for (struct box *child = box->first; child != NULL; child = child->next) {
        block_layout(layouter, child, child_space(box, child));
        margin_join(&pending, child->top);
        double gap = at_top ? 0 : edges_margin(pending);
        if (child->content == CONTENT_DRAWING)
            child->height = child->natural_height = drawing_height(box, child, y + gap);
        place_child(box, child, y + gap);
        if (child->collapses_through) {
            margin_join(&pending, child->bottom);
            continue;
        }
        if (at_top)
            margin_join(&box->top, pending);
        y += gap + child->height;
        pending = child->bottom;
        at_top = false;
    }
    if (at_top)
        margin_join(&box->top, pending);
    box->collapses_through = at_top && opens_bottom(box);
    if (!at_top && opens_bottom(box))
        margin_join(&box->bottom, pending);
    return at_top || opens_bottom(box) ? y : y + edges_margin(pending);
}

/* ---- lines ---- */

static void lay_out_atom(struct layouter *layouter, struct box *atom, double available) {
    width_measure(layouter, atom);
    edges_set(atom, available);
    if (atom->content == CONTENT_DRAWING) {
        width_set_drawing(atom, available);
        return;
    }
    atom->width = width_in_line(atom, available);
    fill(layouter, atom);
}

static double fill_lines(struct layouter *layouter, struct box *box) {
    const struct inline_content *inlines = box->inlines;
    for (size_t i = 0; i < inlines->piece_count; i++)
        if (inlines->pieces[i].kind == PIECE_ATOM)
            lay_out_atom(layouter, inlines->pieces[i].atom, edges_content_width(box));
    double height = lines_build(layouter, box);
    box->collapses_through = !inlines->visible && opens_top(box) && opens_bottom(box);
    return height;
}

/* ---- tables ---- */

static void fill_cells(struct layouter *layouter, struct box *box) {
    for (size_t i = 0; i < box->table->row_count; i++)
        for (struct box *cell = box->table->rows[i]->first; cell != NULL; cell = cell->next) {
            table_place_cell(box, cell);
            fill(layouter, cell);
        }
}

static double fill_table(struct layouter *layouter, struct box *box) {
    for (struct box *child = box->first; child != NULL; child = child->next)
        if (child->content != CONTENT_GROUP)
            block_layout(layouter, child, box->width);
    table_place_columns(layouter, box);
    fill_cells(layouter, box);
    return table_place_rows(layouter, box);
}

/* ---- grids ---- */

static double fill_grid(struct layouter *layouter, struct box *box) {
    width_measure_children(layouter, box);
    struct grid_tracks tracks = grid_size_tracks(box);
    for (struct box *item = box->first; item != NULL; item = item->next)
        block_layout(layouter, item, grid_item_space(&tracks, item));
    return grid_place_items(&tracks, box);
}

/* ---- one box ---- */

static double fill_content(struct layouter *layouter, struct box *box) {
    switch (box->content) {
    case CONTENT_BLOCKS:
        return fill_blocks(layouter, box);
    case CONTENT_LINES:
        return fill_lines(layouter, box);
    case CONTENT_TABLE:
        return fill_table(layouter, box);
    case CONTENT_GRID:
        return fill_grid(layouter, box);
    case CONTENT_DRAWING: /* its height follows from where it stands */
    case CONTENT_GROUP:   /* filled by their table */
    case CONTENT_ROW:
        break;
    }
    return 0;
}

static void fill(struct layouter *layouter, struct box *box) {
    box->top = margin_alone(box->margin[SIDE_TOP]);
    box->bottom = margin_alone(box->margin[SIDE_BOTTOM]);
    for (struct box *repeat = box->repeats; repeat != NULL; repeat = repeat->next) {
        block_layout(layouter, repeat, edges_content_width(box));
        place_child(box, repeat, 0);
    }
    double content = fill_content(layouter, box);
    box->height = box->natural_height = used_height(box, content);
}

void block_layout(struct layouter *layouter, struct box *box, double containing) {
    if (box->content == CONTENT_TABLE)
        width_measure(layouter, box);
    edges_set(box, containing);
    box->width = width_in_flow(box, containing);
    fill(layouter, box);
    width_share_left_over(box, containing);
}
