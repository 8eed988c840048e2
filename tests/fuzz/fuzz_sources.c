#define _GNU_SOURCE /* memmem */
/* Settings of sources that nobody writes, and files that they are about. An input is sources.ini up
 * to a line "=FILE", behind which the file's bytes stand. */
#include "base/buffer.h"
#include "input/source/source_file.h"
#include "input/source/source_rows.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char MARK[] = "\n=FILE\n";

struct reader {
    struct source_table *table;
    size_t numbers;
};

/* What comes in is about a month, unless it becomes a benchmark, and its value is a number or a
 * marker. */
static void take(void *context, const struct source_number *number) {
    struct reader *reader = context;
    bool is_fact = reader->table->source->into == INTO_FACTS;
    if (is_fact && number->period == PERIOD_NONE)
        abort();
    if (number->parts[PART_MEASURE] == NULL)
        abort();
    reader->numbers++;
    if (number->column == NO_COLUMN)
        return;
    const struct source_value value = source_rows_value(reader->table, number);
    if ((value.marker == MARKER_NO) != number_is_written(value.text))
        abort();
}

static void read_file(struct arena *arena, struct diagnostics *diagnostics,
                      const struct source *source, const char *bytes, size_t length) {
    struct place place = {.file = "exports/file 2020-10.csv"};
    struct source_table table;
    const struct grid *grid = source_file_read(arena, diagnostics, source, place, bytes, length);
    if (grid == NULL && diagnostics_errors(diagnostics, INT_MAX) == 0)
        abort(); /* refused without a word */
    if (grid == NULL || !source_table_find(&table, arena, diagnostics, source, grid))
        return;
    struct reader reader = {.table = &table};
    const struct source_months months = source_rows_months(&table, "file 2020-10.csv");
    source_rows_read(&table, "file 2020-10.csv", take, &reader);
    if (source->into == INTO_FACTS && reader.numbers > 0 && months.first == PERIOD_NONE)
        abort(); /* numbers about no month */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena *arena = arena_new();
    struct diagnostics *diagnostics = diagnostics_new(arena);
    const char *text = arena_strndup(arena, (const char *)data, size);
    const char *mark = memmem(text, size, MARK, sizeof MARK - 1);
    size_t length = mark == NULL ? size : (size_t)(mark - text);
    const char *settings = arena_strndup(arena, text, length);
    const char *bytes = mark == NULL ? text + size : mark + sizeof MARK - 1;
    const struct sources sources =
        sources_read(arena, diagnostics, "sources.ini", settings, length, 4);
    for (size_t i = 0; i < sources.count; i++) {
        if (sources.sources[i].refused && diagnostics_errors(diagnostics, INT_MAX) == 0)
            abort(); /* refused without a word */
        if (!sources.sources[i].refused)
            read_file(arena, diagnostics, &sources.sources[i], bytes,
                      size - (size_t)(bytes - text));
    }
    arena_free(arena);
    return 0;
}
