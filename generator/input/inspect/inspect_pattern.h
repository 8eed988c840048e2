/* The name of a file as a pattern that its later months fit, too. */
#ifndef INPUT_INSPECT_INSPECT_PATTERN_H
#define INPUT_INSPECT_INSPECT_PATTERN_H

#include "input/inspect/inspection.h"

/* The file's name below the data folder with a * for its month: exports/referrals *.csv */
const char *inspect_pattern_of(struct arena *arena, const struct inspection *inspection);

/* A name for its section, made of what does not change in it: referrals */
const char *inspect_pattern_section(struct arena *arena, const struct inspection *inspection);

#endif
