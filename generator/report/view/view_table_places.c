/* Finds the unit's row by its name. */
#include "report/view/view_table_places.h"

#include "model/table_place.h"

static void put_place(struct value_list *places, const struct data_table_result *result, size_t row,
                      size_t column) {
    const char *text = table_place_text(places->arena, result, row, column);
    if (*text == '\0')
        return;
    struct value_object *place = value_add_object(places);
    value_put_text(place, "column", result->table->columns[column]);
    value_put_text(place, "text", data_table_cell(result, row, column)->outcome.text);
    value_put_text(place, "place", text);
}

void view_put_table_places(struct value_object *object, const struct data_table_result *result,
                           const char *unit_name) {
    const struct data_table *table = result->table;
    size_t own = table_place_row(table, unit_name);
    const struct value_list *rows = value_get_list(object, "rows");
    struct value_list *places = value_put_list(object, "places");
    for (size_t r = 0; r < rows->count; r++)
        value_put_boolean(rows->items[r].object, "is_own", r == own);
    for (size_t c = 0; own < table->row_count && c < table->column_count; c++)
        put_place(places, result, own, c);
    value_put_boolean(object, "has_places", places->count > 0);
}
