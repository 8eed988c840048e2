/* The month that a file's name says (doc/design.md, section 11). */
#ifndef INPUT_SOURCE_SOURCE_NAME_H
#define INPUT_SOURCE_SOURCE_NAME_H

#include "base/arena.h"
#include "input/source/source_date.h"

/* Of a range (Apr 2020 to Oct 2020) the last. PERIOD_NONE: the name says none, or two that differ.
 */
int source_name_month(const char *name, const struct source_calendar *calendar);

/* Why that is none, for a message: "says no month", "says two months, 2020-02 and 2020-03". */
const char *source_name_fault(struct arena *arena, const char *name,
                              const struct source_calendar *calendar);

#endif
