/* What a trend can be: its method, its rules, what they say of months. */
#ifndef MODEL_TREND_WORDS_H
#define MODEL_TREND_WORDS_H

#include "model/words.h"

enum trend_method { TREND_XMR, TREND_P, TREND_P_PRIME, TREND_RUN, TREND_NONE };
extern const struct word_table trend_method_words;

enum trend_rules { RULES_MDC_2023, RULES_MDC_LEGACY };
extern const struct word_table trend_rules_words;

/* Of a single month, in order of precedence. A rule's flag is 1 << rule. */
enum trend_rule { RULE_OUTSIDE, RULE_TREND, RULE_TWO_OF_THREE, RULE_SHIFT };
enum { RULE_COUNT = RULE_SHIFT + 1 };
extern const struct word_table trend_rule_words;

/* What the rules say of a month by itself; NONE: it has no value. */
enum trend_class {
    CLASS_NONE,
    CLASS_COMMON,
    CLASS_IMPROVEMENT,
    CLASS_CONCERN,
    CLASS_NEUTRAL_HIGH,
    CLASS_NEUTRAL_LOW
};
extern const struct word_table trend_class_words;

/* What they say of the latest month; NONE: there are too few months to tell. Texts are for readers:
 * A real change for the better: higher values; "" for NONE. */
enum trend_variation {
    VARIATION_NONE,
    VARIATION_COMMON,
    VARIATION_IMPROVEMENT_HIGH,
    VARIATION_IMPROVEMENT_LOW,
    VARIATION_CONCERN_HIGH,
    VARIATION_CONCERN_LOW,
    VARIATION_NEUTRAL_HIGH,
    VARIATION_NEUTRAL_LOW
};
extern const struct word_table trend_variation_words;

/* Why nothing is said of the variation, which has a code nevertheless. Texts stand in its place. */
enum trend_untold {
    UNTOLD_NOTHING, /* it is told */
    UNTOLD_TOO_FEW, /* values for limits */
    UNTOLD_TOO_RARE,
    UNTOLD_NO_RANGE, /* no limits, or none that say anything */
    UNTOLD_BY_RUNS,  /* of a run chart: they say something else, or are too short */
    UNTOLD_NO_VALUE  /* of the latest period: it is that of an earlier one */
};
extern const struct word_table trend_untold_words;

/* What is to be expected of the target; NONE: nothing can be. Texts are for readers likewise. */
enum trend_assurance {
    ASSURANCE_NONE,
    ASSURANCE_CONSISTENTLY_MEETS,
    ASSURANCE_CONSISTENTLY_MISSES,
    ASSURANCE_HIT_OR_MISS
};
extern const struct word_table trend_assurance_words;

/* A text of those, or that nothing is judged where it is "". */
const char *trend_text_or_not_judged(const char *text);

#endif
