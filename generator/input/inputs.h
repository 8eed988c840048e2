/* The files that a report was made from, each kept whole for the manifest. */
#ifndef INPUT_INPUTS_H
#define INPUT_INPUTS_H

#include "base/arena.h"

enum { INPUT_DIGEST = 65 }; /* bytes of a digest as text */

struct input {
    const char *role; /* authority, units, indicators, …, kpi, workforce, commentary, template, … */
    const char *name; /* its path below the folder that was given, behind data/ or templates/ */
    const char *bytes;
    size_t size;
    int round;    /* of an export: its round; else PERIOD_NONE */
    char *digest; /* of the bytes, once publish/manifest was asked for it; "" before */
};

struct inputs {
    struct input *inputs;
    size_t count;
};

/* Takes a copy of the entry with room for the digest; what it points to must live as long as the
 * arena. */
void inputs_add(struct arena *arena, struct inputs *inputs, const struct input *input);

#endif
