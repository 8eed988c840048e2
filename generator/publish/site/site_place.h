/* The folder of a report, in out/ as in a site, says which it is. */
#ifndef PUBLISH_SITE_SITE_PLACE_H
#define PUBLISH_SITE_SITE_PLACE_H

#include "base/arena.h"

#include <stdbool.h>

struct site_place {
    const char *report, *unit; /* codes; unit NULL: the whole authority's */
    int period;
};

/* REPORT/PERIOD[/units/UNIT], with codes as doc/design.md, section 3 has them. False for anything
 * else: it becomes no path. */
bool site_place_read(struct site_place *place, struct arena *arena, const char *folder);

#endif
