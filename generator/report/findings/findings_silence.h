/* Commentary that does not speak of what matters. Only report/findings/findings.c includes this. */
#ifndef REPORT_FINDINGS_FINDINGS_SILENCE_H
#define REPORT_FINDINGS_FINDINGS_SILENCE_H

#include "report/findings/findings_search.h"

/* Finds that a text about an indicator off target has no word about that (target, below, missed,
 * late …), or one about an indicator whose trend is a signal of concern none about how it goes
 * (rise, worse, continues …). What counts is generous: a text that is found has neither. Texts in
 * other languages than English are not judged. */
void findings_silence(struct findings_search *search);

#endif
