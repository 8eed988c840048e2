/* Which inputs a manifest lists. */
#ifndef PUBLISH_MANIFEST_INPUTS_H
#define PUBLISH_MANIFEST_INPUTS_H

#include "publish/manifest.h"

/* Makes the manifest list all inputs of the sources but the exports of rounds after `as_at`; one
 * that is in several of them, such as a file of settings of two months, once. */
void manifest_inputs_list(struct arena *arena, const struct inputs *const sources[], size_t count,
                          int as_at, struct manifest *manifest);

#endif
