/* When a report says that an indicator needs rectification: report.ini's [escalate] (doc/design.md,
 * section 5). The public documents speak of rectification and give no thresholds, so that each
 * report sets its own, or none. */
#ifndef MODEL_ESCALATION_H
#define MODEL_ESCALATION_H

#include "base/arena.h"

#include <stdbool.h>

/* As report.json and `diff --json` say it. */
#define ESCALATION_CODE "rectification"

/* Off target in `red` of the latest `of` periods; of 0: never. */
struct escalation_rule {
    int red, of;
};

/* Reads "2 of 3", or "3 in a row", which is 3 of 3; false: it is neither, or says more than all. At
 * most 99. */
bool escalation_read(const char *text, struct escalation_rule *rule);

/* As it is written: "2 of 3", or "3 in a row" where all of them count. */
const char *escalation_text(struct arena *arena, struct escalation_rule rule);

#endif
