/* The tables of the words of trends. */
#include "model/trend_words.h"

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

static const struct word SINGLE_RULES[] = {
    [RULE_OUTSIDE] = {"outside", NULL},
    [RULE_TREND] = {"trend", NULL},
    [RULE_TWO_OF_THREE] = {"two-of-three", NULL},
    [RULE_SHIFT] = {"shift", NULL},
};
const struct word_table trend_rule_words = WORD_TABLE(SINGLE_RULES);

static const struct word CLASSES[] = {
    [CLASS_NONE] = {"", NULL},
    [CLASS_COMMON] = {"common", NULL},
    [CLASS_IMPROVEMENT] = {"improvement", NULL},
    [CLASS_CONCERN] = {"concern", NULL},
    [CLASS_NEUTRAL_HIGH] = {"neutral-high", NULL},
    [CLASS_NEUTRAL_LOW] = {"neutral-low", NULL},
};
const struct word_table trend_class_words = WORD_TABLE(CLASSES);

static const struct word VARIATIONS[] = {
    [VARIATION_NONE] = {"none", ""},
    [VARIATION_COMMON] = {"common", "No real change"},
    [VARIATION_IMPROVEMENT_HIGH] = {"improvement-high",
                                    "A real change for the better: higher values"},
    [VARIATION_IMPROVEMENT_LOW] = {"improvement-low", "A real change for the better: lower values"},
    [VARIATION_CONCERN_HIGH] = {"concern-high", "A real change for the worse: higher values"},
    [VARIATION_CONCERN_LOW] = {"concern-low", "A real change for the worse: lower values"},
    [VARIATION_NEUTRAL_HIGH] = {"neutral-high", "A real change: higher values"},
    [VARIATION_NEUTRAL_LOW] = {"neutral-low", "A real change: lower values"},
};
const struct word_table trend_variation_words = WORD_TABLE(VARIATIONS);

static const struct word UNTOLD[] = {
    [UNTOLD_NOTHING] = {"nothing", ""},
    [UNTOLD_TOO_FEW] = {"too-few", "too few"},
    [UNTOLD_TOO_RARE] = {"too-rare", "too rare"},
    [UNTOLD_NO_RANGE] = {"no-range", "no usual range"},
    [UNTOLD_BY_RUNS] = {"by-runs", "see the sentence"},
    [UNTOLD_NO_VALUE] = {"no-value", "no value"},
};
const struct word_table trend_untold_words = WORD_TABLE(UNTOLD);

static const struct word ASSURANCES[] = {
    [ASSURANCE_NONE] = {"none", ""},
    [ASSURANCE_CONSISTENTLY_MEETS] = {"consistently-meets",
                                      "Expected to meet the target consistently"},
    [ASSURANCE_CONSISTENTLY_MISSES] = {"consistently-misses",
                                       "Expected to miss the target unless something changes"},
    [ASSURANCE_HIT_OR_MISS] = {"hit-or-miss",
                               "Expected to meet the target at one time and miss it at another"},
};
const struct word_table trend_assurance_words = WORD_TABLE(ASSURANCES);

const char *trend_text_or_not_judged(const char *text) {
    return *text == '\0' ? "Not judged" : text;
}
