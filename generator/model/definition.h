/* The definition of an indicator, part by part, held against what it was. */
#ifndef MODEL_DEFINITION_H
#define MODEL_DEFINITION_H

#include "model/catalogue.h"

/* In the order in which changes are told. */
enum definition_part {
    DEFINITION_NUMBER,
    DEFINITION_TITLE,
    DEFINITION_SECTION,
    DEFINITION_TEXT,
    DEFINITION_BETTER,
    DEFINITION_BASIS,
    DEFINITION_COMPARE,
    DEFINITION_LAG,
    DEFINITION_METHOD,
    DEFINITION_OWNER,
    DEFINITION_UNIT
};
enum { DEFINITION_PARTS = DEFINITION_UNIT + 1 };

/* In words for readers. NULL: not known, so that it differs from nothing. */
struct definition {
    const char *parts[DEFINITION_PARTS];
};

/* Of a row of indicators.csv whose trend is judged by the method. The unit is its figures': all
 * rows of a code share it, so that it is not known here. */
struct definition definition_of(struct arena *arena, const struct indicator *indicator,
                                enum trend_method method);

/* A part that differs, with "none" for a part that is empty. */
struct definition_change {
    enum definition_part part;
    const char *name; /* Which way is good */
    const char *was, *is;
};

/* Fills in all that differs from one report to another, for whoever reads both; returns how many
 * parts do. */
size_t definition_changes(const struct definition *was, const struct definition *is,
                          struct definition_change changes[DEFINITION_PARTS]);

/* What makes the figures another indicator's from one month to the next, for the chart that shows
 * both: "The definition changed. Until March 2020: title “…”; counted “…”." Its owner or section
 * does not, and a number is but a name. "" where nothing does. */
const char *definition_break(struct arena *arena, const struct definition *was,
                             const struct definition *is, int until);

#endif
