/* Reads a data folder: the definitions into a catalogue, the exports into facts (doc/design.md,
 * section 3).
 */
#ifndef INPUT_LOAD_LOAD_H
#define INPUT_LOAD_LOAD_H

#include "input/dataset.h"

/* NULL where something that is required is missing; the diagnostics say what. Bad rows are errors,
 * and reading goes on. */
struct dataset *load_dataset(struct arena *arena, struct diagnostics *diagnostics,
                             const char *folder);

/* The definitions alone, so far as they can be read: a folder that is only being set up has some.
 * Never NULL. */
struct dataset *load_definitions(struct arena *arena, struct diagnostics *diagnostics,
                                 const char *folder);

#endif
