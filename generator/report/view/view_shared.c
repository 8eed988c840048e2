/* The words that rows see of what is around them. */
#include "report/view/view_report.h"

#include <string.h>

/* Of rows around a row: which indicator it is about, and what is true of a whole list, so that it
 * cannot be taken for the row's. A status, a target or a trend is not: it would be printed beside
 * each month as if it were the month's. */
static const char *const SHARED[] = {"anchor",
                                     "averages",
                                     "chart",
                                     "code",
                                     "columns",
                                     "columns_of_name",
                                     "columns_of_words",
                                     "compare_heading",
                                     "current_heading",
                                     "has_comparators",
                                     "has_many_comparators",
                                     "has_series",
                                     "has_series_notes",
                                     "has_series_remarks",
                                     "has_series_targets",
                                     "has_targets",
                                     "has_year_remarks",
                                     "has_year_targets",
                                     "is_signal",
                                     "is_status",
                                     "short_title",
                                     "year_ago_label"};

/* Of the report: what rows of some kind have themselves, in another sense. */
static const char *const KEPT[] = {"actions",        "actions_text", "has_actions",
                                   "has_indicators", "has_risks",    "indicators",
                                   "period",         "risks",        "title"};

static bool is_kept(const char *name) {
    for (size_t i = 0; i < sizeof KEPT / sizeof *KEPT; i++)
        if (strcmp(KEPT[i], name) == 0)
            return true;
    return false;
}

void view_share_names(struct arena *arena, struct value_object *view) {
    struct value_object *shared = value_object_new(arena, view->names);
    for (size_t i = 0; i < sizeof SHARED / sizeof *SHARED; i++)
        value_put_null(shared, SHARED[i]);
    for (size_t i = 0; i < view->count; i++) {
        const char *name = names_text(view->names, view->ids[i]);
        if (!is_kept(name))
            value_put_null(shared, name);
    }
    view->shared = shared;
}
