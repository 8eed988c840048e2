/* Looks back as far as a sentence says that something has gone on. */
#include "report/claims/direction_run.h"

#include <string.h>

static const char *const ordinals[] = {"second", "third", "fourth", "fifth", "sixth",   "seventh",
                                       "eighth", "ninth", "tenth",  "11th",  "twelfth", "13th"};
static const char *const cardinals[] = {"two",   "three", "four", "five",   "six",   "seven",
                                        "eight", "nine",  "ten",  "eleven", "twelve"};
static const char period_nouns[] = "month months quarter quarters period periods";

static size_t index_in(const char *word, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return i + 2;
    return 0;
}

static size_t digits_of(const char *word) {
    size_t value = 0;
    for (; *word >= '0' && *word <= '9' && value < 1000; word++)
        value = value * 10 + (size_t)(*word - '0');
    return value;
}

/* "third", "3rd", "three", "3" */
static size_t number_of(const char *word) {
    size_t value = index_in(word, ordinals, sizeof ordinals / sizeof *ordinals);
    if (value == 0)
        value = index_in(word, cardinals, sizeof cardinals / sizeof *cardinals);
    return value > 0 ? value : digits_of(word);
}

/* "third consecutive month", "three months in a row", "third month running". */
static size_t run_at(const struct said_words *words, size_t at) {
    size_t value = number_of(words->items[at].text), next = at + 1;
    bool in_row = said_word_is_among(words, next, "consecutive successive straight");
    next += in_row;
    if (value < 2 || !said_word_is_among(words, next, period_nouns))
        return 0;
    next++;
    in_row |= said_word_is(words, next, "running") || said_phrase_at(words, next, "in a row") > 0 ||
              said_phrase_at(words, next, "in succession") > 0;
    return in_row ? value : 0;
}

static bool is_again(const struct claim_check *check, const struct direction_said *said) {
    size_t first = said->first > 2 ? said->first - 2 : 0;
    for (size_t at = first; at <= said->last + 4 && at < check->words.count; at++) {
        bool same = check->words.items[at].clause == check->words.items[said->last].clause;
        if (same && said_word_is(&check->words, at, "again"))
            return true;
    }
    return false;
}

size_t direction_run_said(const struct claim_check *check, const struct direction_said *said) {
    for (size_t at = 0; at < check->words.count; at++) {
        size_t run = run_at(&check->words, at);
        if (run > 0)
            return run;
    }
    return is_again(check, said) ? 2 : 1;
}

static bool step_between(const struct claim_check *check, int period, int from,
                         struct direction_step *step) {
    const struct series_point *now = claim_point(check, period), *then = claim_point(check, from);
    if (now == NULL || then == NULL || now->value.exact == NULL || then->value.exact == NULL)
        return false;
    *step = (struct direction_step){now->value.exact, now->value.printed, then->value.exact,
                                    then->value.printed};
    return true;
}

size_t direction_run_of_steps(const struct claim_check *check, const struct view_of_step *view,
                              enum direction_sense sense, size_t count) {
    int each = rhythm_months(check->result->indicator->rhythm);
    for (size_t i = 0; i < count; i++) {
        struct direction_step step;
        int period = check->result->period - (int)i * each;
        if (!step_between(check, period, period - each, &step))
            return count;
        if (!direction_step_holds(view, sense, &step))
            return i;
    }
    return count;
}

/* How many months "for six months", "in the last two years" or "for a year" is; 0: it is none. */
static int months_at(const struct said_words *words, size_t at) {
    if (!said_word_is_among(words, at, "for in last past"))
        return 0;
    size_t noun = at + 1;
    if (said_word_is_among(words, noun, "year") || said_phrase_at(words, noun, "a year") > 0 ||
        said_phrase_at(words, noun, "over a year") > 0)
        return MONTHS_A_YEAR;
    int count = noun < words->count ? (int)number_of(words->items[noun].text) : 0;
    if (said_word_is(words, noun + 1, "months"))
        return count;
    return said_word_is(words, noun + 1, "years") ? count * MONTHS_A_YEAR : 0;
}

/* How far back "on record" can be looked up at most, in years. */
enum { RECORD_YEARS = 100 };

static bool is_this_year(const struct said_words *words, size_t at) {
    return said_phrase_at(words, at, "this year") > 0 ||
           said_phrase_at(words, at, "of the year") > 0 ||
           said_phrase_at(words, at, "this financial year") > 0;
}

/* The first period that the superlative looks back to; PERIOD_NONE: none is said. */
static int window_from(const struct claim_check *check, const struct direction_said *said) {
    const struct said_words *words = &check->words;
    struct rhythm rhythm = check->result->indicator->rhythm;
    int now = check->result->period;
    for (size_t at = said->last + 1; at < words->count; at++) {
        const struct said_period *period = said_period_at(&check->periods, at);
        int months = months_at(words, at);
        if (period != NULL && period->since && period->last != PERIOD_NONE)
            return rhythm_end_of(rhythm, period->last) + rhythm_months(rhythm);
        if (is_this_year(words, at))
            return period_year_first(now, rhythm.year_start);
        if (said_phrase_at(words, at, "on record") > 0)
            return now - RECORD_YEARS * MONTHS_A_YEAR;
        if (months > 1)
            return now - months + 1;
    }
    return PERIOD_NONE;
}

static bool is_of_some(const struct claim_check *check, const struct direction_said *said) {
    return (said->first > 0 && said_word_is_among(&check->words, said->first - 1,
                                                  "second third fourth among next joint")) ||
           (said->first > 2 && said_phrase_at(&check->words, said->first - 3, "one of the") > 0) ||
           (said->first > 1 && said_phrase_at(&check->words, said->first - 2, "among the") > 0);
}

int direction_run_beyond(const struct claim_check *check, const struct view_of_step *view,
                         const struct direction_said *said) {
    const struct indicator_result *result = check->result;
    int first = window_from(check, said);
    if (first == PERIOD_NONE || is_of_some(check, said))
        return PERIOD_NONE;
    for (size_t i = 0; i < result->series_count; i++) {
        struct direction_step step;
        int period = result->series[i].period;
        if (period < first || period >= result->period ||
            !step_between(check, period, result->period, &step))
            continue;
        struct view_of_step strict = *view;
        strict.loose = false;
        bool beyond =
            number_compare(step.printed, step.from_printed) != 0 && view->better != BETTER_NEITHER;
        beyond |= said->sense == SENSE_UP || said->sense == SENSE_DOWN;
        if (beyond && number_compare(step.printed, step.from_printed) != 0 &&
            direction_step_holds(&strict, said->sense, &step))
            return period;
    }
    return PERIOD_NONE;
}
