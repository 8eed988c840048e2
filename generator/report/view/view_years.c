/* The months of an indicator as a table of years, the latest first. */
#include "report/view/view_months.h"

#include "model/month_target.h"
#include "model/outlook.h"
#include "model/period.h"
#include "report/view/view_put.h"
#include "report/view/view_targets.h"

#include <string.h>

/* A row for each month with a column for each year, or the other way round. */
struct months_table {
    struct arena *arena;
    const struct value_list *series;
    int first, last; /* periods of the series */
    struct rhythm rhythm;
    const struct indicator_result *result;
};

/* In place of a month that is not in the series: with all that a month has. */
static void put_no_month(const struct months_table *table, struct value_list *cells, int period) {
    static const char *const TEXTS[] = {"text",   "reason", "target_text", "note",
                                        "remark", "mark",   "published",   "status"};
    struct value_object *month = value_add_object(cells);
    value_put_text(month, "period", period_code(table->arena, period));
    view_put_period(table->arena, month, "month", period, table->rhythm);
    value_put_null(month, "value");
    value_put_boolean(month, "is_revised", false);
    value_put_null(month, "target");
    for (size_t i = 0; i < COUNT(TEXTS); i++)
        value_put_text(month, TEXTS[i], "");
    value_replace(
        month, "target_text",
        value_of_text(month_target_text(table->arena, table->result, &table->result->target,
                                        outlook_due(table->result, period))));
    view_put_no_month_targets(month, table->result);
}

/* A month of the series, or what stands in its place. */
static void put_cell(const struct months_table *table, struct value_list *cells, int month) {
    if (month >= table->first && month <= table->last)
        value_add(cells,
                  table->series->items[(month - table->first) / rhythm_months(table->rhythm)]);
    else
        put_no_month(table, cells, month);
}

/* The first period of the year. */
static int first_of_year(const struct months_table *table, int period) {
    return rhythm_end_of(table->rhythm, period_year_first(period, table->rhythm.year_start));
}

/* The month in its year and in those before, down to the first year of the series. */
static struct value_list *cells_of(const struct months_table *table, int period) {
    struct value_list *cells = value_list_new(table->arena, table->series->names);
    for (int month = period; month >= first_of_year(table, table->first); month -= MONTHS_A_YEAR)
        put_cell(table, cells, month);
    return cells;
}

/* What is remarked on the cells, with the years: "2020/21: revised; 2019/20, 2018/19: estimated".
 */
static const char *remark_of(struct arena *arena, const struct value_list *cells) {
    const char *remarks = "", *years = "", *open = "";
    for (size_t i = 0; i < cells->count; i++) {
        const struct value_object *cell = cells->items[i].object;
        const char *remark = value_get_text(cell, "remark");
        const struct value_object *month = value_get_object(cell, "month");
        if (*open && strcmp(remark, open) != 0) {
            remarks = arena_printf(arena, "%s%s%s: %s", remarks, *remarks ? "; " : "", years, open);
            years = "";
        }
        open = remark;
        if (*remark)
            years = arena_printf(arena, "%s%s%s", years, *years ? ", " : "",
                                 value_get_text(month, "financial_year"));
    }
    return *open ? arena_printf(arena, "%s%s%s: %s", remarks, *remarks ? "; " : "", years, open)
                 : remarks;
}

static bool any_has(const struct value_list *objects, const char *key) {
    for (size_t i = 0; i < objects->count; i++)
        if (*value_get_text(objects->items[i].object, key))
            return true;
    return false;
}

/* What a column is called, or a row: a year as a whole has but one. */
static void put_names(struct arena *arena, struct value_object *object, struct rhythm rhythm,
                      int period) {
    bool whole = rhythm.frequency == FREQUENCY_YEAR;
    value_put_text(object, "name", whole ? "Whole year" : rhythm_name(arena, rhythm, period));
    value_put_text(object, "short_name",
                   whole ? "Whole year" : rhythm_short_name(arena, rhythm, period));
}

static void put_row(const struct months_table *table, struct value_list *rows,
                    struct value_list *cells, int period) {
    if (!any_has(cells, "text"))
        return;
    struct arena *arena = table->arena;
    struct value_object *row = value_add_object(rows);
    put_names(arena, row, table->rhythm, period);
    value_put_text(row, "target_text", value_get_text(cells->items[0].object, "target_text"));
    value_put(row, "targets", value_get(cells->items[0].object, "targets"));
    value_put_text(row, "remark", remark_of(arena, cells));
    value_put(row, "cells", value_of_list(cells));
}

/* The target of each of the year's months, where they have the same; else "". */
static const char *target_of_year(const struct value_list *cells) {
    const char *target = NULL;
    for (size_t i = 0; i < cells->count; i++) {
        const char *text = value_get_text(cells->items[i].object, "target_text");
        if (target != NULL && strcmp(text, target) != 0)
            return "";
        target = text;
    }
    return target != NULL ? target : "";
}

/* A number of columns as the text of a span; "" for none. */
static const char *span_text(const struct months_table *table, int months) {
    int columns = months / rhythm_months(table->rhythm);
    return columns > 0 ? arena_printf(table->arena, "%d", columns) : "";
}

static void put_year(const struct months_table *table, struct value_list *years, int begin) {
    struct arena *arena = table->arena;
    int step = rhythm_months(table->rhythm), end = table->last + step, next = begin + MONTHS_A_YEAR;
    int from = begin > table->first ? begin : table->first, until = next < end ? next : end;
    struct value_object *year = value_add_object(years);
    struct value_list *cells = value_put_list(year, "cells");
    for (int month = from; month < until; month += step)
        put_cell(table, cells, month);
    const char *target = target_of_year(cells);
    value_put_text(year, "text", period_year_text(arena, begin, table->rhythm.year_start));
    value_put_text(year, "months_before", span_text(table, from - begin));
    value_put_text(year, "months_after", span_text(table, next - until));
    value_put_text(year, "target_text", target);
    value_put_boolean(year, "has_month_targets", !*target && any_has(cells, "target_text"));
    view_put_year_targets(arena, year, cells, table->result);
}

static void put_table(const struct months_table *table, struct value_list *years,
                      struct value_list *rows) {
    int latest = first_of_year(table, table->last), oldest = first_of_year(table, table->first);
    for (int year = latest; year >= oldest; year -= MONTHS_A_YEAR)
        put_year(table, years, year);
    for (int month = latest; month < latest + MONTHS_A_YEAR; month += rhythm_months(table->rhythm))
        put_row(table, rows, cells_of(table, month), month);
}

void view_put_month_names(struct value_object *table, struct rhythm rhythm) {
    struct value_list *names = value_put_list(table, "month_names");
    int any_year = rhythm_end_of(rhythm, period_make(2000, rhythm.year_start));
    for (int month = 0; month < MONTHS_A_YEAR; month += rhythm_months(rhythm))
        put_names(table->arena, value_add_object(names), rhythm, any_year + month);
}

/* What is expected of the latest year, which is not over. */
static void put_year_ends(struct value_list *years, const struct outlook_result *outlook) {
    for (size_t i = 0; i < years->count; i++)
        value_put_text(years->items[i].object, "end_text",
                       i > 0                   ? ""
                       : outlook->said != NULL ? outlook->said->amount.text
                                               : outlook->projection.text);
}

void view_put_years(struct arena *arena, struct value_object *chart, struct value_list *series,
                    const struct indicator_result *result) {
    struct value_list *years = value_put_list(chart, "years");
    struct value_list *rows = value_put_list(chart, "year_months");
    struct months_table table = {
        .arena = arena, .series = series, .rhythm = result->indicator->rhythm, .result = result};
    if (result->series_count > 0) {
        table.first = result->series[0].period;
        table.last = result->series[result->series_count - 1].period;
        put_table(&table, years, rows);
    }
    put_year_ends(years, &result->outlook);
    view_put_month_names(chart, table.rhythm);
    view_put_remarks(arena, chart, series, table.first, table.rhythm);
    value_put_boolean(chart, "has_year_targets", any_has(rows, "target_text"));
    value_put_boolean(chart, "has_year_remarks", any_has(rows, "remark"));
}
