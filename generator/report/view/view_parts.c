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
