/* What the parts of a site share. Only publish/site*.c include this. Paths of the site's files are
 * relative to its folder, with slashes. */
#ifndef PUBLISH_SITE_SITE_PARTS_H
#define PUBLISH_SITE_SITE_PARTS_H

#include "base/buffer.h"
#include "input/dataset.h"
#include "model/results.h"
#include "model/revision.h"
#include "publish/folders.h"
#include "publish/site/site.h"
#include "report/drawing/typeface.h"

#include <cjson/cJSON.h>

/* ---- what is published: site_collect.c ---- */

enum site_file { SITE_PAGE, SITE_PAPER, SITE_RESULTS, SITE_VALUES, SITE_MANIFEST, SITE_FILE_COUNT };
enum { DIGEST_SIZE = 65 }; /* 64 hexadecimal digits and a NUL */

/* The names in out/. In the site the page is called SITE_OWN_PAGE, as index.html has more in it. */
extern const char *const SITE_FILE_NAMES[SITE_FILE_COUNT];
#define SITE_OWN_PAGE "report.html"

struct site_month {
    int period;
    const char *text;
    bool has_value, has_target;
    double value, target;
};

struct site_commentary {
    const char *status, *author, *date, *headline, *html;
};

/* An indicator as a report shows it. Texts are never NULL. */
struct site_indicator {
    const char *code, *number, *title, *short_title, *better, *basis;
    const char *unit; /* of its headline: percent, … */
    int period;       /* what its figures are about */
    struct site_month now;
    const char *reason;                                                /* why there is a marker */
    const char *target_text, *target_year, *due_text, *tolerance_text; /* due: of a phased target */
    const char *status_code, *status_text;
    bool has_low, has_high;
    double low, high;
    const struct site_commentary *commentary; /* NULL: none */
    const struct site_month *series;
    size_t series_count;
};

/* What a final report took the place of. */
struct site_replaced {
    const char *reason;
    char digests[SITE_FILE_COUNT][DIGEST_SIZE]; /* "" of the manifest */
};

struct site_report {
    const char *report, *unit; /* codes */
    const char *title, *unit_name;
    const char *authority, *contact, *committee, *meeting_date, *exported, *next_due;
    const char *sentence;
    int period;
    bool is_root, final, stayed;
    size_t counts[6];      /* met, within, outside, missed, none, no data */
    const char *folder;    /* in the site: ocg-contract/2020-10 */
    const char *source;    /* the folder that its files are read from */
    const char *page_name; /* of its page there */
    size_t sizes[SITE_FILE_COUNT];
    char digests[SITE_FILE_COUNT][DIGEST_SIZE];
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

/* ---- what was published before: site_past.c ---- */

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

/* ---- the theme: site_theme.c ---- */

struct site_theme {
    const char *folder; /* templates/site */
    const char *title, *notice, *address, *contact, *statement_date;
    const char *colours; /* rules of :root from the report that site.ini names; "" for none */
};

/* An export that a report was made from, or that stands in the data folder. */
struct site_export {
    const char *name; /* data/kpi/2020-10.csv */
    int round;        /* of one in the data folder */
    char digest[DIGEST_SIZE];
};

struct site {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct site_request *request;
    const char *folder; /* of the site, symbolic links resolved */
    struct typefaces *typefaces;
    struct site_theme theme;
    struct site_past past;
    struct site_reports reports;
    struct site_revision *revisions; /* those of the past and new ones, oldest first */
    size_t revision_count;
    const struct dataset *dataset; /* NULL: there is none, or none that can be read */
    struct site_export *exports;   /* of the data set */
    size_t export_count;
    struct site_outcome *outcome;
};

/* Reads templates/site/site.ini and the colours. False after diagnostics. */
bool site_theme_read(struct site *site);
/* A file of the theme; NULL after a diagnostic. */
const char *site_theme_file(struct site *site, const char *name);

/* Reads site.json; no such file is an empty past. False after a diagnostic. */
bool site_past_read(struct site *site);
const struct site_entry *site_past_file(const struct site_past *past, const char *path);
/* site.json for what `files` are now. */
void site_past_write(const struct site *site, const struct site_entry *files, size_t count,
                     struct buffer *out);

/* Fills site.reports from out/ and, for what is gone from there, from the site. False where that
 * cannot be read any more; the diagnostics say why. */
bool site_collect(struct site *site);
/* Takes a digest as it is written; "" where it is none. */
void site_take_digest(char digest[DIGEST_SIZE], const char *text);
const struct site_indicator *site_report_find(const struct site_report *report, const char *code);
/* Reads one report from `source`; NULL after an error. */
struct site_report *site_report_read(struct site *site, const char *source, const char *page_name);
/* The bytes of a report's file; they live in `arena`. NULL after an error. */
const char *site_report_file(struct site *site, struct arena *arena,
                             const struct site_report *report, enum site_file file, size_t *length);

/* Fills site.revisions: compares what was published with what will be. */
void site_revise(struct site *site);

/* ---- kinds of reports and their indicators: site_history.c ---- */

/* The reports of one name, about one unit: what pages about many months tell of. */
struct site_kind {
    const char *name;
    const char *unit_name; /* "" where it is about the whole authority */
    const char *folder;    /* of its pages: ocg-contract, or ocg-contract/units/NORTH */
    const struct site_report **months;
    size_t month_count;             /* 0: the whole authority has none, only units have */
    const struct site_report **all; /* of the whole authority: those of units too */
    size_t all_count;
};
/* By name; each time that of the whole authority, and then those of units. */
struct site_kinds {
    struct site_kind *items;
    size_t count;
};
struct site_kinds site_kinds(const struct site *site);
/* Of those, the one that pages about a report's other months belong to. */
const char *site_kind_folder(struct arena *arena, const struct site_report *report);
bool site_kind_is_whole(const struct site_kind *kind);
/* Its own report for a month; NULL: there is none. */
const struct site_report *site_kind_month(const struct site_kind *kind, int period);
/* Whether any of its months has the indicator. */
bool site_kind_has(const struct site_kind *kind, const char *code);

/* One indicator through the months of a kind. */
struct site_history {
    const struct site_kind *kind;
    const char *code;
    const struct site_indicator **months; /* in order of month; never empty */
    const struct site_report **reports;   /* beside them */
    size_t count;
    bool current; /* the latest report has it */
};
/* In the order of the latest report; then those that it no longer has. */
struct site_history *site_histories(struct arena *arena, const struct site_kind *kind,
                                    size_t *count);
/* The same unit's page of an indicator. */
const char *site_history_page(struct arena *arena, const struct site_kind *kind, const char *code);
/* What later reports say of that month; NULL where they say the same, or nothing. */
const char *site_history_restated(const struct site_history *history, size_t month);
/* Where its number, title, basis, unit or what is good changed from one of its months to the next
 * (site_breaks.c). */
const struct series_break *site_history_breaks(struct arena *arena,
                                               const struct site_history *history, size_t *count);
enum better site_better_named(const char *code);
/* As a chart wants it; `from` (may be NULL) takes the first month of the chart. */
const struct report_result *site_history_results(struct arena *arena,
                                                 const struct site_history *history, int *from);

/* ---- what exports changed: site_exports.c ---- */

bool site_export_is_role(const char *role);
/* One digest of all names and bytes; sorts them. */
void site_exports_digest(struct site_export *exports, size_t count, char digest[DIGEST_SIZE]);
/* Reads the data folder, if it is there: what is wrong with it is nothing to the site. */
void site_exports_read(struct site *site);
/* What the exports up to its latest month changed of a kind's published figures, as `scorecard
 * revisions` lists it. False, and none, where the data folder does not hold the exports that the
 * latest report was made from; a month whose report was made from others is left out. */
bool site_exports_revisions(struct site *site, struct arena *arena, const struct site_kind *kind,
                            struct revisions *revisions);

/* ---- files of the site: site_tree.c ---- */

struct site_tree;

/* Locks the folder above the site and clears what a killed run left; NULL after a diagnostic. */
struct site_tree *site_tree_open(struct site *site);
/* Adds a file. False after a diagnostic; then nothing more needs to be added. */
bool site_tree_put(struct site_tree *tree, const char *path, const char *bytes, size_t length);
/* Adds all files of a folder of the old site again. */
bool site_tree_keep(struct site_tree *tree, const char *path);
/* The new files take the place of the old site. */
bool site_tree_finish(struct site_tree *tree);
/* Whether a file could not be stored: the system's fault, not that of a template or a report. */
bool site_tree_failed(const struct site_tree *tree);
/* Ends it, finished or not; what was not finished is removed. */
void site_tree_close(struct site_tree *tree);

/* ---- pages ---- */

/* A path as a link: each byte that a link cannot hold as %XX. */
const char *site_link(struct arena *arena, const char *path);
/* The way from a page up to the site's folder: ../../ for a/b/index.html. */
const char *site_root(struct arena *arena, const char *path);
/* What every page's view has; the caller's to delete. */
cJSON *site_view(struct site *site, struct arena *arena, const char *path);
/* month, dates, sizes, links, counts of a report, for a page at `root`. */
cJSON *site_report_view(struct site *site, struct arena *arena, const struct site_report *report,
                        const char *root);
/* "31 October 2020": the meeting's day, or else that of the export; "" where neither is stated. */
const char *site_published(const struct site_report *report);
/* The folder of its unit's latest report: ocg-contract/latest, or ocg-contract/latest/units/NORTH.
 */
const char *site_latest(struct arena *arena, const struct site_report *report);
/* The same for machines: "2020-10-31T00:00:00Z"; where it is not stated, that of the first day
 * after the report's month. */
const char *site_time(struct arena *arena, const struct site_report *report);
/* How many KB or MB. */
const char *site_size_text(struct arena *arena, size_t size);

/* Expands templates/site/NAME for the view (which it deletes) and adds the page. */
bool site_page_put(struct site *site, struct site_tree *tree, struct arena *arena, const char *name,
                   cJSON *view, const struct report_result *results, const char *path);
/* Expands a part of a page. */
bool site_part_expand(struct site *site, struct arena *arena, const char *name, cJSON *view,
                      struct buffer *out);

/* Each adds its files. */
bool site_put_pages(struct site *site, struct site_tree *tree); /* site_pages.c */
bool site_put_indicators(struct site *site, struct site_tree *tree, const struct site_kinds *kinds,
                         const struct site_kind *kind);
bool site_put_revisions(struct site *site, struct site_tree *tree,
                        const struct site_kinds *kinds);          /* site_revisions_page.c */
bool site_put_reports(struct site *site, struct site_tree *tree); /* site_report_page.c */
bool site_put_feed(struct site *site, struct site_tree *tree);    /* site_feed.c */
bool site_put_search(struct site *site, struct site_tree *tree);  /* site_search.c */

#endif
