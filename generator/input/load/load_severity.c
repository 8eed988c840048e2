/* Reads severity.csv: which warnings an authority has looked into, so that they are but notes. */
#include "input/load/load_severity.h"

#include "input/load/load_cells.h"
#include "model/rule.h"

enum { SEVERITY_RULE, SEVERITY_FILE, SEVERITY_REASON };
static const struct column severity_columns[] = {
    [SEVERITY_RULE] = {"rule", true},
    [SEVERITY_FILE] = {"file", false},
    [SEVERITY_REASON] = {"reason", true},
};

/* The rule's name; NULL after an error. */
static const char *rule_cell(const struct table_row *row) {
    static const char expected[] = "the name at the end of a warning";
    const char *name = table_cell(row, SEVERITY_RULE);
    int rule = words_read(&rule_words, name);
    if (rule >= 0)
        return words_code(&rule_words, (unsigned)rule);
    if (load_filled_cell(row, SEVERITY_RULE, expected))
        table_unknown(row, SEVERITY_RULE, "rule", words_hint(row->table->arena, &rule_words, name),
                      expected);
    return NULL;
}

static void on_severity(void *context, const struct table_row *row) {
    struct load_rows *rows = context;
    const struct loader *loader = rows->loader;
    struct turned_down turned_down = {.rule = rule_cell(row),
                                      .folder = loader->dataset->folder,
                                      .file = table_text(row, SEVERITY_FILE),
                                      .reason = table_text(row, SEVERITY_REASON)};
    bool has_reason = load_filled_cell(row, SEVERITY_REASON, "why nobody need look into it");
    if (turned_down.rule != NULL && has_reason)
        diagnostics_turn_down(loader->diagnostics, &turned_down);
}

void load_severity(struct loader *loader) {
    load_table(loader, "severity", OPTIONAL, severity_columns,
               sizeof severity_columns / sizeof *severity_columns, on_severity);
}
