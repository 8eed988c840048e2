/* The months of an indicator as a table of financial years, the latest first. */
#include "report/view/view_months.h"

#include "model/period.h"
#include "report/view/view_put.h"

#include <string.h>

/* A row for each month with a column for each year, or the other way round. */

static const char *text_of(const cJSON *object, const char *key) {
    return cJSON_GetObjectItemCaseSensitive(object, key)->valuestring;
}

/* In place of a month that is not in the series: with all that a month has. */
static cJSON *no_month(struct arena *arena, int period) {
    static const char *const TEXTS[] = {"text",   "reason", "target_text", "note",
                                        "remark", "mark",   "published"};
    cJSON *month = cJSON_CreateObject();
    view_put_text(month, "period", period_code(arena, period));
    view_put_month(arena, month, "month", period);
    cJSON_AddNullToObject(month, "value");
    cJSON_AddBoolToObject(month, "is_revised", false);
    cJSON_AddNullToObject(month, "target");
    for (size_t i = 0; i < COUNT(TEXTS); i++)
        view_put_text(month, TEXTS[i], "");
    return month;
}

/* A month of the series, whose first is `first`, or what stands in its place. */
static void put_cell(struct arena *arena, cJSON *cells, cJSON *series, int first, int month) {
    if (month >= first && month < first + cJSON_GetArraySize(series))
        cJSON_AddItemReferenceToArray(cells, cJSON_GetArrayItem(series, month - first));
    else
        cJSON_AddItemToArray(cells, no_month(arena, month));
}

/* The months of `period` in its year and those before, down to that of `first`. */
static cJSON *cells_of(struct arena *arena, cJSON *series, int first, int period) {
    cJSON *cells = cJSON_CreateArray();
    for (int month = period; month >= period_april(first); month -= MONTHS_A_YEAR)
        put_cell(arena, cells, series, first, month);
    return cells;
}

/* What is remarked on the cells, with the years: "2020/21: revised; 2019/20, 2018/19: estimated".
 */
static const char *remark_of(struct arena *arena, const cJSON *cells) {
    const char *remarks = "", *years = "", *open = "";
    const cJSON *cell;
    cJSON_ArrayForEach(cell, cells) {
        const char *remark = text_of(cell, "remark");
        const cJSON *month = cJSON_GetObjectItemCaseSensitive(cell, "month");
        if (*open && strcmp(remark, open) != 0) {
            remarks = arena_printf(arena, "%s%s%s: %s", remarks, *remarks ? "; " : "", years, open);
            years = "";
        }
        open = remark;
        if (*remark)
            years = arena_printf(arena, "%s%s%s", years, *years ? ", " : "",
                                 text_of(month, "financial_year"));
    }
    return *open ? arena_printf(arena, "%s%s%s: %s", remarks, *remarks ? "; " : "", years, open)
                 : remarks;
}

static bool any_has(const cJSON *objects, const char *key) {
    const cJSON *object;
    cJSON_ArrayForEach(object, objects) {
        if (*text_of(object, key))
            return true;
    }
    return false;
}

static void put_row(struct arena *arena, cJSON *rows, cJSON *cells, int period) {
    if (!any_has(cells, "text")) {
        cJSON_Delete(cells);
        return;
    }
    cJSON *row = cJSON_CreateObject();
    view_put_text(row, "name", period_month_name(period));
    view_put_text(row, "short_name", period_month_short_name(period));
    view_put_text(row, "target_text", text_of(cells->child, "target_text"));
    view_put_text(row, "remark", remark_of(arena, cells));
    cJSON_AddItemToObject(row, "cells", cells);
    cJSON_AddItemToArray(rows, row);
}

/* The target of each of the year's months, where they have the same; else "". */
static const char *target_of_year(const cJSON *cells) {
    const char *target = NULL;
    const cJSON *cell;
    cJSON_ArrayForEach(cell, cells) {
        const char *text = text_of(cell, "target_text");
        if (target != NULL && strcmp(text, target) != 0)
            return "";
        target = text;
    }
    return target != NULL ? target : "";
}

/* A number of months as the text of a span; "" for none. */
static const char *span_text(struct arena *arena, int months) {
    return months > 0 ? arena_printf(arena, "%d", months) : "";
}

static void put_year(struct arena *arena, cJSON *years, cJSON *series, int first, int april) {
    int end = first + cJSON_GetArraySize(series), next_april = april + MONTHS_A_YEAR;
    int from = april > first ? april : first, until = next_april < end ? next_april : end;
    cJSON *year = cJSON_CreateObject(), *cells = cJSON_AddArrayToObject(year, "cells");
    for (int month = from; month < until; month++)
        put_cell(arena, cells, series, first, month);
    const char *target = target_of_year(cells);
    view_put_text(year, "text", period_financial_year_text(arena, april));
    view_put_text(year, "months_before", span_text(arena, from - april));
    view_put_text(year, "months_after", span_text(arena, next_april - until));
    view_put_text(year, "target_text", target);
    cJSON_AddBoolToObject(year, "has_month_targets", !*target && any_has(cells, "target_text"));
    cJSON_AddItemToArray(years, year);
}

static void put_table(struct arena *arena, cJSON *years, cJSON *rows, cJSON *series, int first,
                      int last) {
    int april = period_april(last);
    for (int year = april; year >= period_april(first); year -= MONTHS_A_YEAR)
        put_year(arena, years, series, first, year);
    for (int month = april; month < april + MONTHS_A_YEAR; month++)
        put_row(arena, rows, cells_of(arena, series, first, month), month);
}

void view_put_years(struct arena *arena, cJSON *chart, cJSON *series,
                    const struct indicator_result *result) {
    cJSON *years = cJSON_AddArrayToObject(chart, "years");
    cJSON *rows = cJSON_AddArrayToObject(chart, "year_months");
    int first = result->series_count ? result->series[0].period : 0;
    if (result->series_count)
        put_table(arena, years, rows, series, first,
                  result->series[result->series_count - 1].period);
    view_put_remarks(arena, chart, series, first);
    cJSON_AddBoolToObject(chart, "has_year_targets", any_has(rows, "target_text"));
    cJSON_AddBoolToObject(chart, "has_year_remarks", any_has(rows, "remark"));
}
