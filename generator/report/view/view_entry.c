/* Says what actions have in common with risks. */
#include "report/view/view_entry.h"

#include "report/view/view_put.h"

#include <string.h>

void view_put_entry_date(struct value_object *object, const char *key, struct date date) {
    struct value_object *put = value_put_object(object, key);
    value_put_text(put, "text", date_text(object->arena, date));
    value_put_text(put, "iso", date_code(object->arena, date));
}

static void put_about(struct value_object *object, const struct report_result *results,
                      const struct entry *entry) {
    const struct indicator *about = NULL;
    for (size_t i = 0; i < results->indicator_count && about == NULL; i++)
        if (strcmp(results->indicators[i].indicator->code, entry->indicator) == 0)
            about = results->indicators[i].indicator;
    value_put_text(object, "indicator_number", about == NULL ? "" : about->number);
    value_put_text(object, "indicator_title", about == NULL ? "" : about->short_title);
    value_put_text(object, "indicator_anchor",
                   about == NULL ? "" : view_anchor(object->arena, about->code));
}

void view_put_entry(struct value_object *object, const struct report_result *results,
                    const struct entry *entry) {
    view_put_entry_date(object, "opened_date", entry->opened);
    view_put_entry_date(object, "closed_date", entry->closed);
    put_about(object, results, entry);
}
