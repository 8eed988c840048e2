/* Where things stand in a site: paths are relative to its folder, with slashes. */
#ifndef PUBLISH_SITE_SITE_PATHS_H
#define PUBLISH_SITE_SITE_PATHS_H

#include "publish/site/site_kinds.h"
#include "publish/site/site_past.h"

/* The way from a page up to the site's folder: ../../ for a/b/index.html. */
const char *site_root(struct arena *arena, const char *path);
/* The link from a page at `root` to the page of a folder. Each byte that a link cannot hold is %XX.
 */
const char *site_folder_link(struct arena *arena, const char *root, const char *folder);

/* What a report's file is called in the site: as in out/, but for the page, report.html, since
 * index.html has more in it. */
const char *site_file_name(enum output_file file);
/* What templates call it: page, pdf, json, csv, manifest. */
const char *site_file_key(enum output_file file);
/* The link from a page at `root` to a file of a report's folder. */
const char *site_file_link(struct arena *arena, const char *root, const char *folder,
                           enum output_file file);

/* The folder of the pages about a report's other months. */
const char *site_kind_folder(struct arena *arena, const struct site_report *report);
/* The folder of its unit's latest report: ocg-contract/latest, or ocg-contract/latest/units/NORTH.
 */
const char *site_latest(struct arena *arena, const struct site_report *report);
/* The same unit's page of an indicator. */
const char *site_history_page(struct arena *arena, const struct site_kind *kind, const char *code);
const char *site_history_link(struct arena *arena, const char *root, const struct site_kind *kind,
                              const char *code);
/* The folder of the page that compares units by an indicator in a report's month. */
const char *site_compare_folder(struct arena *arena, const char *report, int period,
                                const char *code);
/* The folder of the files that a revision replaced. */
const char *site_replaced_folder(struct arena *arena, const struct site_revision *revision);

#endif
