/* From a template of the theme to a page of the site. */
#ifndef PUBLISH_SITE_SITE_PAGE_H
#define PUBLISH_SITE_SITE_PAGE_H

#include "base/buffer.h"
#include "model/results.h"
#include "publish/site/site_tree.h"

#include "report/value/value.h"

struct site;

/* Expands templates/site/NAME for the view and adds the page. */
bool site_page_put(struct site *site, struct site_tree *tree, struct arena *arena, const char *name,
                   struct value_object *view, const struct report_result *results,
                   const char *path);
/* Expands a part of a page. */
bool site_part_expand(struct site *site, struct arena *arena, const char *name,
                      struct value_object *view, struct buffer *out);

#endif
