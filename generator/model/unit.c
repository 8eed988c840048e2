/* Finds the row of a unit that held in a month. */
#include "model/unit.h"

bool unit_covers(int from, int to, int period) {
    return from <= period && (to == PERIOD_NONE || period <= to);
}

const struct unit_spell *unit_spell_at(const struct unit *unit, int period) {
    for (size_t i = 0; i < unit->spell_count; i++)
        if (unit_covers(unit->spells[i].from, unit->spells[i].to, period))
            return &unit->spells[i];
    return NULL;
}

const struct unit_spell *unit_spell_near(const struct unit *unit, int period) {
    const struct unit_spell *near = &unit->spells[0];
    for (size_t i = 1; i < unit->spell_count && unit->spells[i].from <= period; i++)
        near = &unit->spells[i];
    return near;
}

const char *unit_name(const struct unit *unit, int period) {
    return unit_spell_near(unit, period)->name;
}

bool unit_is_open(const struct unit *unit, int from, int to) {
    for (const struct unit_spell *spell = unit_spell_at(unit, from); spell != NULL;
         spell = unit_spell_at(unit, spell->to + 1))
        if (spell->to == PERIOD_NONE || (to != PERIOD_NONE && to <= spell->to))
            return true;
    return false;
}

bool unit_gap(const struct unit *unit, int from, int to, struct unit_stay *gap) {
    *gap = (struct unit_stay){.unit = unit, .from = from, .to = to};
    for (size_t i = 0; i < unit->spell_count; i++) {
        const struct unit_spell *spell = &unit->spells[i];
        if (spell->to != PERIOD_NONE && spell->to < gap->from)
            continue;
        if (spell->from > gap->from) {
            bool ends_before = to != PERIOD_NONE && to < spell->from;
            gap->to = ends_before ? to : spell->from - 1;
            break;
        }
        if (spell->to == PERIOD_NONE)
            return false;
        gap->from = spell->to + 1;
    }
    return to == PERIOD_NONE || gap->from <= to;
}

bool unit_opened(const struct unit *unit, int from, int to) {
    int opened = unit->spells[0].from;
    return opened != PERIOD_NONE && from <= opened && opened <= to;
}

/* Stays in order, while they are found. */
struct stays {
    struct unit_stay *items;
    size_t count;
};

/* A spell that goes on where the last one ended is one stay with it. */
static void add_stay(struct arena *arena, struct stays *stays, const struct unit *unit,
                     const struct unit_spell *spell) {
    struct unit_stay *last = stays->count == 0 ? NULL : &stays->items[stays->count - 1];
    if (last != NULL && last->unit == unit && last->to != PERIOD_NONE &&
        last->to + 1 == spell->from && last->refused == spell->refused) {
        last->to = spell->to;
        return;
    }
    stays->items = arena_more(arena, stays->items, stays->count, sizeof *stays->items);
    stays->items[stays->count++] = (struct unit_stay){unit, spell->from, spell->to, spell->refused};
}

void unit_link(struct arena *arena, struct unit *units, size_t count) {
    struct stays *below = arena_array(arena, count + 1, sizeof *below);
    for (size_t i = 0; i < count; i++) {
        struct stays runs = {0};
        for (size_t s = 0; s < units[i].spell_count; s++) {
            const struct unit_spell *spell = &units[i].spells[s];
            add_stay(arena, &runs, &units[i], spell);
            if (spell->parent != NULL)
                add_stay(arena, &below[spell->parent->index], &units[i], spell);
        }
        units[i].runs = runs.items;
        units[i].run_count = runs.count;
    }
    for (size_t i = 0; i < count; i++) {
        units[i].stays = below[i].items;
        units[i].stay_count = below[i].count;
    }
}

static bool has_parent_among(const struct unit *unit, const bool *marked) {
    for (size_t i = 0; i < unit->spell_count; i++)
        if (unit->spells[i].parent != NULL && marked[unit->spells[i].parent->index])
            return true;
    return false;
}

/* Those that are astray, and in any month below one that is. */
static const bool *units_below_strays(struct arena *arena, const struct unit *units, size_t count) {
    bool *below = arena_array(arena, count + 1, sizeof *below);
    size_t before = 0, found = 0;
    do {
        before = found;
        found = 0;
        for (size_t i = 0; i < count; i++) {
            below[i] = below[i] || units[i].astray || has_parent_among(&units[i], below);
            found += below[i];
        }
    } while (found > before);
    return below;
}

static void append_stay(struct arena *arena, struct unit *above, const struct unit_stay *stay) {
    struct unit_stay *stays = arena_array(arena, above->stay_count + 1, sizeof *stays);
    for (size_t i = 0; i < above->stay_count; i++)
        stays[i] = above->stays[i];
    stays[above->stay_count++] = *stay;
    above->stays = stays;
}

void unit_link_strays(struct arena *arena, struct unit *units, size_t count,
                      const struct unit_stay *strays, size_t stray_count) {
    const bool *below = units_below_strays(arena, units, count);
    for (size_t i = 0; i < count; i++)
        for (size_t s = 0; s < stray_count && !below[i]; s++)
            append_stay(arena, &units[i], &strays[s]);
}
