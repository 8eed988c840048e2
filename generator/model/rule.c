/* The table of rules (doc/data.md lists it for readers). */
#include "model/rule.h"

#include <stdarg.h>

static const struct word RULES[] = {
    [RULE_RECONCILE] =
        {"reconcile", "a unit’s own row that is not the sum of the units below it; its own counts"},
    [RULE_OWED] = {"owed", "a row that a unit owes, since it reported before"},
    [RULE_ABOVE_DENOMINATOR] = {"above-denominator",
                                "a numerator above its denominator: more than 100%"},
    [RULE_RUNNING_TOTAL] = {"running-total", "a running total that falls within its year"},
    [RULE_PHASING] = {"phasing",
                      "a year’s target that is spread over months where nothing adds up"},
};
const struct word_table rule_words = WORD_TABLE(RULES);

void rule_warn(struct diagnostics *diagnostics, enum rule rule, struct place place,
               const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add_rule(diagnostics, words_code(&rule_words, rule), place, format, values);
    va_end(values);
}
