/* The branches of an explanation's tree, each of which explain.c puts in its place. */
#ifndef REPORT_EXPLAIN_EXPLAIN_BRANCHES_H
#define REPORT_EXPLAIN_EXPLAIN_BRANCHES_H

#include "report/explain/explaining.h"

/* Report, unit, months. */
void explain_report(const struct explaining *explaining, cJSON *tree);
/* A figure of a table's cell, over the months of its basis. */
cJSON *explain_cell_figure(struct explaining *explaining, const struct figure *figure,
                           const struct outcome *outcome);
/* From a cell's number to its text. */
void explain_put_cell_steps(const struct explaining *explaining, cJSON *steps,
                            const struct figure *figure, const struct outcome *outcome);

/* Those that use months come before explain_measures, which shows the rows of these. */
cJSON *explain_figures(struct explaining *explaining);
cJSON *explain_target(const struct explaining *explaining);
cJSON *explain_status(const struct explaining *explaining);
cJSON *explain_changes(const struct explaining *explaining);
cJSON *explain_benchmarks(const struct explaining *explaining);
cJSON *explain_trend(struct explaining *explaining);
cJSON *explain_measures(const struct explaining *explaining);
cJSON *explain_page(const struct explaining *explaining);

#endif
