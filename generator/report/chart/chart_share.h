/* The parts of one whole, in one period. Only report/chart's chart_share files include this. */
#ifndef REPORT_CHART_CHART_SHARE_H
#define REPORT_CHART_CHART_SHARE_H

#include "report/chart/chart_stack.h"

/* Rows of the drawing: the bar, and below it one for each part. */
enum { SHARE_BAR_ROWS = 2 };

/* Whether there is something to have shares of: all parts have values, none below 0, not all 0. */
bool share_is_known(const struct stack *stack);

/* A part's share of all: 84%, "under 1%" of a little, "over 99%" of nearly all; of what is known.
 */
const char *share_text(struct arena *arena, const struct stack *stack, size_t part);

const char *share_describe(struct arena *arena, const struct stack *stack);
const struct chart_table *share_numbers(struct arena *arena, const struct stack *stack);

#endif
