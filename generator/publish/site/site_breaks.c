/* Compares an indicator's months, one with the next, for its chart. */
#include "publish/site/site_breaks.h"

#include "model/definition.h"

/* report.json has codes; readers get the words of the reports. */
static const char *counted_text(const char *code) {
    int basis = words_read(&basis_words, code);
    return basis < 0 ? code : words_text(&basis_words, (enum basis)basis);
}

enum better site_better_named(const char *code) {
    int better = words_read(&catalogue_better_words, code);
    return better < 0 ? BETTER_NEITHER : (enum better)better;
}

/* As far as report.json tells it. */
static struct definition definition_told(const struct site_indicator *indicator) {
    return (struct definition){{[DEFINITION_NUMBER] = indicator->number,
                                [DEFINITION_TITLE] = indicator->title,
                                [DEFINITION_BASIS] = counted_text(indicator->basis),
                                [DEFINITION_BETTER] = words_text(
                                    &catalogue_better_words, site_better_named(indicator->better)),
                                [DEFINITION_UNIT] = indicator->unit}};
}

static const char *break_text(struct arena *arena, const struct site_indicator *before,
                              const struct site_indicator *now) {
    struct definition was = definition_told(before), is = definition_told(now);
    return definition_break(arena, &was, &is, before->period);
}

const struct series_break *site_history_breaks(struct arena *arena,
                                               const struct site_history *history, size_t *count) {
    struct series_break *breaks = arena_array(arena, history->count, sizeof *breaks);
    *count = 0;
    for (size_t i = 1; i < history->count; i++) {
        const char *text = break_text(arena, history->months[i - 1], history->months[i]);
        if (*text != '\0')
            breaks[(*count)++] = (struct series_break){history->months[i]->period, text, false};
    }
    return breaks;
}
