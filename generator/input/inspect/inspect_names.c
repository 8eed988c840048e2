/* Finds names of the file among those of the data folder. */
#include "input/inspect/inspect_names.h"

#include "input/inspect/inspect_cell.h"
#include "input/inspect/inspect_columns.h"
#include "input/inspect/inspect_uses.h"
#include "input/inspect/inspect_words.h"

#include <string.h>

/* ---- one measure for all ---- */

static const char *measure_in(const struct inspection *inspection,
                              const struct inspect_known *known, const char *text) {
    enum inspect_match match;
    const char *found = inspect_known_find(inspection->arena, &known->measures, text, &match);
    return match >= MATCH_NAMED ? found
                                : inspect_known_in_title(inspection->arena, &known->measures, text);
}

static const char *file_title(const struct inspection *inspection) {
    const char *slash = strrchr(inspection->name, '/');
    const char *name = slash == NULL ? inspection->name : slash + 1;
    const char *dot = strrchr(name, '.');
    return arena_strndup(inspection->arena, name,
                         dot == NULL ? strlen(name) : (size_t)(dot - name));
}

void inspect_names_measure(struct inspection *inspection, const struct inspect_known *known) {
    const char *found = NULL;
    for (size_t r = 0; found == NULL && r < inspection->above; r++)
        for (size_t i = 0; found == NULL && i < inspection->grid->rows[r].count; i++)
            if (inspection->grid->rows[r].cells[i].text[0] != '\0')
                found = measure_in(inspection, known, inspection->grid->rows[r].cells[i].text);
    if (found == NULL)
        found = measure_in(inspection, known, file_title(inspection));
    inspection->measure = found;
}

/* ---- names of columns and cells ---- */

static void add_rename(struct inspection *inspection, const char *column, const char *from,
                       const char *to, bool is_guess) {
    struct inspect_rename *renames = inspection->renames;
    for (size_t i = 0; i < inspection->rename_count; i++)
        if (strcmp(renames[i].column, column) == 0 && strcmp(renames[i].from, from) == 0)
            return;
    renames = arena_more(inspection->arena, renames, inspection->rename_count, sizeof *renames);
    renames[inspection->rename_count++] =
        (struct inspect_rename){column, inspect_cell_line(inspection->arena, from), to, is_guess};
    inspection->renames = renames;
}

static void add_maybe(struct inspection *inspection, const char *column, const char *from,
                      const char *to) {
    if (to == NULL)
        return;
    inspection->maybes = arena_more(inspection->arena, inspection->maybes, inspection->maybe_count,
                                    sizeof *inspection->maybes);
    inspection->maybes[inspection->maybe_count++] =
        (struct inspect_rename){column, inspect_cell_line(inspection->arena, from), to, true};
}

static void find(struct inspection *inspection, enum inspect_use use, const char *column,
                 const struct inspect_names *names, const char *text) {
    enum inspect_match match;
    const char *found = inspect_known_find(inspection->arena, names, text, &match);
    inspection->known[use] += match != MATCH_NONE;
    if (match == MATCH_NONE) {
        const char **strangers = inspection->strangers[use];
        strangers =
            arena_more(inspection->arena, strangers, inspection->unknown[use], sizeof *strangers);
        strangers[inspection->unknown[use]++] = inspect_cell_line(inspection->arena, text);
        inspection->strangers[use] = strangers;
        add_maybe(inspection, column, text, inspect_known_in_title(inspection->arena, names, text));
    }
    if (match != MATCH_NONE && match != MATCH_EXACT)
        add_rename(inspection, column, text, found, match == MATCH_NEAR);
}

static void find_texts(struct inspection *inspection, enum inspect_use use, const char *name,
                       const struct inspect_names *names) {
    const struct inspect_column *column = inspect_uses_column(inspection, use);
    if (column == NULL || names->count == 0)
        return;
    for (size_t i = 0; i < column->different && i < INSPECT_MOST_TEXTS; i++)
        if (!inspect_words_total(column->texts[i]))
            find(inspection, use, name, names, column->texts[i]);
}

/* Of what may be a list of cases: all names of units, whether they stand in it or not. */
static void add_all_units(struct inspection *inspection, const struct inspect_known *known) {
    const struct inspect_column *column = inspect_uses_column(inspection, USE_UNIT);
    size_t named = 0;
    for (size_t i = 0; column != NULL && i < column->different; i++) {
        enum inspect_match match;
        inspect_known_find(inspection->arena, &known->units, column->texts[i], &match);
        named += match == MATCH_NAMED;
    }
    for (size_t i = 0; named > 0 && i < known->units.count; i++)
        add_rename(inspection, "unit", known->units.names[i].title, known->units.names[i].code,
                   false);
}

void inspect_names(struct inspection *inspection, const struct inspect_known *known) {
    inspection->measure_is_guess = inspection->measure != NULL &&
                                   inspection->layout != LAYOUT_MEASURES &&
                                   inspect_uses_column(inspection, USE_MEASURE) == NULL;
    if (inspection->cases == CASES_NONE) {
        find_texts(inspection, USE_UNIT, "unit", &known->units);
        find_texts(inspection, USE_ROLE, "role", &known->roles);
        find_texts(inspection, USE_MEASURE, "measure", &known->measures);
    } else {
        add_all_units(inspection, known);
    }
    for (size_t c = 0; c < inspection->column_count; c++)
        if (inspection->layout == LAYOUT_MEASURES && inspection->columns[c].use == USE_VALUE &&
            known->measures.count > 0)
            find(inspection, USE_MEASURE, "measure", &known->measures,
                 inspection->columns[c].header);
}
