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

static enum status judge_neither(const struct number *low, const struct number *high,
                                 const struct number *printed) {
    if (low == NULL && high == NULL)
        return STATUS_NONE;
    bool inside = (low == NULL || number_compare(printed, low) >= 0) &&
                  (high == NULL || number_compare(printed, high) <= 0);
    return inside ? STATUS_MET : STATUS_OUTSIDE;
}

/* `sign` 1: high is good; −1: low is good. */
static enum status judge_towards(int sign, const struct number *target,
                                 const struct number *tolerance, const struct number *printed) {
    if (target == NULL)
        return STATUS_NONE;
    if (sign * number_compare(printed, target) >= 0)
        return STATUS_MET;
    if (tolerance == NULL)
        return STATUS_MISSED;
    return sign * number_compare(printed, tolerance) >= 0 ? STATUS_WITHIN : STATUS_OUTSIDE;
}

enum status status_against(enum better better, const struct number *target,
                           const struct number *low, const struct number *high,
                           const struct number *printed) {
    if (printed == NULL)
        return STATUS_NO_DATA;
    switch (better) {
    case BETTER_HIGH:
        return judge_towards(1, target, low, printed);
    case BETTER_LOW:
        return judge_towards(-1, target, high, printed);
    case BETTER_NEITHER:
        return judge_neither(low, high, printed);
    }
    return STATUS_NONE;
}

struct status_result status_judge(const struct target_result *target, enum better better,
                                  const struct number *printed) {
    enum status status =
        status_against(better, in_force(target, &target->target, &target->due),
                       in_force(target, &target->low, &target->due_low),
                       in_force(target, &target->high, &target->due_high), printed);
    const char *text = words_text(&status_words, status);
    if (better == BETTER_NEITHER && status == STATUS_MET)
        text = "Inside agreed range";
    if (better == BETTER_NEITHER && status == STATUS_OUTSIDE)
        text = "Outside agreed range";
    return (struct status_result){status, text};
}
