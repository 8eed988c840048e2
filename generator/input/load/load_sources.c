/* A foreign number becomes a fact where its unit is known, with its measure. */
#include "input/load/load_sources.h"

#include "base/spelling.h"
#include "input/load/load_cells.h"
#include "input/load/load_counted.h"
#include "input/load/load_found.h"
#include "input/load/load_refused.h"
#include "input/load/load_renames.h"
#include "input/load/load_round.h"
#include "input/source/source_file.h"
#include "input/source/source_rows.h"

#include <string.h>

/* A source that is being read; of each file anew: what follows `name`. */
struct source_loading {
    struct loader *loader;
    const struct source *source;
    struct renames renames;
    size_t named_count;
    struct counted counted;
    const char *name;
    struct place place;
    int round, first, last; /* months that it is about */
    size_t ignored;         /* numbers about what nobody knows */
    bool tries;             /* what is said now is said again */
};

static bool hides_cells(const struct source_loading *loading) {
    return loading->source->layout == LAYOUT_ROWS;
}

/* ---- units and measures ---- */

/* Of cases, `kind` alone. */
static void say_unknown(const struct source_loading *loading, const struct source_number *number,
                        const char *kind, const char *says) {
    diagnose_alike(loading->loader->diagnostics, kind, number->place, "[%s]: %s",
                   loading->source->name, hides_cells(loading) ? kind : says);
}

static const struct unit *unit_of(struct source_loading *loading,
                                  const struct source_number *number) {
    struct loader *loader = loading->loader;
    if (number->unit == NULL)
        return load_unit(loader, loader->catalogue->authority.root_unit);
    const char *code = load_renames_of(&loading->renames, RENAMED_UNIT, number->unit);
    const struct unit *unit = load_unit(loader, code);
    if (unit == NULL)
        unit = load_refused_unit(loader, code); /* said where it stands */
    if (unit != NULL || loader->units_unread)
        return unit;
    if (loading->source->ignores_unknown)
        loading->ignored++;
    else
        say_unknown(
            loading, number, "a unit that units.csv does not have; the row is not read",
            arena_printf(loader->arena,
                         "unknown unit “%s”%s; expected a unit of units.csv, or a name for it in "
                         "the file that rename = FILE names; the row is not read",
                         code, catalogue_unit_hint(loader->arena, loader->catalogue, code)));
    return NULL;
}

static bool is_named(const struct source_loading *loading, const char *measure) {
    const struct facts *facts = loading->loader->facts;
    const struct measure *found = facts_named(loading->loader->facts, measure);
    return found != NULL && (size_t)(found - facts->measures) < loading->named_count;
}

static bool is_good_name(const char *name) {
    return *name != '\0' && strstr(name, " + ") == NULL && strstr(name, " - ") == NULL;
}

/* The nearest name that figures.csv or measures.csv has. */
static const char *measure_hint(const struct source_loading *loading, const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < loading->named_count; i++)
        spelling_offer(&spelling, loading->loader->facts->measures[i].name);
    return spelling_answer(loading->loader->arena, &spelling);
}

/* The measure's index; false where nobody knows it. */
static bool measure_of(struct source_loading *loading, const struct source_number *number,
                       uint32_t *measure) {
    struct loader *loader = loading->loader;
    const char *name = load_renames_of(&loading->renames, RENAMED_MEASURE, number->measure);
    const char *role = number->role == NULL
                           ? NULL
                           : load_renames_of(&loading->renames, RENAMED_ROLE, number->role);
    const char *whole = role == NULL ? name : arena_printf(loader->arena, "%s.%s", role, name);
    bool good = is_good_name(name) && (role == NULL || is_good_name(role));
    if (good && (is_named(loading, whole) || is_named(loading, name))) {
        *measure = (uint32_t)(role == NULL ? facts_measure(loader->facts, name)
                                           : facts_role_measure(loader->facts, role, name));
        return true;
    }
    if (loading->source->ignores_unknown)
        loading->ignored++;
    else
        say_unknown(
            loading, number, "a measure that no figure reads; the number is not read",
            arena_printf(loader->arena,
                         "unknown measure “%s”%s; expected one that figures.csv or measures.csv "
                         "names, or a name for it in the file that rename = FILE names; the number "
                         "is not read",
                         whole, measure_hint(loading, whole)));
    return false;
}

/* ---- numbers ---- */

static void count_months(struct source_loading *loading, int period) {
    if (loading->first == PERIOD_NONE || period < loading->first)
        loading->first = period;
    if (period > loading->last)
        loading->last = period;
}

static bool is_open(struct source_loading *loading, const struct unit *unit,
                    const struct source_number *number) {
    struct loader *loader = loading->loader;
    if (unit_spell_at(unit, number->period) != NULL)
        return true;
    diagnose_alike(loader->diagnostics, "unit that is not open", number->place,
                   "[%s]: by units.csv “%s” was not open in %s, so that the row does not count",
                   loading->source->name, unit->code, period_text(loader->arena, number->period));
    return false;
}

static void take(void *context, const struct source_number *number) {
    struct source_loading *loading = context;
    struct loader *loader = loading->loader;
    count_months(loading, number->period);
    if (loading->tries)
        return;
    struct fact fact = {.period = number->period,
                        .round = loading->round,
                        .marker = number->value.marker,
                        .text = number->value.text,
                        .note = number->note,
                        .place = number->place};
    fact.place.round = loading->round;
    const struct unit *unit = unit_of(loading, number);
    if (unit == NULL || !measure_of(loading, number, &fact.measure) ||
        !is_open(loading, unit, number))
        return;
    if (fact.period > fact.round)
        diagnose_alike(loader->diagnostics, "period later than the round", fact.place,
                       "[%s]: %s is later than the round of this file, %s", loading->source->name,
                       period_text(loader->arena, fact.period),
                       period_code(loader->arena, fact.round));
    fact.unit = (uint32_t)unit->index;
    facts_add(loader->facts, &fact);
    if (hides_cells(loading))
        load_counted_add(loader, &loading->counted, &fact);
}

/* ---- files ---- */

static bool read_table(struct source_loading *loading, struct diagnostics *diagnostics,
                       const char *bytes, size_t length) {
    struct loader *loader = loading->loader;
    struct source_table table;
    const struct grid *grid = source_file_read(loader->arena, diagnostics, loading->source,
                                               loading->place, bytes, length);
    if (grid == NULL ||
        !source_table_find(&table, loader->arena, diagnostics, loading->source, grid))
        return false;
    const char *slash = strrchr(loading->name, '/');
    source_rows_read(&table, slash == NULL ? loading->name : slash + 1, take, loading);
    return true;
}

/* The latest month that the file is about: it is read once to know it. */
static int latest_round(struct source_loading *loading, const char *bytes, size_t length) {
    loading->tries = true;
    read_table(loading, diagnostics_unsaid(loading->loader->arena, loading->loader->diagnostics),
               bytes, length);
    loading->tries = false;
    return loading->last;
}

static int round_of(struct source_loading *loading, const char *bytes, size_t length) {
    const struct source *source = loading->source;
    const char *slash = strrchr(loading->name, '/');
    switch (source->round_from) {
    case ROUND_NAME:
        return source_date_in_name(slash == NULL ? loading->name : slash + 1, &source->calendar);
    case ROUND_LATEST:
        return latest_round(loading, bytes, length);
    case ROUND_MONTH:
        return source->round;
    }
    return PERIOD_NONE;
}

static void say_no_round(const struct source_loading *loading) {
    bool by_name = loading->source->round_from == ROUND_NAME;
    diagnose(loading->loader->diagnostics, SEVERITY_ERROR, loading->place,
             "[%s]: %s, so that the file is not read; %s", loading->source->name,
             by_name ? "the file’s name says no month" : "the file is about no month",
             by_name ? "name it such as referrals 2020-10.csv, or say round = latest (the latest "
                       "month that it is about) or round = 2020-10 in sources.ini"
                     : "expected at least one row with a period");
}

static void finish_file(struct source_loading *loading) {
    struct loader *loader = loading->loader;
    if (loading->ignored > 0)
        diagnose(loader->diagnostics, SEVERITY_NOTE, loading->place,
                 "[%s]: %zu number%s of units, roles or measures that nobody knows %s left out, as "
                 "unknown = ignore says",
                 loading->source->name, loading->ignored, loading->ignored == 1 ? "" : "s",
                 loading->ignored == 1 ? "is" : "are");
    if (!hides_cells(loading) || loading->first == PERIOD_NONE)
        return;
    struct counted *counted = &loading->counted;
    counted->files =
        arena_more(loader->arena, counted->files, counted->file_count, sizeof *counted->files);
    struct place place = loading->place;
    place.line = 1;
    counted->files[counted->file_count++] =
        (struct counted_file){place, loading->round, loading->first, loading->last};
}

static void read_file(struct source_loading *loading, const char *name) {
    struct loader *loader = loading->loader;
    size_t length;
    loading->name = name;
    loading->first = loading->last = PERIOD_NONE;
    loading->ignored = 0;
    const char *bytes =
        load_file(loader, "source", name, PERIOD_NONE, REQUIRED, &length, &loading->place);
    if (bytes == NULL)
        return;
    loading->round = round_of(loading, bytes, length);
    if (loading->round == PERIOD_NONE) {
        say_no_round(loading);
        load_round_unreadable(loader, 1);
        return;
    }
    loading->first = loading->last = PERIOD_NONE;
    loading->place.round = loading->round;
    loader->dataset->inputs.inputs[loader->dataset->inputs.count - 1].round = loading->round;
    if (!read_table(loading, loader->diagnostics, bytes, length)) {
        load_round_unreadable(loader, loading->round);
        return;
    }
    finish_file(loading);
    load_round(loader, loading->round);
}

static void read_source(struct loader *loader, const struct source *source, size_t named_count,
                        struct found_files *found) {
    struct source_loading loading = {.loader = loader,
                                     .source = source,
                                     .renames = load_renames(loader, source->rename),
                                     .named_count = named_count};
    bool any = false;
    for (size_t i = 0; i < found->count; i++) {
        if (!load_found_is_of(source, found->files[i].name))
            continue;
        found->files[i].read = any = true;
        read_file(&loading, found->files[i].name);
    }
    if (!any)
        diagnose(loader->diagnostics, SEVERITY_WARNING, source->place,
                 "[%s] is about no file: none below %s fits its patterns", source->name,
                 loader->dataset->folder);
    load_counted_settle(loader, &loading.counted);
}

void load_sources(struct loader *loader, size_t named_count) {
    size_t length;
    struct place place;
    struct found_files found = load_found(loader);
    const char *bytes =
        load_file(loader, "sources", "sources.ini", PERIOD_NONE, OPTIONAL, &length, &place);
    struct sources sources = {0};
    if (bytes != NULL)
        sources = sources_read(loader->arena, loader->diagnostics, place.file, bytes, length,
                               loader->catalogue->authority.year_start);
    for (size_t i = 0; i < sources.count; i++)
        read_source(loader, &sources.sources[i], named_count, &found);
    for (size_t i = 0; i < found.count; i++)
        for (size_t s = 0; s < sources.count; s++)
            found.files[i].read =
                found.files[i].read || strcmp(found.files[i].name, sources.sources[s].rename) == 0;
    load_found_say_unread(loader, &found);
}
