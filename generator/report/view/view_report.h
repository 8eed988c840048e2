/* What the view says of the indicators of a report together. */
#ifndef REPORT_VIEW_VIEW_REPORT_H
#define REPORT_VIEW_VIEW_REPORT_H

#include "model/results.h"
#include "report/abbreviation.h"

#include "report/value/value.h"
#include "report/view/view_at.h"

/* Adds "changes": what differs from the report before (view_changes.c). */
void view_put_changes(struct arena *arena, struct value_object *view,
                      const struct report_result *results);

/* Adds "tiles" to the summary and the lists of indicators by status to the view (view_glance.c). */
void view_put_glance(struct value_object *view, struct value_list *indicators,
                     const struct report_result *results);

/* Adds "section" and "other_sections", with references to the objects of `indicators`, and to each
 * of these its cells (view_sections.c). */
void view_put_sections(struct arena *arena, struct value_object *view,
                       struct value_list *indicators, const struct report_result *results,
                       const struct abbreviations *list);

/* Adds "indicator", "measure" and "table", which have codes alone, and gives codes to "unit", the
 * report's own (view_codes.c). `view_of` makes a view: of the report as if it showed all that were
 * assessed, once an indicator is named that it leaves out. */
void view_put_codes(struct arena *arena, struct value_object *view,
                    const struct value_list *indicators, const struct report_result *results,
                    view_maker *view_of);

/* Adds "abbreviations", those of the glossary that the texts about these indicators use, each once,
 * and "has_abbreviations" (view_abbreviations.c). */
void view_put_abbreviations(struct arena *arena, struct value_object *object,
                            const struct abbreviations *list,
                            const struct indicator_result *const *results, size_t count);

/* Adds "running", the words of each page's footer, and "margins", these and the notice as strings
 * of CSS (view_running.c). */
void view_put_running(struct arena *arena, struct value_object *view,
                      const struct report_result *results);

/* Says which names of the view, which is complete, and of the rows in it are seen from rows within
 * (view_shared.c). */
void view_share_names(struct arena *arena, struct value_object *view);

#endif
