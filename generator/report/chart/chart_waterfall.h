/* From one level to another, step by step. Only report/chart's chart_waterfall files include this.
 */
#ifndef REPORT_CHART_CHART_WATERFALL_H
#define REPORT_CHART_CHART_WATERFALL_H

#include "report/chart/chart_figures.h"

struct waterfall_step {
    const char *name;
    struct quantity size; /* what it adds; below 0: takes away */
};

struct waterfall {
    const struct indicator_result *indicator;
    struct chart_figure level;
    struct chart_periods periods; /* of the steps: the level begins a period earlier */
    struct quantity begin, end;
    const struct waterfall_step *steps;
    size_t count;
    bool is_complete;          /* no step lacks its value */
    const struct number *sum;  /* the beginning with all steps that have a size; NULL: it has no
                                  value */
    const struct number *rest; /* what the end has above that; NULL: there is no such number */
};

/* The rows of its drawing but the axis: beginning, steps, the rest where there is any, end. */
size_t waterfall_rows(const struct waterfall *waterfall);
/* Whether there is something that the steps do not tell. */
bool waterfall_has_rest(const struct waterfall *waterfall);
int waterfall_begin_period(const struct waterfall *waterfall);

const char *waterfall_describe(struct arena *arena, const struct waterfall *waterfall);
const struct chart_table *waterfall_numbers(struct arena *arena, const struct waterfall *waterfall);

/* What the rest is called. */
extern const char waterfall_rest_name[];

#endif
