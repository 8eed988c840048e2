/* Risks as templates say them: their register, their matrix. */
#ifndef REPORT_VIEW_VIEW_RISKS_H
#define REPORT_VIEW_VIEW_RISKS_H

#include "model/results.h"

#include "report/value/value.h"

/* Completes "risks", or adds it where report.json has none, and adds to the report
 * - "open_risks" and "closed_risks", with "has_…" of each; "risks_text", 3 risks are open: 1 very
 *   high and 2 medium., and "risks_since_text", Since September 2020: 1 new and 1 higher.;
 * - "risk_matrix", a row for each likelihood, the highest first, its cells by impact, the lowest
 *   first, as "risk_impacts" are; "risk_places", the cells that have risks, the highest score
 * first; "risk_ratings", what scores are called, the highest first;
 * - to each of `indicators` the open "risks" about it, and "indicators_with_risks". */
void view_put_risks(struct value_object *view, struct value_list *indicators,
                    const struct report_result *results);

#endif
