/* Which reports a site has. */
#ifndef PUBLISH_SITE_SITE_COLLECT_H
#define PUBLISH_SITE_SITE_COLLECT_H

#include <stdbool.h>

struct site;

/* Fills site.reports from out/ and, for what is gone from there, from the site. False where that
 * cannot be read any more; the diagnostics say why. */
bool site_collect(struct site *site);

#endif
