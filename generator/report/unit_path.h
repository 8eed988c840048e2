/* Where reports of units stand beside each other: the part of a report's folder that names the
 * unit, with links from one to another. */
#ifndef REPORT_UNIT_PATH_H
#define REPORT_UNIT_PATH_H

#include "model/catalogue.h"

/* The files of a report that others lead to. */
#define UNIT_PATH_PAGE "index.html"
#define UNIT_PATH_PAPER "report.pdf"

/* Below the folder of the whole authority's report: "" of the root, else units/UNIT. */
const char *unit_path_folder(struct arena *arena, const struct catalogue *catalogue,
                             const struct unit *unit);

/* From a report of `from` to a file of that of `to`, which is of the same name, month, knowledge:
 * ../AREA/index.html. It holds wherever the folders are put together. */
const char *unit_path_to(struct arena *arena, const struct catalogue *catalogue,
                         const struct unit *from, const struct unit *to, const char *file);

#endif
