#include "input/load.h"

#include "base/file.h"
#include "input/load_parts.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void inputs_add(struct arena *arena, struct inputs *inputs, const struct input *input) {
    inputs->inputs = arena_more(arena, inputs->inputs, inputs->count, sizeof *inputs->inputs);
    inputs->inputs[inputs->count++] = *input;
}

const char *load_file(struct loader *loader, const char *role, const char *name, int round,
                      enum need need, size_t *length, struct place *place) {
    const char *path = arena_printf(loader->arena, "%s/%s", loader->dataset->folder, name);
    *place = (struct place){.file = path, .round = round == PERIOD_NONE ? 0 : round};
    diagnostics_file(loader->diagnostics, path);
    const char *bytes = file_read(loader->arena, path, length);
    if (bytes != NULL) {
        struct input input = {role, arena_printf(loader->arena, "data/%s", name), bytes, *length,
                              round};
        inputs_add(loader->arena, &loader->dataset->inputs, &input);
        return bytes;
    }
    if (errno == ENOENT && need == OPTIONAL)
        return NULL;
    diagnose(loader->diagnostics, SEVERITY_ERROR, *place, "the file cannot be read: %s%s",
             strerror(errno), errno == ENOENT ? "; every data folder needs it" : "");
    loader->failed = true;
    return NULL;
}

void load_table(struct loader *loader, const char *role, const char *name, enum need need,
                const struct column *columns, size_t column_count,
                void (*row)(void *context, const struct table_row *row), void *context) {
    size_t length;
    struct place place;
    const char *bytes = load_file(loader, role, name, PERIOD_NONE, need, &length, &place);
    if (bytes == NULL)
        return;
    struct table table = {.arena = loader->arena,
                          .diagnostics = loader->diagnostics,
                          .columns = columns,
                          .column_count = column_count};
    if (!table_read(&table, place, bytes, length, row, context))
        loader->failed = true;
}

void *load_append(struct loader *loader, const void *rows, size_t *count, const void *row,
                  size_t size) {
    char *grown = arena_more(loader->arena, (void *)(uintptr_t)rows, *count, size);
    memcpy(grown + *count * size, row, size);
    ++*count;
    return grown;
}

static bool is_reserved(const char *code) {
    static const char *const names[] = {"con", "prn", "aux", "nul"};
    size_t stem = strcspn(code, ".");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (stem == strlen(names[i]) && strncasecmp(code, names[i], stem) == 0)
            return true;
    return stem == 4 && (strncasecmp(code, "com", 3) == 0 || strncasecmp(code, "lpt", 3) == 0) &&
           code[3] >= '1' && code[3] <= '9';
}

bool load_code(const struct table_row *row, size_t column) {
    enum { LONGEST = 64 };
    static const char first[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    static const char further[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
    const char *code = table_cell(row, column);
    size_t length = strlen(code);
    if (length == 0 || length > LONGEST || strspn(code, first) == 0 ||
        strspn(code, further) != length) {
        table_error(row, column, "not a code:",
                    "at most 64 letters, digits, dots, dashes and underscores, a letter or digit "
                    "first");
        return false;
    }
    if (code[length - 1] == '.' || is_reserved(code)) {
        table_error(row, column, "a code that cannot be the name of a file:",
                    "no dot at its end, and no name that Windows reserves");
        return false;
    }
    return true;
}

static int by_code(const void *code, const void *unit) {
    return strcmp(code, (*(const struct unit *const *)unit)->code);
}

const struct unit *load_unit_cell(struct loader *loader, const struct table_row *row,
                                  size_t column) {
    const struct unit **found =
        loader->catalogue->unit_count == 0
            ? NULL
            : bsearch(table_cell(row, column), loader->units_by_code, loader->catalogue->unit_count,
                      sizeof *found, by_code);
    if (found == NULL)
        table_error(row, column, "unknown unit", "a unit of units.csv; the row is not read");
    return found == NULL ? NULL : *found;
}

bool load_indicator_cell(struct loader *loader, const struct table_row *row, size_t column) {
    const char *code = table_cell(row, column);
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++)
        if (strcmp(loader->catalogue->indicators[i].code, code) == 0)
            return true;
    table_error(row, column, "unknown indicator", "a code of indicators.csv; the row is not read");
    return false;
}

static void check_root(struct loader *loader) {
    struct catalogue *catalogue = loader->catalogue;
    if (loader->failed || catalogue_unit(catalogue, catalogue->authority.root_unit) != NULL)
        return;
    diagnose(loader->diagnostics, SEVERITY_ERROR, loader->root_unit,
             "root_unit: unknown unit “%s”; expected a unit of units.csv",
             catalogue->authority.root_unit);
    loader->failed = true;
}

/* A measure that no export has is most often a name that is spelt in two ways. */
static bool is_exported(const struct measure *measure) {
    return measure->first_round != PERIOD_NONE || measure->part_count > 0;
}

static void check_definitions(struct loader *loader) {
    for (size_t i = 0; i < loader->facts->measure_count; i++) {
        const struct measure *measure = &loader->facts->measures[i];
        if (measure->defined.file != NULL && !is_exported(measure))
            diagnose(loader->diagnostics, SEVERITY_WARNING, measure->defined,
                     "no export has the measure “%s”", measure->name);
    }
}

static void check_expression(struct loader *loader, const struct figure *figure,
                             const struct expression *expression) {
    for (size_t i = 0; i < expression->count; i++) {
        const struct measure *measure = &loader->facts->measures[expression->terms[i].measure];
        if (!is_exported(measure))
            diagnose(loader->diagnostics, SEVERITY_WARNING, figure->place,
                     "no export has the measure “%s”; the figure “%s” is not available",
                     measure->name, figure->label);
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

struct dataset *load_dataset(struct arena *arena, struct diagnostics *diagnostics,
                             const char *folder) {
    struct dataset *dataset = arena_alloc(arena, sizeof *dataset);
    dataset->folder = folder;
    dataset->facts = facts_new(arena);
    struct loader loader = {.arena = arena,
                            .diagnostics = diagnostics,
                            .dataset = dataset,
                            .catalogue = &dataset->catalogue,
                            .facts = dataset->facts};
    size_t count;
    if (file_list(arena, folder, &count) == NULL) {
        diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = folder},
                 "the data folder cannot be read: %s; name another with --data DIR",
                 strerror(errno));
        return NULL;
    }
    load_authority(&loader);
    load_units(&loader);
    load_measures(&loader);
    load_indicators(&loader);
    load_figures(&loader);
    load_targets(&loader);
    load_benchmarks(&loader);
    load_events(&loader);
    load_meetings(&loader);
    load_glossary(&loader);
    check_root(&loader);
    if (!loader.failed)
        load_exports(&loader);
    if (loader.failed)
        return NULL;
    check_definitions(&loader);
    check_measures(&loader);
    return dataset;
}
