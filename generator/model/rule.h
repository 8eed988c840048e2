/* Rules by which what can be read is called suspicious: a warning of each
 * carries its name, by which severity.csv turns it down. */
#ifndef MODEL_RULE_H
#define MODEL_RULE_H

#include "base/diagnostics.h"
#include "model/words.h"

enum rule {
    RULE_RECONCILE,
    RULE_OWED,
    RULE_ABOVE_DENOMINATOR,
    RULE_RUNNING_TOTAL,
    RULE_PHASING,
    RULE_TEN_TIMES,
    RULE_SUDDEN_ZERO,
    RULE_NEGATIVE_COUNT,
    RULE_SAME_AS_LAST_MONTH,
    RULE_FRACTION,
    RULE_SHARE_OF_UNITS,
    RULE_SHARE_OF_MONTHS,
    RULE_TARGET_FRACTION,
    RULE_TARGET_FAR,
    RULE_TOLERANCE,
    RULE_NO_TARGET,
    RULE_RATE,
    RULE_SILENT_UNIT,
    RULE_UNREAD_MEASURE,
    RULE_STRAY_ROW,
    RULE_MARKDOWN,
    RULE_TABLE_TOTAL
};

/* The names, with what each looks for. */
extern const struct word_table rule_words;

/* A warning of a rule, once for each place that it has the same words for. */
__attribute__((format(printf, 4, 5))) void rule_warn(struct diagnostics *diagnostics,
                                                     enum rule rule, struct place place,
                                                     const char *format, ...);

#endif
