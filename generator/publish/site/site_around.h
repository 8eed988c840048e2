/* The ways from a unit's page to those around it, as in the newest month. */
#ifndef PUBLISH_SITE_SITE_AROUND_H
#define PUBLISH_SITE_SITE_AROUND_H

#include "publish/site/site_kinds.h"
#include "report/value/value.h"

struct site;

/* Puts "ancestors", the highest first; "units", those directly below, with their "units_noun"
 * (Areas), each with "judged_text" (3 of 15 off target); of the whole authority also "strays",
 * units that do not stand below another then: those that were closed, or have no report. */
void site_around_put(const struct site *site, struct arena *arena, struct value_object *view,
                     const struct site_kinds *kinds, const struct site_kind *kind,
                     const char *root);

/* Puts "others": the pages of the same indicator of the units directly above and below. */
void site_around_put_indicators(struct arena *arena, struct value_object *view,
                                const struct site_kinds *kinds, const struct site_kind *kind,
                                const char *code, const char *root);

/* A noun where it stands alone or at the beginning: Teams. */
const char *site_around_heading(struct arena *arena, const char *noun);

#endif
