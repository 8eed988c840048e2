/* The branches of an explanation's tree, each of which explain.c puts in its place. */
#ifndef REPORT_EXPLAIN_EXPLAIN_BRANCHES_H
#define REPORT_EXPLAIN_EXPLAIN_BRANCHES_H

#include "report/explain/explaining.h"

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
