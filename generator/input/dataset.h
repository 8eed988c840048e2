/* What a data folder says (doc/design.md, section 3): made by input/load, const to all that
 * follows. */
#ifndef INPUT_DATASET_H
#define INPUT_DATASET_H

#include "input/inputs.h"
#include "model/catalogue.h"
#include "model/facts.h"

struct dataset {
    const char *folder;
    struct catalogue catalogue;
    struct facts *facts;
    struct inputs inputs;
    const int *rounds; /* for which there are exports, ascending */
    size_t round_count;
    const char *const *slots; /* the names of all reports' slots, and NULL: texts that lie beside
                                 those of indicators; NULL: they were not asked for */
    int unreadable_from; /* the earliest round of an export that lacks a needed column: from then on
                            there is nothing to publish; PERIOD_NONE: none does */
};

#endif
