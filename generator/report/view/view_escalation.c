/* Rectification in words. */
#include "report/view/view_escalation.h"

void view_put_escalation(struct value_object *object, const struct escalation_result *result) {
    struct value_object *escalation = value_object_new(object->arena, object->names);
    if (result->rule.of > 0)
        value_replace(object, "escalation", value_of_object(escalation));
    else
        value_put(object, "escalation", value_of_object(escalation));
    value_put_text(escalation, "code", result->rectification ? ESCALATION_CODE : "");
    value_put_text(escalation, "text", result->text);
    value_put_boolean(object, "is_escalated", result->rectification);
}

/* "off target in at least 2 of the latest 3 periods" */
static const char *rule_says(struct arena *arena, struct escalation_rule rule) {
    if (rule.of == 0)
        return "";
    if (rule.of == 1)
        return "off target in the latest period";
    if (rule.red == rule.of)
        return arena_printf(arena, "off target in each of the latest %d periods", rule.of);
    return arena_printf(arena, "off target in at least %d of the latest %d periods", rule.red,
                        rule.of);
}

void view_put_escalations(struct arena *arena, struct value_object *view,
                          struct value_list *indicators, const struct report_result *results) {
    value_put_text(view, "escalation_rule", rule_says(arena, results->escalation));
    struct value_list *escalated = value_put_list(view, "escalated");
    for (size_t i = 0; i < results->indicator_count; i++)
        if (results->indicators[i].escalation.rectification)
            value_add(escalated, indicators->items[i]);
    value_put_boolean(view, "has_escalated", escalated->count > 0);
}
