/* measures.csv. */
#include "input/load/load_measures.h"

#include "base/spelling.h"
#include "model/data_table.h"
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

typedef void (*see_figure)(struct loader *loader, const struct figure *figure, void *context);

static void each_cell(struct loader *loader, const struct data_table *table, see_figure see,
                      void *context) {
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->column_count; c++)
            if (table->rows[r].cells[c] != NULL)
                see(loader, &table->rows[r].cells[c]->figure, context);
}

/* Those of indicators, which all rows of a code share, and those of tables. */
static void each_figure(struct loader *loader, see_figure see, void *context) {
    const struct catalogue *catalogue = loader->catalogue;
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        bool first_row = true;
        for (size_t k = 0; k < i; k++)
            first_row = first_row && catalogue->indicators[k].figures != indicator->figures;
        for (size_t f = 0; first_row && f < indicator->figure_count; f++)
            see(loader, &indicator->figures[f], context);
    }
    for (size_t i = 0; i < catalogue->table_count; i++)
        each_cell(loader, &catalogue->tables[i], see, context);
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

static void check_figure(struct loader *loader, const struct figure *figure, void *context) {
    (void)context;
    check_expression(loader, figure, &figure->numerator);
    check_expression(loader, figure, &figure->denominator);
}

/* What a figure prints as a percentage without dividing. */
static void find_shares(struct loader *loader, const struct figure *figure, void *context) {
    (void)context;
    for (size_t t = 0; t < figure->numerator.count; t++)
        if (figure->unit == UNIT_PERCENT && figure->denominator.count == 0)
            loader->facts->measures[figure->numerator.terms[t].measure].is_share = true;
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

static void read_measures_of(struct loader *loader, const struct figure *figure, void *known) {
    (void)loader;
    read_by(known, &figure->numerator);
    read_by(known, &figure->denominator);
}

/* Measures that a figure reads or measures.csv names, with the roles of a column that is. */
static const bool *known_measures(struct loader *loader) {
    const struct facts *facts = loader->facts;
    bool *known = arena_array(loader->arena, facts->measure_count + 1, sizeof *known);
    each_figure(loader, read_measures_of, known);
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
    each_figure(loader, find_shares, NULL);
    check_definitions(loader);
    each_figure(loader, check_figure, NULL);
    check_accepted(loader);
    check_unread(loader);
}
