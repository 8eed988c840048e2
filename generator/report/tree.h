/* A tree of JSON as named values. */
#ifndef REPORT_TREE_H
#define REPORT_TREE_H

#include "report/value/sink.h"

#include <cjson/cJSON.h>

/* Tells the whole of it to the sink, under that name (NULL: it has none). Texts are those of the
 * tree. */
void tree_tell(struct sink *sink, const char *name, const cJSON *tree);

#endif
