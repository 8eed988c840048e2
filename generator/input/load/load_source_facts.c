/* A foreign number becomes a fact where its unit, role, measure are known. */
#include "input/load/load_source_facts.h"

#include "input/load/load_counted.h"
#include "input/load/load_round.h"
#include "input/load/load_unknown.h"
#include "input/source/source_name.h"
#include "input/source/source_rows.h"

#include <string.h>

/* What is said once of a file, with how many more there are. */
struct remark {
    size_t count;
    struct place place;
    const char *text;
};

/* A source that is being read; of each file anew: what follows `name`. */
struct source_loading {
    struct loader *loader;
    const struct source *source;
    struct unknowns unknowns;
    const struct known *known;
    const struct number *one; /* what a case counts as */
    struct counted counted;
    const char *name; /* the file's own, without its folders */
    struct place place;
    struct source_table *table;
    int round;
    struct remark closed, later;
};

/* ---- units, roles and measures ---- */

/* The cell that says the part, where a column does; else that of the number. */
static struct place place_of(const struct source_loading *loading,
                             const struct source_number *number, enum source_part part) {
    int column = number->row == NULL ? NO_COLUMN : loading->table->parts[part];
    return column == NO_COLUMN ? number->place
                               : source_table_place(loading->table, number->row, column);
}

static const struct unit *unit_of(struct source_loading *loading,
                                  const struct source_number *number) {
    struct loader *loader = loading->loader;
    const char *text = number->parts[PART_UNIT];
    const struct our_name name =
        load_unknowns_name(&loading->unknowns, RENAMED_UNIT,
                           text == NULL ? loader->catalogue->authority.root_unit : text);
    const struct unit *unit = load_known_unit(loader, name.text);
    if (unit != NULL || loader->units_unread)
        return unit;
    const char *hint = load_unknowns_are_heard(&loading->unknowns, &name, loading->place.file)
                           ? catalogue_unit_hint(loader->arena, loader->catalogue, name.text)
                           : "";
    load_unknowns_say(&loading->unknowns, &name, place_of(loading, number, PART_UNIT), hint);
    return NULL;
}

/* Where nobody names any role, each is one; but a column of cases may have names of people. */
static bool knows_role(const struct source_loading *loading, const struct our_name *name) {
    bool is_cell = name->rename == NULL && loading->source->parts[PART_ROLE].from == FROM_COLUMN;
    return is_cell && source_hides_cells(loading->source)
               ? load_known_role_by_name(loading->known, name->text)
               : load_known_role(loading->known, name->text);
}

/* NULL where the source has none; `known` becomes false where nobody knows it. */
static const char *role_of(struct source_loading *loading, const struct source_number *number,
                           bool *known) {
    *known = true;
    if (number->parts[PART_ROLE] == NULL)
        return NULL;
    const struct our_name name =
        load_unknowns_name(&loading->unknowns, RENAMED_ROLE, number->parts[PART_ROLE]);
    *known = knows_role(loading, &name);
    if (*known)
        return name.text;
    const char *hint = load_unknowns_are_heard(&loading->unknowns, &name, loading->place.file)
                           ? load_known_role_hint(loading->known, name.text)
                           : "";
    load_unknowns_say(&loading->unknowns, &name, place_of(loading, number, PART_ROLE), hint);
    return NULL;
}

/* The measure's index; false where nobody knows it. */
static bool measure_of(struct source_loading *loading, const struct source_number *number,
                       const char *role, uint32_t *measure) {
    struct loader *loader = loading->loader;
    struct our_name name =
        load_unknowns_name(&loading->unknowns, RENAMED_MEASURE, number->parts[PART_MEASURE]);
    const char *alone = name.text;
    if (role != NULL)
        name.text = arena_printf(loader->arena, "%s.%s", role, alone);
    if (load_known_measure(loading->known, name.text) ||
        load_known_measure(loading->known, alone)) {
        *measure = (uint32_t)(role == NULL ? facts_measure(loader->facts, alone)
                                           : facts_role_measure(loader->facts, role, alone));
        return true;
    }
    const char *hint = load_unknowns_are_heard(&loading->unknowns, &name, loading->place.file)
                           ? load_known_hint(loading->known, name.text)
                           : "";
    load_unknowns_say(&loading->unknowns, &name, place_of(loading, number, PART_MEASURE), hint);
    return false;
}

/* ---- numbers ---- */

/* Numbers of units that are not open are of no use, but nothing is wrong with the others. */
static bool is_open(struct source_loading *loading, const struct unit *unit,
                    const struct fact *fact) {
    if (unit_spell_at(unit, fact->period) != NULL)
        return true;
    if (loading->closed.count++ == 0) {
        loading->closed.place = fact->place;
        loading->closed.text =
            arena_printf(loading->loader->arena,
                         "by units.csv “%s” was not open in %s, so that the number does not count",
                         unit->code, period_text(loading->loader->arena, fact->period));
    }
    return false;
}

static void look_for_later(struct source_loading *loading, const struct fact *fact) {
    struct arena *arena = loading->loader->arena;
    if (fact->period <= fact->round || loading->later.count++ > 0)
        return;
    loading->later.place = fact->place;
    loading->later.text =
        arena_printf(arena, "%s is later than the round of this file, %s",
                     period_text(arena, fact->period), period_code(arena, fact->round));
}

static void take_case(struct source_loading *loading, const struct source_number *number,
                      const struct fact *about) {
    struct arena *arena = loading->loader->arena;
    struct counted_case one = {.about = *about};
    if (number->column == NO_COLUMN) {
        one.amount.number = loading->one;
    } else {
        const struct source_value value = source_rows_value(loading->table, number);
        one.amount.marker = value.marker;
        one.amount.number = value.marker == MARKER_NO ? number_read(arena, value.text) : NULL;
    }
    load_counted_case(loading->loader, &loading->counted, &one);
}

static void take_number(struct source_loading *loading, const struct source_number *number,
                        struct fact fact) {
    const struct source_value value = source_rows_value(loading->table, number);
    fact.marker = value.marker;
    fact.text = value.text;
    facts_add(loading->loader->facts, &fact);
}

static void take(void *context, const struct source_number *number) {
    struct source_loading *loading = context;
    const char *note = number->parts[PART_NOTE];
    struct fact fact = {.period = number->period,
                        .round = loading->round,
                        .note = note == NULL ? "" : note,
                        .place = number->place};
    bool known;
    fact.place.round = loading->round;
    const struct unit *unit = unit_of(loading, number);
    if (unit == NULL)
        return;
    const char *role = role_of(loading, number, &known);
    if (!known || !measure_of(loading, number, role, &fact.measure) ||
        !is_open(loading, unit, &fact))
        return;
    look_for_later(loading, &fact);
    fact.unit = (uint32_t)unit->index;
    if (source_hides_cells(loading->source))
        take_case(loading, number, &fact);
    else
        take_number(loading, number, fact);
}

/* ---- files ---- */

static void say_no_round(const struct source_loading *loading) {
    bool by_name = loading->source->round_from == ROUND_NAME;
    diagnose(loading->loader->diagnostics, SEVERITY_ERROR, loading->place,
             "[%s]: %s, so that the file is not read; %s", loading->source->name,
             by_name ? arena_printf(loading->loader->arena, "the file’s name %s",
                                    source_name_fault(loading->loader->arena, loading->name,
                                                      &loading->source->calendar))
                     : "the file is about no month",
             by_name ? "name it such as referrals 2020-10.csv, or say round = latest (the latest "
                       "month that it is about) or round = 2020-10 in sources.ini"
                     : "expected at least one row with a period");
}

/* Before the file is read, where that is known then. */
static int early_round(const struct source *source, const char *name) {
    switch (source->round_from) {
    case ROUND_NAME:
        return source_name_month(name, &source->calendar);
    case ROUND_MONTH:
        return source->round;
    case ROUND_LATEST:
        break;
    }
    return PERIOD_NONE;
}

static void take_round(struct source_loading *loading, int round) {
    loading->round = round;
    loading->place.round = round == PERIOD_NONE ? 0 : round;
}

static void tell_ignored(const struct source_loading *loading) {
    size_t ignored = loading->unknowns.ignored;
    if (ignored > 0)
        diagnose(loading->loader->diagnostics, SEVERITY_NOTE, loading->place,
                 "[%s]: %zu number%s of units, roles or measures that nobody knows %s left out, as "
                 "unknown = ignore says",
                 loading->source->name, ignored, ignored == 1 ? "" : "s",
                 ignored == 1 ? "is" : "are");
}

static void tell(const struct source_loading *loading, const struct remark *remark) {
    const char *more =
        remark->count > 1
            ? arena_printf(loading->loader->arena, " (and %zu more like it)", remark->count - 1)
            : "";
    if (remark->count > 0)
        diagnose(loading->loader->diagnostics, SEVERITY_WARNING, remark->place, "[%s]: %s%s",
                 loading->source->name, remark->text, more);
}

/* A measure that the source names by itself is counted even where there is no case of it. */
static void count_named_measure(struct source_loading *loading) {
    struct loader *loader = loading->loader;
    const struct source_field *measure = &loading->source->parts[PART_MEASURE];
    const struct source_field *role = &loading->source->parts[PART_ROLE];
    if (measure->from != FROM_TEXT || role->from == FROM_COLUMN)
        return;
    const struct source_number named = {.parts = {[PART_MEASURE] = measure->text},
                                        .place = loading->place};
    uint32_t index;
    const char *named_role = role->from == FROM_TEXT ? load_renames_of(&loading->unknowns.renames,
                                                                       RENAMED_ROLE, role->text)
                                                     : NULL;
    if (measure_of(loading, &named, named_role, &index))
        load_counted_measure(loader, &loading->counted, index);
}

static void finish_cases(struct source_loading *loading) {
    const struct source_months months = source_rows_months(loading->table, loading->name);
    if (months.first == PERIOD_NONE)
        return;
    struct counted_file file = {loading->place, loading->round, months.first, months.last};
    file.place.line = 1;
    count_named_measure(loading);
    load_counted_file(loading->loader, &loading->counted, &file);
}

/* False after an error: nothing of the file is known. */
static bool read_table(struct source_loading *loading, const struct found_file *file) {
    struct source_table table;
    if (!load_found_table(loading->loader, loading->source, file, loading->place, &table))
        return false;
    loading->table = &table;
    if (loading->source->round_from == ROUND_LATEST)
        take_round(loading, source_rows_months(&table, loading->name).last);
    if (loading->round == PERIOD_NONE) {
        say_no_round(loading);
        return false;
    }
    table.place.round = loading->round;
    source_rows_read(&table, loading->name, take, loading);
    if (source_hides_cells(loading->source))
        finish_cases(loading);
    return true;
}

static void begin_file(struct source_loading *loading, const struct found_file *file) {
    const char *slash = strrchr(file->name, '/');
    loading->name = slash == NULL ? file->name : slash + 1;
    loading->place = file->place;
    loading->unknowns.ignored = 0;
    loading->closed = loading->later = (struct remark){0};
    take_round(loading, early_round(loading->source, loading->name));
}

static bool reads(struct source_loading *loading, const struct found_file *file) {
    if (loading->round != PERIOD_NONE || loading->source->round_from == ROUND_LATEST)
        return read_table(loading, file);
    say_no_round(loading);
    return false;
}

static void read_file(struct source_loading *loading, struct found_file *file) {
    struct loader *loader = loading->loader;
    if (!load_found_bytes(loader, file))
        return;
    begin_file(loading, file);
    if (!reads(loading, file)) {
        if (loading->round == PERIOD_NONE)
            load_rounds_unreadable(loader);
        else
            load_round_unreadable(loader, loading->round);
        return;
    }
    load_found_round(loader, file, loading->round);
    tell_ignored(loading);
    tell(loading, &loading->closed);
    tell(loading, &loading->later);
    load_round(loader, loading->round);
}

void load_source_facts(struct loader *loader, const struct source *source,
                       const struct known *known, struct found_files *found) {
    struct source_loading loading = {.loader = loader,
                                     .source = source,
                                     .unknowns = load_unknowns(loader, source),
                                     .known = known,
                                     .one = number_ratio(loader->arena, 1, 1)};
    for (size_t i = 0; i < found->count; i++)
        if (load_found_is_of(source, found->files[i].name))
            read_file(&loading, &found->files[i]);
    load_counted_settle(loader, &loading.counted);
}
