/* Finds what a direction is from. */
#include "report/claims/direction_reference.h"

#include "report/claims/comparator.h"

#include <string.h>

/* Words that hold a figure against what follows. */
static const char against[] =
    "than from on since with to against over compared vs versus as last above below of";
static const char against_loose[] = "than from compared against versus";

/* What nobody can look up. */
static const char vague[] =
    "recent expected anticipated forecast planned hoped usual normal average-sized "
    "pandemic lockdown peers others trajectory profile seasonal levels previously "
    "earlier years historic historically would likely like needed intended thought "
    "bigger their";

static const char *const spelt[] = {"two",   "three", "four", "five",   "six",   "seven",
                                    "eight", "nine",  "ten",  "eleven", "twelve"};

static void add(struct references *all, struct reference reference) {
    if (all->count < REFERENCES)
        all->items[all->count++] = reference;
}

static size_t count_at(const struct said_words *words, size_t at) {
    if (at >= words->count)
        return 0;
    for (size_t i = 0; i < sizeof spelt / sizeof *spelt; i++)
        if (said_word_is(words, at, spelt[i]))
            return i + 2;
    size_t value = 0;
    const char *text = words->items[at].text;
    if (words->items[at].kind == SAID_NUMBER && strlen(text) < 3)
        for (; *text >= '0' && *text <= '9'; text++)
            value = value * 10 + (size_t)(*text - '0');
    return value;
}

/* "the last year", "the past three months", "last quarter": months back; 0: none is said. */
static size_t span_at(const struct claim_check *check, size_t at, int *back) {
    const struct said_words *words = &check->words;
    if (!said_word_is_among(words, at, "last past previous preceding"))
        return 0;
    size_t number = count_at(words, at + 1), next = at + 1 + (number > 0);
    int months = rhythm_months(check->result->indicator->rhythm);
    *back = 0;
    if (said_word_is_among(words, next, "year year's"))
        *back = MONTHS_A_YEAR;
    else if (number > 0 && said_word_is(words, next, "months"))
        *back = (int)number;
    else if (number > 0 && said_word_is(words, next, "quarters"))
        *back = (int)number * 3;
    else if (number == 0 && said_word_is(words, next, "quarter") && months == 1)
        *back = 3;
    return *back > 0 ? next - at + 1 : 0;
}

/* Whether the sentence holds against the period, and does not say when: `now` is whether it has
 * said so before, as of "in October after the September peak". */
static bool is_against(const struct claim_check *check, const struct direction_said *said,
                       const struct said_period *period, bool now) {
    const char *text = check->words.items[period->to].text;
    size_t length = strlen(text);
    if (length > 2 && strcmp(text + length - 2, "'s") == 0)
        return true;
    for (size_t at = said->last; at < period->from; at++)
        if (said_word_is_among(&check->words, at, against_loose))
            return true;
    size_t at = period->from;
    while (at > said->last + 1 && said_word_is_among(&check->words, at - 1, "the same"))
        at--;
    return said_word_is_among(&check->words, at - 1, against) ||
           (now && said_word_is(&check->words, at - 1, "after"));
}

static void add_period(const struct claim_check *check, const struct direction_said *said,
                       const struct said_period *period, struct references *all) {
    int which = claim_period(check, period);
    bool held = is_against(check, said, period, all->now);
    if (which == check->result->period && !held) {
        all->now = true;
    } else if (period->since) {
        int end = rhythm_end_of(check->result->indicator->rhythm, period->last);
        add(all, (struct reference){REFERENCE_PERIOD, end, NULL, NULL, true});
        all->unknown |= period->kind == SAID_YEAR || period->kind == SAID_DAY;
    } else if (which == PERIOD_NONE || !held || which == check->result->period) {
        all->unknown = true;
    } else {
        add(all, (struct reference){REFERENCE_PERIOD, which, NULL, NULL, false});
    }
}

/* The number behind “from”, where it is of the headline's kind. */
static void add_number(const struct claim_check *check, size_t at, struct references *all) {
    for (size_t i = 0; i < check->numbers.count; i++) {
        const struct said_number *number = &check->numbers.items[i];
        bool from =
            number->first == at && number->first > 0 && said_word_is(&check->words, at - 1, "from");
        if (from && shown_figure_is_like(&check->shown.items[0], number))
            add(all, (struct reference){REFERENCE_NUMBER, PERIOD_NONE, NULL, number->value, false});
    }
}

/* Reads what stands at the word; how many words it takes. */
static size_t read_at(const struct claim_check *check, const struct direction_said *said, size_t at,
                      struct references *all) {
    const struct said_period *period = said_period_at(&check->periods, at);
    const struct benchmark_result *benchmark = NULL;
    int back = 0;
    if (period != NULL) {
        add_period(check, said, period, all);
        return period->to - at + 1;
    }
    size_t taken = span_at(check, at, &back);
    if (taken > 0) {
        add(all,
            (struct reference){REFERENCE_PERIOD, check->result->period - back, NULL, NULL, false});
        return taken;
    }
    taken = comparator_at(check->result, &check->words, at, &benchmark);
    if (taken > 0) {
        if (benchmark != NULL)
            add(all, (struct reference){REFERENCE_BENCHMARK, PERIOD_NONE, benchmark, NULL, false});
        all->unknown |= benchmark == NULL;
        return taken;
    }
    add_number(check, at, all);
    bool profile =
        check->result->target.due.value != NULL && said_word_is(&check->words, at, "profile");
    if (profile || said_word_is_among(&check->words, at, "target targets target's"))
        add(all, (struct reference){REFERENCE_TARGET, PERIOD_NONE, NULL, NULL, false});
    else if (said_word_is_among(&check->words, at, vague))
        all->unknown = true;
    return 1;
}

/* Whether the next clause goes on with what this one is held against. */
static bool goes_on(const struct claim_check *check, size_t at) {
    size_t next = at + (check->words.items[at].kind == SAID_MARK);
    return said_word_is_among(&check->words, next,
                              "compared from than against since versus down up when") &&
           !said_word_is_among(&check->words, at, "( ;");
}

static size_t clause_end(const struct claim_check *check, size_t at) {
    size_t clause = check->words.items[at].clause;
    while (at < check->words.count && check->words.items[at].clause == clause)
        at++;
    return at;
}

/* Where what the direction is from ends at the latest. */
static size_t reach_of(const struct claim_check *check, const struct direction_said *said) {
    size_t end = clause_end(check, said->last);
    return end < check->words.count && goes_on(check, end) ? clause_end(check, end) : end;
}

/* Whether another direction begins there, which has what follows. */
static bool is_another(const struct claim_check *check, const struct direction_said *said,
                       size_t at) {
    struct direction_said other;
    return direction_said_next(&check->words, at, &other) && other.first == at &&
           other.form != FORM_NOUN &&
           (said->form == FORM_COMPARISON ||
            !said_word_is_among(&check->words, at, "over above below under"));
}

/* "the average" alone is that of the column beside. */
static void add_average(const struct claim_check *check, size_t first, struct references *all) {
    bool average = false;
    for (size_t at = first; at <= all->last && at < check->words.count; at++)
        average |= said_word_is_among(&check->words, at, "average mean");
    bool others = false;
    for (size_t i = 0; i < all->count; i++)
        others |= all->items[i].kind != REFERENCE_PERIOD;
    if (!average || others || all->unknown)
        return;
    enum compare compare = check->result->indicator->compare;
    all->count = 0;
    if (compare == COMPARE_PREV12_AVERAGE || compare == COMPARE_PREV12_TOTAL)
        add(all, (struct reference){REFERENCE_COMPARE, PERIOD_NONE, NULL, NULL, false});
    else
        all->unknown = true;
}

struct references direction_references(const struct claim_check *check,
                                       const struct direction_said *said) {
    struct references all = {.last = said->last};
    bool than = said_word_is(&check->words, said->last, "than");
    size_t reach = reach_of(check, said);
    for (size_t at = said->last + 1; at < reach && !is_another(check, said, at);) {
        than |= said_word_is(&check->words, at, "than");
        at += read_at(check, said, at, &all);
        all.last = at - 1;
    }
    add_average(check, said->last, &all);
    if (than && all.count == 0 && !all.now)
        all.unknown = true;
    return all;
}
