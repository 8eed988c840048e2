/* The lasting part of the view: what report.json says (doc/design.md, section 6), told once for
 * both: render/json writes it, report/view adds to it. The names and their order are a contract
 * with other programs: they change with the method's version only. */
#ifndef REPORT_LASTING_H
#define REPORT_LASTING_H

#include "model/results.h"
#include "report/value/sink.h"

/* The version of the methods that the numbers come from; raised when any of them would change. */
#define LASTING_METHOD "2"

/* Tells the whole of report.json. */
void lasting_report(struct arena *arena, const struct report_result *results, struct sink *sink);

/* The columns of actions.csv in the row that counts, "overdue", and "state", how it stands: an item
 * of a list. */
void lasting_action(struct arena *arena, struct sink *sink, const struct action_result *result);

/* What a figure's row says side by side. */
enum lasting_column { LASTING_CURRENT, LASTING_COMPARE, LASTING_YEAR_AGO };
extern const struct word_table lasting_column_words; /* year_ago: A year before */

const struct outcome *lasting_column_outcome(const struct figure_result *figure,
                                             enum lasting_column column);
const char *lasting_column_heading(const struct indicator_result *result,
                                   const struct figure_result *figure, enum lasting_column column);

/* What a benchmark prints: its amount, or its marker with the reason in words. */
struct outcome lasting_benchmark(const struct benchmark_result *benchmark);

#endif
