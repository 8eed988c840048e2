/* Reads actions.csv. */
#include "input/load/load_actions.h"

#include "input/load/load_cells.h"
#include "input/load/load_entry.h"

#include <string.h>

enum {
    ACTION_TEXT = ENTRY_COLUMNS,
    ACTION_OWNER,
    ACTION_DUE,
    ACTION_STATUS,
    ACTION_NOTE,
    ACTION_PRIORITY
};
static const struct column action_columns[] = {
    [ENTRY_ID] = {"id", true},          [ENTRY_INDICATOR] = {"indicator", true},
    [ENTRY_UNIT] = {"unit", false},     [ENTRY_OPENED] = {"opened", true},
    [ENTRY_CLOSED] = {"closed", false}, [ENTRY_KNOWN] = {"known", false},
    [ACTION_TEXT] = {"text", true},     [ACTION_OWNER] = {"owner", false},
    [ACTION_DUE] = {"due", false},      [ACTION_STATUS] = {"status", false},
    [ACTION_NOTE] = {"note", false},    [ACTION_PRIORITY] = {"priority", false},
};

/* One of them is often written in the order of another country. */
static void check_due(const struct table_row *row, const struct action *action) {
    struct arena *arena = row->table->arena;
    if (date_is_given(action->due) &&
        date_is_before(date_last(action->due), date_first(action->entry.opened)))
        diagnose(row->table->diagnostics, SEVERITY_WARNING, table_place(row, ACTION_DUE),
                 "column due: “%s” is %s, before it was opened (%s), so that it is overdue from "
                 "the first; days stand before months",
                 table_cell(row, ACTION_DUE), date_text(arena, action->due),
                 date_text(arena, action->entry.opened));
}

static void on_action(void *context, const struct table_row *row) {
    struct load_rows *actions = context;
    struct action action;
    bool bad = false;
    if (!load_entry(actions->loader, row, &action.entry) ||
        !load_filled_cell(row, ACTION_TEXT, "what is to be done; the row is not read") ||
        !load_filled_cell(row, ENTRY_OPENED, "the day or month it begins; the row is not read"))
        return;
    int status = table_word(row, ACTION_STATUS, &action_status_words);
    action.due = load_date_cell(row, ACTION_DUE, &bad);
    if (bad || status == TABLE_UNKNOWN)
        return;
    action.status = status == TABLE_EMPTY ? ACTION_UNSTATED : (enum action_status)status;
    action.text = table_text(row, ACTION_TEXT);
    action.owner = table_text(row, ACTION_OWNER);
    action.note = table_text(row, ACTION_NOTE);
    action.priority = table_text(row, ACTION_PRIORITY);
    check_due(row, &action);
    if (action.status == ACTION_DONE && !date_is_given(action.entry.closed))
        load_entry_close(row, &action.entry, "done");
    load_keep(actions, &action, sizeof action);
}

static bool is_same(const void *row, const void *other) {
    const struct action *a = row, *b = other;
    return a->status == b->status && a->due.period == b->due.period && a->due.day == b->due.day &&
           strcmp(a->text, b->text) == 0 && strcmp(a->owner, b->owner) == 0 &&
           strcmp(a->note, b->note) == 0;
}

void load_actions(struct loader *loader) {
    struct load_rows actions =
        load_table(loader, "actions", OPTIONAL, action_columns,
                   sizeof action_columns / sizeof *action_columns, on_action);
    loader->catalogue->has_actions = !actions.unread;
    loader->catalogue->actions = load_entries(&actions, sizeof(struct action), is_same);
}
