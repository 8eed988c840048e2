/* How the numbers of an indicator came about, from the export rows to the words on the page. */
#ifndef REPORT_EXPLAIN_EXPLAIN_H
#define REPORT_EXPLAIN_EXPLAIN_H

#include "base/buffer.h"
#include "model/assess/assess.h"
#include "report/page/page.h"
#include "report/value/value.h"

#include <cjson/cJSON.h>

struct explain_request {
    const struct catalogue *catalogue;
    const struct facts *facts;
    const struct report_settings *settings;
    const char *settings_path; /* of report.ini, where they stand */
    const char *chosen;        /* how the report was chosen, in words; "" */
    const struct report_result *results;
    const struct indicator_result *result; /* one of theirs; of a cell NULL */
    const struct diagnostics *diagnostics; /* of reading the exports */
    const struct value_object *view;       /* of the results: report/view/view.h */
    const struct node *page;               /* made from it; NULL: it could not be made */
};

/* One tree holds every step: export rows (file and line), sums, ratio, rounding, target, status,
 * limits, rules, words. It is printed as JSON (render/json) or for people (explain_print), so that
 * the two cannot differ. The numbers are those of the functions that the report is made with.
 * A new tree that the caller owns. doc/commands.md, "explain", says what its names mean. */
cJSON *explain_indicator(struct arena *arena, const struct explain_request *request);

/* A cell of a table of the catalogue. */
struct explain_cell {
    const struct data_table *table;
    size_t row, column;
};

/* The table in a report; NULL: it does not show it. */
const struct data_table_result *explain_table_shown(const struct report_result *results,
                                                    const struct data_table *table);

/* The same of a cell: its measures, or the parts of a total; the request has no result, and its
 * results show the table. */
cJSON *explain_table_cell(struct arena *arena, const struct explain_request *request,
                          const struct explain_cell *cell);

/* Appends the tree as plain text; its last lines are the words on the page. */
void explain_print(struct arena *arena, const cJSON *explanation, struct buffer *out);

#endif
