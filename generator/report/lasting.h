/* The lasting part of the view: the objects of report.json (doc/design.md, section 6), built once:
 * written by render/json, then completed by report/view. The names and their order are a contract
 * with other programs: they change with the method's version only. */
#ifndef REPORT_LASTING_H
#define REPORT_LASTING_H

#include "model/results.h"

#include <cjson/cJSON.h>

/* The version of the methods that the numbers come from; raised when any of them would change. */
#define LASTING_METHOD "2"

/* The whole of report.json, as a new object that the caller owns. */
cJSON *lasting_report(struct arena *arena, const struct report_result *results);

/* The parts that the view needs again: {"value","text"}, and "reason" where there is a marker. */
cJSON *lasting_outcome(struct arena *arena, const struct outcome *outcome);
/* A number in its shortest form, or null. */
cJSON *lasting_number(struct arena *arena, const struct number *number);

/* What a figure's row says side by side. */
enum lasting_column { LASTING_CURRENT, LASTING_COMPARE, LASTING_YEAR_AGO };
extern const struct word_table lasting_column_words; /* year_ago: A year before */

const struct outcome *lasting_column_outcome(const struct figure_result *figure,
                                             enum lasting_column column);
const char *lasting_column_heading(const struct indicator_result *result,
                                   const struct figure_result *figure, enum lasting_column column);

/* "flags" and "class" of a month of a trend; NULL: it is none. */
void lasting_put_signals(cJSON *object, const struct trend_point *month);
/* "method" and "rules" of a trend, "" where it has none. */
void lasting_put_method(cJSON *object, const struct trend_result *result);

/* What a benchmark prints: its amount, or its marker with the reason in words. */
struct outcome lasting_benchmark(const struct benchmark_result *benchmark);

#endif
