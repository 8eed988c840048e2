/* The parts that the view is put together from. Only report/view*.c and
 * publish/site*.c include this. */
#ifndef REPORT_VIEW_VIEW_PARTS_H
#define REPORT_VIEW_VIEW_PARTS_H

#include "model/results.h"
#include "report/abbreviation.h"

#include <cjson/cJSON.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Small things that every part says in the same way. NULL texts are written as "". */
void view_put_text(cJSON *object, const char *key, const char *text);
/* One boolean a name, true for the chosen one only. */
void view_put_choice(cJSON *object, const char *const *names, size_t count, size_t chosen);
/* {code, text, short_text, name, days, financial_year}. */
void view_put_month(struct arena *arena, cJSON *object, const char *key, int period);
/* {text, iso}: a cell that holds a date, in words; iso "" where it is not one. */
void view_put_date(struct arena *arena, cJSON *object, const char *key, const char *cell);
/* {value, text, reason}. */
/* Beside a figure that was published otherwise, as the Government Statistical Service has it. */
#define VIEW_REVISED_MARK "[r]"

void view_put_outcome(struct arena *arena, cJSON *object, const char *key,
                      const struct outcome *outcome);
/* Gives a lasting outcome the reason, "", that report.json leaves out. */
void view_complete_outcome(cJSON *object, const struct outcome *outcome);
/* That the report for its own month gave another text; NULL: it did not. */
void view_put_revision(cJSON *object, const char *published);

/* The id of an indicator's place on the page. */
char *view_anchor(struct arena *arena, const char *code);

/* The change that is told first. A sum since April is compared with the same part of last year:
 * against last month it can only grow. */
bool view_compares_by_year(const struct indicator_result *result);
const struct change *view_change(const struct indicator_result *result);

/* Whether any month of the series has a value: only then is there something to draw. */
bool view_has_values(const struct indicator_result *result);

/* Adds to an indicator's lasting object. */
void view_indicator(struct arena *arena, const struct indicator_result *result, cJSON *object);
/* {text, words, direction, since and a boolean for each direction}. */
void view_put_change(struct arena *arena, cJSON *object, const char *key,
                     const struct change *result);
/* Adds what it is compared with: benchmarks, comparisons, rankings (view_comparisons.c). */
void view_put_comparisons(struct arena *arena, cJSON *object,
                          const struct indicator_result *result);
/* A target of a month of the series, as it was written or, of a part of a year's, like the figure;
 * "" for NULL. */
const char *view_month_target(struct arena *arena, const struct indicator_result *result,
                              const struct number *target);
/* Adds its months, chart, trend and events (view_trend.c). */
void view_put_trend(struct arena *arena, cJSON *object, const struct indicator_result *result);

/* Adds "trend_rules" to the view (view_trend.c). */
void view_put_trend_rules(cJSON *view, const struct trend_settings *settings);

/* Adds "changes": what differs from the report before (view_changes.c). */
void view_put_changes(struct arena *arena, cJSON *view, const struct report_result *results);

/* Adds the series as tables of months and years (view_years.c), with references to its completed
 * points, and what is remarked on them. */
void view_put_years(struct arena *arena, cJSON *chart, cJSON *series,
                    const struct indicator_result *result);

/* Adds "remarks", each once with the months that it is about, and "has_remarks", for a series from
 * the month `first`. */
void view_put_remarks(struct arena *arena, cJSON *chart, const cJSON *series, int first);

/* Adds "abbreviations", those of the glossary that the texts about these indicators use, each once,
 * and "has_abbreviations". */
void view_put_abbreviations(struct arena *arena, cJSON *object, const struct abbreviations *list,
                            const struct indicator_result *const *results, size_t count);

/* Adds "section" and "other_sections", with references to the objects of `indicators`, and to each
 * of these its cells. */
void view_put_sections(struct arena *arena, cJSON *view, cJSON *indicators,
                       const struct report_result *results, const struct abbreviations *list);

/* Adds "tiles" to the summary and the lists of indicators by status to the view. */
void view_put_glance(cJSON *view, cJSON *indicators, const struct report_result *results);

#endif
