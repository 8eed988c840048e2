/* How text alternatives are put together. Only report/chart includes this. */
#ifndef REPORT_CHART_CHART_DESCRIBE_WORDS_H
#define REPORT_CHART_CHART_DESCRIBE_WORDS_H

#include "base/arena.h"
#include "base/buffer.h"

/* A buffer's text, moved to the arena. */
const char *describe_finish(struct buffer *buffer, struct arena *arena);

/* What stands before the next of `count` parts: "A, B and C". */
const char *describe_joint(size_t index, size_t count);

/* A blank before a further sentence. */
void describe_next_sentence(struct buffer *out);

/* A further sentence, behind a blank, unless it is empty or stands in `beside`. */
void describe_unless_beside(struct buffer *out, const char *sentence, const char *beside);

#endif
