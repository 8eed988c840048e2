/* Which report has more about each indicator than this. Only input/report_folder.c includes this.
 */
#ifndef INPUT_REPORT_DETAILS_H
#define INPUT_REPORT_DETAILS_H

#include "input/read_once.h"
#include "input/settings.h"
#include "model/assess/assess.h"

/* Reads the key details of [report], the name of another report below `templates`, with the title
 * that this has in the month. False after an error: there is none of that name. `catalogue` may be
 * NULL. */
bool report_details_read(struct arena *arena, const struct settings *settings,
                         struct read_once *files, const char *templates, int period,
                         const struct catalogue *catalogue, struct report_settings *report);

#endif
