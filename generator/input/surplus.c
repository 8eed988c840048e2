/* Most often the surplus is the comma of a number: 1,377. */
#include "input/surplus.h"

#include <stdint.h>
#include <string.h>

struct widths {
    size_t header, least, most; /* of the rows below the header */
    bool have_header, is_empty;
};

static bool is_empty_from(const struct csv_row *row, size_t first) {
    for (size_t i = first; i < row->count; i++)
        if (row->cells[i][0] != '\0')
            return false;
    return true;
}

static void measure(void *context, const struct csv_row *row) {
    struct widths *widths = context;
    if (!widths->have_header) {
        widths->have_header = true;
        return;
    }
    widths->least = row->count < widths->least ? row->count : widths->least;
    widths->most = row->count > widths->most ? row->count : widths->most;
    widths->is_empty = widths->is_empty && is_empty_from(row, widths->header);
}

size_t surplus_allowed(const char *bytes, size_t length, size_t width) {
    struct widths widths = {.header = width, .least = SIZE_MAX, .is_empty = true};
    struct arena *scratch = arena_new();
    csv_read(diagnostics_new(scratch), (struct place){0}, bytes, length, measure, &widths);
    arena_free(scratch);
    bool same = widths.is_empty && widths.least == widths.most && widths.most > width;
    return same ? widths.most - width : 0;
}

static const char digits[] = "0123456789";

/* Three digits, and what may follow them. */
static bool ends_number(const char *cell) {
    enum { GROUP = 3 };
    return strspn(cell, digits) == GROUP && (cell[GROUP] == '\0' || cell[GROUP] == '.');
}

bool surplus_splits_number(const char *cell, const char *next) {
    const char *begin = *cell == '-' ? cell + 1 : cell;
    size_t length = strspn(begin, digits);
    return length >= 1 && length <= 3 && begin[length] == '\0' && ends_number(next);
}

void surplus_tell(struct diagnostics *diagnostics, const struct csv_row *row, size_t width) {
    const char *const *cells = row->cells;
    for (size_t i = 0; i + 1 < row->count; i++)
        if (surplus_splits_number(cells[i], cells[i + 1])) {
            diagnose_alike(
                diagnostics, "comma in a number", row->place,
                "the row has %zu cells and the header %zu, so it is not read; is %s,%s one "
                "number? Write %s%s; only a text with a comma is helped by quotes",
                row->count, width, cells[i], cells[i + 1], cells[i], cells[i + 1]);
            return;
        }
    bool is_empty = is_empty_from(row, width);
    diagnose_alike(diagnostics, is_empty ? "commas at the end" : "comma in a text", row->place,
                   "the row has %zu cells and the header %zu, so it is not read; %s", row->count,
                   width,
                   is_empty ? "take the commas at its end away (they do no harm only where every "
                              "row ends with as many), or put quotes around a cell with a comma"
                            : "a comma inside a cell needs quotes around the cell");
}
