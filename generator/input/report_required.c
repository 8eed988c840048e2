/* Reads when an indicator needs an action. */
#include "input/report_required.h"

#include "base/trim.h"

#include <string.h>

static const char KEY[] = "actions";

/* False after an error. */
static bool read_word(struct arena *arena, const struct settings *settings, const char *word,
                      struct report_settings *report) {
    int required = words_read(&required_words, word);
    if (required >= 0)
        report->actions[required] = true;
    else
        diagnose(settings->diagnostics, SEVERITY_ERROR, report->actions_place,
                 "%s: “%s” does not say when an action is required%s; expected %s, or several of "
                 "them with commas between them",
                 KEY, word, words_hint(arena, &required_words, word),
                 words_list(arena, &required_words));
    return required >= 0;
}

bool report_required_read(struct arena *arena, const struct settings *settings,
                          struct report_settings *report) {
    const char *text = settings_text(settings, KEY);
    bool fine = true;
    if (*text == '\0')
        return true;
    report->actions_place = settings_place(settings, KEY);
    for (;;) {
        const char *word = text;
        size_t length = strcspn(text, ",");
        bool is_last = text[length] == '\0';
        text += length + !is_last;
        trim_blanks(&word, &length);
        fine = read_word(arena, settings, arena_strndup(arena, word, length), report) && fine;
        if (is_last)
            return fine;
    }
}

static void check(struct diagnostics *diagnostics, bool waits, struct place place,
                  const char *key) {
    if (waits)
        diagnose(diagnostics, SEVERITY_WARNING, place,
                 "%s: “%s” never holds, since this report has no rule for it; expected one such as "
                 "“red = 2 of 3” in a section [escalate]",
                 key, words_code(&required_words, REQUIRED_RECTIFICATION));
}

void report_required_check(struct diagnostics *diagnostics, const struct report_settings *report) {
    if (report->escalation.of > 0)
        return;
    check(diagnostics, report->actions[REQUIRED_RECTIFICATION], report->actions_place, KEY);
    for (size_t i = 0; i < report->slot_count; i++)
        check(diagnostics, report->slots[i].when == REQUIRED_RECTIFICATION, report->slots[i].place,
              report->slots[i].name);
    check(diagnostics, report->commentary.when == REQUIRED_RECTIFICATION, report->commentary.place,
          SLOT_INDICATORS);
}
