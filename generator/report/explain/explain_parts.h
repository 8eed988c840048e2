/* The parts of an explanation, each a branch of its tree. Private to report/explain/. */
#ifndef REPORT_EXPLAIN_EXPLAIN_PARTS_H
#define REPORT_EXPLAIN_EXPLAIN_PARTS_H

#include "model/figure.h"
#include "report/explain/explain.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A month of a measure that the explanation rests on. */
struct month_use {
    size_t measure;
    int period;
};

struct explaining {
    struct arena *arena;
    const struct explain_request *request;
    const struct indicator_result *result;
    struct ledger *ledger;
    struct month_use *uses; /* each once, in order of first use */
    size_t use_count;
};

/* Notes the months whose rows must be shown. */
void explain_use(struct explaining *explaining, const struct figure *figure, struct window window);

/* The branches. Those that use months come before explain_measures, which shows them. */
cJSON *explain_figures(struct explaining *explaining);
cJSON *explain_target(const struct explaining *explaining);
cJSON *explain_status(const struct explaining *explaining);
cJSON *explain_changes(const struct explaining *explaining);
cJSON *explain_benchmarks(const struct explaining *explaining);
cJSON *explain_trend(struct explaining *explaining);
cJSON *explain_measures(const struct explaining *explaining);
cJSON *explain_page(const struct explaining *explaining);

/* How its limits came about, and what they were judged by (explain_trend.c puts them together). */
cJSON *explain_segments(const struct explaining *explaining);
cJSON *explain_flags(const struct explaining *explaining);

/* Whether the page shows the text where it speaks of the indicator: in the element that has its
 * anchor for an id, or in a row, an item or a paragraph that leads to this or names the indicator;
 * where there is none of these, anywhere. */
bool explain_is_shown(const struct explaining *explaining, const char *anchor, const char *text);

/* Small things that all say in the same way (explain_words.c). NULL texts are written as "". */
void explain_put_text(cJSON *object, const char *key, const char *text);
void explain_put_month(struct arena *arena, cJSON *object, const char *key, int period);
/* "file" and "line". */
void explain_put_place(cJSON *object, struct place place);
/* "value", "text" and, with a marker, "reason". */
void explain_put_quantity(struct arena *arena, cJSON *object, const struct quantity *quantity);
void explain_put_outcome(struct arena *arena, cJSON *object, const struct outcome *outcome);
/* A step in words: {"step", "text"}. */
void explain_put_step(cJSON *steps, const char *step, const char *text);

/* Up to nine decimals where they write the number exactly, else six. */
const char *explain_number(struct arena *arena, const struct number *number);
/* The same behind = or ≈. */
const char *explain_equals(struct arena *arena, const struct number *number);
/* October 2020; April to October 2020 */
const char *explain_months(struct arena *arena, int first, int last);
/* data/targets.csv:4 */
const char *explain_place(struct arena *arena, struct place place);

#endif
