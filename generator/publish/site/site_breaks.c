/* Compares an indicator's months, one with the next, for its chart. */
#include "publish/site/site_breaks.h"

#include "model/period.h"

#include <string.h>

/* report.json has codes; readers get the words of the reports. */
static const char *basis_text(const char *code) {
    int basis = words_read(&basis_words, code);
    return basis < 0 ? code : words_text(&basis_words, (enum basis)basis);
}

enum better site_better_named(const char *code) {
    int better = words_read(&catalogue_better_words, code);
    return better < 0 ? BETTER_NEITHER : (enum better)better;
}

enum { PARTS = 5 };

static void find_parts(const struct site_indicator *indicator, const char *parts[PARTS]) {
    parts[0] = indicator->number;
    parts[1] = indicator->title;
    parts[2] = basis_text(indicator->basis);
    parts[3] = words_text(&catalogue_better_words, site_better_named(indicator->better));
    parts[4] = indicator->unit;
}

/* "Until March 2020: number “11”; title “…”"; "" where both are of one definition. */
static const char *difference(struct arena *arena, const struct site_indicator *before,
                              const struct site_indicator *now) {
    static const char *const names[PARTS] = {"number", "title", "counted", "which way is good",
                                             "unit"};
    const char *was[PARTS], *is[PARTS], *text = "";
    find_parts(before, was);
    find_parts(now, is);
    bool another = false;
    for (size_t i = 0; i < PARTS; i++) {
        if (strcmp(was[i], is[i]) == 0)
            continue;
        text = arena_printf(arena, "%s%s %s “%s”", text, *text == '\0' ? "" : ";", names[i],
                            *was[i] == '\0' ? "none" : was[i]);
        another = another || i > 0; /* a number is but a name */
    }
    return *text == '\0'
               ? ""
               : arena_printf(arena, "%sUntil %s:%s.", another ? "The definition changed. " : "",
                              period_text(arena, before->period), text);
}

const struct series_break *site_history_breaks(struct arena *arena,
                                               const struct site_history *history, size_t *count) {
    struct series_break *breaks = arena_array(arena, history->count, sizeof *breaks);
    *count = 0;
    for (size_t i = 1; i < history->count; i++) {
        const char *text = difference(arena, history->months[i - 1], history->months[i]);
        if (*text != '\0')
            breaks[(*count)++] = (struct series_break){history->months[i]->period, text};
    }
    return breaks;
}
