/* The view: what a template may say. It is report.json (report/lasting.h) plus what Mustache cannot
 * work out: booleans for states, period texts, changes in words, comparator cells aligned to
 * columns. */
#ifndef REPORT_VIEW_H
#define REPORT_VIEW_H

#include "model/results.h"

#include <cjson/cJSON.h>

/* The caller frees it with cJSON_Delete. Every object always has all its keys. */
cJSON *view_new(struct arena *arena, const struct report_result *results);

#endif
