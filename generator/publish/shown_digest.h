/* A digest of what a report shows beside a text: by it an approval knows its figures again. */
#ifndef PUBLISH_SHOWN_DIGEST_H
#define PUBLISH_SHOWN_DIGEST_H

#include "base/arena.h"
#include "model/results.h"

/* Of an indicator's figures, targets, status, benchmarks, months, track, outlook and signals, as
 * they are printed; sentences, which another version may word otherwise, are left out. 16
 * hexadecimal digits. */
const char *shown_digest_of_indicator(struct arena *arena, const struct indicator_result *result);

/* Of all indicators of the report. */
const char *shown_digest_of_report(struct arena *arena, const struct report_result *report);

#endif
