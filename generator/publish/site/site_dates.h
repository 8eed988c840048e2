/* When a report was published. */
#ifndef PUBLISH_SITE_SITE_DATES_H
#define PUBLISH_SITE_SITE_DATES_H

#include "publish/site/site_report.h"

/* "31 October 2020": the meeting's day, or else that of the export; "" where neither is stated. */
const char *site_published(const struct site_report *report);
/* The same for machines: "2020-10-31T00:00:00Z"; where it is not stated, that of the first day
 * after the report's month. */
const char *site_time(struct arena *arena, const struct site_report *report);

#endif
