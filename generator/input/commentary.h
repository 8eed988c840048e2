/* Commentary: a Markdown file an indicator, with optional front matter. */
#ifndef INPUT_COMMENTARY_H
#define INPUT_COMMENTARY_H

#include "input/dataset.h"
#include "model/assess/assess.h"

/* The commentaries that there are for a month and a unit (the root's lie in PERIOD/, others' in
 * PERIOD/UNIT/), each noted among the inputs. */
const struct commentary_entry *commentary_load(struct arena *arena, struct diagnostics *diagnostics,
                                               const struct dataset *dataset,
                                               const struct unit *unit, int period,
                                               struct inputs *inputs, size_t *count);

/* Those of another month for the indicators of `entries` alone. */
const struct commentary_entry *
commentary_load_beside(struct arena *arena, struct diagnostics *diagnostics,
                       const struct dataset *dataset, const struct unit *unit, int period,
                       const struct commentary_entry *entries, size_t entry_count,
                       struct inputs *inputs, size_t *count);

#endif
