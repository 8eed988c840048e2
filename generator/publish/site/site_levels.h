/* The units of a report in a month, level by level, as its own files tell of them. */
#ifndef PUBLISH_SITE_SITE_LEVELS_H
#define PUBLISH_SITE_SITE_LEVELS_H

#include "publish/site/site_report.h"

struct site;

#define SITE_LEVEL_NONE ((size_t)-1)

/* A unit of that month. */
struct site_level {
    const char *code, *name;
    const struct site_report *report; /* NULL: only the unit above tells of it */
    size_t above;                     /* its place among them; SITE_LEVEL_NONE: none is known */
    size_t depth;                     /* how many are known above it */
};

/* Each unit, with those below it behind it, in the order of units.csv. */
struct site_levels {
    int period; /* PERIOD_NONE: there are none */
    struct site_level *items;
    size_t count;
};

/* Those of the reports of one name and month, which stand one behind the other. */
struct site_levels site_levels_of(struct arena *arena, const struct site_report *const *reports,
                                  size_t count);

/* The place of a unit among them; SITE_LEVEL_NONE: it is none of them. */
size_t site_levels_find(const struct site_levels *levels, const char *code);

/* What units are called together: teams; units where the data folder does not say their level. */
const char *site_levels_noun(const struct site *site, struct arena *arena,
                             const struct site_levels *levels, size_t above);

/* What one of them is called: "team of Area A"; "" where the data folder does not say. */
const char *site_levels_word(const struct site *site, struct arena *arena,
                             const struct site_levels *levels, size_t place);

#endif
