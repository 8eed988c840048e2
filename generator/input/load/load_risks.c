/* Reads risks.csv. */
#include "input/load/load_risks.h"

#include "input/load/load_cells.h"
#include "input/load/load_entry.h"

#include <string.h>

enum {
    RISK_TEXT = ENTRY_COLUMNS,
    RISK_LIKELIHOOD,
    RISK_IMPACT,
    RISK_MITIGATION,
    RISK_OWNER,
    RISK_NOTE
};
static const struct column risk_columns[] = {
    [ENTRY_ID] = {"id", true},          [ENTRY_INDICATOR] = {"indicator", false},
    [ENTRY_UNIT] = {"unit", false},     [ENTRY_OPENED] = {"opened", true},
    [ENTRY_CLOSED] = {"closed", false}, [ENTRY_KNOWN] = {"known", false},
    [RISK_TEXT] = {"risk", true},       [RISK_LIKELIHOOD] = {"likelihood", true},
    [RISK_IMPACT] = {"impact", true},   [RISK_MITIGATION] = {"mitigation", false},
    [RISK_OWNER] = {"owner", false},    [RISK_NOTE] = {"note", false},
};

/* A step by its number or its word; 0 after an error. */
static int step_cell(const struct table_row *row, size_t column, const struct word_table *words) {
    struct arena *arena = row->table->arena;
    const char *cell = table_cell(row, column);
    const char *expected = arena_printf(arena, "1 to %d, or %s; the row is not read", RISK_STEPS,
                                        words_list(arena, words));
    if (!load_filled_cell(row, column, expected))
        return 0;
    if (cell[0] >= '1' && cell[0] <= '0' + RISK_STEPS && cell[1] == '\0')
        return cell[0] - '0';
    int step = words_read(words, cell);
    if (step < 0)
        table_unknown(row, column, row->table->columns[column].name, words_hint(arena, words, cell),
                      expected);
    return step < 0 ? 0 : step;
}

static void on_risk(void *context, const struct table_row *row) {
    struct load_rows *risks = context;
    struct risk risk;
    if (!load_entry(risks->loader, row, &risk.entry) ||
        !load_filled_cell(row, RISK_TEXT, "what may happen; the row is not read") ||
        !load_filled_cell(row, ENTRY_OPENED, "the day or month it begins; the row is not read"))
        return;
    risk.likelihood = step_cell(row, RISK_LIKELIHOOD, &risk_likelihood_words);
    risk.impact = step_cell(row, RISK_IMPACT, &risk_impact_words);
    if (risk.likelihood == 0 || risk.impact == 0)
        return;
    risk.text = table_text(row, RISK_TEXT);
    risk.mitigation = table_text(row, RISK_MITIGATION);
    risk.owner = table_text(row, RISK_OWNER);
    risk.note = table_text(row, RISK_NOTE);
    load_keep(risks, &risk, sizeof risk);
}

static bool is_same(const void *row, const void *other) {
    const struct risk *a = row, *b = other;
    return a->likelihood == b->likelihood && a->impact == b->impact &&
           strcmp(a->text, b->text) == 0 && strcmp(a->mitigation, b->mitigation) == 0 &&
           strcmp(a->owner, b->owner) == 0 && strcmp(a->note, b->note) == 0;
}

void load_risks(struct loader *loader) {
    struct load_rows risks = load_table(loader, "risks", OPTIONAL, risk_columns,
                                        sizeof risk_columns / sizeof *risk_columns, on_risk);
    loader->catalogue->has_risks = !risks.unread;
    loader->catalogue->risks = load_entries(&risks, sizeof(struct risk), is_same);
}
