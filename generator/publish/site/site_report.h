/* A report as its own files tell of it: report.json with manifest.json. */
#ifndef PUBLISH_SITE_SITE_REPORT_H
#define PUBLISH_SITE_SITE_REPORT_H

#include "base/enclosure.h"
#include "model/results.h"
#include "publish/digest.h"
#include "publish/outputs.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

/* One beside the target that judges. Of a month of the series texts are empty. */
struct site_target {
    const char *name, *text, *due_text;
    double value; /* what was due of it then */
};

struct site_month {
    int period;
    const char *text;
    bool has_value, has_target;
    double value, target;
    const struct site_target *targets;
    size_t target_count;
};

struct site_commentary {
    const char *status, *author, *date, *headline, *lang, *html;
};

/* An action as a report tells it. Dates as 2020-10-31 or 2020-10; "" none. */
struct site_action {
    const char *id, *text, *owner, *opened, *due, *closed, *state;
};

/* An indicator as a report shows it. Texts are never NULL. */
struct site_indicator {
    const char *code, *number, *title, *short_title, *better, *basis;
    const char *source; /* of its charts, where it was stated; else "" */
    const char *unit;   /* of its headline: percent, … */
    bool has_per;
    double per; /* of a rate: per how many */
    int period; /* what its figures are about */
    struct site_month now;
    const char *reason;                                                /* why there is a marker */
    const char *target_text, *target_year, *due_text, *tolerance_text; /* due: of a phased target */
    const char *status_code, *status_text;
    bool has_low, has_high;
    double low, high;
    const char *const *unreconciled; /* sentences: where units below add up to something else */
    size_t unreconciled_count;
    const struct site_commentary *commentary; /* NULL: none */
    const struct site_month *series;
    size_t series_count;
    const struct site_action *actions;
    size_t action_count;
};

/* A unit directly below that of a report. */
struct site_child {
    const char *code, *name;
};

/* What a final report took the place of. */
struct site_replaced {
    const char *reason;
    char digests[OUTPUT_COUNT][DIGEST_SIZE]; /* "" of the manifest */
};

/* Where a report's files are read from. */
struct site_source {
    const struct enclosure *in;
    const char *folder;
    const char *page_name; /* of its page there */
};

struct site_report {
    const char *report, *unit; /* codes */
    const char *title, *unit_name;
    const char *parent; /* the code of the unit above; "" none */
    const struct site_child *children;
    size_t child_count;
    const struct site_report *previous,
        *next; /* the same unit's, of the months beside; NULL: none */
    const char *authority, *contact, *committee, *meeting_date, *exported, *next_due;
    const char *sentence;
    int period;
    bool is_root, final, stayed;
    size_t counts[STATUSES]; /* of indicators by status */
    size_t of_few;           /* of those without one: not judged, since of too few */
    const char *folder;      /* in the site: ocg-contract/2020-10 */
    struct site_source source;
    size_t sizes[OUTPUT_COUNT];
    char digests[OUTPUT_COUNT][DIGEST_SIZE];
    char exports[DIGEST_SIZE];            /* site_exports_digest of those that it was made from */
    const struct site_replaced *replaced; /* oldest first */
    size_t replaced_count;
    const struct site_indicator *indicators;
    size_t indicator_count;
};

struct site_reports {
    struct site_report *items; /* by report, month, and unit (the root first) */
    size_t count;
};

/* Fills in what report.json says of title, unit, summary, indicators. Texts live in `arena`. */
void site_report_take_results(struct arena *arena, const cJSON *results,
                              struct site_report *report);

/* Fills in what manifest.json says, but for exports. */
void site_report_take_manifest(struct arena *arena, const cJSON *manifest,
                               struct site_report *report);

/* By its folder; NULL: there is none. */
const struct site_report *site_reports_find(const struct site_reports *reports, const char *folder);

/* NULL where the report does not show the indicator. */
const struct site_indicator *site_report_find(const struct site_report *report, const char *code);

#endif
