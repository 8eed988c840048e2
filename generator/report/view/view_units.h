/* Units in the view: who stands above, beside, below. */
#ifndef REPORT_VIEW_VIEW_UNITS_H
#define REPORT_VIEW_VIEW_UNITS_H

#include "model/results.h"

#include "report/value/value.h"

/* ---- view_levels.c ---- */

/* A unit as it is in the report's month, or was last before it: code, name, level, is_root,
 * full_name, href, paper_href. Links are "" where it has no report of that month. */
struct value_object *view_unit_new(struct arena *arena, struct names *names,
                                   const struct report_result *results, const struct unit *unit);

/* full_name, href and paper_href of a unit, for an object that has none of them. */
void view_put_unit_link(struct arena *arena, struct value_object *object,
                        const struct report_result *results, const struct unit *unit);

/* Completes "unit" of the view, its "parent" and its "children", with what is above, beside and
 * below it. */
void view_put_levels(struct arena *arena, struct value_object *view,
                     const struct report_result *results);

/* ---- view_units.c ---- */

/* Completes "units" of an indicator's object; adds what the unit above says of it, and where its
 * value stands among those beside. */
void view_put_units(struct arena *arena, struct value_object *object,
                    const struct report_result *results, const struct indicator_result *result);

/* Adds the lists of indicators of which the unit, or those below it, have data, and those without,
 * to the view. */
void view_put_side_by_side(struct value_object *view, struct value_list *indicators,
                           const struct report_result *results);

#endif
