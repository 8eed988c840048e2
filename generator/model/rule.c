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
                      "a year’s target that is spread over months where nothing adds up; "
                      "a target with a name that is phased where the one that judges is "
                      "not, or the other way round"},
    [RULE_TEN_TIMES] = {"ten-times",
                        "a number about 10, 100 or 1,000 times all those beside it (up to six "
                        "before and six after), or a 10th, 100th or 1,000th"},
    [RULE_SUDDEN_ZERO] = {"sudden-zero", "a 0 where all numbers beside it are large"},
    [RULE_NEGATIVE_COUNT] =
        {"negative-count",
         "a number below 0 that a figure prints as a count, or makes a percentage or a rate of"},
    [RULE_SAME_AS_LAST_MONTH] = {"same-as-last-month",
                                 "a file of `kpi/`, or a month in it, with five or more numbers, "
                                 "all of them those of the month before"},
    [RULE_FRACTION] = {"fraction", "a percentage without a denominator whose values are all "
                                   "fractions, 0.83 for 83%, as its target tells"},
    [RULE_SHARE_OF_UNITS] = {"share-of-units", "a percentage without a denominator where the units "
                                               "below have rows and the unit itself has none"},
    [RULE_SHARE_OF_MONTHS] = {"share-of-months", "a percentage without a denominator that is added "
                                                 "up over several months"},
    [RULE_TARGET_FRACTION] = {"target-fraction",
                              "a target of a percentage given as a fraction, as its values tell"},
    [RULE_TARGET_FAR] = {"target-far",
                         "a target far from all values that there have been: by more than their "
                         "range, and twice as high or half as low (a fifth where low is good); a "
                         "percentage above 100"},
    [RULE_TOLERANCE] =
        {"tolerance",
         "a tolerance on the wrong side of the target, or tolerances that are swapped"},
    [RULE_NO_TARGET] = {"no-target",
                        "tolerances without a target, where better is high or low; targets "
                        "with names, and none without that judges"},
    [RULE_RATE] = {"rate", "a rate without `per`"},
    [RULE_SILENT_UNIT] = {"silent-unit",
                          "a unit without a single row, its own or of a unit below it"},
    [RULE_UNREAD_MEASURE] = {"unread-measure", "a measure of an export that no figure reads, and "
                                               "whose name is near to one that is known"},
    [RULE_STRAY_ROW] = {"stray-row", "a row under a month with which no quarter, half-year or year "
                                     "ends, of a measure that is counted by these alone"},
    [RULE_MARKDOWN] =
        {"markdown", "signs in commentary that Markdown takes for its own, so that a reader loses "
                     "them: a minus that became a bullet, a star that became emphasis"},
    [RULE_TABLE_TOTAL] = {"table-total",
                          "a total of a table that is supplied as another number than what stands "
                          "above it adds up to"},
};
const struct word_table rule_words = WORD_TABLE(RULES);

void rule_warn(struct diagnostics *diagnostics, enum rule rule, struct place place,
               const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add_rule(diagnostics, words_code(&rule_words, rule), place, format, values);
    va_end(values);
}
