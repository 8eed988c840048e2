/* A site in the making: all that is known when its pages are put together. */
#ifndef PUBLISH_SITE_SITE_STATE_H
#define PUBLISH_SITE_SITE_STATE_H

#include "base/enclosure.h"
#include "input/dataset.h"
#include "publish/site/site.h"
#include "publish/site/site_exports.h"
#include "publish/site/site_past.h"
#include "publish/site/site_report.h"
#include "publish/site/site_theme.h"
#include "report/typeface/typeface.h"

struct site {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct site_request *request;
    const char *folder;   /* of the site, symbolic links resolved */
    struct enclosure old; /* the same, as it is before; not open where there is none yet */
    struct enclosure out; /* the reports */
    struct typefaces *typefaces;
    struct mustache_templates *templates; /* those that pages are made with */
    struct site_theme theme;
    struct site_past past;
    struct site_reports reports;
    struct site_reports others;      /* in out/, of another authority than was asked for */
    struct site_revision *revisions; /* those of the past and new ones, oldest first */
    size_t revision_count;
    const struct dataset *dataset; /* NULL: there is none, or none that can be read */
    struct site_export *exports;   /* of the data set */
    size_t export_count;
    struct site_outcome *outcome;
};

#endif
