/* Marks who reports, with everybody above. */
#include "model/suspect/suspect_units.h"

#include "model/rule.h"

static void mark(bool *reports, const struct unit *unit) {
    if (reports[unit->index])
        return;
    reports[unit->index] = true;
    for (size_t i = 0; i < unit->spell_count; i++)
        if (unit->spells[i].parent != NULL)
            mark(reports, unit->spells[i].parent);
}

static const bool *units_that_report(const struct suspect_question *question, int *last) {
    const struct catalogue *catalogue = question->report->catalogue;
    bool *reports = arena_array(question->arena, catalogue->unit_count + 1, sizeof *reports);
    for (size_t i = 0; i < question->facts->count; i++) {
        const struct fact *fact = &question->facts->facts[i];
        if (fact->round > question->report->as_at)
            continue;
        mark(reports, &catalogue->units[fact->unit]);
        *last = fact->period > *last ? fact->period : *last;
    }
    return reports;
}

/* Who opens after all that is known cannot have reported. */
static bool has_opened(const struct unit *unit, int last) {
    return unit->spell_count > 0 && unit->spells[0].from <= last;
}

void suspect_units(const struct suspect_question *question) {
    const struct catalogue *catalogue = question->report->catalogue;
    int last = PERIOD_NONE;
    const bool *reports = units_that_report(question, &last);
    for (size_t i = 0; i < catalogue->unit_count; i++) {
        const struct unit *unit = &catalogue->units[i];
        if (!reports[i] && unit->spells[0].refused == NULL && has_opened(unit, last) &&
            last != PERIOD_NONE)
            rule_warn(question->diagnostics, RULE_SILENT_UNIT, unit->spells[0].place,
                      "no export has a row for “%s”, nor for a unit below it; is its code spelt "
                      "otherwise there? if it has closed, say so in the column “to”",
                      unit->code);
    }
}
