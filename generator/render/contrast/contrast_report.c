/* Messages with the colours, their ratio, what was expected. */
#include "render/contrast/contrast_report.h"

#include "render/contrast/contrast_ratio.h"

#include <stdarg.h>

void contrast_diagnose(struct contrast *contrast, enum severity severity, struct place place,
                       const char *what, struct colour front, struct colour ground,
                       enum contrast_rule rule, enum contrast_meeting meeting) {
    const struct contrast_demand *demand = contrast_demand(rule);
    unsigned ratio = contrast_hundredths(front, ground);
    diagnose(contrast->diagnostics, severity, place,
             "%s %s: %s %s %s is %u.%02u:1; expected at least %s for %s (WCAG 2.2, %s)", what,
             demand->fault[meeting], contrast_hex(contrast->arena, front),
             contrast_meeting_text(meeting), contrast_hex(contrast->arena, ground), ratio / 100,
             ratio % 100, demand->least_text, demand->of, demand->criterion);
    contrast->failed = contrast->failed || severity == SEVERITY_ERROR;
}

void contrast_refuse(struct contrast *contrast, struct place place, const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add(contrast->diagnostics, SEVERITY_ERROR, place, format, values);
    va_end(values);
    contrast->failed = true;
}
