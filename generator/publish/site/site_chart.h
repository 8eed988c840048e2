/* An indicator's history as a chart wants it. */
#ifndef PUBLISH_SITE_SITE_CHART_H
#define PUBLISH_SITE_SITE_CHART_H

#include "model/results.h"
#include "publish/site/site_history.h"

/* The results of a report that shows nothing else; `from` (may be NULL) takes the first month of
 * the chart. */
const struct report_result *site_chart_results(const struct site *site, struct arena *arena,
                                               const struct site_history *history, int *from);

#endif
