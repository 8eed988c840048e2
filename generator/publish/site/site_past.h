/* What was published before, as site.json lists it. */
#ifndef PUBLISH_SITE_SITE_PAST_H
#define PUBLISH_SITE_SITE_PAST_H

#include "base/buffer.h"
#include "publish/site/site_entries.h"
#include "publish/site/site_report.h"

struct site;

#define SITE_PAST_LIST "site.json"

struct site_revision {
    const char *id;     /* of the files that were replaced: 8 hexadecimal digits, or with -2, … */
    const char *folder; /* of the report */
    const char *title, *unit_name, *reason;
    const char *time; /* of the latest report when it was published, for the feed; "" unknown */
    int period;
    const char **changes; /* what became of the figures, a line each */
    size_t change_count;
};

struct site_past {
    struct site_entries files;       /* by path */
    struct site_reports reports;     /* folder, source, page_name and digests alone */
    struct site_revision *revisions; /* oldest first */
    size_t revision_count;
};

/* Reads site.json; no such file is an empty past. False after a diagnostic. */
bool site_past_read(struct site *site);
/* site.json for what `files` are now. */
void site_past_write(const struct site *site, const struct site_entries *files, struct buffer *out);

#endif
