/* Looks for words that speak of an action. */
#include "report/findings/findings_overdue.h"

#include "report/findings/words_said.h"

#include <string.h>

/* How texts speak of actions and of delay; with a star all that begin so. */
static const char *const OF_ACTIONS[] = {
    "action*",    "await*",  "behind",     "deadline*", "deferred",    "delay*",
    "due",        "extend*", "extension*", "late",      "later",       "measures",
    "milestone*", "overdue", "overran",    "overrun*",  "outstanding", "postpon*",
    "reschedul*", "slip*",   "timescale*", "undertak*", "underway",    NULL};

/* What is said in any action says nothing of this one. */
static const char *const EMPTY[] = {"about", "after", "again", "agree*", "also",  "before", "each",
                                    "first", "from",  "have",  "into",   "make",  "month*", "more",
                                    "next",  "other", "over",  "that",   "their", "them",   "then",
                                    "these", "this",  "those", "week*",  "where", "which",  "will",
                                    "with",  "year*", NULL};

static struct words_said words_of(struct arena *arena, const char *text) {
    struct sentence sentence = {.text = text};
    size_t count;
    const char **items = sentence_words(arena, &(struct sentence_list){&sentence, 1}, &count);
    return (struct words_said){items, count};
}

static bool tells_something(const char *word) {
    enum { SHORT = 3 };
    return strlen(word) > SHORT && !words_said_any((struct words_said){&word, 1}, EMPTY);
}

/* Whether the text has a word of what is to be done. Those of the title are in any text about the
 * indicator. */
static bool speaks_of_text(const struct findings_search *search, struct words_said text,
                           const struct action *action) {
    const struct indicator *indicator = search->result->indicator;
    struct words_said title = words_of(search->arena, indicator->title);
    struct words_said short_title = words_of(search->arena, indicator->short_title);
    struct words_said done = words_of(search->arena, action->text);
    for (size_t i = 0; i < done.count; i++)
        if (tells_something(done.items[i]) && !words_said_in_any_form(title, done.items[i]) &&
            !words_said_in_any_form(short_title, done.items[i]) &&
            words_said_in_any_form(text, done.items[i]))
            return true;
    return false;
}

static bool speaks_of(const struct findings_search *search, struct words_said text,
                      const struct action *action) {
    return words_said_in_a_row(text, words_of(search->arena, action->entry.id)) ||
           words_said_in_a_row(text, words_of(search->arena, action->owner)) ||
           speaks_of_text(search, text, action);
}

static void add(struct findings_search *search, const struct action *action) {
    findings_add(search, FINDING_SILENT_ON_ACTION, NULL, action->entry.id,
                 "it has no word about action %s, which was due %s and is open: “%s”",
                 action->entry.id, date_text(search->arena, action->due), action->text);
    findings_lead_to(search, search->sentences.items[0].place,
                     arena_printf(search->arena,
                                  "say how it stands, or add a row to %s with its new due date or "
                                  "the day it was closed",
                                  search->actions_path));
}

void findings_overdue(struct findings_search *search) {
    size_t count;
    if (search->result == NULL || search->result->actions.overdue == 0 ||
        !findings_are_in_english(search))
        return;
    const char **items = sentence_words(search->arena, &search->sentences, &count);
    struct words_said text = {items, count};
    if (count == 0 || words_said_any(text, OF_ACTIONS))
        return;
    for (size_t i = 0; i < search->result->actions.count; i++) {
        const struct action_standing *standing = &search->result->actions.items[i]->now;
        if (standing->overdue && !speaks_of(search, text, standing->row))
            add(search, standing->row);
    }
}
