/* What the reports of a run share: each is read or worked out for the first that needs it. */
#ifndef PUBLISH_KEPT_H
#define PUBLISH_KEPT_H

#include "input/report_folder.h"
#include "model/assess/families.h"
#include "model/results.h"
#include "publish/produce_request.h"
#include "render/css/stylesheet.h"
#include "render/pdf/pdf.h"
#include "render/pdf/pdf_profile.h"
#include "report/mustache/mustache_templates.h"
#include "report/typeface/typeface.h"

/* Lives as long as the arena. What could not be read is not kept: it is tried, and said, again. */
struct kept *kept_new(struct arena *arena);

/* NULL after a diagnostic. */
struct typefaces *kept_typefaces(struct kept *kept, struct diagnostics *diagnostics);
const struct pdf_profile *kept_profile(struct kept *kept, struct diagnostics *diagnostics);

/* Both as inputs of a manifest; once they have been read. */
const struct inputs *kept_system_files(struct kept *kept);
/* The fonts that one report has glyphs of, whatever others have. */
const struct inputs *kept_fonts(struct arena *arena, const struct pdf_faces *faces);

/* The folder's print.css for one page; its styles live in `arena`. NULL after a diagnostic. */
struct stylesheet *kept_stylesheet(struct kept *kept, struct arena *arena,
                                   struct diagnostics *diagnostics,
                                   const struct report_folder *folder);

/* The files of reports' folders. */
struct read_once *kept_files(struct kept *kept);

/* Templates and partials as they were read. */
struct mustache_templates *kept_templates(struct kept *kept);

/* What reports of different units say of each other. */
struct families *kept_families(struct kept *kept);

/* A report's results, and what they were made from: all of it in an arena of their own. */
struct kept_results {
    struct arena *arena;
    struct produce_request request;
    const struct report_folder *folder;
    const struct report_result *results;
};

/* Takes the results, which the next report may ask for as those of the month before, instead of
 * those that were kept so far. */
void kept_take_results(struct kept *kept, const struct kept_results *results);

/* Frees those that are kept. */
void kept_forget_results(struct kept *kept);

/* Those of a report that is the same but for whether it is final; NULL: they are not kept. */
const struct kept_results *kept_results_of(const struct kept *kept,
                                           const struct produce_request *request);

#endif
