/* The rounds of all exports. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_ROUND_H
#define INPUT_LOAD_LOAD_ROUND_H

#include "input/load/load_file.h"

/* Notes a round for which there is an export. */
void load_round(struct loader *loader, int round);

/* Notes that an export of a round cannot be read at all: from then on there is nothing to publish.
 */
void load_round_unreadable(struct loader *loader, int round);
/* The same of exports whose rounds nobody can know. */
void load_rounds_unreadable(struct loader *loader);

#endif
