/* What was published before, as site.json lists it. */
#ifndef PUBLISH_SITE_SITE_PAST_H
#define PUBLISH_SITE_SITE_PAST_H

#include "base/buffer.h"
#include "publish/site/site_report.h"

struct site;

#define SITE_PAST_LIST "site.json"

struct site_entry {
    const char *path;
    size_t size;
    char digest[DIGEST_SIZE];
};

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
    struct site_entry *files; /* by path */
    size_t file_count;
    struct site_report *reports; /* folder, source, page_name and digests alone */
    size_t report_count;
    struct site_revision *revisions; /* oldest first */
    size_t revision_count;
};

/* Reads site.json; no such file is an empty past. False after a diagnostic. */
bool site_past_read(struct site *site);
const struct site_entry *site_past_file(const struct site_past *past, const char *path);
/* site.json for what `files` are now. */
void site_past_write(const struct site *site, const struct site_entry *files, size_t count,
                     struct buffer *out);

#endif
