/* Rows of a CSV file, one after the other (RFC 4180; libcsv inside: the only file that sees
 * <csv.h>). */
#ifndef INPUT_CSV_H
#define INPUT_CSV_H

#include "base/diagnostics.h"

/* The cells are trimmed, valid UTF-8 in normalisation form C (names are the same whatever machine
 * they were typed on), and live until the callback returns. */
struct csv_row {
    struct place place; /* where the row begins; field 0 */
    const char *const *cells;
    size_t count;
    bool is_damaged; /* some of it is not UTF-8, which is said */
};

/* Calls row() for each row that is not wholly empty, the header included. A byte-order mark and any
 * line ends are fine. Lines that are not UTF-8 (said once) and quotes that do not match are errors;
 * reading goes on. */
void csv_read(struct diagnostics *diagnostics, struct place file, const char *bytes, size_t length,
              void (*row)(void *context, const struct csv_row *row), void *context);

/* The same of cells that another sign separates: ; or a tab. */
void csv_read_separated(struct diagnostics *diagnostics, struct place file, const char *bytes,
                        size_t length, char separator,
                        void (*row)(void *context, const struct csv_row *row), void *context);

#endif
