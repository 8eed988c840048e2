/* Writes the numbers behind a chart as rows. */
#include "report/page/page_numbers.h"

static void put_header(struct arena *arena, struct markup *row, const char *scope, bool is_number,
                       const char *text) {
    struct markup *cell = markup_element(arena, row, "th", row->place);
    markup_set(cell, "scope", scope);
    if (is_number)
        markup_set(cell, "class", "n");
    markup_text(arena, cell, text, row->place);
}

/* It says what it is, for screens where a row has no room for its columns. */
static void put_cell(struct arena *arena, struct markup *row, const struct chart_column *column,
                     const char *text) {
    struct markup *cell = markup_element(arena, row, "td", row->place);
    markup_set(cell, "data-label", column->heading);
    if (column->is_number)
        markup_set(cell, "class", "n");
    markup_text(arena, cell, text, row->place);
}

static void put_head(struct arena *arena, struct markup *top, const struct chart_table *table) {
    struct markup *head = markup_element(arena, top, "thead", top->place),
                  *row = markup_element(arena, head, "tr", top->place);
    for (size_t i = 0; i < table->column_count; i++)
        put_header(arena, row, "col", table->columns[i].is_number, table->columns[i].heading);
}

static void put_body(struct arena *arena, struct markup *top, const struct chart_table *table) {
    struct markup *body = markup_element(arena, top, "tbody", top->place);
    for (size_t r = 0; r < table->row_count; r++) {
        struct markup *row = markup_element(arena, body, "tr", top->place);
        const char *const *cells = &table->cells[r * table->column_count];
        put_header(arena, row, "row", false, cells[0]);
        for (size_t i = 1; i < table->column_count; i++)
            put_cell(arena, row, &table->columns[i], cells[i]);
    }
}

const struct markup *page_numbers(struct arena *arena, const struct chart_table *table,
                                  struct place place) {
    struct markup *top = markup_element(arena, NULL, "tbody", place);
    put_head(arena, top, table);
    put_body(arena, top, table);
    return top;
}
