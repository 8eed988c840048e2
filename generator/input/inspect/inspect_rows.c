/* Looks for rows that would say one number twice. */
#include "input/inspect/inspect_rows.h"

#include "input/inspect/inspect_key.h"
#include "input/inspect/inspect_uses.h"
#include "input/inspect/inspect_words.h"
#include "input/source/source_name.h"
#include "input/source/source_table.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *text_at(const struct inspection *inspection, size_t row, int column) {
    return source_table_cell(&inspection->grid->rows[row], column)->text;
}

static int index_of(const struct inspection *inspection, enum inspect_use use) {
    const struct inspect_column *column = inspect_uses_column(inspection, use);
    return column == NULL ? NO_COLUMN : (int)(column - inspection->columns);
}

static int header_index(const struct inspection *inspection, const char *header) {
    for (size_t c = 0; c < inspection->column_count; c++)
        if (strcasecmp(inspection->columns[c].header, header) == 0)
            return (int)c;
    return NO_COLUMN;
}

/* ---- conditions ---- */

static const char LA_NAME[] = "la_name", LA_CODE[] = "new_la_code";

static bool is_of_authority(const char *header) {
    return strcasecmp(header, LA_NAME) == 0 || strcasecmp(header, LA_CODE) == 0;
}

static const char *joined(struct arena *arena, const char *before, const char *condition) {
    return before == NULL ? condition : arena_printf(arena, "%s; %s", before, condition);
}

/* Which authority counts is a condition of our own rows alone. */
static void add_condition(struct inspection *inspection, int column, const char *text) {
    struct arena *arena = inspection->arena;
    const char *header = inspection->columns[column].header;
    const char *condition = arena_printf(arena, "%s = %s", inspect_key_quoted(arena, header),
                                         inspect_key_quoted(arena, text));
    inspection->where = joined(arena, inspection->where, condition);
    if (!is_of_authority(header))
        inspection->where_all = joined(arena, inspection->where_all, condition);
    if (inspection->columns[column].use == USE_NOTHING)
        inspection->columns[column].use = USE_CONDITION;
}

/* Sums among the rows of parts. */
static void leave_out_totals(struct inspection *inspection, enum inspect_use use) {
    int column = index_of(inspection, use);
    const char *sums = NULL;
    for (size_t i = 0; column >= 0 && i < inspection->columns[column].different; i++) {
        const char *text = inspection->columns[column].texts[i];
        if (inspect_words_total(text))
            sums = sums == NULL ? inspect_key_quoted(inspection->arena, text)
                                : arena_printf(inspection->arena, "%s | %s", sums,
                                               inspect_key_quoted(inspection->arena, text));
    }
    if (sums == NULL)
        return;
    const char *before = inspection->where;
    inspection->where = arena_printf(
        inspection->arena, "%s%s%s != %s", before == NULL ? "" : before, before == NULL ? "" : "; ",
        inspect_key_quoted(inspection->arena, inspection->columns[column].header), sums);
}

/* The first row of the authority itself; the row count: there is none. */
static size_t find_own(const struct inspection *inspection, const struct inspect_known *known,
                       int name, int code) {
    size_t r = inspection->first;
    while (
        r < inspection->end &&
        (*known->root == '\0' || strcasecmp(text_at(inspection, r, name), known->root) != 0) &&
        (*known->root_code == '\0' || strcmp(text_at(inspection, r, code), known->root_code) != 0))
        r++;
    return r;
}

/* The rows of the authority itself among those of all: by its code, else its name. Where it has
 * none, the others are told apart by their names. */
static void choose_authority(struct inspection *inspection, const struct inspect_known *known) {
    int level = header_index(inspection, "geographic_level");
    int name = header_index(inspection, LA_NAME), code = header_index(inspection, LA_CODE);
    if (level < 0)
        return;
    add_condition(inspection, level, "Local authority");
    size_t own = find_own(inspection, known, name, code);
    inspection->has_own = own < inspection->end;
    inspection->is_release =
        name >= 0 && inspection->columns[name].different > (inspection->has_own ? 1 : 0);
    if (inspection->has_own) {
        bool has_code = code >= 0 && *text_at(inspection, own, code) != '\0';
        int column = has_code ? code : name;
        add_condition(inspection, column, text_at(inspection, own, column));
    } else if (inspection->is_release) {
        inspection->columns[name].use = USE_UNIT;
    }
}

/* ---- rows that say the same ---- */

/* Whether a row is left out by the conditions so far, which are few and plain. */
static bool counts(const struct inspection *inspection, size_t row) {
    struct source_where where;
    struct source_values values = {.numbers = inspection->numbers};
    struct source_reading reading = {&inspection->calendar, &values};
    struct arena *scratch = arena_new();
    bool all = true;
    if (inspection->where != NULL &&
        source_where_parse(scratch, inspection->where, &reading, &where) == NULL)
        for (size_t i = 0; i < where.count; i++) {
            int column = header_index(inspection, where.conditions[i].column);
            const struct grid_cell *cell = source_table_cell(&inspection->grid->rows[row], column);
            all = all && source_where_asks(scratch, &where.conditions[i], &reading, cell, cell) ==
                             ANSWER_YES;
        }
    arena_free(scratch);
    return all;
}

static const char *key_of(const struct inspection *inspection, size_t row, int more) {
    int period = index_of(inspection, USE_PERIOD);
    int about = period < 0
                    ? PERIOD_NONE
                    : source_date_period(text_at(inspection, row, period), &inspection->calendar);
    return arena_printf(inspection->arena, "%d\n%s\n%s\n%s\n%s", about,
                        text_at(inspection, row, index_of(inspection, USE_UNIT)),
                        text_at(inspection, row, index_of(inspection, USE_MEASURE)),
                        text_at(inspection, row, index_of(inspection, USE_ROLE)),
                        more == NO_COLUMN ? "" : text_at(inspection, row, more));
}

static int by_text(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

enum { ROWS_COMPARED = 20000 };

/* How many rows say again what another says; `more` is a column that tells them apart. */
static size_t count_twice(const struct inspection *inspection, int more) {
    size_t count = 0, twice = 0;
    size_t rows = inspection->end - inspection->first;
    rows = rows < ROWS_COMPARED ? rows : ROWS_COMPARED;
    const char **keys = arena_array(inspection->arena, rows + 1, sizeof *keys);
    for (size_t r = inspection->first; r < inspection->first + rows; r++)
        if (counts(inspection, r))
            keys[count++] = key_of(inspection, r, more);
    qsort(keys, count, sizeof *keys, by_text);
    for (size_t i = 1; i < count; i++)
        twice += strcmp(keys[i], keys[i - 1]) == 0;
    return twice;
}

/* The column's text for all of its parts together. */
static const char *whole_of(const struct inspect_column *column) {
    for (size_t i = 0; i < column->different; i++)
        if (inspect_words_total(column->texts[i]))
            return column->texts[i];
    return NULL;
}

/* A column that nobody needs, and that tells apart what would be one number. */
static void find_breakdown(struct inspection *inspection) {
    size_t twice = count_twice(inspection, NO_COLUMN);
    for (size_t c = 0; twice > 0 && c < inspection->column_count; c++) {
        const struct inspect_column *column = &inspection->columns[c];
        if (column->use != USE_NOTHING || column->different < 2 ||
            count_twice(inspection, (int)c) >= twice)
            continue;
        const char *whole = inspection->cases == CASES_NONE ? whole_of(column) : NULL;
        if (whole != NULL)
            add_condition(inspection, (int)c, whole);
        else if (inspection->breakdown == NULL)
            inspection->breakdown = column->header;
        twice = count_twice(inspection, NO_COLUMN);
    }
    inspection->twice = twice;
}

/* ---- months ---- */

static void take_month(struct inspection *inspection, const char *text) {
    int period = source_date_period(text, &inspection->calendar);
    if (period == PERIOD_NONE)
        return;
    if (inspection->first_month == PERIOD_NONE || period < inspection->first_month)
        inspection->first_month = period;
    if (period > inspection->last_month)
        inspection->last_month = period;
}

static void take_title(struct inspection *inspection) {
    for (size_t r = 0; r < inspection->above; r++) {
        const struct grid_row *row = &inspection->grid->rows[r];
        for (size_t i = 0; i < row->count && inspection->in_title == PERIOD_NONE; i++)
            inspection->in_title = source_name_month(row->cells[i].text, &inspection->calendar);
    }
}

static void take_range(struct inspection *inspection) {
    const struct inspect_column *period = inspect_uses_column(inspection, USE_PERIOD);
    for (size_t i = 0; period != NULL && i < period->different; i++)
        take_month(inspection, period->texts[i]);
    for (size_t c = 0; c < inspection->column_count; c++)
        if (inspection->columns[c].use == USE_MONTH)
            take_month(inspection, inspection->columns[c].header);
}

void inspect_rows(struct inspection *inspection, const struct inspect_known *known) {
    take_range(inspection);
    take_title(inspection);
    if (inspection->layout == LAYOUT_ROWS)
        return;
    if (inspection->is_dfe)
        choose_authority(inspection, known);
    if (inspection->cases == CASES_NONE) {
        leave_out_totals(inspection, USE_UNIT);
        leave_out_totals(inspection, USE_MEASURE);
    }
    find_breakdown(inspection);
}
