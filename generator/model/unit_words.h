/* What units are called where they do not stand alone. */
#ifndef MODEL_UNIT_WORDS_H
#define MODEL_UNIT_WORDS_H

#include "model/unit.h"

/* Its name with what it is and where it stands, so that it can be told from others without what is
 * around it: "Team A1 (team of Area A)"; "North (authority)" of the root. As it is in a month, or
 * was last before it. */
const char *unit_full_name(struct arena *arena, const struct unit *unit, int period);

/* What so many units are called together: "4 teams", "1 area"; where they are of several levels, or
 * of none, "4 units". As they are in a month. */
const char *unit_count_text(struct arena *arena, const struct unit *const *units, size_t count,
                            int period);
/* The same without their number: teams. */
const char *unit_noun(struct arena *arena, const struct unit *const *units, size_t count,
                      int period);

#endif
