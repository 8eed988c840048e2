/* Reads what can be read without a word. */
#include "input/load/load_lost.h"

#include "input/load/load_cells.h"

void load_lost(const struct lost_row *lost, const char *measure) {
    struct facts *facts = lost->loader->facts;
    const struct measure *named = facts_named(facts, measure);
    const char *code = table_cell(lost->row, lost->unit);
    int period = period_read_cell(table_cell(lost->row, lost->period));
    const struct unit *unit = load_unit(lost->loader, code);
    if (unit != NULL && period != PERIOD_NONE && named != NULL) {
        struct fact fact = {.period = period,
                            .round = lost->round,
                            .unit = (uint32_t)unit->index,
                            .measure = (uint32_t)(named - facts->measures),
                            .marker = MARKER_X,
                            .refused = true,
                            .text = "",
                            .note = "",
                            .place = lost->row->place};
        if (unit_spell_at(unit, period) != NULL)
            facts_add(facts, &fact);
        return;
    }
    unit = load_unit_near(lost->loader, code);
    if (unit == NULL || named == NULL)
        return;
    facts_skip(facts, &(struct skipped_row){.unit = unit->index,
                                            .measure = (size_t)(named - facts->measures),
                                            .period = period,
                                            .round = lost->round});
}
