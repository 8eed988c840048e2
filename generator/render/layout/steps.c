/* Where the endless page may be cut: forced breaks, keep-with-next, orphans, widows, rows, what is
 * not to be broken (CSS 2.2 section 13.3, CSS Fragmentation 3 section 4). */
#include "render/layout/edges.h"
#include "render/layout/lengths.h"
#include "render/layout/line.h"
#include "render/layout/pages.h"
#include "render/layout/repeats.h"
#include "render/layout/table.h"
#include "render/layout/tables.h"

#include <math.h>

static struct step *step_add(struct layouter *layouter, struct box *box, struct step step) {
    box->steps = arena_more(layouter->arena, box->steps, box->step_count, sizeof *box->steps);
    box->steps[box->step_count] = step;
    return &box->steps[box->step_count++];
}

/* ---- lines ---- */

static void add_lines(struct layouter *layouter, struct box *box, size_t first, size_t end) {
    const struct line *last = &box->lines[end - 1];
    struct step step = {.first = first,
                        .count = end - first,
                        .top = box->lines[first].y,
                        .bottom = last->y + last->height};
    step.need = step.bottom - step.top;
    step_add(layouter, box, step);
}

/* The first and the last lines stay together, as many as orphans and widows say. */
static void lines_prepare(struct layouter *layouter, struct box *box) {
    size_t count = box->line_count;
    size_t orphans = (size_t)box->style->orphans, widows = (size_t)box->style->widows;
    if (count == 0)
        return;
    if (count < orphans + widows) {
        add_lines(layouter, box, 0, count);
        return;
    }
    add_lines(layouter, box, 0, orphans);
    for (size_t i = orphans; i + widows < count; i++)
        add_lines(layouter, box, i, i + 1);
    add_lines(layouter, box, count - widows, count);
}

/* ---- boxes ---- */

static bool box_keeps(const struct box *box) {
    return box->style->keep_with_next || box->style->break_after == BREAK_AVOID ||
           box->repeated_header || box->style->display == DISPLAY_TABLE_CAPTION ||
           (box->step_count > 0 && box->steps[box->step_count - 1].keeps);
}

/* What comes next holds it: a drawing its caption, a row the cells that reach into it. */
static bool is_held_by(const struct box *next) {
    return next != NULL && (next->style->break_before == BREAK_AVOID || next->joined ||
                            next->content == CONTENT_DRAWING);
}

/* Boxes side by side: from `first`, `count` of them. */
static void add_boxes(struct layouter *layouter, struct box *box, struct box *first,
                      const struct box *end) {
    struct step step = {.box = first, .top = first->y, .bottom = first->y};
    for (const struct box *part = first; part != end; part = part->next) {
        step.count++;
        step.top = fmin(step.top, part->y);
        step.bottom = fmax(step.bottom, part->y + part->height);
        step.keeps = step.keeps || box_keeps(part);
        step.forced = step.forced || part->begins_page;
    }
    for (const struct box *part = first; part != end; part = part->next)
        step.need = fmax(step.need, part->y - step.top + part->need);
    if (box->content == CONTENT_ROW) /* cells may reach into the rows below */
        step.bottom = box->height;
    else
        step.keeps = step.keeps || is_held_by(end);
    step_add(layouter, box, step);
}

static void add_children(struct layouter *layouter, struct box *box) {
    struct box *first = box->first;
    while (first != NULL) {
        struct box *end = box->content == CONTENT_GRID  ? box_row_last(first)->next
                          : box->content == CONTENT_ROW ? NULL
                                                        : first->next;
        add_boxes(layouter, box, first, end);
        first = end;
    }
}

static bool step_ends_page(const struct step *step) {
    const struct box *part = step->box;
    for (size_t i = 0; i < step->count && part != NULL; i++, part = part->next)
        if (part->ends_page)
            return true;
    return false;
}

/* What is first or last in a block says which pages it begins and ends on (CSS Paged Media 3,
 * section 4.3). */
static void set_end_pages(struct box *box) {
    bool is_of_blocks = box->content == CONTENT_BLOCKS && box->step_count > 0;
    box->first_page = is_of_blocks ? box->steps[0].box->first_page : box->page;
    box->last_page = is_of_blocks ? box->steps[box->step_count - 1].box->last_page : box->page;
}

static bool changes_page(const struct box *box, size_t index) {
    return box->content == CONTENT_BLOCKS &&
           box->steps[index - 1].box->last_page != box->steps[index].box->first_page;
}

/* A break after one step is a break before the next; at the ends it is the box's own. */
static void pass_on_breaks(struct box *box) {
    for (size_t i = 1; i < box->step_count; i++)
        box->steps[i].forced =
            box->steps[i].forced || step_ends_page(&box->steps[i - 1]) || changes_page(box, i);
    size_t count = box->step_count;
    box->begins_page =
        box->style->break_before == BREAK_ALWAYS || (count > 0 && box->steps[0].forced);
    box->ends_page = box->style->break_after == BREAK_ALWAYS ||
                     (count > 0 && step_ends_page(&box->steps[count - 1]));
}

/* ---- what must stand on one page ---- */

static bool is_whole(const struct step *step) {
    return step->need >= step->bottom - step->top - ROUNDING;
}

double steps_chain(const struct box *box, size_t index) {
    const struct step *step = &box->steps[index], *last = &box->steps[box->step_count - 1];
    double top = step->top;
    while (step < last && is_whole(step) && step->keeps && !step[1].forced)
        step++;
    return step->top - top + step->need;
}

static bool is_unbreakable(const struct box *box) {
    return box->content == CONTENT_ROW || box->repeated_header ||
           box->style->break_inside == BREAK_AVOID;
}

/* From the box's top to where it may first be cut. */
static double first_need(const struct box *box, double capacity) {
    if (box->step_count == 0)
        return box->natural_height;
    if (is_unbreakable(box) && box->natural_height <= capacity)
        return box->natural_height;
    const struct step *last = &box->steps[box->step_count - 1];
    double need = box->steps[0].top + steps_chain(box, 0);
    if (need >= last->bottom - ROUNDING)
        need = last->bottom + box->padding[SIDE_BOTTOM] + box->border[SIDE_BOTTOM];
    if (need > capacity)
        need = box->steps[0].top + box->steps[0].need;
    return need;
}

/* How high a page is for a child; `inside` where it is one of the box's own. */
static double child_capacity(struct layouter *layouter, const struct box *box,
                             const struct box *child, double inside) {
    const struct page_box *page = child->page;
    if (page == box->page)
        return inside;
    return layouter_content_bottom(page) - page->margin[SIDE_TOP] -
           repeats_above(layouter, child, page);
}

void steps_prepare(struct layouter *layouter, struct box *box, double capacity) {
    double inside = capacity - repeats_height(layouter, box, box->page);
    if (box->content == CONTENT_ROW && box->natural_height > capacity)
        table_raise_cells(box);
    for (struct box *child = box->first; child != NULL; child = child->next)
        steps_prepare(layouter, child, child_capacity(layouter, box, child, inside));
    box->steps = NULL;
    box->step_count = 0;
    if (box->content == CONTENT_LINES)
        lines_prepare(layouter, box);
    else
        add_children(layouter, box);
    pass_on_breaks(box);
    set_end_pages(box);
    box->need = first_need(box, capacity);
}
