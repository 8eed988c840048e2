/* What a report shows of an indicator, as a paragraph for somebody to rewrite. Any module from
 * report/ on may include this. */
#ifndef REPORT_FACT_PARAGRAPH_H
#define REPORT_FACT_PARAGRAPH_H

#include "model/results.h"

/* The line above such a paragraph, by which a text is known to have been left as it was made. */
extern const char fact_paragraph_mark[];

/* This period, the change, target and status, the trend, a comparison, the track, the outlook. */
const char *fact_paragraph_of_indicator(struct arena *arena, const struct indicator_result *result);

/* The summary, and what is off target. */
const char *fact_paragraph_of_report(struct arena *arena, const struct report_result *report);

/* Whether the text still has the line, or the paragraph as it would be made now. */
bool fact_paragraph_is_in(const struct commentary *commentary, const char *paragraph);

#endif
