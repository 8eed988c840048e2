/* Says what actions have in common with risks. */
#include "report/view/view_entry.h"

#include "report/view/view_put.h"

#include <string.h>

void view_put_entry_date(struct value_object *object, const char *key, struct date date) {
    struct value_object *put = value_put_object(object, key);
    value_put_text(put, "text", date_text(object->arena, date));
    value_put_text(put, "iso", date_code(object->arena, date));
}

/* The indicator of the view's; of one that the report does not have, or of none, null. */
static struct value about(const struct report_result *results, const struct value_list *indicators,
                          const char *code) {
    for (size_t i = 0; i < results->indicator_count; i++)
        if (strcmp(results->indicators[i].indicator->code, code) == 0)
            return indicators->items[i];
    return (struct value){.kind = VALUE_NULL};
}

static void put_about(struct value_object *object, const struct report_result *results,
                      const struct value_list *indicators, const struct entry *entry) {
    struct value value = about(results, indicators, entry->indicator);
    const struct value_object *indicator = value.kind == VALUE_OBJECT ? value.object : NULL;
    value_put(object, "about", value);
    value_put_text(object, "indicator_number",
                   indicator == NULL ? "" : value_get_text(indicator, "number"));
    value_put_text(object, "indicator_title",
                   indicator == NULL ? "" : value_get_text(indicator, "short_title"));
    value_put_text(object, "indicator_anchor",
                   indicator == NULL ? "" : view_anchor(object->arena, entry->indicator));
}

void view_put_entry(struct value_object *object, const struct report_result *results,
                    const struct value_list *indicators, const struct entry *entry) {
    view_put_entry_date(object, "opened_date", entry->opened);
    view_put_entry_date(object, "closed_date", entry->closed);
    put_about(object, results, indicators, entry);
}
