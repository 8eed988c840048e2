/* A period's status as a mark with a letter, for grids; the statuses of several in words. */
#ifndef REPORT_CHART_TRACK_H
#define REPORT_CHART_TRACK_H

#include "model/results.h"
#include "report/chart/canvas.h"

/* Draws it into the rectangle, no wider than suits its height; its outline alone
 * where the letter would be too small to read. */
void track_put_place(const struct canvas *canvas, const struct track_place *place,
                     struct rectangle rectangle);

/* "met or within tolerance in 9 of 12 months: met in 7, within tolerance in 2, missed in 3 (May
 * 2020, June 2020 and July 2020)"; a status that calls for a look names its periods, where they are
 * few. */
const char *track_words(const struct indicator_result *indicator, struct arena *arena);

#endif
