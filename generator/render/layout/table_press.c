/* The columns of a table that has not the room for its longest words. */
#include "render/layout/edges.h"
#include "render/layout/lengths.h"
#include "render/layout/lines.h"
#include "render/layout/tables.h"

#include <math.h>

enum { HALVINGS = 60 }; /* of a table's width: far below ROUNDING */

/* How text gives way. A browser would let the table overflow; on paper that is lost. So lines that
 * were not to be broken are, at blanks; if that is not enough, words are torn. The widest columns
 * give way first. Where not even a character a line would fit, the space between the columns gives
 * way. */
enum yielding { WRAPPED, TORN };

/* ---- the least widths of text that gives way ---- */

static double pressed_width(struct layouter *layouter, struct box *box, enum yielding yielding) {
    if (box->style->width.kind == LENGTH_POINTS && box->content != CONTENT_LINES)
        return box->least;
    double width = 0;
    switch (box->content) {
    case CONTENT_BLOCKS:
        for (struct box *child = box->first; child != NULL; child = child->next)
            width = fmax(width, pressed_width(layouter, child, yielding) +
                                    child->margin[SIDE_LEFT] + child->margin[SIDE_RIGHT]);
        break;
    case CONTENT_LINES:
        width = yielding == TORN ? lines_least_torn(box) : lines_least_wrapped(layouter, box);
        break;
    case CONTENT_DRAWING:
    case CONTENT_TABLE:
    case CONTENT_GROUP:
    case CONTENT_ROW:
    case CONTENT_GRID:
        return box->least;
    }
    return fmin(width + edges_across(box), box->least);
}

/* Cells over several columns take what these get. */
static double *pressed_columns(struct layouter *layouter, const struct table_grid *table,
                               enum yielding yielding) {
    double *widths = arena_array(layouter->arena, table->column_count, sizeof *widths);
    for (size_t r = 0; r < table->row_count; r++)
        for (struct box *cell = table->rows[r]->first; cell != NULL; cell = cell->next)
            if (cell->column_span == 1)
                widths[cell->column] =
                    fmax(widths[cell->column], pressed_width(layouter, cell, yielding));
    return widths;
}

/* ---- sharing ---- */

static double limited(double width, double floor, double limit) {
    return fmax(fmin(width, limit), floor);
}

/* The largest width that no column exceeds but where its floor does, so that all fit. */
static double find_limit(const double *widths, const double *floors, size_t count, double space) {
    double low = 0, high = space;
    for (int i = 0; i < HALVINGS; i++) {
        double limit = (low + high) / 2, sum = 0;
        for (size_t c = 0; c < count; c++)
            sum += limited(widths[c], floors[c], limit);
        *(sum > space ? &high : &low) = limit;
    }
    return low;
}

static double sum_of(const double *widths, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += widths[i];
    return sum;
}

void columns_press(struct layouter *layouter, const struct table_grid *table, double space) {
    size_t count = table->column_count;
    double *least = arena_array(layouter->arena, count, sizeof *least);
    for (size_t i = 0; i < count; i++)
        least[i] = table->columns[i].least;
    const double *floors = pressed_columns(layouter, table, WRAPPED);
    if (sum_of(floors, count) > space)
        floors = pressed_columns(layouter, table, TORN);
    double limit = find_limit(least, floors, count, space);
    double part = fmin(1, space / fmax(sum_of(floors, count), ROUNDING));
    for (size_t i = 0; i < count; i++)
        table->columns[i].width = part * limited(least[i], floors[i], limit);
}
