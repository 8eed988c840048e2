/* column,from,to. */
#include "input/load/load_renames.h"

#include "input/source/source_texts.h"

#include <errno.h>

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

static void on_row(void *context, const struct table_row *row) {
    struct load_rows *rows = context;
    int kind = table_word(row, COLUMN, &kind_words);
    if (kind == TABLE_EMPTY)
        table_error(row, COLUMN, "an empty cell:", "unit, measure, role, indicator or comparator");
    if (kind < 0)
        return;
    struct rename rename = {(enum renamed)kind, table_text(row, FROM), table_text(row, TO)};
    load_keep(rows, &rename, sizeof rename);
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
    loader->failed = !table_read(&table, place, bytes, length, on_row, &rows) || loader->failed;
    return (struct renames){rows.rows, rows.count};
}

const char *load_renames_of(const struct renames *renames, enum renamed column, const char *text) {
    for (size_t i = 0; i < renames->count; i++)
        if (renames->renames[i].column == column &&
            source_texts_alike(renames->renames[i].from, text))
            return renames->renames[i].to;
    return text;
}
