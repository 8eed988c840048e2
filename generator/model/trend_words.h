/* What a trend can be: its method, its rules, what they say of months. */
#ifndef MODEL_TREND_WORDS_H
#define MODEL_TREND_WORDS_H

#include "model/words.h"

enum trend_method { TREND_XMR, TREND_P, TREND_P_PRIME, TREND_RUN, TREND_NONE };
enum trend_rules { RULES_MDC_2023, RULES_MDC_LEGACY };

extern const struct word_table trend_method_words, trend_rules_words;

/* In words for readers: of a variation or assurance by its code; "" for none. */
const char *trend_variation_text(const char *code);
const char *trend_assurance_text(const char *code);

#endif
