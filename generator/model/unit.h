/* Units month by month: they open, close, move to another parent or take another name, while past
 * months keep what held then (doc/design.md, section 3). */
#ifndef MODEL_UNIT_H
#define MODEL_UNIT_H

#include "base/diagnostics.h"
#include "model/period.h"

#include <stdbool.h>
#include <stddef.h>

/* A row of units.csv: months in which the unit was open under one parent, with one name. */
struct unit_spell {
    int from, to; /* inclusive; PERIOD_NONE: open */
    const char *name, *level;
    const struct unit *parent; /* NULL: the root, or an orphan */
    const char *refused; /* what is wrong with the row, so that its months are not known; NULL:
                            nothing */
    struct place place;
};

/* Months in which a unit stood somewhere without a break. */
struct unit_stay {
    const struct unit *unit;
    int from, to;        /* inclusive; PERIOD_NONE: open */
    const char *refused; /* why nobody knows whether it stood there; NULL: it did */
};

struct unit {
    const char *code;
    size_t index;                    /* its place in catalogue.units */
    const struct unit_spell *spells; /* in order of month, without a month in common */
    size_t spell_count;
    const struct unit_stay *runs; /* of itself: months in which it was open, wherever */
    size_t run_count;
    const struct unit_stay *stays; /* of the units directly below: in the order of units.csv, then
                                      of month */
    size_t stay_count;
    bool nameless; /* its code is none, so that no report can be about it */
    bool astray;   /* a row of it does not say where it stands */
};

/* Whether a month is one of those from `from` to `to`. */
bool unit_covers(int from, int to, int period);

/* What held in a month; NULL: the unit was not open. */
const struct unit_spell *unit_spell_at(const struct unit *unit, int period);

/* The same, or where the unit was not open, what held last before, else first after. Never NULL. */
const struct unit_spell *unit_spell_near(const struct unit *unit, int period);

/* What it was called in a month (of unit_spell_near). */
const char *unit_name(const struct unit *unit, int period);

/* Whether it was open in all months from `from` to `to`. */
bool unit_is_open(const struct unit *unit, int from, int to);

/* The first of the months from `from` to `to` in which it was not open; false: none. */
bool unit_gap(const struct unit *unit, int from, int to, struct unit_stay *gap);

/* Whether it opened for the first time in one of the months from `from` to `to`. */
bool unit_opened(const struct unit *unit, int from, int to);

/* Fills in the runs and stays of all units, in the order of units.csv, from their spells. */
void unit_link(struct arena *arena, struct unit *units, size_t count);

/* Months in which nobody knows where a unit stood: all units but those that are astray, and those
 * below them, have it below them then, since any of their sums may lack it. After unit_link. */
void unit_link_strays(struct arena *arena, struct unit *units, size_t count,
                      const struct unit_stay *strays, size_t stray_count);

#endif
