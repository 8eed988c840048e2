/* Blocks in flow: widths, edges, heights, and the margins between them (CSS 2.2 sections 8.3.1,
 * 10.3 and 10.6). */
#include "render/layout/layout_parts.h"

#include <math.h>

/* ---- lengths and edges ---- */

double whole_pixels(double points) {
    return floor(points / CSS_PIXEL + 0.5) * CSS_PIXEL;
}

/* css-backgrounds-3, section 3.3, "snapped as a border width". The ink keeps the width that the
 * style sheet says: print has finer lines than screens. */
double border_space(double width) {
    if (width <= 0)
        return 0;
    return fmax(1, floor(width / CSS_PIXEL + ROUNDING)) * CSS_PIXEL;
}

double points_of(struct length length, double of) {
    switch (length.kind) {
    case LENGTH_POINTS:
        return length.value;
    case LENGTH_PERCENT:
        return of * length.value / 100;
    case LENGTH_AUTO:
    case LENGTH_FRACTION:
        break;
    }
    return 0;
}

double edges_across(const struct box *box) {
    return box->border[SIDE_LEFT] + box->padding[SIDE_LEFT] + box->padding[SIDE_RIGHT] +
           box->border[SIDE_RIGHT];
}

double edges_down(const struct box *box) {
    return box->border[SIDE_TOP] + box->padding[SIDE_TOP] + box->padding[SIDE_BOTTOM] +
           box->border[SIDE_BOTTOM];
}

double content_width(const struct box *box) {
    return fmax(0, box->width - edges_across(box));
}

double content_top(const struct box *box) {
    return box->border[SIDE_TOP] + box->padding[SIDE_TOP];
}

double content_left(const struct box *box) {
    return box->border[SIDE_LEFT] + box->padding[SIDE_LEFT];
}

static bool is_cell(const struct box *box) {
    return box->parent != NULL && box->parent->content == CONTENT_ROW;
}

void block_edges(struct box *box, double containing) {
    for (int side = 0; side < 4; side++) {
        box->margin[side] = is_cell(box) ? 0 : points_of(box->style->margin[side], containing);
        if (box->content == CONTENT_TABLE && box->shares_borders)
            continue;
        box->padding[side] = points_of(box->style->padding[side], containing);
        if (!box->shares_borders)
            box->border[side] = border_space(box->style->border_width[side]);
    }
}

/* ---- margins ---- */

static struct margin_set margin_alone(double margin) {
    return (struct margin_set){fmax(0, margin), fmin(0, margin)};
}

static void margin_join(struct margin_set *set, struct margin_set other) {
    set->positive = fmax(set->positive, other.positive);
    set->negative = fmin(set->negative, other.negative);
}

double margin_of(struct margin_set set) {
    return set.positive + set.negative;
}

/* Margins inside of it never meet those outside: a formatting context of its own. */
static bool is_isolated(const struct box *box) {
    return box->parent == NULL || box->parent->content != CONTENT_BLOCKS;
}

static bool opens_top(const struct box *box) {
    return !is_isolated(box) && content_top(box) == 0;
}

static bool opens_bottom(const struct box *box) {
    return !is_isolated(box) && box->border[SIDE_BOTTOM] + box->padding[SIDE_BOTTOM] == 0 &&
           box->style->height.kind != LENGTH_POINTS && points_of(box->style->min_height, 0) == 0;
}

/* ---- widths ---- */

static double border_box_width(const struct box *box, double width) {
    return box->style->border_box ? width : width + edges_across(box);
}

static double limited_width(const struct box *box, double width, double containing) {
    if (box->style->max_width.kind == LENGTH_AUTO)
        return width;
    return fmin(width, border_box_width(box, points_of(box->style->max_width, containing)));
}

static double shrink_to_fit(const struct box *box, double available) {
    return fmin(fmax(box->least, available), box->most);
}

static double outer_space(const struct box *box, double containing) {
    return containing - box->margin[SIDE_LEFT] - box->margin[SIDE_RIGHT];
}

static double width_in_flow(const struct box *box, double containing) {
    double width = box->style->width.kind != LENGTH_AUTO
                       ? border_box_width(box, points_of(box->style->width, containing))
                   : box->content == CONTENT_TABLE
                       ? shrink_to_fit(box, outer_space(box, containing))
                       : outer_space(box, containing);
    width = limited_width(box, width, containing);
    double least = box->content == CONTENT_TABLE ? fmin(box->least, outer_space(box, containing))
                                                 : edges_across(box);
    return fmax(width, least);
}

/* Auto margins take what is left over (CSS 2.2 section 10.3.3). */
static void share_left_over(struct box *box, double containing) {
    double left_over = outer_space(box, containing) - box->width;
    bool left = box->style->margin[SIDE_LEFT].kind == LENGTH_AUTO;
    bool right = box->style->margin[SIDE_RIGHT].kind == LENGTH_AUTO;
    if (!left || left_over <= 0)
        return;
    box->margin[SIDE_LEFT] = right ? left_over / 2 : left_over;
}

void block_layout(struct layouter *layouter, struct box *box, double containing) {
    if (box->content == CONTENT_TABLE)
        block_measure(layouter, box);
    block_edges(box, containing);
    box->width = width_in_flow(box, containing);
    block_fill(layouter, box);
    share_left_over(box, containing);
}

/* ---- drawings ---- */

/* A drawing that stands in a line: its sides keep their proportion where only one is given. */
static void size_atom_drawing(struct box *box, double containing) {
    struct chart_size natural = chart_natural_size(box->node->chart);
    const struct style *style = box->style;
    bool wide = style->width.kind != LENGTH_AUTO, high = style->height.kind == LENGTH_POINTS;
    double width = wide ? points_of(style->width, containing) : natural.width * CSS_PIXEL;
    double height = high ? style->height.value : natural.height * CSS_PIXEL;
    if (wide && !high)
        height = width * natural.height / natural.width;
    if (high && !wide)
        width = height * natural.width / natural.height;
    box->width = border_box_width(box, width);
    box->height = style->border_box ? height : height + edges_down(box);
}

/* The drawing of a figure: as high as the figure leaves it, or in its own proportion. */
static double drawing_height(const struct box *figure, const struct box *drawing, double above) {
    if (figure->style->height.kind == LENGTH_POINTS)
        return fmax(0, figure->style->height.value - above -
                           (figure->style->border_box ? edges_down(figure) : 0));
    struct chart_size natural = chart_natural_size(figure->node->chart);
    return drawing->width * natural.height / natural.width;
}

/* ---- flow ---- */

static void place_child(struct box *box, struct box *child, double y) {
    child->x = content_left(box) + child->margin[SIDE_LEFT];
    child->y = content_top(box) + y;
}

/* Sets the children one below the other; returns the height of the content. The margins that
 * adjoin the box's own edges end in box->top and box->bottom. */
static double flow_children(struct layouter *layouter, struct box *box) {
    double y = 0;
    struct margin_set pending = {0, 0};
    bool at_top = opens_top(box);
    for (struct box *child = box->first; child != NULL; child = child->next) {
        block_layout(layouter, child, content_width(box));
        margin_join(&pending, child->top);
        double gap = at_top ? 0 : margin_of(pending);
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
    return at_top || opens_bottom(box) ? y : y + margin_of(pending);
}

static double flow_lines(struct layouter *layouter, struct box *box) {
    double height = lines_build(layouter, box);
    box->collapses_through = !box->inlines->visible && opens_top(box) && opens_bottom(box);
    return height;
}

static double fill_content(struct layouter *layouter, struct box *box) {
    switch (box->content) {
    case CONTENT_BLOCKS:
        return flow_children(layouter, box);
    case CONTENT_LINES:
        return flow_lines(layouter, box);
    case CONTENT_TABLE:
        return table_fill(layouter, box);
    case CONTENT_GRID:
        return grid_fill(layouter, box);
    case CONTENT_DRAWING: /* its height follows from where it stands */
    case CONTENT_GROUP:   /* filled by their table */
    case CONTENT_ROW:
        break;
    }
    return 0;
}

static double border_box_height(const struct box *box, struct length height) {
    return box->style->border_box ? height.value : height.value + edges_down(box);
}

/* A height that was asked for: a table and its cells may be higher. */
static double used_height(const struct box *box, double content) {
    double height = content + edges_down(box);
    if (box->style->height.kind == LENGTH_POINTS) {
        double asked = border_box_height(box, box->style->height);
        height = is_cell(box) || box->content == CONTENT_TABLE ? fmax(height, asked) : asked;
    }
    if (box->style->min_height.kind == LENGTH_POINTS)
        height = fmax(height, border_box_height(box, box->style->min_height));
    return height;
}

void block_fill(struct layouter *layouter, struct box *box) {
    box->top = margin_alone(box->margin[SIDE_TOP]);
    box->bottom = margin_alone(box->margin[SIDE_BOTTOM]);
    for (struct box *repeat = box->repeats; repeat != NULL; repeat = repeat->next) {
        block_layout(layouter, repeat, content_width(box));
        place_child(box, repeat, 0);
    }
    double content = fill_content(layouter, box);
    box->height = box->natural_height = used_height(box, content);
}

void block_shrink(struct layouter *layouter, struct box *box, double available) {
    block_measure(layouter, box);
    block_edges(box, available);
    if (box->content == CONTENT_DRAWING) {
        size_atom_drawing(box, available);
        return;
    }
    double width = box->style->width.kind == LENGTH_AUTO
                       ? shrink_to_fit(box, outer_space(box, available))
                       : border_box_width(box, points_of(box->style->width, available));
    box->width = limited_width(box, width, available);
    block_fill(layouter, box);
}

void block_shift_content(struct box *box, double by) {
    for (size_t i = 0; i < box->line_count; i++)
        box->lines[i].y += by;
    for (struct box *child = box->first; child != NULL; child = child->next)
        child->y += by;
}

/* ---- least and most widths ---- */

static void measure_children(struct layouter *layouter, struct box *box) {
    for (struct box *child = box->first; child != NULL; child = child->next) {
        block_measure(layouter, child);
        double margins = child->margin[SIDE_LEFT] + child->margin[SIDE_RIGHT];
        box->least = fmax(box->least, child->least + margins);
        box->most = fmax(box->most, child->most + margins);
    }
}

/* A figure's drawing takes the width that it gets. */
static void measure_drawing(struct box *box) {
    if (box->anonymous) {
        box->most = chart_natural_size(box->node->chart).width * CSS_PIXEL;
        return;
    }
    size_atom_drawing(box, 0);
    box->least = box->most = box->width - edges_across(box);
}

static void measure_content(struct layouter *layouter, struct box *box) {
    switch (box->content) {
    case CONTENT_BLOCKS:
        measure_children(layouter, box);
        return;
    case CONTENT_LINES:
        lines_measure(layouter, box);
        return;
    case CONTENT_DRAWING:
        measure_drawing(box);
        return;
    case CONTENT_TABLE:
        table_measure(layouter, box);
        return;
    case CONTENT_GRID:
        grid_measure(layouter, box);
        return;
    case CONTENT_GROUP: /* measured by their table */
    case CONTENT_ROW:
        return;
    }
}

/* A width that was asked for counts for both; a cell's is its column's matter, and what a table
 * asks for gives way to its content. */
static void measure_asked(struct box *box) {
    double asked = border_box_width(box, points_of(box->style->width, 0));
    if (box->style->width.kind == LENGTH_POINTS && !is_cell(box)) {
        box->least = box->content == CONTENT_TABLE ? fmax(box->least, asked) : asked;
        box->most = box->least;
    }
    if (box->style->max_width.kind == LENGTH_POINTS) {
        box->least = limited_width(box, box->least, 0);
        box->most = limited_width(box, box->most, 0);
    }
}

void block_measure(struct layouter *layouter, struct box *box) {
    if (box->measured)
        return;
    box->measured = true;
    block_edges(box, 0);
    measure_content(layouter, box);
    box->least += edges_across(box);
    box->most += edges_across(box);
    measure_asked(box);
}

/* ---- baselines ---- */

bool block_first_baseline(const struct box *box, double *baseline) {
    if (box->line_count > 0) {
        *baseline = box->lines[0].y + box->lines[0].baseline;
        return true;
    }
    for (const struct box *child = box->first; child != NULL; child = child->next)
        if (block_first_baseline(child, baseline)) {
            *baseline += child->y;
            return true;
        }
    return false;
}

bool block_last_baseline(const struct box *box, double *baseline) {
    if (box->line_count > 0) {
        const struct line *last = &box->lines[box->line_count - 1];
        *baseline = last->y + last->baseline;
        return true;
    }
    bool found = false;
    for (const struct box *child = box->first; child != NULL; child = child->next) {
        double inner;
        if (!block_last_baseline(child, &inner))
            continue;
        *baseline = child->y + inner;
        found = true;
    }
    return found;
}
