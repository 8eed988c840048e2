/* A published value as a number, so far as it is one. */
#ifndef PUBLISH_SITE_SITE_MONTH_H
#define PUBLISH_SITE_SITE_MONTH_H

#include "publish/site/site_report.h"

struct site;
struct value_object;

/* NULL where there is none. */
const struct number *site_month_number(struct arena *arena, bool has, double value);

/* How many digits stand behind the point of a printed value. */
int site_month_decimals(const char *text);

/* The value, printed with so many decimals. */
struct outcome site_month_value(struct arena *arena, const struct site_month *month, int decimals);

/* What is counted: number, where the word is none of ours. */
enum figure_unit site_month_unit(const char *code);

/* What the page says of it in sentences: said (beside its target), target_said, due_said. */
void site_month_put_said(const struct site *site, struct arena *arena, struct value_object *view,
                         const struct site_indicator *indicator);

/* From the period before, as the report's own series has it; `since` PERIOD_NONE: it has none. */
struct change site_month_change(const struct site *site, struct arena *arena,
                                const struct site_indicator *indicator);

#endif
