/* report.json and values.csv: the lasting part of the view, which other programs rely on (DESIGN
 * section 6). Used by publish/ and by tests. */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

#include "base/buffer.h"
#include "model/results.h"

#include <cjson/cJSON.h>

/* Appends a tree as JSON, such as that of report.json (report/lasting): UTF-8, two blanks a level,
 * an object of plain values on one line, so that a difference between two files reads month by
 * month. */
void json_put(const cJSON *tree, struct buffer *out);

/* Appends values.csv: the same numbers and texts, one a row, in the order of report.json; what the
 * indicator does not have has no row. RFC 4180 with line feeds. */
void values_csv_write(struct arena *arena, const struct report_result *results, struct buffer *out);

#endif
