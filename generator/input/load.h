/* Reads a data folder: the definitions into a catalogue, the exports into facts (DESIGN section 3).
 */
#ifndef INPUT_LOAD_H
#define INPUT_LOAD_H

#include "model/catalogue.h"
#include "model/facts.h"

/* A file that was read, kept whole for the manifest. */
struct input {
    const char *role; /* authority, units, indicators, …, kpi, workforce, commentary, template, … */
    const char *name; /* its path below the folder that was given, behind data/ or templates/ */
    const char *bytes;
    size_t size;
    int round; /* of an export: its round; else PERIOD_NONE */
};

struct inputs {
    struct input *inputs;
    size_t count;
};

void inputs_add(struct arena *arena, struct inputs *inputs, const struct input *input);

struct dataset {
    const char *folder;
    struct catalogue catalogue;
    struct facts *facts;
    struct inputs inputs;
    const int *rounds; /* for which there are exports, ascending */
    size_t round_count;
    int unreadable_from; /* the earliest round of an export that lacks a needed column: from then on
                            there is nothing to publish; PERIOD_NONE: none does */
};

/* NULL where something that is required is missing; the diagnostics say what. Bad rows are errors,
 * and reading goes on. */
struct dataset *load_dataset(struct arena *arena, struct diagnostics *diagnostics,
                             const char *folder);

#endif
