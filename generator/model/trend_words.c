#include "model/trend_words.h"

#include <string.h>

static const struct word METHODS[] = {
    [TREND_XMR] = {"xmr", NULL}, [TREND_P] = {"p", NULL},       [TREND_P_PRIME] = {"p-prime", NULL},
    [TREND_RUN] = {"run", NULL}, [TREND_NONE] = {"none", NULL},
};
const struct word_table trend_method_words = WORD_TABLE(METHODS);

static const struct word RULES[] = {
    [RULES_MDC_2023] = {"mdc-2023", NULL},
    [RULES_MDC_LEGACY] = {"mdc-legacy", NULL},
};
const struct word_table trend_rules_words = WORD_TABLE(RULES);

struct meaning {
    const char *code, *text;
};

static const char *meaning_of(const struct meaning *meanings, size_t count, const char *code) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(meanings[i].code, code) == 0)
            return meanings[i].text;
    return "";
}

const char *trend_variation_text(const char *code) {
    static const struct meaning meanings[] = {
        {"common", "No real change"},
        {"improvement-high", "A real change for the better: higher values"},
        {"improvement-low", "A real change for the better: lower values"},
        {"concern-high", "A real change for the worse: higher values"},
        {"concern-low", "A real change for the worse: lower values"},
        {"neutral-high", "A real change: higher values"},
        {"neutral-low", "A real change: lower values"},
    };
    return meaning_of(meanings, sizeof meanings / sizeof *meanings, code);
}

const char *trend_assurance_text(const char *code) {
    static const struct meaning meanings[] = {
        {"consistently-meets", "Expected to meet the target consistently"},
        {"consistently-misses", "Expected to miss the target unless something changes"},
        {"hit-or-miss", "Expected to meet the target in some months and miss it in others"},
    };
    return meaning_of(meanings, sizeof meanings / sizeof *meanings, code);
}
