/* Commentary that says what it said last month. Only report/findings/findings.c includes this. */
#ifndef REPORT_FINDINGS_FINDINGS_REPEAT_H
#define REPORT_FINDINGS_FINDINGS_REPEAT_H

#include "report/findings/findings_search.h"

/* Finds that 80% of the words or more are those of the text of the report before, in that order.
 * Where the figures are about the same quarter, half-year or year as then, the text may be the
 * same. */
void findings_repeat(struct findings_search *search);

#endif
