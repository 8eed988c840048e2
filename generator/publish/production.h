/* A report in the making, from the data set to its files. Only publish/produce*.c
 * and publish/production*.c include this. */
#ifndef PUBLISH_PRODUCTION_H
#define PUBLISH_PRODUCTION_H

#include "input/report_folder.h"
#include "publish/assessed.h"
#include "publish/produce.h"
#include "render/css/stylesheet.h"
#include "render/pdf/pdf.h"

#include <cjson/cJSON.h>

/* What is made on the way, from left to right. */
struct production {
    struct arena *arena;
    struct arena *results_arena; /* of the folder, commentary and results, which may be kept */
    struct arena *paper_arena;   /* of styles, layout and PDF, until this is written */
    struct diagnostics *diagnostics;
    const struct produce_request *request;
    struct report_folder *folder;
    struct inputs commentaries;
    struct earlier_report before;
    const struct report_result *results;
    struct typefaces *typefaces;
    struct pdf_faces faces; /* whose glyphs are in the PDF */
    const struct pdf_profile *profile;
    struct node *root;
    struct stylesheet *stylesheet;
    const cJSON *replaced; /* for the manifest; NULL: nothing was */
    struct output outputs[OUTPUT_COUNT];
};

/* ---- production.c ---- */

struct production production_begin(struct arena *arena, struct diagnostics *diagnostics,
                                   const struct produce_request *request);
/* The next month's report compares itself with the results. */
void production_end(struct production *production);
/* An arena that nothing needs any more. */
void production_forget(struct arena **arena);

/* ---- production_results.c ---- */

/* The report's folder; NULL after an error. */
void production_read_folder(struct production *production);

/* From the data to results; the folder says how. False after an error. */
bool production_make_results(struct production *production);

/* ---- production_page.c ---- */

/* What is needed to print, whatever the page says: fonts, colours, styles. */
void production_read_looks(struct production *production);

/* Template to page tree, and the style sheet that prints it. False after an error. */
bool production_build_page(struct production *production);

/* ---- production_outputs.c ---- */

/* The files but for the manifest, which names them. False after an error. */
bool production_render(struct production *production);
void production_render_manifest(struct production *production);

#endif
