/* Finds relatives of the report's unit, as they stand in its month. */
#include "model/assess/assess_levels.h"

#include "model/assess/families.h"

static const struct unit *parent_of(const struct unit *unit, int period) {
    const struct unit_spell *spell = unit_spell_at(unit, period);
    return spell == NULL ? NULL : spell->parent;
}

/* The root first. No unit stands below itself: such rows are refused. */
static void find_ancestors(struct assessment *assessment, struct report_result *report) {
    const struct unit *unit = report->unit;
    while ((unit = parent_of(unit, report->period)) != NULL)
        report->ancestor_count++;
    const struct unit **ancestors =
        arena_array(assessment->arena, report->ancestor_count + 1, sizeof(struct unit *));
    unit = report->unit;
    for (size_t i = report->ancestor_count; i > 0; i--)
        ancestors[i - 1] = unit = parent_of(unit, report->period);
    report->ancestors = ancestors;
}

static void find_siblings(struct assessment *assessment, struct report_result *report) {
    const struct unit **children;
    size_t count = families_children(assessment->arena, report->catalogue, report->parent,
                                     report->period, &children);
    for (size_t i = 0; i < count; i++)
        if (children[i] != report->unit)
            children[report->sibling_count++] = children[i];
    report->siblings = children;
}

void assess_levels(struct assessment *assessment) {
    struct report_result *report = assessment->report;
    const struct unit **children;
    report->parent = parent_of(report->unit, report->period);
    report->child_count = families_children(assessment->arena, report->catalogue, report->unit,
                                            report->period, &children);
    report->children = children;
    find_ancestors(assessment, report);
    if (report->parent != NULL)
        find_siblings(assessment, report);
}
