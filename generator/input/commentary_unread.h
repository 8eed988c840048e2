/* Commentary that no report reads: each file or folder of it is a warning with its path, with the
 * name that was probably meant. */
#ifndef INPUT_COMMENTARY_UNREAD_H
#define INPUT_COMMENTARY_UNREAD_H

#include "input/dataset.h"

/* What lies in commentary/ itself and is no folder of a month. */
void commentary_unread_beside(struct arena *arena, struct diagnostics *diagnostics,
                              const struct dataset *dataset);

/* What lies in the folder of a month, or in that of a unit there, and is no indicator's; for the
 * root also what lies in the units' folders. */
void commentary_unread_in(struct arena *arena, struct diagnostics *diagnostics,
                          const struct dataset *dataset, const struct unit *unit, int period);

/* All of it, of all months. */
void commentary_unread(struct arena *arena, struct diagnostics *diagnostics,
                       const struct dataset *dataset);

#endif
