/* Charts whose figures a template names, one by one. Only report/chart includes this. */
#ifndef REPORT_CHART_CHART_COMPOSED_H
#define REPORT_CHART_CHART_COMPOSED_H

#include "report/chart/chart_kinds.h"

/* Fill in what the chart draws, says and has for numbers. false: the request is wrong, which was
 * said. */
bool stack_compose(struct arena *arena, const struct chart_request *request, struct chart *chart);
bool columns_compose(struct arena *arena, const struct chart_request *request, struct chart *chart);
bool share_compose(struct arena *arena, const struct chart_request *request, struct chart *chart);
bool waterfall_compose(struct arena *arena, const struct chart_request *request,
                       struct chart *chart);

#endif
