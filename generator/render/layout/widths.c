/* The least width of a box, the most, the one that it gets. */
#include "render/layout/widths.h"

#include "render/layout/edges.h"
#include "render/layout/grid.h"
#include "render/layout/inline.h"
#include "render/layout/lengths.h"
#include "render/layout/lines.h"
#include "render/layout/tables.h"

#include <math.h>

static double border_box_width(const struct box *box, double width) {
    return box->style->border_box ? width : width + edges_across(box);
}

static double limited_width(const struct box *box, double width, double containing) {
    if (box->style->max_width.kind == LENGTH_AUTO)
        return width;
    return fmin(width, border_box_width(box, length_points(box->style->max_width, containing)));
}

void width_set_drawing(struct box *box, double containing) {
    struct chart_size natural = chart_natural_size(box->node->chart);
    const struct style *style = box->style;
    bool wide = style->width.kind != LENGTH_AUTO, high = style->height.kind == LENGTH_POINTS;
    double width = wide ? length_points(style->width, containing) : natural.width * CSS_PIXEL;
    double height = high ? style->height.value : natural.height * CSS_PIXEL;
    if (wide && !high)
        height = width * natural.height / natural.width;
    if (high && !wide)
        width = height * natural.width / natural.height;
    box->width = border_box_width(box, width);
    box->height = style->border_box ? height : height + edges_down(box);
}

/* ---- least and most ---- */

static void measure_blocks(struct layouter *layouter, struct box *box) {
    for (struct box *child = box->first; child != NULL; child = child->next) {
        width_measure(layouter, child);
        double margins = child->margin[SIDE_LEFT] + child->margin[SIDE_RIGHT];
        box->least = fmax(box->least, child->least + margins);
        box->most = fmax(box->most, child->most + margins);
    }
}

static void measure_atoms(struct layouter *layouter, const struct inline_content *inlines) {
    for (size_t i = 0; i < inlines->piece_count; i++)
        if (inlines->pieces[i].kind == PIECE_ATOM)
            width_measure(layouter, inlines->pieces[i].atom);
}

void width_measure_children(struct layouter *layouter, struct box *box) {
    for (struct box *child = box->first; child != NULL; child = child->next)
        width_measure(layouter, child);
}

static void measure_table_parts(struct layouter *layouter, struct box *box) {
    for (struct box *child = box->first; child != NULL; child = child->next)
        if (child->content != CONTENT_GROUP)
            width_measure(layouter, child);
    for (size_t i = 0; i < box->table->row_count && !table_is_fixed(box); i++)
        width_measure_children(layouter, box->table->rows[i]);
}

/* A figure's drawing takes the width that it gets. */
static void measure_drawing(struct box *box) {
    if (box->anonymous) {
        box->most = chart_natural_size(box->node->chart).width * CSS_PIXEL;
        return;
    }
    width_set_drawing(box, 0);
    box->least = box->most = box->width - edges_across(box);
}

static void measure_content(struct layouter *layouter, struct box *box) {
    switch (box->content) {
    case CONTENT_BLOCKS:
        measure_blocks(layouter, box);
        return;
    case CONTENT_LINES:
        measure_atoms(layouter, box->inlines);
        lines_measure(box);
        return;
    case CONTENT_DRAWING:
        measure_drawing(box);
        return;
    case CONTENT_TABLE:
        measure_table_parts(layouter, box);
        table_measure(box);
        return;
    case CONTENT_GRID:
        width_measure_children(layouter, box);
        grid_measure(box);
        return;
    case CONTENT_GROUP: /* measured by their table */
    case CONTENT_ROW:
        return;
    }
}

/* A width that was asked for counts for both; a cell's is its column's matter, and what a table
 * asks for gives way to its content. */
static void measure_asked(struct box *box) {
    double asked = border_box_width(box, length_points(box->style->width, 0));
    if (box->style->width.kind == LENGTH_POINTS && !box_is_cell(box)) {
        box->least = box->content == CONTENT_TABLE ? fmax(box->least, asked) : asked;
        box->most = box->least;
    }
    if (box->style->max_width.kind == LENGTH_POINTS) {
        box->least = limited_width(box, box->least, 0);
        box->most = limited_width(box, box->most, 0);
    }
}

void width_measure(struct layouter *layouter, struct box *box) {
    if (box->measured)
        return;
    box->measured = true;
    edges_set(box, 0);
    measure_content(layouter, box);
    box->least += edges_across(box);
    box->most += edges_across(box);
    measure_asked(box);
}

/* ---- in the room that there is ---- */

static double shrink_to_fit(const struct box *box, double available) {
    return fmin(fmax(box->least, available), box->most);
}

static double outer_space(const struct box *box, double containing) {
    return containing - box->margin[SIDE_LEFT] - box->margin[SIDE_RIGHT];
}

double width_in_flow(const struct box *box, double containing) {
    double width = box->style->width.kind != LENGTH_AUTO
                       ? border_box_width(box, length_points(box->style->width, containing))
                   : box->content == CONTENT_TABLE
                       ? shrink_to_fit(box, outer_space(box, containing))
                       : outer_space(box, containing);
    width = limited_width(box, width, containing);
    double least = box->content == CONTENT_TABLE ? fmin(box->least, outer_space(box, containing))
                                                 : edges_across(box);
    return fmax(width, least);
}

void width_share_left_over(struct box *box, double containing) {
    double left_over = outer_space(box, containing) - box->width;
    bool left = box->style->margin[SIDE_LEFT].kind == LENGTH_AUTO;
    bool right = box->style->margin[SIDE_RIGHT].kind == LENGTH_AUTO;
    if (!left || left_over <= 0)
        return;
    box->margin[SIDE_LEFT] = right ? left_over / 2 : left_over;
}

double width_in_line(const struct box *box, double available) {
    double width = box->style->width.kind == LENGTH_AUTO
                       ? shrink_to_fit(box, outer_space(box, available))
                       : border_box_width(box, length_points(box->style->width, available));
    return limited_width(box, width, available);
}
