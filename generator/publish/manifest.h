/* manifest.json: which bytes a report came to, from which others. */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include "input/inputs.h"
#include "model/catalogue.h"
#include "publish/archive.h"

#include <stdbool.h>

struct manifest {
    const char *report, *period, *as_at, *unit;
    bool final;
    const cJSON *replaced; /* the list of what stood here before and was final; NULL: nothing */
    const struct authority *authority;
    const struct meeting *meeting; /* NULL: none */
    const struct input **inputs;   /* each one used; sorted by name here */
    size_t input_count;
    const struct output *outputs; /* in their own order */
    size_t output_count;
};

/* The list of an earlier manifest (NULL: none) with one more entry: that its final report gave way,
 * for which reason. The caller deletes it. */
cJSON *manifest_replaced(const cJSON *earlier, const char *reason);

/* Why, of an entry of such a list, in words. */
const char *manifest_reason(const cJSON *entry);

void manifest_write(const struct manifest *manifest, struct buffer *out);

#endif
