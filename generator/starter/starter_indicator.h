/* Indicators that a data folder begins with. Only starter/ includes this. */
#ifndef STARTER_STARTER_INDICATOR_H
#define STARTER_STARTER_INDICATOR_H

#include "starter/starter_found.h"

#include <stddef.h>

/* Cells of figures.csv, as they are written. */
struct starter_figure {
    const char *label, *numerator, *denominator, *unit, *per;
    int decimals;
};

/* Cells of indicators.csv and, if there is a target, targets.csv. The first figure is the headline.
 */
struct starter_indicator {
    const char *code, *title, *section, *better, *basis, *compare, *frequency, *definition;
    const char *target, *tolerance_low; /* NULL: none */
    const struct starter_figure *figures;
    size_t figure_count;
};

/* Cells of measures.csv. */
struct starter_kind {
    const char *measure, *title, *kind, *absent;
};

/* What the files of definitions are made of. */
struct starter_definitions {
    const char *authority;         /* its name */
    const char *report;            /* the name of the first one */
    const char *notice;            /* a line for each page; NULL: none */
    const char *root;              /* code of the unit that stands for all of it */
    const char *const *units;      /* codes of the others, below it */
    const char *const *unit_names; /* of these */
    size_t unit_count;
    const struct starter_indicator *indicators;
    size_t indicator_count;
    const struct starter_kind *kinds;
    size_t kind_count;
    int first; /* month: from then on targets hold */
};

/* An indicator for each measure that was found; one for each column of workforce/, with a figure
 * for each role. */
void starter_indicators_make(struct arena *arena, const struct starter_found *found,
                             struct starter_definitions *definitions);

/* The worked example: what it defines, with an export and a commentary among the files. */
void starter_example_make(struct starter_found *found, struct starter_definitions *definitions);

/* authority.ini, units.csv and so on, added to the files that were found. */
void starter_files_make(struct starter_found *found, const struct starter_definitions *definitions);

#endif
