/* How the units below a unit change from month to month: they open, close, come, go. */
#ifndef MODEL_STRUCTURE_H
#define MODEL_STRUCTURE_H

#include "model/catalogue.h"

enum structure_event { STRUCTURE_OPENED, STRUCTURE_CLOSED, STRUCTURE_CAME, STRUCTURE_WENT };

/* In the month `period`: the first with it, or without it. */
struct structure_change {
    enum structure_event event;
    int period;
    const struct unit *unit;
    const struct unit *before, *after; /* its parents; NULL: it was not open, or had none */
};

/* Those after `first` up to `last` that concern all that stands below `unit`, in order of month.
 * Moves within are none, and what stands below a unit that moves moves with it. */
const struct structure_change *structure_changes(struct arena *arena,
                                                 const struct catalogue *catalogue,
                                                 const struct unit *unit, int first, int last,
                                                 size_t *count);

/* Whether a unit stands somewhere below another in a month. */
bool structure_is_below(const struct unit *unit, const struct unit *above, int period);

/* "Team one, which moved from Area one", "Team two, which closed": half a sentence. */
const char *structure_text(struct arena *arena, const struct structure_change *change);

/* Whether the units below are one more for it, or one fewer. */
bool structure_adds(const struct structure_change *change);

#endif
