/* A static site from the reports that stand in out/: pages with relative links that work from a
 * file share as from a web server. */
#ifndef PUBLISH_SITE_SITE_H
#define PUBLISH_SITE_SITE_H

#include "base/diagnostics.h"

#include <stdbool.h>
#include <stddef.h>

struct site_request {
    const char *out, *templates; /* folders: the reports; the one that holds site/ */
    const char *data;            /* may say what changed published figures; may be missing */
    const char *folder;          /* the site's */
    const char *authority;       /* takes its reports alone; NULL: those of the only one */
    bool final;                  /* takes no drafts */
    /* Told of each report, by its number and month, before it is written; may be NULL. */
    void (*tell)(size_t number, size_t count, int period);
};

/* What was done, for a summary. */
struct site_outcome {
    size_t reports;
    size_t indicators;                         /* pages of them: one each for each unit */
    size_t drafts_left_out;                    /* with `final` */
    size_t others_left_out;                    /* with `authority` */
    size_t stayed;                             /* published earlier, and gone from out/ */
    size_t revisions;                          /* new ones */
    size_t added, changed, removed, unchanged; /* files */
};

enum published {
    PUBLISHED,
    PUBLISHED_NOTHING,    /* nothing to publish, or nowhere; the diagnostics say why */
    PUBLISHED_NOT_STORED, /* the files could not be written; the site is as it was */
};

/* Writes the site: beside the one that there is, whose place it then takes in one step. Reports
 * that are not whole are errors, and left out. Files in the folder that are not the site's are
 * kept. */
enum published site_publish(struct arena *arena, struct diagnostics *diagnostics,
                            const struct site_request *request, struct site_outcome *outcome);

#endif
