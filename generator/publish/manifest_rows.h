/* The rows of inputs that have no dates of their own though they shape published months: each with
 * a digest, so that verify can name the line that changed. */
#ifndef PUBLISH_MANIFEST_ROWS_H
#define PUBLISH_MANIFEST_ROWS_H

#include "base/buffer.h"
#include "input/inputs.h"

#include <cjson/cJSON.h>

/* What a row of the input is called (its measure, term, key …) with a digest of its cells, whatever
 * the order of its columns; NULL for inputs of other roles. The caller deletes it. */
cJSON *manifest_rows(const struct input *input);

/* A line for each row that an earlier list has otherwise than these bytes now, with its line; and
 * what to do about it. */
void manifest_rows_tell(const cJSON *then, const struct input *now, struct buffer *out);

#endif
