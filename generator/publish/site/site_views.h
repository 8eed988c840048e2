/* What the templates of a site may say. */
#ifndef PUBLISH_SITE_SITE_VIEWS_H
#define PUBLISH_SITE_SITE_VIEWS_H

#include "publish/site/site_report.h"

#include "report/value/value.h"

struct site;

/* The latest report that says who publishes it. */
const struct site_report *site_publisher(const struct site *site);

/* The month in which the authority's years begin; April where its exports are not at hand. */
int site_year_start(const struct site *site);

/* How often an indicator is counted, by the definitions in force in the report's month; monthly
 * where there are none of it. */
struct rhythm site_rhythm(const struct site *site, const char *code, int report);

/* What every page's view has. It lives in the arena. */
struct value_object *site_view(struct site *site, struct arena *arena, const char *path);
/* Adds month, dates, sizes, links, counts of a report, for a page at `root`. */
void site_put_report(struct site *site, struct arena *arena, struct value_object *view,
                     const struct site_report *report, const char *root);

#endif
