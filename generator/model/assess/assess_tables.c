/* Computes the cells of tables, row by row, so that a total finds its parts. */
#include "model/assess/assess_tables.h"

#include "model/assess/assess_revised.h"
#include "model/assess/assess_table_notes.h"
#include "model/data_table.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "model/rule.h"

#include <string.h>

/* What is suppressed is left out, unless nothing else is there. */
static struct quantity add_up(struct arena *arena, const struct data_table_result *result,
                              size_t row, size_t column, bool *is_partial) {
    size_t count;
    const size_t *parts = data_table_parts(arena, result->table, row, column, &count);
    struct quantity_sum sum = {0};
    *is_partial = false;
    for (size_t i = 0; i < count; i++) {
        const struct data_cell_result *part = data_table_cell(result, parts[i], column);
        *is_partial = *is_partial || part->is_partial || data_table_is_withheld(part);
        if (!data_table_is_withheld(part))
            quantity_add(arena, &sum, &part->ratio.value);
    }
    if (sum.count == 0) {
        *is_partial = false;
        return (struct quantity){.marker = MARKER_C};
    }
    return quantity_total(&sum);
}

static struct ratio ratio_of(const struct assessment *assessment,
                             const struct data_table_result *result, const struct indicator *about,
                             size_t row, size_t column, bool *is_partial) {
    const struct data_cell *cell = result->table->rows[row].cells[column];
    *is_partial = false;
    if (cell->kind == DATA_CELL_FIGURE)
        return figure_current(assessment->ledger, about, &cell->figure, assessment->report->period);
    if (cell->figure.unusable != NULL)
        return (struct ratio){.value = {.marker = MARKER_X}};
    return (struct ratio){.value = add_up(assessment->arena, result, row, column, is_partial)};
}

/* What is supplied is held against the sum as both print; not where a part is missing. */
static void check_total(const struct assessment *assessment, const struct data_table *table,
                        const struct indicator *about, const struct data_cell_result *result) {
    struct arena *arena = assessment->arena;
    const struct data_cell *cell = result->cell;
    const struct outcome *sum = &result->outcome;
    if (cell->figure.numerator.count == 0 || sum->exact == NULL || result->is_partial)
        return;
    struct ratio ratio =
        figure_current(assessment->ledger, about, &cell->figure, assessment->report->period);
    struct outcome supplied = outcome_make(arena, about, &cell->figure, &ratio, 0);
    if (supplied.exact == NULL || strcmp(supplied.text, sum->text) == 0)
        return;
    rule_warn(assessment->diagnostics, RULE_TABLE_TOTAL, cell->place,
              "table “%s”: the total “%s” adds up to %s in %s, and “%s” is %s there; the sum is "
              "printed (unit %s)",
              table->code, cell->figure.label, sum->text,
              period_code(arena, assessment->report->period), cell->supplied, supplied.text,
              assessment->report->unit->code);
}

static void assess_cell(struct assessment *assessment, struct data_table_result *table,
                        struct data_cell_result *cells, size_t row, size_t column) {
    struct data_cell_result *result = &cells[row * table->table->column_count + column];
    const struct data_cell *cell = table->table->rows[row].cells[column];
    result->cell = cell;
    result->outcome.text = "";
    if (data_table_is_blank(cell))
        return;
    struct indicator about =
        data_table_indicator(table->table, cell, assessment->request->catalogue);
    result->ratio = ratio_of(assessment, table, &about, row, column, &result->is_partial);
    result->outcome = outcome_make(assessment->arena, &about, &cell->figure, &result->ratio,
                                   assessment->request->settings->minimum_denominator);
    if (cell->kind == DATA_CELL_FIGURE)
        assess_revised_cell(assessment, &about, &cell->figure, &result->outcome);
    else
        check_total(assessment, table->table, &about, result);
}

static void assess_table(struct assessment *assessment, struct data_table_result *table) {
    size_t columns = table->table->column_count;
    struct data_cell_result *cells =
        arena_array(assessment->arena, table->table->row_count * columns, sizeof *cells);
    table->cells = cells;
    for (size_t r = 0; r < table->table->row_count; r++)
        for (size_t c = 0; c < columns; c++)
            assess_cell(assessment, table, cells, r, c);
    assess_table_notes(assessment->arena, table, cells);
}

/* NULL: there is none. */
static const struct data_table *table_of(const struct catalogue *catalogue, const char *code) {
    for (size_t i = 0; i < catalogue->table_count; i++)
        if (strcmp(catalogue->tables[i].code, code) == 0)
            return &catalogue->tables[i];
    return NULL;
}

/* Those that the report shows; how many. */
static size_t choose(const struct assess_request *request, struct data_table_result *tables) {
    const struct catalogue *catalogue = request->catalogue;
    const struct report_settings *settings = request->settings;
    bool all = settings->tables == NULL;
    size_t count = 0;
    for (size_t i = 0; i < (all ? catalogue->table_count : settings->table_count); i++) {
        tables[count].table =
            all ? &catalogue->tables[i] : table_of(catalogue, settings->tables[i]);
        count += tables[count].table != NULL;
    }
    return count;
}

void assess_tables(struct assessment *assessment) {
    const struct assess_request *request = assessment->request;
    size_t most = request->catalogue->table_count + request->settings->table_count;
    struct data_table_result *tables = arena_array(assessment->arena, most, sizeof *tables);
    assessment->report->table_count = choose(request, tables);
    for (size_t i = 0; i < assessment->report->table_count; i++)
        assess_table(assessment, &tables[i]);
    assessment->report->tables = tables;
}
