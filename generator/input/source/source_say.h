/* What is wrong with a cell of a foreign file (doc/design.md, section 11). */
#ifndef INPUT_SOURCE_SOURCE_SAY_H
#define INPUT_SOURCE_SOURCE_SAY_H

#include "input/source/source.h"

/* An error, said once of all cells with that text: "[NAME]: KIND: “TEXT”; WAY OUT". Of cases the
 * text is not said, since it may be about a person, and the error once of all. `kind` is a word of
 * ours. */
void source_say(struct arena *arena, struct diagnostics *diagnostics, const struct source *source,
                struct place place, const char *kind, const char *text, const char *way_out);

#endif
