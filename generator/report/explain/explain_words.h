/* What the branches of an explanation all say in the same way. */
#ifndef REPORT_EXPLAIN_EXPLAIN_WORDS_H
#define REPORT_EXPLAIN_EXPLAIN_WORDS_H

#include "base/diagnostics.h"
#include "model/ratio.h"
#include "report/explain/explaining.h"

#include <cjson/cJSON.h>

/* NULL texts are written as "". */
void explain_put_text(cJSON *object, const char *key, const char *text);
/* NULL is null. */
void explain_put_number(cJSON *object, const char *key, const struct number *number);
void explain_put_month(struct arena *arena, cJSON *object, const char *key, int period);
/* "file" and "line". */
void explain_put_place(cJSON *object, struct place place);
/* "value", "text" and, with a marker, "reason". It is made of rows that come so often. */
void explain_put_quantity(struct arena *arena, cJSON *object, struct rhythm rows,
                          const struct quantity *quantity);
void explain_put_outcome(cJSON *object, const struct outcome *outcome);
/* A figure's, unrounded; of a percentage of too few its counts. */
void explain_put_ratio(const struct explaining *explaining, cJSON *object,
                       const struct figure *figure, const struct ratio *ratio);
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
