/* measures.csv. */
#include "input/load/load_measures.h"

#include "base/spelling.h"
#include "model/rule.h"

enum { MEASURE, MEASURE_TITLE, MEASURE_KIND, MEASURE_ABSENT };
static const struct column measure_columns[] = {
    [MEASURE] = {"measure", true},
    [MEASURE_TITLE] = {"title", false},
    [MEASURE_KIND] = {"kind", false},
    [MEASURE_ABSENT] = {"absent", false},
};

static void on_measure(void *context, const struct table_row *row) {
    struct load_rows *measures = context;
    struct facts *facts = measures->loader->facts;
    const char *name = table_cell(row, MEASURE);
    if (*name == '\0') {
        table_error(row, MEASURE, "no measure:", "the name of a measure");
        return;
    }
    int kind = table_word(row, MEASURE_KIND, &facts_kind_words),
        absent = table_word(row, MEASURE_ABSENT, &facts_absent_words);
    size_t index = facts_measure(facts, name); /* which may move the measures */
    struct measure *measure = &facts->measures[index];
    if (measure->defined.file != NULL) {
        table_error(row, MEASURE, "a second row for the measure",
                    "one row a measure; the first counts");
        return;
    }
    measure->defined = row->place;
    const char *title = table_text(row, MEASURE_TITLE);
    measure->title = title[0] == '\0' ? NULL : title;
    measure->kind = kind < 0 ? MEASURE_FLOW : (enum measure_kind)kind;
    measure->absent_zero = absent == true;
    measure->absent_said = absent >= 0;
}

void load_measures(struct loader *loader) {
    load_table(loader, "measures", OPTIONAL, measure_columns,
               sizeof measure_columns / sizeof *measure_columns, on_measure);
}

/* A row of measures.csv for a workforce column holds for its roles' measures too. */
static void pass_settings_on(struct facts *facts) {
    for (size_t i = 0; i < facts->measure_count; i++) {
        const struct measure *total = &facts->measures[i];
        for (size_t p = 0; p < total->part_count; p++) {
            struct measure *part = &facts->measures[total->parts[p]];
            if (part->defined.file != NULL)
                continue;
            part->kind = total->kind;
            part->absent_zero = total->absent_zero || (part->absent_zero && !total->absent_said);
        }
    }
}

/* A measure that no export has is most often a name that is spelt in two ways. */
static bool is_exported(const struct measure *measure) {
    return measure->first_round != PERIOD_NONE || measure->part_count > 0;
}

static const char *measure_hint(const struct loader *loader, const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < loader->facts->measure_count; i++)
        if (is_exported(&loader->facts->measures[i]))
            spelling_offer(&spelling, loader->facts->measures[i].name);
    return spelling_answer(loader->arena, &spelling);
}

static void check_definitions(struct loader *loader) {
    for (size_t i = 0; i < loader->facts->measure_count; i++) {
        const struct measure *measure = &loader->facts->measures[i];
        if (measure->defined.file != NULL && !is_exported(measure))
            diagnose(loader->diagnostics, SEVERITY_WARNING, measure->defined,
                     "no export has the measure “%s”%s", measure->name,
                     measure_hint(loader, measure->name));
    }
}

static void check_expression(struct loader *loader, const struct figure *figure,
                             const struct expression *expression) {
    for (size_t i = 0; i < expression->count; i++) {
        const struct measure *measure = &loader->facts->measures[expression->terms[i].measure];
        if (!is_exported(measure))
            diagnose(loader->diagnostics, SEVERITY_WARNING, figure->place,
                     "no export has the measure “%s”%s; the figure “%s” is not available",
                     measure->name, measure_hint(loader, measure->name), figure->label);
    }
}

static void check_measures(struct loader *loader) {
    const struct catalogue *catalogue = loader->catalogue;
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        bool first_row = true; /* figures are shared by the rows of a code */
        for (size_t k = 0; k < i; k++)
            first_row = first_row && catalogue->indicators[k].figures != indicator->figures;
        for (size_t f = 0; first_row && f < indicator->figure_count; f++) {
            check_expression(loader, &indicator->figures[f], &indicator->figures[f].numerator);
            check_expression(loader, &indicator->figures[f], &indicator->figures[f].denominator);
        }
    }
}

/* What a figure prints as a percentage without dividing. */
static void find_shares(struct loader *loader) {
    const struct catalogue *catalogue = loader->catalogue;
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        for (size_t f = 0; f < catalogue->indicators[i].figure_count; f++) {
            const struct figure *figure = &catalogue->indicators[i].figures[f];
            for (size_t t = 0; t < figure->numerator.count; t++)
                if (figure->unit == UNIT_PERCENT && figure->denominator.count == 0)
                    loader->facts->measures[figure->numerator.terms[t].measure].is_share = true;
        }
}

static void check_accepted(struct loader *loader) {
    for (size_t i = 0; i < loader->catalogue->accepted_count; i++) {
        const struct accepted *accepted = &loader->catalogue->accepted[i];
        const struct measure *measure = facts_named(loader->facts, accepted->measure);
        if (measure == NULL || !is_exported(measure))
            diagnose(loader->diagnostics, SEVERITY_WARNING, accepted->place,
                     "no export has the measure “%s”%s, so that nobody owes it", accepted->measure,
                     measure_hint(loader, accepted->measure));
    }
}

static void read_by(bool *known, const struct expression *expression) {
    for (size_t i = 0; i < expression->count; i++)
        known[expression->terms[i].measure] = true;
}

/* Measures that a figure reads or measures.csv names, with the roles of a column that is. */
static const bool *known_measures(struct loader *loader) {
    const struct facts *facts = loader->facts;
    const struct catalogue *catalogue = loader->catalogue;
    bool *known = arena_array(loader->arena, facts->measure_count + 1, sizeof *known);
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        for (size_t f = 0; f < catalogue->indicators[i].figure_count; f++) {
            read_by(known, &catalogue->indicators[i].figures[f].numerator);
            read_by(known, &catalogue->indicators[i].figures[f].denominator);
        }
    for (size_t i = 0; i < facts->measure_count; i++) {
        const struct measure *measure = &facts->measures[i];
        known[i] = known[i] || measure->defined.file != NULL;
        if (measure->is_part && known[i])
            known[measure->total] = true;
    }
    return known;
}

static struct spelling nearest_known(const struct loader *loader, const bool *known,
                                     const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < loader->facts->measure_count; i++)
        if (known[i] && is_exported(&loader->facts->measures[i]))
            spelling_offer(&spelling, loader->facts->measures[i].name);
    return spelling;
}

/* Whether the row's unit has none of the other measure for the month: else both are there, and are
 * called alike because they are. */
static bool stands_in_place_of(struct facts *facts, const struct fact *row, const char *other) {
    const struct measure *measure = facts_named(facts, other);
    size_t index = (size_t)(measure - facts->measures);
    if (facts_find(facts, row->unit, index, row->period, PERIOD_LATEST) != NULL)
        return false;
    for (size_t i = 0; i < measure->part_count; i++)
        if (facts_find(facts, row->unit, measure->parts[i], row->period, PERIOD_LATEST) != NULL)
            return false;
    return true;
}

/* A row of a misspelt measure is read by nobody, and the right one lacks it. */
static void check_unread(struct loader *loader) {
    struct facts *facts = loader->facts;
    const bool *known = known_measures(loader);
    for (size_t i = 0; i < facts->measure_count; i++) {
        const struct fact *first = facts_first(facts, i);
        if (known[i] || facts->measures[i].is_part || first == NULL)
            continue;
        struct spelling spelling = nearest_known(loader, known, facts->measures[i].name);
        const char *hint = spelling_answer(loader->arena, &spelling);
        if (*hint != '\0' && stands_in_place_of(facts, first, spelling.nearest))
            rule_warn(loader->diagnostics, RULE_UNREAD_MEASURE, first->place,
                      "no figure reads the measure “%s”%s", facts->measures[i].name, hint);
        else
            facts->measures[i].is_unread = true;
    }
}

void load_measures_settle(struct loader *loader) {
    pass_settings_on(loader->facts);
    find_shares(loader);
    check_definitions(loader);
    check_measures(loader);
    check_accepted(loader);
    check_unread(loader);
}
