/* Where an indicator became another, as far as its own reports tell. */
#ifndef PUBLISH_SITE_SITE_BREAKS_H
#define PUBLISH_SITE_SITE_BREAKS_H

#include "model/results.h"
#include "publish/site/site_history.h"

/* Where its number, title, basis, unit or what is good changed from one of its months to the next.
 */
const struct series_break *site_history_breaks(struct arena *arena,
                                               const struct site_history *history, size_t *count);

/* "high", "low" or "neither", as report.json has it. */
enum better site_better_named(const char *code);

#endif
