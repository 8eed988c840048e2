/* Which rows of a foreign table count, by the conditions of its source (doc/design.md, section 11).
 */
#ifndef INPUT_SOURCE_SOURCE_CHOICE_H
#define INPUT_SOURCE_SOURCE_CHOICE_H

#include "input/source/source_table.h"

/* Whether all conditions hold for the row. One that cannot be asked of it is an error. */
bool source_choice_takes(struct source_table *table, const struct grid_row *row);

/* A warning that they hold for none of the table's rows, with those that hold nowhere. Nothing is
 * said where there is no row, or one of which a condition cannot be asked, which is an error. */
void source_choice_say_none(struct source_table *table);

#endif
