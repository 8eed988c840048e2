/* Rows of workforce/ that add other roles up. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_TOTALS_H
#define INPUT_LOAD_LOAD_TOTALS_H

#include "input/load/load_file.h"

/* Whether a name is that of a total: Total, TOTALS, Grand total, Total (all teams). */
bool load_totals_is_name(const char *name);

/* Takes the rows of a role such as Total out of the facts where the same unit and month has rows of
 * other roles, which are added up: else all would count twice. An error; but a role that
 * figures.csv or measures.csv asks for by name stays. To be called when the facts are sorted. */
void load_totals(struct loader *loader);

#endif
