/* What is to be said of single months of an indicator, each remark once, with its months. */
#include "report/view/view_months.h"

#include "model/period.h"
#include "report/view/view_put.h"

#include <string.h>

static const char *remark_at(const struct value_list *series, size_t place) {
    return place < series->count ? value_get_text(series->items[place].object, "remark") : "";
}

/* "October 2018 to September 2019, November 2019": the months with this remark. */
static const char *months_of(struct arena *arena, const struct value_list *series, int first,
                             struct rhythm rhythm, const char *remark) {
    const char *months = "";
    int from = 0;
    for (size_t i = 0; i < series->count; i++) {
        int month = first + (int)i * rhythm_months(rhythm);
        if (strcmp(remark_at(series, i), remark) != 0)
            continue;
        from = from != 0 ? from : month;
        if (strcmp(remark_at(series, i + 1), remark) == 0)
            continue;
        months = arena_printf(arena, "%s%s%s", months, *months ? ", " : "",
                              rhythm_range_text(arena, rhythm, from, month));
        from = 0;
    }
    return months;
}

static bool is_remarked(const struct value_list *remarks, const char *text) {
    for (size_t i = 0; i < remarks->count; i++)
        if (strcmp(value_get_text(remarks->items[i].object, "text"), text) == 0)
            return true;
    return false;
}

void view_put_remarks(struct arena *arena, struct value_object *chart,
                      const struct value_list *series, int first, struct rhythm rhythm) {
    struct value_list *remarks = value_put_list(chart, "remarks");
    for (size_t i = 0; i < series->count; i++) {
        const char *text = remark_at(series, i);
        if (!*text || is_remarked(remarks, text))
            continue;
        struct value_object *remark = value_add_object(remarks);
        value_put_text(remark, "text", text);
        value_put_text(remark, "months", months_of(arena, series, first, rhythm, text));
    }
    value_put_boolean(chart, "has_remarks", remarks->count > 0);
}
