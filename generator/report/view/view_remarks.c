/* What is to be said of single months of an indicator, each remark once, with its months. */
#include "report/view/view_months.h"

#include "model/period.h"
#include "report/view/view_put.h"

#include <string.h>

static const char *text_of(const cJSON *object, const char *key) {
    return cJSON_GetObjectItemCaseSensitive(object, key)->valuestring;
}

/* "October 2018 to September 2019, November 2019": the months with this remark. */
static const char *months_of(struct arena *arena, const cJSON *series, int first,
                             const char *remark) {
    const char *months = "";
    int month = first, from = 0;
    for (const cJSON *cell = series->child; cell != NULL; cell = cell->next, month++) {
        const cJSON *next = cell->next;
        if (strcmp(text_of(cell, "remark"), remark) != 0)
            continue;
        from = from != 0 ? from : month;
        if (next != NULL && strcmp(text_of(next, "remark"), remark) == 0)
            continue;
        months = arena_printf(arena, "%s%s%s", months, *months ? ", " : "",
                              period_range_text(arena, from, month));
        from = 0;
    }
    return months;
}

static bool is_remarked(const cJSON *remarks, const char *text) {
    const cJSON *remark;
    cJSON_ArrayForEach(remark, remarks) {
        if (strcmp(text_of(remark, "text"), text) == 0)
            return true;
    }
    return false;
}

void view_put_remarks(struct arena *arena, cJSON *chart, const cJSON *series, int first) {
    cJSON *remarks = cJSON_AddArrayToObject(chart, "remarks");
    const cJSON *cell;
    cJSON_ArrayForEach(cell, series) {
        const char *text = text_of(cell, "remark");
        if (!*text || is_remarked(remarks, text))
            continue;
        cJSON *remark = cJSON_CreateObject();
        view_put_text(remark, "text", text);
        view_put_text(remark, "months", months_of(arena, series, first, text));
        cJSON_AddItemToArray(remarks, remark);
    }
    cJSON_AddBoolToObject(chart, "has_remarks", remarks->child != NULL);
}
