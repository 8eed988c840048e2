/* Compares where each unit stands in the months in which one of its rows begins or ends. */
#include "model/structure.h"

#include <stdlib.h>

bool structure_is_below(const struct unit *unit, const struct unit *above, int period) {
    do {
        const struct unit_spell *spell = unit_spell_at(unit, period);
        unit = spell == NULL ? NULL : spell->parent;
    } while (unit != NULL && unit != above);
    return unit != NULL;
}

struct changes {
    struct arena *arena;
    const struct unit *above;
    int first, last;
    struct structure_change *items;
    size_t count;
};

static const struct unit *parent_at(const struct unit *unit, int period) {
    const struct unit_spell *spell = unit_spell_at(unit, period);
    return spell == NULL ? NULL : spell->parent;
}

/* What happens to a unit in the month, for all that stands above it. */
static void compare_month(struct changes *changes, const struct unit *unit, int period) {
    bool was_open = unit_spell_at(unit, period - 1) != NULL,
         is_open = unit_spell_at(unit, period) != NULL;
    bool was_below = structure_is_below(unit, changes->above, period - 1),
         is_below = structure_is_below(unit, changes->above, period);
    struct structure_change change = {.period = period,
                                      .unit = unit,
                                      .before = parent_at(unit, period - 1),
                                      .after = parent_at(unit, period)};
    if (was_below == is_below || (was_open && is_open && change.before == change.after))
        return;
    if (is_below)
        change.event = was_open ? STRUCTURE_CAME : STRUCTURE_OPENED;
    else
        change.event = is_open ? STRUCTURE_WENT : STRUCTURE_CLOSED;
    changes->items = arena_more(changes->arena, changes->items, changes->count, sizeof change);
    changes->items[changes->count++] = change;
}

static bool is_asked(const struct changes *changes, int period) {
    return period > changes->first && period <= changes->last;
}

/* A row that begins where another ended is one change. */
static void compare_unit(struct changes *changes, const struct unit *unit) {
    for (size_t i = 0; i < unit->spell_count; i++) {
        const struct unit_spell *spell = &unit->spells[i];
        bool goes_on = i > 0 && spell[-1].to + 1 == spell->from;
        if (spell->from != PERIOD_NONE && !goes_on && is_asked(changes, spell->from))
            compare_month(changes, unit, spell->from);
        if (spell->to != PERIOD_NONE && is_asked(changes, spell->to + 1))
            compare_month(changes, unit, spell->to + 1);
    }
}

static int by_month(const void *left, const void *right) {
    const struct structure_change *a = left, *b = right;
    if (a->period != b->period)
        return a->period < b->period ? -1 : 1;
    return (a->unit->index > b->unit->index) - (a->unit->index < b->unit->index);
}

const struct structure_change *structure_changes(struct arena *arena,
                                                 const struct catalogue *catalogue,
                                                 const struct unit *unit, int first, int last,
                                                 size_t *count) {
    struct changes changes = {.arena = arena, .above = unit, .first = first, .last = last};
    for (size_t i = 0; i < catalogue->unit_count; i++)
        compare_unit(&changes, &catalogue->units[i]);
    if (changes.count > 0)
        qsort(changes.items, changes.count, sizeof *changes.items, by_month);
    *count = changes.count;
    return changes.items;
}

bool structure_adds(const struct structure_change *change) {
    return change->event == STRUCTURE_OPENED || change->event == STRUCTURE_CAME;
}

const char *structure_text(struct arena *arena, const struct structure_change *change) {
    const char *name = unit_name(change->unit, change->period);
    switch (change->event) {
    case STRUCTURE_OPENED:
        return arena_printf(arena, "%s, which opened", name);
    case STRUCTURE_CLOSED:
        return arena_printf(arena, "%s, which closed", name);
    case STRUCTURE_CAME:
        return arena_printf(arena, "%s, which moved from %s", name,
                            change->before == NULL ? "elsewhere"
                                                   : unit_name(change->before, change->period - 1));
    case STRUCTURE_WENT:
        return arena_printf(arena, "%s, which moved to %s", name,
                            change->after == NULL ? "elsewhere"
                                                  : unit_name(change->after, change->period));
    }
    return name;
}
