/* The section of what others publish: benchmarks of several authorities. */
#ifndef INPUT_INSPECT_INSPECT_RELEASE_H
#define INPUT_INSPECT_INSPECT_RELEASE_H

#include "base/buffer.h"
#include "input/inspect/inspection.h"

/* Puts its keys, without its head. What a file cannot say, when it was published, whom we compare
 * ourselves with, which columns are our indicators, is asked. */
void inspect_release_put(struct inspection *inspection, struct buffer *out);

#endif
