/* Knows them by their role. */
#include "input/load/load_totals.h"

#include <string.h>
#include <strings.h>

bool load_totals_is_name(const char *name) {
    static const char *const words[] = {"total",       "totals",    "grand total",
                                        "grand-total", "sub-total", "subtotal"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (strncasecmp(name, words[i], length) == 0 &&
            (name[length] == '\0' || strchr(" :(", name[length]) != NULL))
            return true;
    }
    return false;
}

static const char *role_of(struct loader *loader, const struct measure *part) {
    const char *column = loader->facts->measures[part->total].name;
    return arena_strndup(loader->arena, part->name, strlen(part->name) - strlen(column) - 1);
}

static bool is_read(const struct expression *expression, size_t measure) {
    for (size_t i = 0; i < expression->count; i++)
        if (expression->terms[i].measure == measure)
            return true;
    return false;
}

static bool is_asked_for(const struct loader *loader, size_t measure) {
    const struct catalogue *catalogue = loader->catalogue;
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        for (size_t f = 0; f < catalogue->indicators[i].figure_count; f++)
            if (is_read(&catalogue->indicators[i].figures[f].numerator, measure) ||
                is_read(&catalogue->indicators[i].figures[f].denominator, measure))
                return true;
    return loader->facts->measures[measure].defined.file != NULL;
}

/* Whether another role has a row for the unit and month. */
static bool stands_beside_others(const struct facts *facts, const struct fact *fact,
                                 const bool *is_total) {
    const struct measure *column = &facts->measures[facts->measures[fact->measure].total];
    size_t count = 0;
    for (size_t i = 0; i < column->part_count && count == 0; i++)
        if (!is_total[column->parts[i]])
            facts_rows(facts, fact->unit, column->parts[i], fact->period, &count);
    return count > 0;
}

/* A row has a fact for each of its columns. */
static void say(struct loader *loader, const struct fact *fact, struct place *last) {
    struct place place = fact->place;
    place.field = 0;
    if (last->file == place.file && last->line == place.line)
        return;
    diagnose_alike(
        loader->diagnostics, "total as a role", place,
        "the row of a total (role “%s”) is not read; delete totals: sums are made of the "
        "other roles",
        role_of(loader, &loader->facts->measures[fact->measure]));
    *last = place;
}

/* Which measures are totals' roles; NULL: none is. */
static const bool *find_totals(struct loader *loader) {
    const struct facts *facts = loader->facts;
    bool *is_total = NULL;
    for (size_t i = 0; i < facts->measure_count; i++) {
        if (!facts->measures[i].is_part ||
            !load_totals_is_name(role_of(loader, &facts->measures[i])) || is_asked_for(loader, i))
            continue;
        if (is_total == NULL)
            is_total = arena_array(loader->arena, facts->measure_count, sizeof *is_total);
        is_total[i] = true;
    }
    return is_total;
}

void load_totals(struct loader *loader) {
    struct facts *facts = loader->facts;
    const bool *is_total = find_totals(loader);
    if (is_total == NULL)
        return;
    bool *removed = arena_array(loader->arena, facts->count + 1, sizeof *removed);
    struct place last = {0};
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->facts[i];
        removed[i] = is_total[fact->measure] && stands_beside_others(facts, fact, is_total);
        if (removed[i])
            say(loader, fact, &last);
    }
    facts_remove(facts, removed);
}
