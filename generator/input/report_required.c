/* Reads when an indicator needs an action, or is shown. */
#include "input/report_required.h"

#include "base/trim.h"

#include <string.h>

/* A key, and what its words say of an indicator. */
static const struct where_key {
    const char *key, *says;
} ACTIONS = {"actions", "an action is required"}, ONLY = {"only", "an indicator is shown"};

/* False after an error. */
static bool read_word(struct arena *arena, const struct settings *settings,
                      const struct where_key *key, const char *word, struct required_where *where) {
    int required = words_read(&required_words, word);
    if (required >= 0)
        where->holds[required] = true;
    else
        diagnose(settings->diagnostics, SEVERITY_ERROR, where->place,
                 "%s: “%s” does not say when %s%s; expected %s, or several of "
                 "them with commas between them",
                 key->key, word, key->says, words_hint(arena, &required_words, word),
                 words_list(arena, &required_words));
    return required >= 0;
}

/* False after an error. */
static bool read_where(struct arena *arena, const struct settings *settings,
                       const struct where_key *key, struct required_where *where) {
    const char *text = settings_text(settings, key->key);
    bool fine = true;
    if (*text == '\0')
        return true;
    where->any = true;
    where->place = settings_place(settings, key->key);
    for (;;) {
        const char *word = text;
        size_t length = strcspn(text, ",");
        bool is_last = text[length] == '\0';
        text += length + !is_last;
        trim_blanks(&word, &length);
        fine = read_word(arena, settings, key, arena_strndup(arena, word, length), where) && fine;
        if (is_last)
            return fine;
    }
}

bool report_required_read(struct arena *arena, const struct settings *settings,
                          struct report_settings *report) {
    bool actions = read_where(arena, settings, &ACTIONS, &report->actions);
    return read_where(arena, settings, &ONLY, &report->only) && actions;
}

static void check(struct diagnostics *diagnostics, bool waits, struct place place,
                  const char *key) {
    if (waits)
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "%s: “%s” never holds, since this report has no rule for it; expected one such as "
                 "“red = 2 of 3” in a section [escalate]",
                 key, words_code(&required_words, REQUIRED_RECTIFICATION));
}

static void check_meeting(struct diagnostics *diagnostics, bool says, struct place place,
                          const char *key) {
    if (says)
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "%s: “%s” never holds of an indicator; expected it of a text about the report as "
                 "a whole",
                 key, words_code(&required_words, REQUIRED_MEETING));
}

void report_required_check(struct diagnostics *diagnostics, const struct report_settings *report) {
    check_meeting(diagnostics, report->actions.holds[REQUIRED_MEETING], report->actions.place,
                  ACTIONS.key);
    check_meeting(diagnostics, report->only.holds[REQUIRED_MEETING], report->only.place, ONLY.key);
    check_meeting(diagnostics, report->commentary.when == REQUIRED_MEETING,
                  report->commentary.place, SLOT_INDICATORS);
    if (report->escalation.of > 0)
        return;
    check(diagnostics, report->actions.holds[REQUIRED_RECTIFICATION], report->actions.place,
          ACTIONS.key);
    check(diagnostics, report->only.holds[REQUIRED_RECTIFICATION], report->only.place, ONLY.key);
    for (size_t i = 0; i < report->slot_count; i++)
        check(diagnostics, report->slots[i].when == REQUIRED_RECTIFICATION, report->slots[i].place,
              report->slots[i].name);
    check(diagnostics, report->commentary.when == REQUIRED_RECTIFICATION, report->commentary.place,
          SLOT_INDICATORS);
}
