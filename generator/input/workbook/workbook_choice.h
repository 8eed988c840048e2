/* Which sheet of a workbook is meant. */
#ifndef INPUT_WORKBOOK_WORKBOOK_CHOICE_H
#define INPUT_WORKBOOK_WORKBOOK_CHOICE_H

#include "input/workbook/workbook_parts.h"

/* By name, in either case; else by number, from the left and from 1; "": the first that has cells.
 * NULL after an error, with the names that there are. */
const struct workbook_tab *workbook_choice(struct arena *arena, struct zipped *zipped,
                                           const struct workbook_parts *parts, const char *sheet);

#endif
