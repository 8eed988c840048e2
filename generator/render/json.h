/* A tree as JSON, such as that of report.json (report/lasting). */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

#include "base/buffer.h"

#include <cjson/cJSON.h>

/* Appends the tree: UTF-8, two blanks a level, an object of plain values on one line, so that a
 * difference between two files reads month by month. */
void json_put(const cJSON *tree, struct buffer *out);

#endif
