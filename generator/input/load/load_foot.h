/* Rows of an export that are none of its table, such as totals at its foot. Only input/load/
 * includes this. */
#ifndef INPUT_LOAD_LOAD_FOOT_H
#define INPUT_LOAD_LOAD_FOOT_H

#include "input/load/load_file.h"

/* What one export has of them, for one message of each kind. */
enum foot_kind { FOOT_TOTAL, FOOT_TEXT };
enum { FOOT_KINDS = FOOT_TEXT + 1 };
struct load_foot {
    struct place first[FOOT_KINDS];
    const char *text[FOOT_KINDS];
    size_t count[FOOT_KINDS];
};

/* Whether the row is such a one, which is then kept in mind. `period` and `unit` are its columns.
 */
bool load_foot_takes(struct load_foot *foot, const struct loader *loader,
                     const struct table_row *row, size_t period, size_t unit);

/* Says what was kept in mind. */
void load_foot_say(const struct load_foot *foot, const struct loader *loader);

#endif
