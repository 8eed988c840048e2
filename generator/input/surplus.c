/* Most often the surplus is the comma of a number: 1,377. */
#include "input/surplus.h"

#include <stdint.h>
#include <string.h>

/* A file whose rows are counted. */
struct counting {
    struct surplus surplus;
    bool have_header;
};

static bool is_empty_from(const struct csv_row *row, size_t first) {
    for (size_t i = first; i < row->count; i++)
        if (row->cells[i][0] != '\0')
            return false;
    return true;
}

struct surplus surplus_begin(size_t header) {
    return (struct surplus){.header = header, .least = SIZE_MAX};
}

void surplus_count(struct surplus *surplus, size_t cells, size_t filled) {
    surplus->least = cells < surplus->least ? cells : surplus->least;
    surplus->most = cells > surplus->most ? cells : surplus->most;
    surplus->is_filled = surplus->is_filled || filled > surplus->header;
}

size_t surplus_allowed(const struct surplus *surplus) {
    bool same =
        !surplus->is_filled && surplus->least == surplus->most && surplus->most > surplus->header;
    return same ? surplus->most - surplus->header : 0;
}

static void count_row(void *context, const struct csv_row *row) {
    struct counting *counting = context;
    size_t filled = row->count;
    while (filled > 0 && row->cells[filled - 1][0] == '\0')
        filled--;
    if (counting->have_header)
        surplus_count(&counting->surplus, row->count, filled);
    counting->have_header = true;
}

size_t surplus_allowed_in(const char *bytes, size_t length, size_t width) {
    struct counting counting = {.surplus = surplus_begin(width)};
    struct arena *scratch = arena_new();
    csv_read(diagnostics_new(scratch), (struct place){0}, bytes, length, count_row, &counting);
    arena_free(scratch);
    return surplus_allowed(&counting.surplus);
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
