/* What is different from an earlier run. Only publish/quality/ includes this. */
#ifndef PUBLISH_QUALITY_QUALITY_SINCE_H
#define PUBLISH_QUALITY_QUALITY_SINCE_H

#include "publish/quality/quality.h"

/* Whether the earlier run found it, too: the same words of the same file, on whatever line. */
bool quality_was_found(struct arena *arena, const cJSON *before, const struct diagnosis *finding);

/* What the earlier run found that this one does not: the first, then the next; NULL: no more. It
 * has "file" and "message". */
const cJSON *quality_first_gone(struct arena *arena, const struct quality *quality,
                                const cJSON *before);
const cJSON *quality_next_gone(struct arena *arena, const struct quality *quality,
                               const cJSON *gone);

/* How many rows of the grid's cell there were of a kind ("came", "owed" …); 0 where it was not
 * there. */
size_t quality_cell_before(struct arena *arena, const cJSON *before, const char *measure,
                           int period, const char *kind);

/* The text of a key; "" where it has none. */
const char *quality_text_before(const cJSON *object, const char *key);

#endif
