/* Which published reports have another content now. */
#ifndef PUBLISH_SITE_SITE_REVISE_H
#define PUBLISH_SITE_SITE_REVISE_H

struct site;

/* Fills site.revisions: compares what was published with what will be. */
void site_revise(struct site *site);

#endif
