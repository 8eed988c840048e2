/* What exports changed of published figures. */
#ifndef PUBLISH_SITE_SITE_CHANGED_H
#define PUBLISH_SITE_SITE_CHANGED_H

#include "model/difference/revision.h"
#include "publish/site/site_kinds.h"

struct site;

/* What the exports up to its latest month changed of a kind's published figures, as `scorecard
 * revisions` lists it. False, and none, where the data folder does not hold the exports that the
 * latest report was made from; a month whose report was made from others is left out. */
bool site_changed(struct site *site, struct arena *arena, const struct site_kind *kind,
                  struct revisions *revisions);

#endif
