/* Judges a printed value against target with tolerance. */
#include "model/status.h"

static const struct word WORDS[] = {
    [STATUS_MET] = {"met", "On or better than target"},
    [STATUS_WITHIN] = {"within", "Within tolerance"},
    [STATUS_OUTSIDE] = {"outside", "Outside tolerance"},
    [STATUS_MISSED] = {"missed", "Target missed"},
    [STATUS_NONE] = {"none", "No target"},
    [STATUS_NO_DATA] = {"no-data", "No data"},
};
const struct word_table status_words = WORD_TABLE(WORDS);

static const struct {
    const char *rag;
    int rank;
} MORE[STATUSES] = {
    [STATUS_MET] = {"green", 0},  [STATUS_WITHIN] = {"amber", 1}, [STATUS_OUTSIDE] = {"red", 2},
    [STATUS_MISSED] = {"red", 2}, [STATUS_NONE] = {"", -1},       [STATUS_NO_DATA] = {"", -1},
};

const char *status_rag(enum status status) {
    return MORE[status].rag;
}

int status_rank(enum status status) {
    return MORE[status].rank;
}

bool status_is_off_target(enum status status) {
    return status_rank(status) == status_rank(STATUS_MISSED);
}

/* Of what is phased, the part that is due: of a step without a target, nothing. */
static const struct number *in_force(const struct target_result *target, const struct amount *whole,
                                     const struct amount *due) {
    return target->phased ? due->value : whole->value;
}

static bool has_yardstick(enum better better, const struct status_due *due) {
    return better == BETTER_NEITHER ? due->low != NULL || due->high != NULL : due->target != NULL;
}

static enum status judge_neither(const struct status_due *due, const struct number *printed) {
    bool inside = (due->low == NULL || number_compare(printed, due->low) >= 0) &&
                  (due->high == NULL || number_compare(printed, due->high) <= 0);
    return inside ? STATUS_MET : STATUS_OUTSIDE;
}

/* `sign` 1: high is good; −1: low is good. */
static enum status judge_towards(int sign, const struct number *target,
                                 const struct number *tolerance, const struct number *printed) {
    if (sign * number_compare(printed, target) >= 0)
        return STATUS_MET;
    if (tolerance == NULL)
        return STATUS_MISSED;
    return sign * number_compare(printed, tolerance) >= 0 ? STATUS_WITHIN : STATUS_OUTSIDE;
}

enum status status_against(enum better better, const struct status_due *due,
                           const struct outcome *value) {
    if (value->unjudged != NULL)
        return STATUS_NONE;
    if (value->printed == NULL)
        return STATUS_NO_DATA;
    if (!has_yardstick(better, due))
        return STATUS_NONE;
    switch (better) {
    case BETTER_HIGH:
        return judge_towards(1, due->target, due->low, value->printed);
    case BETTER_LOW:
        return judge_towards(-1, due->target, due->high, value->printed);
    case BETTER_NEITHER:
        return judge_neither(due, value->printed);
    }
    return STATUS_NONE;
}

bool status_is_of_few(enum better better, const struct status_due *due,
                      const struct outcome *value) {
    return value->unjudged != NULL && has_yardstick(better, due);
}

struct status_result status_judge(const struct target_result *target, enum better better,
                                  const struct outcome *value) {
    struct status_due due = {in_force(target, &target->target, &target->due),
                             in_force(target, &target->low, &target->due_low),
                             in_force(target, &target->high, &target->due_high)};
    struct status_result result = {.code = status_against(better, &due, value),
                                   .of_few = status_is_of_few(better, &due, value)};
    result.text = result.of_few ? value->unjudged : words_text(&status_words, result.code);
    if (better == BETTER_NEITHER && result.code == STATUS_MET)
        result.text = "Inside agreed range";
    if (better == BETTER_NEITHER && result.code == STATUS_OUTSIDE)
        result.text = "Outside agreed range";
    return result;
}
