/* Whether the texts of a report are signed off. */
#ifndef PUBLISH_SIGN_OFF_H
#define PUBLISH_SIGN_OFF_H

#include "model/assess/assess.h"

/* Says what keeps the report from being final: a draft; a text without the status that report.ini
 * asks for. An approval of other figures than are shown has lapsed, which is a warning, or an error
 * where a final report needs it; one of no figures in particular is a note where it is needed.
 * False after an error. */
bool sign_off_check(struct arena *arena, struct diagnostics *diagnostics,
                    const struct report_settings *settings, const struct report_result *report);

#endif
