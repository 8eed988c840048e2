/* Which names of a file mean names of the data folder. */
#ifndef INPUT_INSPECT_INSPECT_NAMES_H
#define INPUT_INSPECT_INSPECT_NAMES_H

#include "input/inspect/inspect_known.h"
#include "input/inspect/inspection.h"

/* The measure of all numbers, by titles above the table, its headers or the file's name: for
 * tables that have no column for it. */
void inspect_names_measure(struct inspection *inspection, const struct inspect_known *known);

/* Fills in renames, and how many names are known, and not. Of a list of cases no cell is looked
 * at: its renames are all of the units' names. Needs the uses. */
void inspect_names(struct inspection *inspection, const struct inspect_known *known);

#endif
