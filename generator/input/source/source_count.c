#define _GNU_SOURCE /* tdestroy */
/* Keeps a count a key, found by a tree. */
#include "input/source/source_count.h"

#include "model/number/number.h"

#include <search.h>
#include <string.h>

struct count {
    struct source_number about; /* its value is not set */
    const char *key;
    size_t rows;
    struct number *sum; /* of value = sum of COLUMN */
    bool incomplete;    /* a row has no number there */
};

struct source_counts {
    struct arena *arena;
    void *tree; /* of counts, by key */
    struct count **counts;
    size_t count;
};

struct source_counts *source_count_new(struct arena *arena) {
    struct source_counts *counts = arena_alloc(arena, sizeof *counts);
    counts->arena = arena;
    return counts;
}

static int by_key(const void *left, const void *right) {
    return strcmp(((const struct count *)left)->key, ((const struct count *)right)->key);
}

static const char *written(const char *part) {
    return part == NULL ? "" : part;
}

/* The count that the row belongs to; made at its first row. */
static struct count *count_of(struct source_counts *counts, const struct source_number *about) {
    struct count sought = {.about = *about};
    sought.key = arena_printf(counts->arena, "%d\n%s\n%s\n%s", about->period, written(about->unit),
                              written(about->role), written(about->measure));
    struct count **found = tfind(&sought, &counts->tree, by_key);
    if (found != NULL)
        return *found;
    struct count *count = arena_alloc(counts->arena, sizeof *count);
    *count = sought;
    count->sum = number_new(counts->arena);
    if (tsearch(count, &counts->tree, by_key) == NULL)
        arena_out_of_memory();
    counts->counts =
        arena_more(counts->arena, counts->counts, counts->count, sizeof(struct count *));
    return counts->counts[counts->count++] = count;
}

static void add_up(const struct source_reading *reading, const struct grid_row *row,
                   struct count *count) {
    struct source_table *table = reading->table;
    const char *text = source_value_number(table->arena, table->source->values.numbers,
                                           source_table_cell(row, table->value));
    if (text != NULL) {
        number_add(table->arena, count->sum, number_read(table->arena, text));
        return;
    }
    count->incomplete = true;
    diagnose_alike(table->diagnostics, "no number to add up",
                   source_table_place(table, row, table->value),
                   "[%s]: the cell of “%s” is no number, so that no sum with it is told",
                   table->source->name, table->source->value);
}

void source_count_row(const struct source_reading *reading, const struct grid_row *row) {
    struct source_table *table = reading->table;
    int period = source_reading_period(reading, row);
    if (period == PERIOD_NONE)
        return;
    struct source_number about = {.period = period,
                                  .unit = source_reading_part(reading, row, PART_UNIT),
                                  .role = source_reading_part(reading, row, PART_ROLE),
                                  .measure = source_reading_part(reading, row, PART_MEASURE),
                                  .note = "",
                                  .place = source_table_place(table, row, NO_COLUMN)};
    struct count *count = count_of(reading->counts, &about);
    count->rows++;
    if (table->source->value != NULL)
        add_up(reading, row, count);
}

static struct source_value value_of(struct arena *arena, const struct source *source,
                                    const struct count *count) {
    if (count->incomplete)
        return (struct source_value){.text = "", .marker = MARKER_X};
    return (struct source_value){.text = source->value == NULL
                                             ? arena_printf(arena, "%zu", count->rows)
                                             : number_decimal(arena, count->sum),
                                 .marker = MARKER_NO};
}

static void leave(void *count) {
    (void)count; /* it lives in the arena */
}

void source_count_give(const struct source_reading *reading) {
    struct source_counts *counts = reading->counts;
    for (size_t i = 0; i < counts->count; i++) {
        struct source_number number = counts->counts[i]->about;
        number.value = value_of(counts->arena, reading->table->source, counts->counts[i]);
        reading->take(reading->context, &number);
    }
    tdestroy(counts->tree, leave);
}
