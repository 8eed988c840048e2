/* The pages of a site, each kind of which adds its files to the tree. */
#ifndef PUBLISH_SITE_SITE_PAGES_H
#define PUBLISH_SITE_SITE_PAGES_H

#include "publish/site/site_kinds.h"
#include "publish/site/site_tree.h"

struct site;

/* False after a diagnostic; then nothing more needs to be added. */
bool site_put_pages(struct site *site, struct site_tree *tree);
bool site_put_reports(struct site *site, struct site_tree *tree);
bool site_put_feed(struct site *site, struct site_tree *tree);
bool site_put_search(struct site *site, struct site_tree *tree);

/* Pages that are put together by site_put_pages. */
bool site_put_indicators(struct site *site, struct site_tree *tree, const struct site_kinds *kinds,
                         const struct site_kind *kind);
bool site_put_revisions(struct site *site, struct site_tree *tree, const struct site_kinds *kinds);

#endif
