/* Goes through the rows of each merged range. */
#include "input/workbook/workbook_cover.h"

#include <stdint.h>

/* Ranges that do not lie in each other meet each cell once, and so end long before. */
enum { MOST_STEPS = 1 << 28 };

/* Rows are written here while nobody else has seen them. */
static struct grid_cell *own_cells(const struct grid_row *row) {
    return (struct grid_cell *)(uintptr_t)row->cells;
}

/* The first row that is not above the line. */
static size_t find_row(const struct workbook_sheet *sheet, size_t line) {
    size_t low = 0, high = sheet->row_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sheet->rows[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void cover_cell(struct grid_row *row, size_t field, struct workbook_tally *covered) {
    struct grid_cell *cell = &own_cells(row)[field - 1];
    if (*cell->text != '\0' && covered->count++ == 0)
        covered->first = (struct workbook_reference){row->line, field};
    *cell = (struct grid_cell){"", GRID_TEXT};
}

/* Returns how many cells it looked at. */
static size_t cover_row(struct grid_row *row, const struct grid_merge *merge,
                        struct workbook_tally *covered) {
    size_t field = merge->first_field + (row->line == merge->first_line), steps = 1;
    for (; field <= merge->last_field && field <= row->count; field++, steps++)
        cover_cell(row, field, covered);
    return steps;
}

static void shorten(struct grid_row *row) {
    while (row->count > 0 && *row->cells[row->count - 1].text == '\0')
        row->count--;
}

static void drop_empty_rows(struct workbook_sheet *sheet) {
    size_t kept = 0;
    for (size_t i = 0; i < sheet->row_count; i++) {
        shorten(&sheet->rows[i]);
        if (sheet->rows[i].count > 0)
            sheet->rows[kept++] = sheet->rows[i];
    }
    sheet->row_count = kept;
}

struct workbook_tally workbook_cover(struct zipped *zipped, struct workbook_sheet *sheet) {
    struct workbook_tally covered = {.count = 0};
    size_t steps = 0;
    for (size_t i = 0; i < sheet->merge_count && steps <= MOST_STEPS; i++) {
        const struct grid_merge *merge = &sheet->merges[i];
        size_t row = find_row(sheet, merge->first_line);
        for (; row < sheet->row_count && sheet->rows[row].line <= merge->last_line; row++)
            steps += cover_row(&sheet->rows[row], merge, &covered);
    }
    if (steps > MOST_STEPS)
        zipped_damaged(zipped, "merged cells in it lie in each other");
    if (covered.count > 0)
        drop_empty_rows(sheet);
    return covered;
}
