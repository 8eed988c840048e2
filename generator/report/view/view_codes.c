/* What a template may name by its code: {{indicator.KPI7.current.text}}. */
#include "report/view/view_report.h"

#include "model/data_table.h"
#include "model/facts.h"
#include "report/view/view_put.h"
#include "report/view/view_units.h"

#include <string.h>

/* The codes of one kind in a report. */
struct codes {
    struct value_codes codes;
    struct arena *arena;
    struct names *names;
    const struct report_result *results;
    const struct value_list *indicators; /* the view's, beside those of the results */
    const struct value_list *tables;     /* likewise */
    view_maker *view_of;
    const struct value_list **whole; /* those of a view that shows all that were assessed */
};

static bool is_code(const char *known, const char *code, size_t length) {
    return strncmp(known, code, length) == 0 && known[length] == '\0';
}

/* ---- indicators: those of the report, shown or not ---- */

static const char *indicator_code(const struct value_codes *of, size_t place) {
    return ((const struct codes *)of)->results->indicators[place].indicator->code;
}

/* The view of the report as if it showed all: then those that it leaves out have all their names,
 * too. */
static const struct value_list *whole_indicators(const struct codes *codes) {
    if (*codes->whole == NULL) {
        struct report_result *whole = arena_alloc(codes->arena, sizeof *whole);
        *whole = *codes->results;
        whole->indicator_count = whole->assessed_count;
        whole->findings = NULL;
        *codes->whole =
            value_get_list(codes->view_of(codes->arena, codes->names, whole), "indicators");
    }
    return *codes->whole;
}

static struct value find_indicator(const struct value_codes *of, const char *code, size_t length) {
    const struct codes *codes = (const struct codes *)of;
    for (size_t i = 0; i < of->count; i++)
        if (is_code(indicator_code(of, i), code, length))
            return (i < codes->indicators->count ? codes->indicators : whole_indicators(codes))
                ->items[i];
    return (struct value){.kind = VALUE_NONE};
}

/* ---- units: all of units.csv, as they are in the report's month ---- */

static const char *unit_code(const struct value_codes *of, size_t place) {
    const struct unit *unit = &((const struct codes *)of)->results->catalogue->units[place];
    return unit->nameless ? "" : unit->code;
}

static struct value find_unit(const struct value_codes *of, const char *code, size_t length) {
    const struct codes *codes = (const struct codes *)of;
    for (size_t i = 0; i < of->count; i++)
        if (*unit_code(of, i) != '\0' && is_code(unit_code(of, i), code, length))
            return value_of_object(view_unit_new(codes->arena, codes->names, codes->results,
                                                 &codes->results->catalogue->units[i]));
    return (struct value){.kind = VALUE_NONE};
}

/* ---- measures: all that an export, a figure or measures.csv has ---- */

static const char *measure_code(const struct value_codes *of, size_t place) {
    return ((const struct codes *)of)->results->facts->measures[place].name;
}

static struct value measure_value(const struct codes *codes, const struct measure *measure) {
    struct value_object *object = value_object_new(codes->arena, codes->names);
    value_put_text(object, "code", measure->name);
    value_put_text(object, "title", facts_title(measure));
    value_put_text(object, "kind", words_code(&facts_kind_words, measure->kind));
    view_put_choice(object, &facts_kind_words, measure->kind);
    value_put_text(object, "absent", words_code(&facts_absent_words, measure->absent_zero));
    return value_of_object(object);
}

static struct value find_measure(const struct value_codes *of, const char *code, size_t length) {
    const struct codes *codes = (const struct codes *)of;
    for (size_t i = 0; i < of->count; i++)
        if (is_code(measure_code(of, i), code, length))
            return measure_value(codes, &codes->results->facts->measures[i]);
    return (struct value){.kind = VALUE_NONE};
}

/* ---- tables: those that the report shows ---- */

static const char *table_code(const struct value_codes *of, size_t place) {
    return ((const struct codes *)of)->results->tables[place].table->code;
}

static struct value find_table(const struct value_codes *of, const char *code, size_t length) {
    for (size_t i = 0; i < of->count; i++)
        if (is_code(table_code(of, i), code, length))
            return ((const struct codes *)of)->tables->items[i];
    return (struct value){.kind = VALUE_NONE};
}

/* ---- all of them ---- */

static const struct value_codes *codes_new(const struct codes *from, struct value_codes codes) {
    struct codes *kind = arena_alloc(from->arena, sizeof *kind);
    *kind = *from;
    kind->codes = codes;
    return &kind->codes;
}

void view_put_codes(struct arena *arena, struct value_object *view,
                    const struct value_list *indicators, const struct report_result *results,
                    view_maker *view_of) {
    const struct codes from = {.arena = arena,
                               .names = view->names,
                               .results = results,
                               .indicators = indicators,
                               .tables = value_get_list(view, "tables"),
                               .view_of = view_of,
                               .whole = arena_alloc(arena, sizeof(struct value_list *))};
    *from.whole = NULL;
    size_t measures = results->facts == NULL ? 0 : results->facts->measure_count;
    value_put_object(view, "indicator")->codes = codes_new(
        &from, (struct value_codes){results->assessed_count, indicator_code, find_indicator});
    value_get_object(view, "unit")->codes = codes_new(
        &from, (struct value_codes){results->catalogue->unit_count, unit_code, find_unit});
    value_put_object(view, "measure")->codes =
        codes_new(&from, (struct value_codes){measures, measure_code, find_measure});
    value_put_object(view, "table")->codes =
        codes_new(&from, (struct value_codes){results->table_count, table_code, find_table});
}
