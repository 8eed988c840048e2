/* Actions: what somebody has undertaken to do about an indicator (doc/design.md, section 3). */
#ifndef MODEL_ACTION_H
#define MODEL_ACTION_H

#include "model/entry.h"
#include "model/words.h"

enum action_status { ACTION_UNSTATED, ACTION_ON_TRACK, ACTION_AT_RISK, ACTION_LATE, ACTION_DONE };
extern const struct word_table action_status_words; /* at-risk: At risk */

struct action {
    struct entry entry;
    const char *priority; /* of the plan that it is part of; "" */
    const char *text, *owner, *note;
    struct date due; /* of a month the last day; DATE_NONE: it is due on no day */
    enum action_status status;
};

/* What readers are told of it, each with a shape of its own. */
enum action_state {
    ACTION_STATE_OPEN, /* nobody says how it goes */
    ACTION_STATE_ON_TRACK,
    ACTION_STATE_AT_RISK,
    ACTION_STATE_LATE,
    ACTION_STATE_OVERDUE,
    ACTION_STATE_DONE,
    ACTION_STATE_CLOSED /* and not done */
};
extern const struct word_table action_state_words; /* overdue: Overdue */

enum action_rag { RAG_NONE, RAG_RED, RAG_AMBER, RAG_GREEN };
extern const struct word_table action_rag_words; /* red: Red; none: "" */

enum action_rag action_rag(enum action_state state);

struct action_standing {
    const struct action *row; /* that counts; NULL: it has not begun, or nothing is known of it */
    enum action_state state;
    bool open, overdue;
};

/* How the action that the rows from `first` to `end` are about stands on the last day of a month,
 * by what is known in the as-at month. */
struct action_standing action_standing(struct entries actions, size_t first, size_t end, int period,
                                       int as_at);

#endif
