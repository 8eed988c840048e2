/* Commentary that does not speak of what is overdue. Only report/findings/findings.c includes this.
 */
#ifndef REPORT_FINDINGS_FINDINGS_OVERDUE_H
#define REPORT_FINDINGS_FINDINGS_OVERDUE_H

#include "report/findings/findings_search.h"

/* Finds of each overdue action about the indicator that its text speaks neither of actions or
 * delays at all nor of this one: by its id, its owner, or a word of what it says to be done that is
 * not in the indicator's own title. What counts is generous. Texts in other languages than English
 * are not judged. */
void findings_overdue(struct findings_search *search);

#endif
