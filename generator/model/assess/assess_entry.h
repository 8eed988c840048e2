/* Which entries of a register a report tells. Only model/assess/ includes this. */
#ifndef MODEL_ASSESS_ASSESS_ENTRY_H
#define MODEL_ASSESS_ASSESS_ENTRY_H

#include "model/assess/assessment.h"
#include "model/entry.h"

/* The month before a report’s, and what its report knew at most. */
struct entry_before {
    int period, as_at;
};
struct entry_before assess_entry_before(const struct assess_request *request);

/* Whether it is closed, and was not yet when the report of the month before was made. */
bool assess_entry_is_closed_since(const struct assess_request *request, struct entries entries,
                                  size_t first, size_t end);

/* Whether what the rows from `first` to `end` are about has begun, is the unit’s, and is about one
 * of the report’s indicators or about none. */
bool assess_entry_has_begun(const struct assessment *assessment, struct entries entries,
                            size_t first, size_t end);

/* Whether the report tells it: it has begun, and is open or was closed since the report before. */
bool assess_entry_is_told(const struct assessment *assessment, struct entries entries, size_t first,
                          size_t end);

#endif
