/* Judges a year's end before it has come. */
#include "model/outlook.h"

#include "model/status.h"

static const struct word METHODS[] = {
    [OUTLOOK_NONE] = {"", ""},
    [OUTLOOK_LAST_YEAR] = {"last-year", "at last year’s pace"},
    [OUTLOOK_YTD] = {"ytd", "if it stays so"},
};
const struct word_table outlook_method_words = WORD_TABLE(METHODS);

static const char *const WILL_BE[STATUSES] = {
    [STATUS_MET] = "Will be met",
    [STATUS_WITHIN] = "Will be within tolerance",
    [STATUS_OUTSIDE] = "Will be outside tolerance",
    [STATUS_MISSED] = "Will be missed",
    [STATUS_NONE] = "No target",
    [STATUS_NO_DATA] = "",
};
static const char *const WILL_BE_IN_RANGE[STATUSES] = {
    [STATUS_MET] = "Will be inside agreed range",
    [STATUS_OUTSIDE] = "Will be outside agreed range",
};

const struct number *outlook_due(const struct indicator_result *result, int period) {
    int step = rhythm_months(result->indicator->rhythm);
    int ahead = (period - result->period) / step;
    return ahead < 1 || (size_t)ahead > result->outlook.path_count
               ? NULL
               : result->outlook.path[ahead - 1];
}

static struct target_result of_whole_year(const struct target_result *target) {
    struct target_result whole = *target;
    whole.phased = false;
    if (target->is_profile)
        whole.low.value = whole.high.value = NULL;
    return whole;
}

struct status_result outlook_judge(const struct target_result *target, enum better better,
                                   const struct number *printed) {
    struct target_result whole = of_whole_year(target);
    enum status code = status_judge(&whole, better, &(struct outcome){.printed = printed}).code;
    const char *text = WILL_BE[code];
    if (better == BETTER_NEITHER && WILL_BE_IN_RANGE[code] != NULL)
        text = WILL_BE_IN_RANGE[code];
    return (struct status_result){.code = code == STATUS_NO_DATA ? STATUS_NONE : code,
                                  .text = text};
}
