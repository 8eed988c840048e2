/* Gives each box, each line its place on the pages: a page break moves what follows it to the top
 * of the next, boxes side by side break each for itself (CSS Fragmentation 3, section 4). */
#include "render/layout/edges.h"
#include "render/layout/lengths.h"
#include "render/layout/line.h"
#include "render/layout/pages.h"
#include "render/layout/repeats.h"
#include "render/layout/table.h"

#include <math.h>

struct paginator {
    struct layouter *layouter;
    bool endless; /* what is placed stands outside the flow, where no page ends */
    size_t used;  /* pages that have something on them */
};

/* Where the endless page is on the pages. */
struct cursor {
    size_t page;
    double shift; /* from its y to the page's */
    double above; /* of what is repeated atop the page before content goes on */
};

static void place_box(struct paginator *paginator, struct box *box, double y, struct cursor *cursor,
                      double tail);

static void use_page(struct paginator *paginator, size_t page) {
    if (page + 1 > paginator->used)
        paginator->used = page + 1;
}

static const struct page_box *sheet_of(const struct paginator *paginator,
                                       const struct cursor *cursor) {
    return paginator->endless ? NULL : paginator->layouter->sheets[cursor->page];
}

/* Where content goes on after a break, below what is repeated. */
static double page_top(const struct paginator *paginator, const struct cursor *cursor) {
    const struct page_box *sheet = sheet_of(paginator, cursor);
    return sheet == NULL ? 0 : sheet->margin[SIDE_TOP] + cursor->above;
}

static double page_bottom(const struct paginator *paginator, const struct cursor *cursor) {
    const struct page_box *sheet = sheet_of(paginator, cursor);
    return sheet == NULL ? HUGE_VAL : layouter_content_bottom(sheet);
}

/* Columns that go on by themselves may have been on the page before. */
static void set_sheet(struct layouter *layouter, size_t page, const struct page_box *sheet) {
    if (page == layouter->sheet_count) {
        layouter->sheets = arena_more(layouter->arena, layouter->sheets, layouter->sheet_count,
                                      sizeof *layouter->sheets);
        layouter->sheet_count++;
    }
    layouter->sheets[page] = sheet;
}

/* `y` of the endless page is the top of the cursor's page. */
static void begin_page(const struct paginator *paginator, struct cursor *cursor, double y) {
    cursor->shift = page_top(paginator, cursor) - y;
}

/* `y` is the top of the next page, which is one as this. */
static void break_page(const struct paginator *paginator, struct cursor *cursor, double y) {
    const struct page_box *sheet = sheet_of(paginator, cursor);
    set_sheet(paginator->layouter, ++cursor->page, sheet);
    begin_page(paginator, cursor, y);
}

static bool is_at_top(const struct paginator *paginator, const struct cursor *cursor, double y) {
    return y + cursor->shift <= page_top(paginator, cursor) + ROUNDING;
}

/* ---- lines ---- */

/* What stands in a line goes with it, unbroken. */
static void place_atoms(struct paginator *paginator, const struct line *line) {
    for (size_t i = 0; i < line->count; i++)
        if (line->fragments[i].piece->kind == PIECE_ATOM)
            paginate_in_one(paginator->layouter, line->fragments[i].piece->atom);
}

static void place_lines(struct paginator *paginator, struct box *box, const struct step *step,
                        double y, struct cursor *cursor) {
    for (size_t i = step->first; i < step->first + step->count; i++) {
        struct line *line = &box->lines[i];
        double top = y + line->y;
        /* Lines that belong together but are higher than a page are torn all the same. */
        if (top + line->height + cursor->shift > page_bottom(paginator, cursor) + ROUNDING &&
            !is_at_top(paginator, cursor, top))
            break_page(paginator, cursor, top);
        line->spot = (struct spot){cursor->page, top + cursor->shift};
        place_atoms(paginator, line);
        if (line->height > 0)
            use_page(paginator, cursor->page);
    }
}

/* ---- boxes side by side ---- */

static struct spot later(struct spot a, struct spot b) {
    if (a.page != b.page)
        return a.page > b.page ? a : b;
    return a.y > b.y ? a : b;
}

/* A cell over several rows goes on by itself beside them, and counts in the last of them. */
static bool ends_in_row(const struct box *cell, const struct box *row) {
    return cell != NULL && cell->row_span > 1 && cell->row + cell->row_span == row->row + 1;
}

static struct box *spanning_cell(const struct box *row, size_t column) {
    const struct table_grid *table = row->parent->parent->table;
    struct box *cell = table->cells[row->row * table->column_count + column];
    return ends_in_row(cell, row) ? cell : NULL;
}

static size_t columns_beside(const struct box *box) {
    return box->content == CONTENT_ROW ? box->parent->parent->table->column_count : 0;
}

/* Where the boxes side by side end, the longest of them; `whole` is where they do if none breaks.
 */
static struct spot row_end(const struct box *box, const struct step *step, struct spot whole) {
    struct spot end = whole;
    const struct box *part = step->box;
    for (size_t i = 0; i < step->count; i++, part = part->next)
        if (part->row_span == 1 && part->content_end.page > whole.page)
            end = later(end, (struct spot){part->content_end.page,
                                           part->content_end.y + part->margin[SIDE_BOTTOM]});
    for (size_t i = 0; i < columns_beside(box); i++) {
        const struct box *cell = spanning_cell(box, i);
        if (cell != NULL)
            end = later(end, cell->content_end);
    }
    return end;
}

/* Backgrounds and borders go down to the end of the row, those that stood alone excepted. */
static void stretch(struct box *box, const struct step *step, bool moved, struct spot end) {
    struct box *part = step->box;
    for (size_t i = 0; i < step->count; i++, part = part->next) {
        if (moved)
            part->end = (struct spot){end.page, end.y - part->margin[SIDE_BOTTOM]};
        else if (part->height > part->natural_height + ROUNDING)
            part->end = (struct spot){part->start.page, part->start.y + part->height};
    }
    for (size_t i = 0; i < columns_beside(box); i++) {
        struct box *cell = spanning_cell(box, i);
        if (cell != NULL)
            cell->end = end;
    }
}

/* Each goes on over the pages by itself; what follows comes after the longest. */
static void place_side_by_side(struct paginator *paginator, struct box *box,
                               const struct step *step, double y, struct cursor *cursor) {
    struct spot whole = {cursor->page, y + step->bottom + cursor->shift};
    struct box *part = step->box;
    for (size_t i = 0; i < step->count; i++, part = part->next) {
        struct cursor own = *cursor;
        place_box(paginator, part, y + part->y, &own, 0);
    }
    struct spot end = row_end(box, step, whole);
    bool moved = end.page > whole.page || end.y > whole.y + ROUNDING;
    if (moved) {
        cursor->page = end.page;
        cursor->shift = end.y - (y + step->bottom);
    }
    stretch(box, step, moved, end);
}

/* ---- steps ---- */

/* What has to stand on the page below a step: the edges of the boxes that end with it, and what it
 * keeps with. */
static double step_tail(const struct box *box, size_t index, double tail) {
    const struct step *step = &box->steps[index];
    if (index + 1 == box->step_count)
        return box->padding[SIDE_BOTTOM] + box->border[SIDE_BOTTOM] + tail;
    return step->keeps && !step[1].forced ? step[1].top - step->bottom + steps_chain(box, index + 1)
                                          : 0;
}

static bool step_fits(const struct paginator *paginator, const struct step *step, double y,
                      const struct cursor *cursor, double tail) {
    double bottom = page_bottom(paginator, cursor);
    double need = step->need, room = bottom - page_top(paginator, cursor);
    bool whole = need >= step->bottom - step->top - ROUNDING;
    if (whole && need + tail <= room)
        need += tail;
    return y + cursor->shift + need <= bottom + ROUNDING;
}

/* Blocks may change the page; a page with nothing on it becomes theirs. */
static void turn_page(const struct paginator *paginator, const struct box *box, double y,
                      struct cursor *cursor) {
    const struct page_box *sheet = sheet_of(paginator, cursor);
    bool is_used = paginator->used > cursor->page;
    if (!is_used && sheet == box->first_page)
        return;
    if (sheet != box->first_page)
        cursor->above = repeats_above(paginator->layouter, box, box->first_page);
    if (is_used)
        cursor->page++;
    set_sheet(paginator->layouter, cursor->page, box->first_page);
    begin_page(paginator, cursor, y);
}

/* The margin above survives a forced break only (CSS Fragmentation 3, section 5.2). */
static void break_before(const struct paginator *paginator, const struct step *step, double y,
                         struct cursor *cursor, double tail) {
    if (step->forced && !paginator->endless)
        turn_page(paginator, step->box, y - edges_margin(step->box->top), cursor);
    else if (!is_at_top(paginator, cursor, y) && !step_fits(paginator, step, y, cursor, tail))
        break_page(paginator, cursor, y);
}

static void place_step(struct paginator *paginator, struct box *box, size_t index, double y,
                       struct cursor *cursor, double tail) {
    const struct step *step = &box->steps[index];
    if (step->box == NULL)
        place_lines(paginator, box, step, y, cursor);
    else if (box->content == CONTENT_GRID || box->content == CONTENT_ROW)
        place_side_by_side(paginator, box, step, y, cursor);
    else
        place_box(paginator, step->box, y + step->box->y, cursor, tail);
}

/* ---- boxes ---- */

static bool has_ink(const struct box *box) {
    bool ink = box->content == CONTENT_DRAWING || !box->style->background.none;
    for (int side = 0; side < 4; side++)
        ink = ink || box->style->border_width[side] > 0;
    return ink && box->height > 0;
}

static void check_drawing(struct paginator *paginator, const struct box *box,
                          const struct cursor *cursor) {
    double room = page_bottom(paginator, cursor) - page_top(paginator, cursor);
    if (box->content == CONTENT_DRAWING && box->height > room + ROUNDING)
        layout_error(paginator->layouter, box->node,
                     "the drawing is taller than a page: %.0f points where %.0f can be had",
                     box->height, room);
}

/* What is not to be cut, but stands first in something that is too large to move as a whole, moves
 * by itself. */
static void break_before_whole(const struct paginator *paginator, const struct box *box, double y,
                               struct cursor *cursor) {
    bool whole = box->need >= box->natural_height - ROUNDING;
    double bottom = page_bottom(paginator, cursor);
    if (whole && !is_at_top(paginator, cursor, y) &&
        y + cursor->shift + box->need > bottom + ROUNDING &&
        page_top(paginator, cursor) + box->need <= bottom + ROUNDING)
        break_page(paginator, cursor, y);
}

/* For the further pages that the box stands on. */
static void place_repeats(struct paginator *paginator, const struct box *box) {
    struct layouter *layouter = paginator->layouter;
    const struct page_box *placed = NULL;
    for (size_t page = box->start.page + 1; page <= box->end.page; page++) {
        if (layouter->sheets[page] == placed)
            continue;
        placed = layouter->sheets[page];
        for (struct box *repeat = box->repeats; repeat != NULL; repeat = repeat->next)
            paginate_in_one(layouter, repeat_on(layouter, repeat, placed));
    }
}

static double repeated_height(const struct paginator *paginator, const struct box *box,
                              const struct cursor *cursor) {
    const struct page_box *sheet = sheet_of(paginator, cursor);
    return sheet == NULL ? 0 : repeats_height(paginator->layouter, box, sheet);
}

/* Places a box whose top is at `y` of the endless page; `tail` has to fit below its end. */
static void place_box(struct paginator *paginator, struct box *box, double y, struct cursor *cursor,
                      double tail) {
    check_drawing(paginator, box, cursor);
    break_before_whole(paginator, box, y, cursor);
    if (has_ink(box))
        use_page(paginator, cursor->page);
    box->start = (struct spot){cursor->page, y + cursor->shift};
    cursor->above += repeated_height(paginator, box, cursor);
    for (size_t i = 0; i < box->step_count; i++) {
        double below = step_tail(box, i, tail);
        if (i > 0)
            break_before(paginator, &box->steps[i], y + box->steps[i].top, cursor, below);
        place_step(paginator, box, i, y, cursor, below);
    }
    cursor->above -= repeated_height(paginator, box, cursor);
    box->end = box->content_end =
        (struct spot){cursor->page, y + box->natural_height + cursor->shift};
    place_repeats(paginator, box);
}

size_t paginate(struct layouter *layouter, struct box *root) {
    struct paginator paginator = {.layouter = layouter};
    const struct page_box *page = root->page;
    steps_prepare(layouter, root, layouter_content_bottom(page) - page->margin[SIDE_TOP]);
    struct cursor cursor = {.page = 0};
    set_sheet(layouter, 0, root->first_page);
    begin_page(&paginator, &cursor, 0);
    place_box(&paginator, root, root->margin[SIDE_TOP], &cursor, 0);
    return paginator.used > 0 ? paginator.used : 1;
}

void paginate_in_one(struct layouter *layouter, struct box *box) {
    struct paginator paginator = {.layouter = layouter, .endless = true};
    struct cursor cursor = {.page = 0};
    steps_prepare(layouter, box, HUGE_VAL);
    place_box(&paginator, box, 0, &cursor, 0);
}
