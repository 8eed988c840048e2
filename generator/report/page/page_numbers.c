/* Writes the numbers behind a chart as rows. */
#include "report/page/page_numbers.h"

static void put_cell(struct arena *arena, struct markup *row, const char *scope, bool is_number,
                     const char *text) {
    struct markup *cell = markup_element(arena, row, scope != NULL ? "th" : "td", row->place);
    if (scope != NULL)
        markup_set(cell, "scope", scope);
    if (is_number)
        markup_set(cell, "class", "n");
    markup_text(arena, cell, text, row->place);
}

static void put_head(struct arena *arena, struct markup *top, const struct chart_table *table) {
    struct markup *head = markup_element(arena, top, "thead", top->place),
                  *row = markup_element(arena, head, "tr", top->place);
    for (size_t i = 0; i < table->column_count; i++)
        put_cell(arena, row, "col", table->columns[i].is_number, table->columns[i].heading);
}

static void put_body(struct arena *arena, struct markup *top, const struct chart_table *table) {
    struct markup *body = markup_element(arena, top, "tbody", top->place);
    for (size_t r = 0; r < table->row_count; r++) {
        struct markup *row = markup_element(arena, body, "tr", top->place);
        for (size_t i = 0; i < table->column_count; i++)
            put_cell(arena, row, i == 0 ? "row" : NULL, table->columns[i].is_number,
                     table->cells[r * table->column_count + i]);
    }
}

const struct markup *page_numbers(struct arena *arena, const struct chart_table *table,
                                  struct place place) {
    struct markup *top = markup_element(arena, NULL, "tbody", place);
    put_head(arena, top, table);
    put_body(arena, top, table);
    return top;
}
