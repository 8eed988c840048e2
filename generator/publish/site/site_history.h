/* An indicator through the months of its reports. */
#ifndef PUBLISH_SITE_SITE_HISTORY_H
#define PUBLISH_SITE_SITE_HISTORY_H

#include "publish/site/site_kinds.h"

struct site_history {
    const struct site_kind *kind;
    const char *code;
    const struct site_indicator **months; /* in order of month; never empty */
    const struct site_report **reports;   /* beside them */
    size_t count;
    bool current; /* the latest report has it */
};
/* In the order of the latest report; then those that it no longer has. */
struct site_history *site_histories(struct arena *arena, const struct site_kind *kind,
                                    size_t *count);
/* What later reports say of that month; NULL where they say the same, or nothing. */
const char *site_history_restated(const struct site_history *history, size_t month);

/* Whether a report's figure stands for its period: of several reports that show one period the
 * first that has a value, else the last. */
bool site_history_stands(const struct site_history *history, size_t month);

#endif
