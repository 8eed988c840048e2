/* Reads the file as sources are read. */
#include "input/inspect/inspect_try.h"

#include "input/source/source_rows.h"
#include "input/source/source_texts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct trial {
    struct inspection *inspection;
    const struct inspect_known *known;
    struct source_table *table;
};

/* ---- what load knows ---- */

static const char *renamed(const struct inspection *inspection, const char *column,
                           const char *text) {
    for (size_t i = 0; i < inspection->rename_count; i++)
        if (strcmp(inspection->renames[i].column, column) == 0 &&
            source_texts_alike(inspection->renames[i].from, text))
            return inspection->renames[i].to;
    return text;
}

/* Where there are no names at all, there is no data folder. */
static bool is_one(const struct inspect_names *names, const char *text) {
    for (size_t i = 0; i < names->count; i++)
        if (!names->names[i].is_part && strcmp(names->names[i].code, text) == 0)
            return true;
    return names->count == 0;
}

static bool is_measure(const struct trial *trial, const char *role, const char *name) {
    const char *whole =
        role == NULL ? name : arena_printf(trial->inspection->arena, "%s.%s", role, name);
    return is_one(&trial->known->measures, whole) || is_one(&trial->known->measures, name);
}

/* The part of the number that nobody knows; USE_NOTHING: all are known. */
static enum inspect_use stranger_of(const struct trial *trial, const struct source_number *number) {
    const struct inspection *inspection = trial->inspection;
    const char *unit = number->parts[PART_UNIT], *role = number->parts[PART_ROLE];
    const char *measure = number->parts[PART_MEASURE];
    role = role == NULL ? NULL : renamed(inspection, "role", role);
    if (unit != NULL && !is_one(&trial->known->units, renamed(inspection, "unit", unit)))
        return USE_UNIT;
    if (role != NULL && !is_one(&trial->known->roles, role))
        return USE_ROLE;
    bool is_known =
        measure == NULL || is_measure(trial, role, renamed(inspection, "measure", measure));
    return is_known ? USE_NOTHING : USE_MEASURE;
}

/* ---- the trial ---- */

static void count(void *context, const struct source_number *number) {
    struct trial *trial = context;
    enum inspect_use stranger = stranger_of(trial, number);
    if (stranger != USE_NOTHING) {
        trial->inspection->unread[stranger]++;
        return;
    }
    if (number->column != NO_COLUMN)
        source_rows_value(trial->table, number);
    trial->inspection->read++;
}

/* The first message without its words, which may hold a cell. */
static const char *first_place(struct inspection *inspection, struct diagnostics *diagnostics) {
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    if (stream == NULL)
        arena_out_of_memory();
    diagnostics_print(diagnostics, stream, INT_MAX, SEVERITY_ERROR);
    if (fclose(stream) != 0)
        arena_out_of_memory();
    const char *end = strstr(text, ": error: ");
    const char *place =
        end == NULL ? NULL : arena_strndup(inspection->arena, text, (size_t)(end - text));
    free(text);
    return place;
}

void inspect_try(struct inspection *inspection, const struct inspect_known *known) {
    struct diagnostics *diagnostics = diagnostics_new(inspection->arena);
    struct sources sources =
        sources_read(inspection->arena, diagnostics, "sources.ini", inspection->section,
                     strlen(inspection->section), inspection->calendar.year_start);
    struct source_table table;
    const char *slash = strrchr(inspection->name, '/');
    for (size_t i = 0; i < sources.count; i++)
        if (!sources.sources[i].refused && source_table_find(&table, inspection->arena, diagnostics,
                                                             &sources.sources[i], inspection->grid))
            source_rows_read(&table, slash == NULL ? inspection->name : slash + 1, count,
                             &(struct trial){inspection, known, &table});
    inspection->wrong = diagnostics_errors(diagnostics, INT_MAX);
    if (inspection->wrong > 0)
        inspection->wrong_at = first_place(inspection, diagnostics);
}
