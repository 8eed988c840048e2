/* Looks up table, row, column; says the nearest of those that there are not. */
#include "command/command_explain_cell.h"

#include "base/spelling.h"
#include "model/catalogue.h"
#include "model/data_table.h"

#include <stdio.h>
#include <string.h>

/* The number of a name among others, which spelling_hint takes; their count where it is none. */
static size_t find(const char *word, const char *const *names, size_t count) {
    size_t i = 0;
    while (i < count && strcmp(names[i], word) != 0)
        i++;
    return i;
}

static bool find_or_say(const struct run *run, const char *what, const char *word,
                        const char *const *names, size_t count, size_t *found) {
    *found = find(word, names, count);
    if (*found < count)
        return true;
    fprintf(stderr, "scorecard: unknown %s “%s”%s", what, word,
            spelling_hint(run->arena, word, names, count));
    for (size_t i = 0; i < count; i++)
        fprintf(stderr, "%s“%s”", i == 0 ? "; there are " : ", ", names[i]);
    fputs("\n", stderr);
    return false;
}

static const char *const *table_codes(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    const char **codes = arena_array(run->arena, catalogue->table_count, sizeof *codes);
    for (size_t i = 0; i < catalogue->table_count; i++)
        codes[i] = catalogue->tables[i].code;
    return codes;
}

static const char *const *row_paths(const struct run *run, const struct data_table *table) {
    const char **paths = arena_array(run->arena, table->row_count, sizeof *paths);
    for (size_t i = 0; i < table->row_count; i++)
        paths[i] = table->rows[i].path;
    return paths;
}

bool command_explains_cell(const struct options *options) {
    return options->row != NULL || options->column != NULL;
}

bool command_explain_cell(const struct run *run, struct explain_cell *cell) {
    const struct options *options = run->options;
    const struct catalogue *catalogue = &run->dataset->catalogue;
    if (options->row == NULL || options->column == NULL) {
        fprintf(stderr, "scorecard: a cell of a table needs --row and --column; --%s is missing\n",
                options->row == NULL ? "row" : "column");
        return false;
    }
    size_t number;
    if (!find_or_say(run, "table", options->indicator, table_codes(run), catalogue->table_count,
                     &number))
        return false;
    const struct data_table *table = cell->table = &catalogue->tables[number];
    return find_or_say(run, "row", options->row, row_paths(run, table), table->row_count,
                       &cell->row) &&
           find_or_say(run, "column", options->column, table->columns, table->column_count,
                       &cell->column);
}

const char *command_explain_table_hint(const struct run *run) {
    const struct catalogue *catalogue = &run->dataset->catalogue;
    if (find(run->options->indicator, table_codes(run), catalogue->table_count) ==
        catalogue->table_count)
        return "";
    return " (it is a table: --row and --column say which cell)";
}
