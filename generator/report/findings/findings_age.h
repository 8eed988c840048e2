/* Commentary that is older than its figures. Only report/findings/findings.c includes this. */
#ifndef REPORT_FINDINGS_FINDINGS_AGE_H
#define REPORT_FINDINGS_FINDINGS_AGE_H

#include "report/findings/findings_search.h"

/* Finds that the date in the front matter is before the day of the export that meetings.csv has
 * or, where it has none, before the month that the figures are about. A date that cannot be read as
 * a day says nothing. */
void findings_age(struct findings_search *search);

#endif
