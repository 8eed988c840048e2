/* Counts what the cells of each column may be. */
#include "input/inspect/inspect_columns.h"

#include "input/inspect/inspect_cell.h"
#include "input/inspect/inspect_words.h"
#include "input/source/source_table.h"

#include <stdlib.h>
#include <string.h>

static const struct grid_cell *cell_at(const struct inspection *inspection, size_t row,
                                       size_t column) {
    return source_table_cell(&inspection->grid->rows[row], (int)column);
}

enum { ROWS_JUDGED = 2000 };

/* What columns are is seen from the first rows. */
static size_t judged(const struct inspection *inspection) {
    size_t most = inspection->first + ROWS_JUDGED;
    return inspection->end < most ? inspection->end : most;
}

/* ---- calendars ---- */

static size_t count_days(const struct inspection *inspection, size_t column,
                         enum source_dates dates) {
    struct source_calendar calendar = inspection->calendar;
    calendar.dates = dates;
    size_t count = 0;
    for (size_t r = inspection->first; r < judged(inspection); r++)
        count += inspect_cell_is_day(cell_at(inspection, r, column), &calendar);
    return count;
}

static enum source_dates dates_of(const struct inspection *inspection) {
    for (size_t c = 0; c < inspection->column_count; c++)
        if (count_days(inspection, c, DATES_MONTH_FIRST) >
            count_days(inspection, c, DATES_DAY_FIRST))
            return DATES_MONTH_FIRST;
    return DATES_DAY_FIRST;
}

/* 202021 and 2020 are years where all of a column are, under a header that says so. */
static bool has_years(const struct inspection *inspection, size_t column) {
    size_t years = 0, months = 0, filled = 0;
    if (inspect_words_hint(HINT_YEAR, inspection->columns[column].header) == 0)
        return false;
    const struct source_calendar as_years = {.year_start = 4, .years = true};
    for (size_t r = inspection->first; r < judged(inspection); r++) {
        const struct grid_cell *cell = cell_at(inspection, r, column);
        size_t length = strspn(cell->text, "0123456789");
        bool plain = (length == 4 || length == 6) && cell->text[length] == '\0';
        filled += cell->text[0] != '\0';
        years += plain && source_date_period(cell->text, &as_years) != PERIOD_NONE;
        months += plain && length == 6 && strncmp(cell->text + 4, "00", 2) > 0 &&
                  strncmp(cell->text + 4, "12", 2) <= 0;
    }
    return filled > 0 && years == filled && months < filled;
}

/* ---- texts ---- */

static int by_text(const void *left, const void *right) {
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The different texts of a column, in the order of bytes: all, or the first so many. */
static void take_texts(const struct inspection *inspection, size_t column) {
    struct inspect_column *taken = &inspection->columns[column];
    size_t count = 0, rows = inspection->end - inspection->first;
    const char **texts = arena_array(inspection->arena, rows + 1, sizeof *texts);
    for (size_t r = inspection->first; r < inspection->end; r++) {
        const char *text = cell_at(inspection, r, column)->text;
        if (*text != '\0')
            texts[count++] = text;
    }
    taken->filled = count;
    qsort(texts, count, sizeof *texts, by_text);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || strcmp(texts[i], texts[i - 1]) != 0)
            texts[taken->different++] = texts[i];
    taken->texts = texts;
}

/* ---- kinds ---- */

static enum inspect_kind kind_of(const struct inspection *inspection, size_t column) {
    const struct source_calendar *calendar = &inspection->calendar;
    size_t filled = 0, days = 0, periods = 0, numbers = 0, markers = 0;
    struct arena *scratch = arena_new();
    for (size_t r = inspection->first; r < judged(inspection); r++) {
        const struct grid_cell *cell = cell_at(inspection, r, column);
        if (cell->text[0] == '\0')
            continue;
        filled++;
        bool is_period = inspect_cell_is_period(cell, calendar);
        periods += is_period;
        days += is_period && inspect_cell_is_day(cell, calendar);
        numbers += !is_period && inspect_cell_is_number(scratch, cell);
        markers += inspect_cell_is_marker(cell);
        arena_clear(scratch);
    }
    arena_free(scratch);
    if (filled == 0)
        return KIND_EMPTY;
    if (2 * days > filled)
        return KIND_DAYS;
    if (4 * periods > 3 * filled)
        return KIND_MONTHS;
    return numbers > 0 && 5 * (numbers + markers) >= 4 * filled ? KIND_NUMBERS : KIND_TEXTS;
}

/* The forms of the first cell and of the longest. */
static void take_shapes(const struct inspection *inspection, size_t column) {
    struct inspect_column *taken = &inspection->columns[column];
    if (taken->kind == KIND_EMPTY || taken->kind == KIND_TEXTS)
        return;
    for (size_t i = 0; i < taken->different; i++) {
        struct grid_cell cell = {taken->texts[i], GRID_TEXT};
        if (inspect_cell_is_marker(&cell))
            continue;
        const char *shape = inspect_cell_shape(inspection->arena, cell.text);
        if (taken->shape == NULL || strlen(shape) < strlen(taken->shape))
            taken->shape = shape;
        if (taken->longer == NULL || strlen(shape) > strlen(taken->longer))
            taken->longer = shape;
    }
}

void inspect_columns(struct inspection *inspection) {
    inspection->calendar.dates = dates_of(inspection);
    for (size_t c = 0; c < inspection->column_count; c++)
        inspection->calendar.years = inspection->calendar.years || has_years(inspection, c);
    for (size_t c = 0; c < inspection->column_count; c++) {
        take_texts(inspection, c);
        inspection->columns[c].kind = kind_of(inspection, c);
        take_shapes(inspection, c);
    }
}

/* ---- values ---- */

static bool is_value(const struct inspection *inspection, size_t column) {
    enum inspect_use use = inspection->columns[column].use;
    return use == USE_VALUE || use == USE_MONTH;
}

static bool reads(struct arena *arena, enum source_numbers numbers, const struct grid_cell *cell) {
    return source_value_number(arena, numbers, cell) != NULL;
}

/* The way in which the most cells are numbers; the plain one of equals. */
static enum source_numbers numbers_of(const struct inspection *inspection) {
    size_t counts[NUMBERS_DECIMAL_COMMA + 1] = {0};
    struct arena *scratch = arena_new();
    for (size_t c = 0; c < inspection->column_count; c++)
        for (size_t r = inspection->first; is_value(inspection, c) && r < inspection->end; r++)
            for (enum source_numbers n = NUMBERS_PLAIN; n <= NUMBERS_DECIMAL_COMMA; n++) {
                counts[n] += reads(scratch, n, cell_at(inspection, r, c));
                arena_clear(scratch);
            }
    arena_free(scratch);
    enum source_numbers best = NUMBERS_PLAIN;
    for (enum source_numbers n = NUMBERS_UK; n <= NUMBERS_DECIMAL_COMMA; n++)
        best = counts[n] > counts[best] ? n : best;
    return best;
}

enum { MOST_MARKERS = 20 };

static void count_marker(struct inspection *inspection, const char *text) {
    struct inspect_marker *markers = inspection->markers;
    for (size_t i = 0; i < inspection->marker_count; i++)
        if (strcmp(markers[i].text, text) == 0) {
            markers[i].count++;
            return;
        }
    if (inspection->marker_count == MOST_MARKERS)
        return;
    struct inspect_marker marker = {.text = inspect_cell_line(inspection->arena, text), .count = 1};
    marker.is_ours = marker_read(text, &marker.marker);
    if (!marker.is_ours && !inspect_words_marker(text, &marker.marker))
        marker.marker = MARKER_NO;
    markers = arena_more(inspection->arena, markers, inspection->marker_count, sizeof *markers);
    markers[inspection->marker_count++] = marker;
    inspection->markers = markers;
}

void inspect_columns_values(struct inspection *inspection) {
    inspection->numbers = numbers_of(inspection);
    struct arena *scratch = arena_new();
    for (size_t c = 0; c < inspection->column_count; c++)
        for (size_t r = inspection->first; is_value(inspection, c) && r < inspection->end; r++) {
            const struct grid_cell *cell = cell_at(inspection, r, c);
            if (cell->text[0] != '\0' && !reads(scratch, inspection->numbers, cell))
                count_marker(inspection, cell->text);
            arena_clear(scratch);
        }
    arena_free(scratch);
}
