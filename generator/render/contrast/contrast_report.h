/* What is said of colours that fail. */
#ifndef RENDER_CONTRAST_CONTRAST_REPORT_H
#define RENDER_CONTRAST_CONTRAST_REPORT_H

#include "render/contrast/contrast_memory.h"

/* Says that the pair does not suffice; `what` is its subject: "--ink on --paper is". */
void contrast_diagnose(struct contrast *contrast, enum severity severity, struct place place,
                       const char *what, struct colour front, struct colour ground,
                       enum contrast_rule rule, enum contrast_meeting meeting);
/* An error about anything else. */
__attribute__((format(printf, 3, 4))) void
contrast_refuse(struct contrast *contrast, struct place place, const char *format, ...);

#endif
