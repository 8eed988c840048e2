/* Where reports stand beside each other: the part of a report's folder that names its unit, with
 * links from one to another. */
#ifndef REPORT_UNIT_PATH_H
#define REPORT_UNIT_PATH_H

#include "model/results.h"

/* The files of a report that others lead to. */
#define UNIT_PATH_PAGE "index.html"
#define UNIT_PATH_PAPER "report.pdf"

/* Of a report for the month as known at another: as-at-2020-12; "" of one as it was published. */
const char *unit_path_as_at(struct arena *arena, int period, int as_at);

/* Below the folder of the whole authority's report: "" of the root, else units/UNIT. */
const char *unit_path_folder(struct arena *arena, const struct catalogue *catalogue,
                             const struct unit *unit);

/* From a report of `from` to a file of that of `to`, which is of the same name, month, knowledge:
 * ../AREA/index.html. It holds wherever the folders are put together. */
const char *unit_path_to(struct arena *arena, const struct catalogue *catalogue,
                         const struct unit *from, const struct unit *to, const char *file);

/* From a report to a file of another report that is of the same unit, month, knowledge:
 * ../../REPORT/PERIOD/index.html. */
const char *unit_path_to_report(struct arena *arena, const struct report_result *from,
                                const char *report, const char *file);

#endif
