/* What differs between two reports of one kind for one unit: statuses, signals, restated figures,
 * targets, definitions, indicators. For the page of what changed and for diff. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_H
#define MODEL_DIFFERENCE_DIFFERENCE_H

#include "model/results.h"

/* From one report to another, each with what it knew; usually the later one comes second. Nothing
 * found points into the results that come first, which may be freed. */
struct differences difference_between(struct arena *arena, const struct report_result *before,
                                      const struct report_result *now);

/* A heading over differences of one kind: Status worse. */
const char *difference_heading(enum difference_kind kind);
/* What one is about: the indicator's short title, or what is no single indicator's. */
const char *difference_subject(const struct difference *difference);
/* The name of a kind in a template and in JSON: worse. */
const char *difference_name(enum difference_kind kind);

#endif
