/* JSON, from what is told (report.json: report/lasting) or from a tree (the manifest). */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

#include "base/buffer.h"
#include "report/value/sink.h"

#include <cjson/cJSON.h>

/* A sink that appends what it is told, which is one object or list: UTF-8, two blanks a level, an
 * object of plain values on one line, so that a difference between two files reads month by month.
 * A list's items are all plain, or none is. */
struct sink *json_sink_new(struct arena *arena, struct buffer *out);

/* Appends the tree, likewise. */
void json_put(const cJSON *tree, struct buffer *out);

#endif
