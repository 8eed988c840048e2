/* Figures side by side, period by period. Only report/chart's chart_columns files include this. */
#ifndef REPORT_CHART_CHART_COLUMNS_H
#define REPORT_CHART_CHART_COLUMNS_H

#include "report/chart/chart_stack.h"

/* Of a stack the parts alone count: they need not add up. */

/* The last period in which a part has a value; periods.count: none has. */
size_t columns_last(const struct stack *stack);

const char *columns_describe(struct arena *arena, const struct stack *stack);
const struct chart_table *columns_numbers(struct arena *arena, const struct stack *stack);

#endif
