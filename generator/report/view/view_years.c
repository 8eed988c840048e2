/* The months of an indicator as a table of years, the latest first. */
#include "report/view/view_months.h"

#include "model/period.h"
#include "report/view/view_put.h"

#include <string.h>

/* A row for each month with a column for each year, or the other way round. */
struct months_table {
    struct arena *arena;
    cJSON *series;
    int first, last; /* months of the series */
    int year_start;
};

static const char *text_of(const cJSON *object, const char *key) {
    return cJSON_GetObjectItemCaseSensitive(object, key)->valuestring;
}

/* In place of a month that is not in the series: with all that a month has. */
static cJSON *no_month(const struct months_table *table, int period) {
    static const char *const TEXTS[] = {"text",   "reason", "target_text", "note",
                                        "remark", "mark",   "published"};
    cJSON *month = cJSON_CreateObject();
    view_put_text(month, "period", period_code(table->arena, period));
    view_put_month(table->arena, month, "month", period, table->year_start);
    cJSON_AddNullToObject(month, "value");
    cJSON_AddBoolToObject(month, "is_revised", false);
    cJSON_AddNullToObject(month, "target");
    for (size_t i = 0; i < COUNT(TEXTS); i++)
        view_put_text(month, TEXTS[i], "");
    return month;
}

/* A month of the series, or what stands in its place. */
static void put_cell(const struct months_table *table, cJSON *cells, int month) {
    if (month >= table->first && month <= table->last)
        cJSON_AddItemReferenceToArray(cells,
                                      cJSON_GetArrayItem(table->series, month - table->first));
    else
        cJSON_AddItemToArray(cells, no_month(table, month));
}

static int first_of_year(const struct months_table *table, int period) {
    return period_year_first(period, table->year_start);
}

/* The month in its year and in those before, down to the first year of the series. */
static cJSON *cells_of(const struct months_table *table, int period) {
    cJSON *cells = cJSON_CreateArray();
    for (int month = period; month >= first_of_year(table, table->first); month -= MONTHS_A_YEAR)
        put_cell(table, cells, month);
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

static void put_year(const struct months_table *table, cJSON *years, int begin) {
    struct arena *arena = table->arena;
    int end = table->last + 1, next = begin + MONTHS_A_YEAR;
    int from = begin > table->first ? begin : table->first, until = next < end ? next : end;
    cJSON *year = cJSON_CreateObject(), *cells = cJSON_AddArrayToObject(year, "cells");
    for (int month = from; month < until; month++)
        put_cell(table, cells, month);
    const char *target = target_of_year(cells);
    view_put_text(year, "text", period_year_text(arena, begin, table->year_start));
    view_put_text(year, "months_before", span_text(arena, from - begin));
    view_put_text(year, "months_after", span_text(arena, next - until));
    view_put_text(year, "target_text", target);
    cJSON_AddBoolToObject(year, "has_month_targets", !*target && any_has(cells, "target_text"));
    cJSON_AddItemToArray(years, year);
}

static void put_table(const struct months_table *table, cJSON *years, cJSON *rows) {
    int latest = first_of_year(table, table->last), oldest = first_of_year(table, table->first);
    for (int year = latest; year >= oldest; year -= MONTHS_A_YEAR)
        put_year(table, years, year);
    for (int month = latest; month < latest + MONTHS_A_YEAR; month++)
        put_row(table->arena, rows, cells_of(table, month), month);
}

void view_put_month_names(cJSON *table, int year_start) {
    cJSON *names = cJSON_AddArrayToObject(table, "month_names");
    for (int month = 0; month < MONTHS_A_YEAR; month++) {
        cJSON *name = cJSON_CreateObject();
        int any_year = period_make(2000, year_start) + month;
        view_put_text(name, "name", period_month_name(any_year));
        view_put_text(name, "short_name", period_month_short_name(any_year));
        cJSON_AddItemToArray(names, name);
    }
}

void view_put_years(struct arena *arena, cJSON *chart, cJSON *series,
                    const struct indicator_result *result) {
    cJSON *years = cJSON_AddArrayToObject(chart, "years");
    cJSON *rows = cJSON_AddArrayToObject(chart, "year_months");
    struct months_table table = {
        .arena = arena, .series = series, .year_start = result->indicator->rhythm.year_start};
    if (result->series_count > 0) {
        table.first = result->series[0].period;
        table.last = result->series[result->series_count - 1].period;
        put_table(&table, years, rows);
    }
    view_put_month_names(chart, table.year_start);
    view_put_remarks(arena, chart, series, table.first);
    cJSON_AddBoolToObject(chart, "has_year_targets", any_has(rows, "target_text"));
    cJSON_AddBoolToObject(chart, "has_year_remarks", any_has(rows, "remark"));
}
