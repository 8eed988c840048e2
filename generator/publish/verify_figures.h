/* In which figures two report.json differ. */
#ifndef PUBLISH_VERIFY_FIGURES_H
#define PUBLISH_VERIFY_FIGURES_H

#include "base/buffer.h"

#include <cjson/cJSON.h>
#include <stddef.h>

/* Appends a line for each place that differs ("KPI4, current: 83% → 84%"), the first `most` of
 * them, and how many there are besides; returns how many there are in all. */
size_t verify_figures(const cJSON *before, const cJSON *after, size_t most, struct buffer *out);

/* The same of indicators alone, without what only one of them has: other methods give other keys.
 */
size_t verify_figures_of_both(const cJSON *before, const cJSON *after, size_t most,
                              struct buffer *out);

#endif
