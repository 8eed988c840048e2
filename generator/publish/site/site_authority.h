/* Whose reports a site has. */
#ifndef PUBLISH_SITE_SITE_AUTHORITY_H
#define PUBLISH_SITE_SITE_AUTHORITY_H

#include "publish/site/site_report.h"

struct site;

/* Whether the report is that of the authority that was asked for, or none was asked for. */
bool site_authority_is_wanted(const struct site *site, const struct site_report *report);

/* Whether all reports are of one authority, or there are some of the one that was asked for; else
 * an error that names them. What was published under another name of an authority that was asked
 * for stays. */
bool site_authority_is_one(struct site *site);

#endif
