/* Says of actions how they stand. */
#include "model/action.h"

static const struct word STATUSES_OF_ACTIONS[] = {
    [ACTION_UNSTATED] = {"", NULL},
    [ACTION_ON_TRACK] = {"on-track", "On track"},
    [ACTION_AT_RISK] = {"at-risk", "At risk"},
    [ACTION_LATE] = {"late", "Late"},
    [ACTION_DONE] = {"done", "Done"},
};
const struct word_table action_status_words = WORD_TABLE(STATUSES_OF_ACTIONS);

static const struct word STATES[] = {
    [ACTION_STATE_OPEN] = {"open", "Open"},
    [ACTION_STATE_ON_TRACK] = {"on-track", "On track"},
    [ACTION_STATE_AT_RISK] = {"at-risk", "At risk"},
    [ACTION_STATE_LATE] = {"late", "Late"},
    [ACTION_STATE_OVERDUE] = {"overdue", "Overdue"},
    [ACTION_STATE_DONE] = {"done", "Done"},
    [ACTION_STATE_CLOSED] = {"closed", "Closed"},
};
const struct word_table action_state_words = WORD_TABLE(STATES);

static const struct word RAGS[] = {
    [RAG_NONE] = {"", ""},
    [RAG_RED] = {"red", "Red"},
    [RAG_AMBER] = {"amber", "Amber"},
    [RAG_GREEN] = {"green", "Green"},
};
const struct word_table action_rag_words = WORD_TABLE(RAGS);

enum action_rag action_rag(enum action_state state) {
    static const enum action_rag rags[] = {
        [ACTION_STATE_OPEN] = RAG_NONE,     [ACTION_STATE_ON_TRACK] = RAG_GREEN,
        [ACTION_STATE_AT_RISK] = RAG_AMBER, [ACTION_STATE_LATE] = RAG_RED,
        [ACTION_STATE_OVERDUE] = RAG_RED,   [ACTION_STATE_DONE] = RAG_GREEN,
        [ACTION_STATE_CLOSED] = RAG_NONE,
    };
    return rags[state];
}

static const struct action *action_of(struct entries actions, size_t index) {
    return (const struct action *)(const void *)entry_at(actions, index);
}

/* How it goes: what a later month knows to be done was not yet, in that month. */
static enum action_status status_by(struct entries actions, size_t first, const struct action *row,
                                    int period) {
    while (row->status == ACTION_DONE && row->entry.known > period) {
        if (row == action_of(actions, first))
            return ACTION_UNSTATED;
        row--;
    }
    return row->status;
}

static bool is_overdue(const struct action *row, int period) {
    return date_is_given(row->due) && !date_is_before(date_end(period), date_last(row->due));
}

static enum action_state open_state(enum action_status status) {
    static const enum action_state states[] = {
        [ACTION_UNSTATED] = ACTION_STATE_OPEN,   [ACTION_ON_TRACK] = ACTION_STATE_ON_TRACK,
        [ACTION_AT_RISK] = ACTION_STATE_AT_RISK, [ACTION_LATE] = ACTION_STATE_LATE,
        [ACTION_DONE] = ACTION_STATE_DONE,
    };
    return states[status];
}

struct action_standing action_standing(struct entries actions, size_t first, size_t end, int period,
                                       int as_at) {
    struct action_standing standing = {0};
    struct entry_standing entry = entry_standing(actions, first, end, period, as_at);
    if (entry.row == NULL)
        return standing;
    standing.row = (const struct action *)(const void *)entry.row;
    standing.open = entry.open;
    standing.overdue = standing.open && is_overdue(standing.row, period);
    if (standing.overdue)
        standing.state = ACTION_STATE_OVERDUE;
    else if (standing.open)
        standing.state = open_state(status_by(actions, first, standing.row, period));
    else
        standing.state =
            standing.row->status == ACTION_DONE ? ACTION_STATE_DONE : ACTION_STATE_CLOSED;
    return standing;
}
