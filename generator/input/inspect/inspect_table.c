/* Tries each of the first lines as a header, alone or with the next; the best is taken. */
#include "input/inspect/inspect_table.h"

#include "input/inspect/inspect_cell.h"
#include "input/inspect/inspect_words.h"
#include "input/source/source_table.h"

#include <string.h>

enum { MOST_FEET = 20, LINES_TRIED = 40, LINES_A_HEADER = 2 };

/* A header that is tried: rows of the grid, both inclusive. */
struct attempt {
    struct source_table table;
    size_t first, last;
    int score;
};

/* ---- calendars ---- */

static const struct source_calendar MONTHS = {.year_start = 4};
static const struct source_calendar YEARS = {.year_start = 4, .years = true};

static size_t count_months(const struct attempt *attempt, const struct source_calendar *calendar) {
    size_t count = 0;
    for (size_t i = 0; i < attempt->table.column_count; i++)
        count += source_date_period(attempt->table.headers[i], calendar) != PERIOD_NONE;
    return count;
}

/* ---- headers ---- */

/* The lines joined, as the reader of sources joins them. */
static bool join(const struct inspection *inspection, struct attempt *attempt) {
    enum { LINES_APART = 9 }; /* as far as a section may say */
    struct source source = {.name = "", .layout = LAYOUT_MEASURES};
    source.header.first = inspection->grid->rows[attempt->first].line;
    source.header.last = inspection->grid->rows[attempt->last].line;
    return source.header.last - source.header.first <= LINES_APART &&
           source_table_find(&attempt->table, inspection->arena, diagnostics_new(inspection->arena),
                             &source, inspection->grid);
}

/* Whether what stands in the row's cell can only be data. */
static bool is_data(const struct inspection *inspection, const struct grid_cell *cell) {
    if (cell->text[0] == '\0' || inspect_cell_is_period(cell, &MONTHS) ||
        inspect_cell_is_period(cell, &YEARS))
        return false;
    return inspect_cell_is_number(inspection->arena, cell) || inspect_cell_is_marker(cell);
}

static bool has_data(const struct inspection *inspection, size_t row) {
    const struct grid_row *cells = &inspection->grid->rows[row];
    for (size_t i = 0; i < cells->count; i++)
        if (is_data(inspection, &cells->cells[i]))
            return true;
    return false;
}

static bool has_day(const struct grid_row *row) {
    for (size_t i = 0; i < row->count; i++)
        if (inspect_cell_is_day(&row->cells[i], &MONTHS))
            return true;
    return false;
}

enum { ROWS_BELOW = 20 };

/* How many cells of a column, below a line, look like the line's own, or are the same. */
struct likeness {
    size_t filled, shaped, same;
};

static struct likeness likeness_of(const struct grid *grid, size_t line, size_t column) {
    struct arena *scratch = arena_new();
    const char *own = source_table_cell(&grid->rows[line], (int)column)->text;
    const char *shape = inspect_cell_shape(scratch, own);
    bool has_form = strchr(shape, '9') != NULL;
    struct likeness likeness = {0};
    for (size_t r = line + 1; r < grid->row_count && r <= line + ROWS_BELOW; r++) {
        const char *text = source_table_cell(&grid->rows[r], (int)column)->text;
        bool is_there = *text != '\0' && *own != '\0';
        likeness.filled += is_there;
        likeness.same += is_there && strcmp(text, own) == 0;
        likeness.shaped +=
            is_there && has_form && strcmp(inspect_cell_shape(scratch, text), shape) == 0;
    }
    arena_free(scratch);
    return likeness;
}

/* Whether the line looks like the rows below: it is then one of them. A header that comes again on
 * each page is the same in all of its columns. */
static bool is_like_rows_below(const struct grid *grid, size_t line) {
    size_t repeated = 0, others = 0;
    for (size_t c = 0; c < grid->rows[line].count; c++) {
        struct likeness likeness = likeness_of(grid, line, c);
        if (likeness.shaped * 2 > likeness.filled)
            return true;
        repeated += likeness.same > 1 || likeness.same * 2 > likeness.filled;
        others += likeness.filled > 0 && likeness.same == 0;
    }
    return repeated > 0 && others > 0;
}

/* Columns of rows below that have cells; of these, those without a header, or with that of another.
 */
struct fit {
    int used, headless, twice;
};

static struct fit fit_of(const struct inspection *inspection, const struct attempt *attempt) {
    const struct source_table *table = &attempt->table;
    const struct grid *grid = inspection->grid;
    struct fit fit = {0};
    size_t width = 0;
    for (size_t r = attempt->last + 1; r < grid->row_count && r <= attempt->last + ROWS_BELOW; r++)
        width = grid->rows[r].count > width ? grid->rows[r].count : width;
    for (size_t c = 0; c < width; c++) {
        size_t filled = 0;
        for (size_t r = attempt->last + 1; r < grid->row_count && r <= attempt->last + ROWS_BELOW;
             r++)
            filled += source_table_cell(&grid->rows[r], (int)c)->text[0] != '\0';
        bool has_header = c < table->column_count && table->headers[c][0] != '\0';
        fit.used += filled > 0 && has_header;
        fit.headless += filled > 0 && !has_header;
        for (size_t other = 0; has_header && other < c; other++)
            fit.twice += strcmp(table->headers[other], table->headers[c]) == 0;
    }
    return fit;
}

/* Months at the head of numbers. */
static int month_columns(const struct inspection *inspection, const struct attempt *attempt) {
    int months = 0;
    const struct grid_row *below = &inspection->grid->rows[attempt->last + 1];
    const struct source_calendar *calendar = count_months(attempt, &MONTHS) > 1 ? &MONTHS : &YEARS;
    for (size_t c = 0; c < attempt->table.column_count; c++)
        if (source_date_period(attempt->table.headers[c], calendar) != PERIOD_NONE) {
            const struct grid_cell *cell = source_table_cell(below, (int)c);
            months += cell->text[0] == '\0' || is_data(inspection, cell);
        }
    return months;
}

/* Nothing below 1 is a header. */
static int score_of(const struct inspection *inspection, const struct attempt *attempt) {
    const struct grid *grid = inspection->grid;
    if (attempt->last + 1 >= grid->row_count)
        return 0;
    int months = month_columns(inspection, attempt);
    for (size_t r = attempt->first; r <= attempt->last; r++)
        if (has_data(inspection, r) || (months < 2 && has_day(&grid->rows[r])))
            return 0;
    for (size_t r = attempt->first; months < 2 && r <= attempt->last; r++)
        if (is_like_rows_below(grid, r))
            return 0;
    struct fit fit = fit_of(inspection, attempt);
    if (fit.used < 2)
        return 0;
    bool data_follows =
        has_data(inspection, attempt->last + 1) || has_day(&grid->rows[attempt->last + 1]);
    return 10 * fit.used - 15 * fit.headless - 15 * fit.twice + (months >= 2 ? 20 : 0) +
           (data_follows ? 10 : 0) - 6 * (int)(attempt->last - attempt->first);
}

/* A row with most of its cells that can only be one of data: no header stands below it. */
static bool is_row(const struct inspection *inspection, size_t row, size_t width) {
    const struct grid *grid = inspection->grid;
    return inspect_cell_count(&grid->rows[row]) * 2 > width &&
           (has_data(inspection, row) || is_like_rows_below(grid, row));
}

static size_t width_of(const struct grid *grid) {
    size_t width = 0;
    for (size_t r = 0; r < grid->row_count && r < LINES_TRIED; r++) {
        size_t count = inspect_cell_count(&grid->rows[r]);
        width = count > width ? count : width;
    }
    return width;
}

static struct attempt best_attempt(const struct inspection *inspection) {
    struct attempt best = {.score = 0};
    size_t rows = inspection->grid->row_count, width = width_of(inspection->grid);
    bool in_rows = false;
    for (size_t first = 0; first < rows && first < LINES_TRIED && !in_rows; first++) {
        for (size_t last = first; last < rows && last < first + LINES_A_HEADER; last++) {
            struct attempt attempt = {.first = first, .last = last};
            if (!join(inspection, &attempt))
                continue;
            attempt.score = score_of(inspection, &attempt);
            if (attempt.score > best.score)
                best = attempt;
        }
        in_rows = is_row(inspection, first, width) && (best.score < 1 || best.first != first);
    }
    return best;
}

/* ---- rows and what stands below ---- */

/* A row below a table, by its first word, or since most of its cells are empty. */
static bool is_foot(const struct inspection *inspection, const struct grid_row *row, size_t width) {
    const char *first = inspect_cell_first(row);
    size_t filled = inspect_cell_count(row);
    if (first == NULL || inspect_words_foot(first) != NULL)
        return true;
    (void)inspection;
    return width >= 3 && filled * 3 <= width;
}

/* A line of few cells above one that is no data begins another table. */
static size_t next_table(const struct inspection *inspection) {
    const struct grid *grid = inspection->grid;
    for (size_t r = inspection->first + 1; r + 1 < grid->row_count; r++)
        if (inspect_cell_count(&grid->rows[r]) == 1 && inspection->column_count >= 3 &&
            inspect_cell_count(&grid->rows[r + 1]) > 1 && !has_data(inspection, r + 1) &&
            !has_day(&grid->rows[r + 1]))
            return r;
    return grid->row_count;
}

static void take_feet(struct inspection *inspection) {
    const struct grid *grid = inspection->grid;
    inspection->end = next_table(inspection);
    while (inspection->end > inspection->first &&
           is_foot(inspection, &grid->rows[inspection->end - 1], inspection->column_count))
        inspection->end--;
    struct inspect_foot *feet = NULL;
    for (size_t r = inspection->end; r < grid->row_count && inspection->foot_count < MOST_FEET;
         r++) {
        feet = arena_more(inspection->arena, feet, inspection->foot_count, sizeof *feet);
        feet[inspection->foot_count++] = (struct inspect_foot){
            grid->rows[r].line, inspect_words_foot(inspect_cell_first(&grid->rows[r]))};
    }
    inspection->foots = feet;
}

static void take_columns(struct inspection *inspection, const struct attempt *attempt) {
    inspection->column_count = attempt->table.column_count;
    inspection->columns =
        arena_array(inspection->arena, inspection->column_count + 1, sizeof *inspection->columns);
    for (size_t c = 0; c < inspection->column_count; c++)
        inspection->columns[c] = (struct inspect_column){
            .header = inspect_cell_line(inspection->arena, attempt->table.headers[c]),
            .use = USE_NOTHING};
    inspection->calendar = count_months(attempt, &MONTHS) > 1 ? MONTHS : YEARS;
    inspection->calendar.years = inspection->calendar.years && count_months(attempt, &YEARS) > 1;
}

void inspect_table(struct inspection *inspection) {
    const struct grid *grid = inspection->grid;
    struct attempt best = best_attempt(inspection);
    if (best.score < 1)
        return;
    inspection->header_first = grid->rows[best.first].line;
    inspection->header_last = grid->rows[best.last].line;
    inspection->above = best.first;
    inspection->first = best.last + 1;
    take_columns(inspection, &best);
    take_feet(inspection);
    for (size_t r = inspection->first; r < inspection->end; r++)
        inspection->hidden += grid->rows[r].hidden;
}
