/* Holds the rows of a table against its header's columns. */
#include "input/source/source_width.h"

#include "input/surplus.h"

/* Rows above the header and behind the table's end are none of its. */
size_t source_width_surplus(const struct source_table *table) {
    struct surplus surplus = surplus_begin(table->column_count);
    for (size_t r = table->first; r < table->end; r++) {
        const struct grid_row *row = &table->grid->rows[r];
        size_t filled = row->count;
        while (filled > 0 && row->cells[filled - 1].text[0] == '\0')
            filled--;
        surplus_count(&surplus, row->count, filled);
    }
    return surplus_allowed(&surplus);
}

/* In a sheet each cell has its own column, whatever stands beside the table. */
bool source_width_fits(struct source_table *table, const struct grid_row *row, size_t surplus) {
    static const char filled_way[] = "the row is not read; expected a text with the delimiter in "
                                     "it in double quotes: \"1,234\"",
                      empty_way[] = "the row is not read; write a number such as 1,377 in double "
                                    "quotes, or without its comma; or take the delimiter at the "
                                    "row’s end away, which does no harm only where every row ends "
                                    "with as many";
    size_t column = table->column_count;
    if (table->grid->separator == '\0' || row->count <= column + surplus)
        return true;
    while (column < row->count && row->cells[column].text[0] == '\0')
        column++;
    bool is_empty = column == row->count;
    source_table_say(table, row, (int)(is_empty ? table->column_count : column),
                     is_empty ? "an empty cell more than the header has columns"
                              : "a cell more than the header has columns",
                     is_empty ? empty_way : filled_way);
    return false;
}

/* Whether what stands in the column is a text, or nothing that has a name. */
static bool is_of_texts(const struct source_table *table, int column) {
    return column == table->parts[PART_NOTE] || column == table->parts[PART_SOURCE] ||
           (size_t)column >= table->column_count || table->headers[column][0] == '\0';
}

bool source_width_is_whole(struct source_table *table, const struct grid_row *row, int column) {
    if (column == NO_COLUMN || table->grid->separator != ',' || !is_of_texts(table, column + 1) ||
        !surplus_splits_number(source_table_cell(row, column)->text,
                               source_table_cell(row, column + 1)->text))
        return true;
    source_table_say(table, row, column + 1,
                     "the end of a number whose beginning stands in the column before",
                     "the number is not read; write one such as 1,377 in double quotes, or "
                     "without its comma");
    return false;
}
