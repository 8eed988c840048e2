/* Reads a report's files from its folder. */
#ifndef PUBLISH_SITE_SITE_FILES_H
#define PUBLISH_SITE_SITE_FILES_H

#include "publish/site/site_report.h"

struct site;

/* Reads one report; NULL after an error. Each file is what its manifest says: a file that was
 * changed by hand is not published. */
struct site_report *site_report_read(struct site *site, const struct site_source *source);
/* A published report's, by its folder in the site. */
struct site_source site_source_of_past(const struct site *site, const char *folder);
/* The path of a report's file as messages have it. */
const char *site_report_shown(const struct site_report *report, enum output_file file);
/* The bytes of a report's file; they live in `arena`. NULL after an error. */
const char *site_report_file(struct site *site, struct arena *arena,
                             const struct site_report *report, enum output_file file,
                             size_t *length);

#endif
