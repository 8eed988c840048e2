/* The cells by which a row is about an entry of a register (model/entry.h). Only input/load/
 * includes this. */
#ifndef INPUT_LOAD_LOAD_ENTRY_H
#define INPUT_LOAD_LOAD_ENTRY_H

#include "input/load/load_file.h"
#include "model/entry.h"

/* The first columns of a register’s table, in this order. */
enum {
    ENTRY_ID,
    ENTRY_INDICATOR,
    ENTRY_UNIT,
    ENTRY_OPENED,
    ENTRY_CLOSED,
    ENTRY_KNOWN,
    ENTRY_COLUMNS
};

/* Reads them; false after an error, with which the row is not read. */
bool load_entry(struct loader *loader, const struct table_row *row, struct entry *entry);

/* Of what is over and does not say when: the last day of the month before it was known, which is a
 * warning that asks for the day. */
void load_entry_close(const struct table_row *row, struct entry *entry, const char *how);

/* Warns, in the order of the file, of rows with one id that are the same, or about two things; then
 * sorts them. `same` tells whether the further cells of two rows say the same. */
struct entries load_entries(const struct load_rows *rows, size_t size,
                            bool (*same)(const void *row, const void *other));

#endif
