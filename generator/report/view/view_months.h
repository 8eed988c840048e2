/* The months of an indicator: its series, chart, trend, tables of years. */
#ifndef REPORT_VIEW_VIEW_MONTHS_H
#define REPORT_VIEW_VIEW_MONTHS_H

#include "model/trend/trend.h"

#include "report/chart/chart.h"
#include "report/value/value.h"

/* ---- view_trend.c ---- */

/* Whether any month of the series has a value: only then is there something to draw. */
bool view_has_values(const struct indicator_result *result);
/* How its series is drawn: a sum that starts anew each year by years, but a year as a whole is not.
 */
enum chart_kind view_chart_kind(const struct indicator_result *result);
/* The first month that is drawn, of a series that has some: the chart of two years leaves out what
 * is before them. */
int view_chart_from(const struct indicator_result *result);
/* Adds months, chart, trend, events and breaks to the indicator's object. */
void view_put_trend(struct arena *arena, struct value_object *object,
                    const struct indicator_result *result);
/* Adds "trend_rules" to the view: by which rules trends are judged, so that the page can name them.
 */
void view_put_trend_rules(struct value_object *view, const struct trend_settings *settings);

/* ---- view_years.c ---- */

/* Adds the series as tables of months and years, with references to its completed points, and what
 * is remarked on them. */
void view_put_years(struct arena *arena, struct value_object *chart, struct value_list *series,
                    const struct indicator_result *result);

/* Adds "month_names", the headings of a year's months, or quarters …. */
void view_put_month_names(struct value_object *table, struct rhythm rhythm);

/* ---- view_remarks.c ---- */

/* Adds "remarks", each once with the periods that it is about, and "has_remarks", for a series from
 * the period `first`. */
void view_put_remarks(struct arena *arena, struct value_object *chart,
                      const struct value_list *series, int first, struct rhythm rhythm);

#endif
