/* One report from a data set: the whole flow of doc/design.md, section 1, from facts to files in
 * out/. */
#ifndef PUBLISH_PRODUCE_H
#define PUBLISH_PRODUCE_H

#include "model/assess/assess.h"
#include "publish/outputs.h"
#include "publish/produce_request.h"
#include "report/page/page.h"
#include "report/typeface/typeface.h"

#include <stdbool.h>

enum produced {
    PRODUCED,            /* written */
    PRODUCED_NOTHING,    /* the input leaves nothing to publish; the diagnostics say why */
    PRODUCED_NOT_STORED, /* the files could not be written */
};

/* Writes the report into its folder, all of it or nothing. */
enum produced produce_report(struct arena *arena, struct diagnostics *diagnostics,
                             const struct produce_request *request);

/* Reads what reports of a run share: the templates, style sheets and fonts of this one, so that
 * those which follow in other processes find them there. What is wrong with them is said of each
 * report, not here. */
void produce_read_shared(const struct diagnostics *diagnostics,
                         const struct produce_request *request);

/* Clears up what a process that was killed while it made the report has left of it. */
void produce_clear_up(struct diagnostics *diagnostics, const struct produce_request *request);

/* produce_report without writing anything: for check. False where it could not be made. */
bool produce_check(struct arena *arena, struct diagnostics *diagnostics,
                   const struct produce_request *request);

/* All outputs in memory, which the caller frees with outputs_free. False where the report could not
 * be made; the diagnostics say why. */
bool produce_outputs(struct arena *arena, struct diagnostics *diagnostics,
                     const struct produce_request *request, struct output outputs[OUTPUT_COUNT]);

/* What a report is made of before it is laid out: for explain. */
struct produced_results {
    const struct report_result *results;
    const struct report_settings *settings;
    const char *settings_path; /* of report.ini */
    const struct node *page;   /* NULL where the template or a style sheet is broken */
};

/* False where the input leaves nothing to publish; the diagnostics say why. */
bool produce_results(struct arena *arena, struct diagnostics *diagnostics,
                     const struct produce_request *request, struct produced_results *produced);

#endif
