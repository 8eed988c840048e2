/* What the units below say of a figure, cell by cell. */
#include "report/view/view_parts.h"

#include "report/view/view_put.h"

#include "model/unit.h"

void view_put_parts(struct value_object *figure, const struct figure_result *result, int period) {
    struct value_list *units = value_put_list(figure, "units");
    for (size_t i = 0; result->below != NULL && i < result->below->count; i++) {
        const struct unit_value *source = &result->below->members[i];
        struct value_object *cell = value_add_object(units);
        value_put_text(cell, "unit", source->unit->code);
        value_put_text(cell, "name", unit_name(source->unit, period));
        view_fill_outcome(cell, &source->value);
    }
    value_put_boolean(figure, "has_units", units->count > 0);
    value_put_text(figure, "added_up_text",
                   result->added_up.text == NULL ? "" : result->added_up.text);
    value_put_boolean(figure, "differs", result->differs);
}

/* One for each figure of the indicator that a unit below speaks of. */
static void put_cells(struct value_object *row, const struct indicator_result *result,
                      size_t unit) {
    struct value_list *cells = value_put_list(row, "figures");
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *figure = &result->figures[i];
        if (figure->below == NULL)
            continue;
        struct value_object *cell = value_add_object(cells);
        value_put_text(cell, "label", figure->figure->label);
        value_put_boolean(cell, "headline", figure == result->headline);
        view_fill_outcome(cell, &figure->below->members[unit].value);
    }
}

/* Whether some amount is not the sum of the units', in print; whether there is one that could be.
 */
static bool units_differ(const struct indicator_result *result) {
    for (size_t i = 0; i < result->figure_count; i++)
        if (result->figures[i].differs)
            return true;
    return false;
}

static bool has_sums(const struct indicator_result *result) {
    for (size_t i = 0; i < result->figure_count; i++)
        if (result->figures[i].added_up.printed != NULL)
            return true;
    return false;
}

static const char *parts_text(struct arena *arena, const struct indicator_result *result) {
    const char *text = "";
    for (size_t i = 0; result->parts_add_up && i < result->figure_count; i++)
        if (&result->figures[i] != result->headline)
            text = arena_printf(arena, "%s%s%s", text, *text == '\0' ? "" : " | ",
                                result->figures[i].figure->label);
    return text;
}

/* The labels of what adds to the headline and of what takes from it. */
static void put_moves(struct value_object *object, const struct indicator_result *result) {
    const char *labels[2] = {"", ""};
    for (size_t i = 0, found = 0; result->has_moves && i < result->figure_count; i++)
        if (&result->figures[i] != result->headline)
            labels[found++] = result->figures[i].figure->label;
    value_put_boolean(object, "has_moves", result->has_moves);
    value_put_text(object, "moves_up_text", labels[0]);
    value_put_text(object, "moves_down_text", labels[1]);
}

void view_put_parts_by_unit(struct arena *arena, struct value_object *object,
                            const struct indicator_result *result) {
    const struct value_list *rows = value_get_list(object, "units");
    for (size_t i = 0; i < rows->count; i++)
        put_cells(rows->items[i].object, result, i);
    value_put_boolean(object, "units_differ", units_differ(result));
    value_put_boolean(object, "units_add_up", has_sums(result) && !units_differ(result));
    value_put_boolean(object, "parts_add_up", result->parts_add_up);
    value_put_text(object, "parts_text", parts_text(arena, result));
    put_moves(object, result);
}
