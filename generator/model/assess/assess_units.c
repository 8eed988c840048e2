/* Looks up what the units around a unit say. */
#include "model/assess/assess_units.h"

#include "model/assess/families.h"
#include "model/standing.h"
#include "model/structure.h"

/* The part of the parent's report that is about the units below it, this one among them. */
static void take_family_above(struct assessment *assessment, struct indicator_result *result,
                              const struct unit *parent) {
    const struct assess_request *request = assessment->request;
    result->above = families_find(request->families, request, result->indicator,
                                  result->headline->figure, result->period, parent);
    for (size_t i = 0; i < result->above->count; i++)
        if (result->above->members[i].unit == request->unit)
            result->own = &result->above->members[i];
    result->standing = standing_make(assessment->arena, result->above, result->own, result->period);
}

/* Over such months those below need not add up to the unit. */
static const char *moved_text(const struct assessment *assessment,
                              const struct indicator_result *result) {
    const struct assess_request *request = assessment->request;
    const struct indicator *indicator = result->indicator;
    struct window window = basis_window(indicator->basis, indicator->rhythm, result->period);
    const struct unit *unit = request->unit;
    const char *text = "";
    size_t count;
    const struct structure_change *changes = structure_changes(
        assessment->arena, request->catalogue, unit, window.first, window.last, &count);
    for (size_t i = 0; i < count; i++)
        if (changes[i].before == unit || changes[i].after == unit)
            text = arena_printf(assessment->arena, "%s%s%s", text, *text == '\0' ? "" : "; ",
                                structure_text(assessment->arena, &changes[i]));
    return text;
}

void assess_units(struct assessment *assessment, struct indicator_result *result) {
    const struct assess_request *request = assessment->request;
    const struct unit *parent = assessment->report->parent;
    result->standing = (struct standing){.text = "", .short_text = ""};
    result->moved = "";
    if (result->headline == NULL || request->families == NULL)
        return;
    if (parent != NULL)
        take_family_above(assessment, result, parent);
    if (request->unit->stay_count == 0)
        return;
    result->below = families_find(request->families, request, result->indicator,
                                  result->headline->figure, result->period, request->unit);
    result->moved = moved_text(assessment, result);
}
