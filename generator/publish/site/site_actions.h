/* Actions through the months of their indicator's reports. */
#ifndef PUBLISH_SITE_SITE_ACTIONS_H
#define PUBLISH_SITE_SITE_ACTIONS_H

#include "publish/site/site_history.h"
#include "report/value/value.h"

struct site;

/* Adds "has_actions" and "actions": as the last report told each that has it, with "history", the
 * reports that told it otherwise than the one before. `root` leads to the site's first page. */
void site_actions_put(struct site *site, struct arena *arena, struct value_object *view,
                      const struct site_history *history, const char *root);

#endif
