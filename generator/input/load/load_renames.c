/* column,from,to. */
#include "input/load/load_renames.h"

#include "input/source/source_texts.h"

#include <errno.h>
#include <string.h>

enum { COLUMN, FROM, TO };
static const struct column columns[] = {
    [COLUMN] = {"column", true}, [FROM] = {"from", true}, [TO] = {"to", true}};

static const struct word kinds[] = {
    [RENAMED_UNIT] = {"unit", NULL},
    [RENAMED_MEASURE] = {"measure", NULL},
    [RENAMED_ROLE] = {"role", NULL},
    [RENAMED_INDICATOR] = {"indicator", NULL},
    [RENAMED_COMPARATOR] = {"comparator", NULL},
};
static const struct word_table kind_words = WORD_TABLE(kinds);

static void say_second(const struct table_row *row, const struct rename *first) {
    diagnose(row->table->diagnostics, SEVERITY_ERROR, table_place(row, TO),
             "column to: a second name for “%s”: “%s”; the first counts, “%s” in line %zu; take "
             "one of them out",
             table_cell(row, FROM), table_cell(row, TO), first->to, first->place.line);
}

static void on_row(void *context, const struct table_row *row) {
    struct load_rows *rows = context;
    int kind = table_word(row, COLUMN, &kind_words);
    if (kind == TABLE_EMPTY)
        table_error(row, COLUMN, "an empty cell:", "unit, measure, role, indicator or comparator");
    if (kind < 0)
        return;
    struct rename rename = {.column = (enum renamed)kind,
                            .from = table_text(row, FROM),
                            .to = table_text(row, TO),
                            .place = table_place(row, TO)};
    const struct renames before = {rows->rows, rows->count};
    const struct rename *first = load_renames_find(&before, rename.column, rename.from);
    if (first == NULL)
        load_keep(rows, &rename, sizeof rename);
    else if (strcmp(first->to, rename.to) != 0)
        say_second(row, first);
}

static void say_missing(struct loader *loader, const struct source *source) {
    diagnose(loader->diagnostics, SEVERITY_ERROR, source->place,
             "[%s]: rename = %s, and %s has no such file; expected a table column,from,to",
             source->name, source->rename, loader->dataset->folder);
    loader->failed = true;
}

struct renames load_renames(struct loader *loader, const struct source *source) {
    struct load_rows rows = {.loader = loader};
    struct place place;
    size_t length;
    if (*source->rename == '\0')
        return (struct renames){0};
    const char *bytes =
        load_file(loader, "renames", source->rename, PERIOD_NONE, OPTIONAL, &length, &place);
    if (bytes == NULL) {
        if (errno == ENOENT)
            say_missing(loader, source);
        return (struct renames){0};
    }
    struct table table = {.arena = loader->arena,
                          .diagnostics = loader->diagnostics,
                          .columns = columns,
                          .column_count = sizeof columns / sizeof *columns};
    size_t mark = diagnostics_mark(loader->diagnostics);
    loader->failed = !table_read(&table, place, bytes, length, on_row, &rows) || loader->failed;
    diagnostics_forget_repeats(loader->diagnostics, mark); /* other sources have it, too */
    return (struct renames){rows.rows, rows.count};
}

struct rename *load_renames_find(const struct renames *renames, enum renamed column,
                                 const char *text) {
    for (size_t i = 0; i < renames->count; i++)
        if (renames->renames[i].column == column &&
            source_texts_alike(renames->renames[i].from, text))
            return &renames->renames[i];
    return NULL;
}

const char *load_renames_of(const struct renames *renames, enum renamed column, const char *text) {
    const struct rename *rename = load_renames_find(renames, column, text);
    return rename == NULL ? text : rename->to;
}
