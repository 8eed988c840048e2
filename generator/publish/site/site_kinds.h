/* The reports of one name about one unit: what pages about many months tell of. */
#ifndef PUBLISH_SITE_SITE_KINDS_H
#define PUBLISH_SITE_SITE_KINDS_H

#include "publish/site/site_levels.h"
#include "publish/site/site_report.h"

struct site;

struct site_kind {
    const char *name;
    const char *unit;      /* its code, as the latest report says */
    const char *unit_name; /* "" where it is about the whole authority */
    const char *folder;    /* of its pages: ocg-contract, or ocg-contract/units/NORTH */
    const struct site_report **months;
    size_t month_count;             /* 0: the whole authority has none, only units have */
    const struct site_report **all; /* of the whole authority: those of units too */
    size_t all_count;
    /* The units of its name in the newest month in which units have reports, and its own place
     * among them. */
    const struct site_levels *levels;
    size_t place; /* SITE_LEVEL_NONE: it has none */
};
/* By name; each time that of the whole authority, and then those of units. */
struct site_kinds {
    struct site_kind *items;
    size_t count;
};
struct site_kinds site_kinds(const struct site *site);
bool site_kind_is_whole(const struct site_kind *kind);
/* That of a unit, or of the whole authority, whose code it is; NULL: there is none. */
const struct site_kind *site_kinds_of_unit(const struct site_kinds *kinds, const char *name,
                                           const char *unit);
/* The units that have a report of the name and month, in order. */
struct site_levels site_kind_levels(struct arena *arena, const struct site_kind *whole, int period);
/* Its own report for a month; NULL: there is none. */
const struct site_report *site_kind_month(const struct site_kind *kind, int period);
/* Whether any of its months has the indicator. */
bool site_kind_has(const struct site_kind *kind, const char *code);

#endif
