/* Holds the cells of an entry against each other. */
#include "input/load/load_entry.h"

#include "input/load/load_cells.h"

#include <string.h>

/* Without an indicator it is about none, without a unit about the whole authority. */
static bool is_about(struct loader *loader, const struct table_row *row, struct entry *entry) {
    if (table_cell(row, ENTRY_INDICATOR)[0] != '\0' &&
        !load_indicator_cell(loader, row, ENTRY_INDICATOR))
        return false;
    entry->indicator = table_text(row, ENTRY_INDICATOR);
    if (table_cell(row, ENTRY_UNIT)[0] == '\0')
        return true;
    entry->unit = load_unit_cell(loader, row, ENTRY_UNIT);
    return entry->unit != NULL;
}

static bool is_closed_before_opened(const struct table_row *row, const struct entry *entry) {
    bool before = date_is_given(entry->opened) && date_is_given(entry->closed) &&
                  date_is_before(date_last(entry->closed), date_first(entry->opened));
    if (before)
        table_error(row, ENTRY_CLOSED, "closed before it was opened:",
                    arena_printf(row->table->arena, "a day from %s on; the row is not read",
                                 date_code(row->table->arena, entry->opened)));
    return before;
}

/* A row that was written over: earlier reports would tell what only a later month knew. */
static void tell_written_over(const struct table_row *row, const struct entry *entry) {
    struct arena *arena = row->table->arena;
    if (!date_is_given(entry->closed) || entry->known == PERIOD_NONE ||
        entry->closed.period <= entry->known)
        return;
    diagnose(row->table->diagnostics, SEVERITY_WARNING, table_place(row, ENTRY_CLOSED),
             "column closed: “%s” is later than %s, from when the row is known, so that reports of "
             "the months between say it before its time; leave that row as it was, and write a "
             "further one with the same id and known %s",
             table_cell(row, ENTRY_CLOSED), period_code(arena, entry->known),
             period_code(arena, entry->closed.period));
}

bool load_entry(struct loader *loader, const struct table_row *row, struct entry *entry) {
    bool bad = false;
    *entry = (struct entry){.place = row->place};
    if (!load_filled_cell(row, ENTRY_ID, "an id, such as A1; the row is not read") ||
        !is_about(loader, row, entry))
        return false;
    entry->id = table_text(row, ENTRY_ID);
    entry->opened = load_date_cell(row, ENTRY_OPENED, &bad);
    entry->closed = load_date_cell(row, ENTRY_CLOSED, &bad);
    entry->known = table_period(row, ENTRY_KNOWN, &bad);
    if (bad || is_closed_before_opened(row, entry))
        return false;
    if (entry->known == PERIOD_NONE)
        entry->known = entry->opened.period;
    tell_written_over(row, entry);
    return true;
}

void load_entry_close(const struct table_row *row, struct entry *entry, const char *how) {
    entry->closed = date_end(entry->known - 1);
    diagnose(row->table->diagnostics, SEVERITY_WARNING, row->place,
             "%s, without a date in the column closed: it counts as closed on %s, the last day of "
             "the month before it was known; write its last open day there",
             how, date_text(row->table->arena, entry->closed));
}

static bool is_about_the_same(const struct entry *entry, const struct entry *other) {
    return strcmp(entry->indicator, other->indicator) == 0 && entry->unit == other->unit;
}

static bool is_same_date(struct date date, struct date other) {
    return date.period == other.period && date.day == other.day;
}

static void tell_id(const struct load_rows *rows, const struct entry *entry,
                    const struct entry *first) {
    diagnose(
        rows->loader->diagnostics, SEVERITY_WARNING, entry->place,
        "id “%s” is about another indicator or unit than in line %zu; an id is one thing's: if "
        "this is another one, give it an id of its own",
        entry->id, first->place.line);
}

static void tell_twice(const struct load_rows *rows, const struct entry *entry,
                       const struct entry *before) {
    diagnose(rows->loader->diagnostics, SEVERITY_WARNING, entry->place,
             "id “%s” says the same as in line %zu; remove one of the two rows", entry->id,
             before->place.line);
}

struct entries load_entries(const struct load_rows *rows, size_t size,
                            bool (*same)(const void *row, const void *other)) {
    struct entries entries = {.rows = rows->rows, .count = rows->count, .size = size};
    entry_sort(entries);
    for (size_t i = 1; i < entries.count; i++) {
        const struct entry *entry = entry_at(entries, i), *before = entry_at(entries, i - 1);
        if (entry->order != before->order)
            continue;
        if (!is_about_the_same(entry, before))
            tell_id(rows, entry, before);
        else if (entry->known == before->known && is_same_date(entry->opened, before->opened) &&
                 is_same_date(entry->closed, before->closed) && same(entry, before))
            tell_twice(rows, entry, before);
    }
    return entries;
}
