/* The exports that reports were made from. */
#ifndef PUBLISH_SITE_SITE_EXPORTS_H
#define PUBLISH_SITE_SITE_EXPORTS_H

#include "publish/site/site_report.h"

struct site;

/* An export that a report was made from, or that stands in the data folder. */
struct site_export {
    const char *name; /* data/kpi/2020-10.csv */
    int round;        /* of one in the data folder */
    char digest[DIGEST_SIZE];
};

/* Of an input, by its role in a manifest. */
bool site_export_is_role(const char *role);
/* One digest of all names and bytes; sorts them. */
void site_exports_digest(struct site_export *exports, size_t count, char digest[DIGEST_SIZE]);
/* Reads the data folder, if it is there: what is wrong with it is nothing to the site. */
void site_exports_read(struct site *site);

/* Whether the exports that a report of this month would be made from are those that it was. */
bool site_exports_are_of(const struct site *site, const struct site_report *report);

#endif
