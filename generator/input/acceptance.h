/* Lines of front matter that accept findings. Only input/front_matter.c includes this. */
#ifndef INPUT_ACCEPTANCE_H
#define INPUT_ACCEPTANCE_H

#include "model/finding.h"

/* Reads “CODE WORDS – REASON”, of which the words may be absent; the dash may be a hyphen between
 * blanks. False after an error: a code that is none, or no reason. */
bool acceptance_read(struct arena *arena, struct diagnostics *diagnostics, struct place place,
                     const char *value, struct acceptance *acceptance);

#endif
