/* The tree of an explanation of a table's cell. */
#include "report/explain/explain.h"

#include "model/data_table.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"
#include "report/explain/explain_branches.h"
#include "report/explain/explain_words.h"

#include <string.h>

/* A cell with the explanation that it is part of. */
struct telling {
    struct explaining *explaining;
    const struct data_table_result *table;
    cJSON *figures;
    size_t column;
};

static const struct data_cell_result *cell_of(const struct telling *telling, size_t row) {
    return data_table_cell(telling->table, row, telling->column);
}

/* The explanation is of an indicator that has the cell's basis. */
static void begin(struct telling *telling, struct indicator *about, struct indicator_result *result,
                  const struct data_cell *cell) {
    const struct explain_request *request = telling->explaining->request;
    *about = data_table_indicator(telling->table->table, cell, request->catalogue);
    *result = (struct indicator_result){.indicator = about, .period = request->results->period};
    telling->explaining->result = result;
    telling->explaining->rows = basis_rows(about->basis, about->rhythm);
}

static void add_figure(const struct telling *telling, const struct figure *figure,
                       const struct outcome *outcome) {
    cJSON_AddItemToArray(telling->figures,
                         explain_cell_figure(telling->explaining, figure, outcome));
}

static const char *part_says(const struct data_cell_result *part) {
    return data_table_is_withheld(part) ? "left out: it is suppressed"
           : part->is_partial           ? "something suppressed is left out of it"
                                        : "";
}

/* Those of a total, and the figures that they are made of. */
static void put_parts(struct telling *telling, cJSON *list, size_t row);

static void put_part(struct telling *telling, cJSON *list, size_t row) {
    const struct data_cell_result *part = cell_of(telling, row);
    cJSON *object = cJSON_CreateObject();
    explain_put_text(object, "row", telling->table->table->rows[row].path);
    explain_put_outcome(object, &part->outcome);
    explain_put_text(object, "says", part_says(part));
    if (part->cell->kind == DATA_CELL_TOTAL) {
        put_parts(telling, cJSON_AddArrayToObject(object, "parts"), row);
    } else {
        struct indicator about;
        struct indicator_result result;
        begin(telling, &about, &result, part->cell);
        add_figure(telling, &part->cell->figure, &part->outcome);
    }
    cJSON_AddItemToArray(list, object);
}

static void put_parts(struct telling *telling, cJSON *list, size_t row) {
    size_t count;
    const size_t *parts = data_table_parts(telling->explaining->arena, telling->table->table, row,
                                           telling->column, &count);
    for (size_t i = 0; i < count; i++)
        put_part(telling, list, parts[i]);
}

/* 1,100,000 + 2,000,000 = 3,100,000 */
static const char *sum_text(const struct telling *telling, size_t row) {
    struct arena *arena = telling->explaining->arena;
    const struct outcome *total = &cell_of(telling, row)->outcome;
    size_t count;
    const size_t *rows =
        data_table_parts(arena, telling->table->table, row, telling->column, &count);
    const char *text = "";
    for (size_t i = 0; i < count; i++) {
        const struct number *number = cell_of(telling, rows[i])->outcome.exact;
        if (number != NULL)
            text = arena_printf(arena, "%s%s%s", text, *text == '\0' ? "" : " + ",
                                explain_number(arena, number));
    }
    return arena_printf(arena, "%s %s", text, explain_equals(arena, total->exact));
}

static void put_total(struct telling *telling, cJSON *tree, size_t row) {
    struct explaining *explaining = telling->explaining;
    const struct data_cell_result *total = cell_of(telling, row);
    put_parts(telling, cJSON_AddArrayToObject(tree, "parts"), row);
    cJSON *steps = cJSON_AddArrayToObject(tree, "steps");
    if (total->outcome.exact != NULL)
        explain_put_step(steps, "sum", sum_text(telling, row));
    explain_put_cell_steps(explaining, steps, &total->cell->figure, &total->outcome);
}

/* What the total is held against. */
static void put_supplied(struct telling *telling, cJSON *tree, const struct data_cell *cell) {
    struct explaining *explaining = telling->explaining;
    struct indicator about;
    struct indicator_result result;
    begin(telling, &about, &result, cell);
    struct ratio ratio = figure_current(explaining->ledger, &about, &cell->figure, result.period);
    struct outcome supplied = outcome_make(explaining->arena, &about, &cell->figure, &ratio, 0);
    cJSON_AddItemToObject(tree, "supplied",
                          explain_cell_figure(explaining, &cell->figure, &supplied));
}

static void put_cell(struct telling *telling, cJSON *tree, size_t row) {
    const struct data_cell_result *result = cell_of(telling, row);
    if (data_table_is_blank(result->cell))
        return;
    const struct data_cell *cell = result->cell;
    struct indicator about;
    struct indicator_result of;
    begin(telling, &about, &of, cell);
    struct window window = basis_window(about.basis, about.rhythm, of.period);
    explain_put_text(tree, "basis", words_code(&basis_words, about.basis));
    explain_put_text(tree, "covers",
                     explain_months(telling->explaining->arena, window.first, window.last));
    if (cell->kind == DATA_CELL_FIGURE) {
        add_figure(telling, &cell->figure, &result->outcome);
        return;
    }
    put_total(telling, tree, row);
    if (cell->figure.numerator.count > 0)
        put_supplied(telling, tree, cell);
}

static void put_notes(const struct telling *telling, cJSON *tree, size_t row) {
    const struct data_cell_result *result = cell_of(telling, row);
    cJSON *notes = cJSON_AddArrayToObject(tree, "notes");
    for (size_t i = 0; i < result->note_count; i++)
        cJSON_AddItemToArray(notes,
                             cJSON_CreateString(telling->table->notes[result->notes[i] - 1]));
}

static void put_names(const struct telling *telling, cJSON *tree, size_t row) {
    const struct data_table *table = telling->table->table;
    const struct data_cell_result *result = cell_of(telling, row);
    const struct data_cell *cell = result->cell;
    cJSON *object = cJSON_AddObjectToObject(tree, "table");
    explain_put_text(object, "code", table->code);
    explain_put_text(object, "title", table->title);
    explain_put_text(tree, "row", table->rows[row].path);
    explain_put_text(tree, "column", table->columns[telling->column]);
    cJSON_AddBoolToObject(tree, "is_blank", data_table_is_blank(cell));
    explain_put_outcome(tree, &result->outcome);
    explain_put_place(tree, cell == NULL ? table->place : cell->place);
}

const struct data_table_result *explain_table_shown(const struct report_result *results,
                                                    const struct data_table *table) {
    for (size_t i = 0; i < results->table_count; i++)
        if (results->tables[i].table == table)
            return &results->tables[i];
    return NULL;
}

cJSON *explain_table_cell(struct arena *arena, const struct explain_request *request,
                          const struct explain_cell *cell) {
    struct explaining explaining = {.arena = arena,
                                    .request = request,
                                    .ledger = ledger_new(arena, request->catalogue, request->facts,
                                                         request->results->unit,
                                                         request->results->as_at)};
    struct telling telling = {.explaining = &explaining,
                              .table = explain_table_shown(request->results, cell->table),
                              .figures = cJSON_CreateArray(),
                              .column = cell->column};
    cJSON *tree = cJSON_CreateObject();
    put_names(&telling, tree, cell->row);
    explain_report(&explaining, tree);
    put_cell(&telling, tree, cell->row);
    cJSON_AddItemToObject(tree, "figures", telling.figures);
    put_notes(&telling, tree, cell->row);
    cJSON_AddItemToObject(tree, "measures", explain_measures(&explaining));
    return tree;
}
