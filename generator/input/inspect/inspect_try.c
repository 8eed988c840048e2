/* Reads the file as sources are read. */
#include "input/inspect/inspect_try.h"

#include "input/source/source_rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct trial {
    struct inspection *inspection;
    struct source_table *table;
};

static void count(void *context, const struct source_number *number) {
    struct trial *trial = context;
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

void inspect_try(struct inspection *inspection) {
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
                             &(struct trial){inspection, &table});
    inspection->wrong = diagnostics_errors(diagnostics, INT_MAX);
    if (inspection->wrong > 0)
        inspection->wrong_at = first_place(inspection, diagnostics);
}
