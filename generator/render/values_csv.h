/* values.csv: what lasts of a report, as a table that other programs rely on (doc/design.md,
 * section 6). */
#ifndef RENDER_VALUES_CSV_H
#define RENDER_VALUES_CSV_H

#include "base/buffer.h"
#include "model/results.h"

/* Appends values.csv: the same numbers and texts as report.json, one a row, in its order; what the
 * indicator does not have has no row. RFC 4180 with line feeds. */
void values_csv_write(struct arena *arena, const struct report_result *results, struct buffer *out);

#endif
