/* Links from a report's own page to those of other units. */
#ifndef PUBLISH_SITE_SITE_LINKS_H
#define PUBLISH_SITE_SITE_LINKS_H

#include "base/buffer.h"

struct site;

/* Puts a part of a report's page, which stands in `folder` of the site (REPORT/2020-10/units/UNIT,
 * or the same below latest/). A link to the page of a unit that the site has no report of there
 * (nobody rendered it, or it is a draft that is left out) becomes plain text. */
void site_links_put(const struct site *site, const char *folder, const char *html,
                    struct buffer *out);

#endif
