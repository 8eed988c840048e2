/* Pages that hold all units side by side: one for each indicator of a month. */
#ifndef PUBLISH_SITE_SITE_COMPARE_H
#define PUBLISH_SITE_SITE_COMPARE_H

#include "publish/site/site_kinds.h"
#include "publish/site/site_tree.h"
#include "report/value/value.h"

/* Those of a report's name, for each month in which more than one unit shows the indicator. */
bool site_put_comparisons(struct site *site, struct site_tree *tree, const struct site_kind *whole);

/* A page of the newest month. */
struct site_compared {
    const struct site_report *report; /* the first that shows it */
    const struct site_indicator *indicator;
    const char *folder;
};
const struct site_compared *site_compared(struct arena *arena, const struct site_kind *whole,
                                          size_t *count);

/* Whether more than one unit has a report in the newest month of units. */
bool site_has_comparisons(const struct site_kind *kind);

/* Puts "compare_href", the page of the newest month in which units have reports, with that month as
 * "compare_month"; "" where there is none. */
void site_compare_put_link(struct site *site, struct arena *arena, struct value_object *view,
                           const struct site_kind *kind, const char *code, const char *root);

#endif
