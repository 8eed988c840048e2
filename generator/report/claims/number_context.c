/* Looks around a number. */
#include "report/claims/number_context.h"

#include "report/claims/comparator.h"

#include <string.h>

enum { NEAR = 6 }; /* words between a number and what it is said to be, at most */

/* What may stand between “target” and its number. */
static const char target_fillers[] =
    "of is was ( : = figure for the year being remains currently - "
    "this stands set at are were in tolerance annual a due by";
static const char average_fillers[] =
    "of is was ( : = average averages figure rate at are both the which stands stood 's being and "
    "- , for with";
static const char behind_fillers[] = "in for the of across , average";

/* Before a number: that it is by how much. Behind it likewise. */
static const char by_words[] = "by";
static const char amount_nouns[] =
    "increase increases rise decrease fall drop reduction improvement deterioration decline growth "
    "difference gap change dip uplift";
static const char more_words[] =
    "more fewer less higher lower better worse above below short increase decrease reduction "
    "improvement rise fall drop decline increases additional further faster slower quicker longer "
    "shorter ahead behind off away adrift extra";

/* Before a period: that it is held against, and not of when. */
static const char against_words[] =
    "with to than on since from against over after before until between";

static const char sentence_breaks[] = "but while whilst although though whereas ; however";

/* What looks at a few, and finds its own numbers. */
static const char samples[] = "sample sampled samples sampling audit audits audited survey surveys "
                              "surveyed respondents responses pilot piloted questionnaire";

/* Whom anything is about. */
static const char people[] =
    "children child people young residents families family persons person group groups cohort "
    "cases total customers clients users "
    "adults men women parents carers those them these all which whom us our";

static const char before_cues[] =
    "from previous previously last before earlier compared comparison prior than against "
    "since ago preceding past yet";
static const char unit_cues[] = "area areas team teams ward wards locality localities range ranged "
                                "ranging ranges varies varied vary variation between";
static const char range_cues[] = "range ranged ranging ranges between varied varying peak peaked "
                                 "fluctuated fluctuating low high";
static const char target_cues[] =
    "target targets aim aims goal threshold standard required milestone "
    "ambition set agreed profile tolerance";
static const char tolerance_cues[] = "tolerance tolerances range limits band threshold thresholds";
static const char others_cues[] =
    "average averages compare compared comparator comparators comparison "
    "authorities councils similar peers benchmark";

static bool is_mark(const struct claim_check *check, size_t at, const char *list) {
    return said_word_is_among(&check->words, at, list);
}

/* Whether what stands before the number, with nothing but fillers between, is that word. */
static bool follows(const struct claim_check *check, const struct said_number *number,
                    const char *word, const char *fillers) {
    size_t at = number->first;
    for (size_t steps = 0; at > 0 && steps <= NEAR; steps++) {
        at--;
        if (is_mark(check, at, word)) {
            bool at_alone = at + 2 == number->first && said_word_is(&check->words, at + 1, "at");
            return !at_alone;
        }
        if (!is_mark(check, at, fillers) && said_period_at(&check->periods, at) == NULL)
            return false;
    }
    return false;
}

static bool is_target(const struct claim_check *check, const struct said_number *number) {
    return said_word_is_among(&check->words, number->last + 1, "target target's") ||
           follows(check, number, "target", target_fillers);
}

/* Whether the number at `index` stands beside somebody to compare with; `known` is set to whether
 * the report has a figure of theirs. */
static bool is_of_others(const struct claim_check *check, const struct said_number *number,
                         bool *known) {
    const struct benchmark_result *benchmark = NULL;
    size_t at = number->first;
    for (size_t steps = 0; at > 0 && steps <= NEAR; steps++) {
        at--;
        if (comparator_at(check->result, &check->words, at, &benchmark) > 0) {
            *known = benchmark != NULL;
            return true;
        }
        if (!is_mark(check, at, average_fillers) && said_period_at(&check->periods, at) == NULL &&
            !said_is_among(check->words.items[at].text,
                           "neighbours neighbour cities authorities midlands"))
            break;
    }
    for (size_t next = number->last + 1; next <= number->last + 3; next++) {
        if (comparator_at(check->result, &check->words, next, &benchmark) > 0) {
            *known = benchmark != NULL;
            return true;
        }
        if (!is_mark(check, next, behind_fillers))
            return false;
    }
    return false;
}

/* "5.8 days over target": whether one of the prepositions stands there, and such behind it. */
static bool is_beyond(const struct claim_check *check, size_t at, const char *list) {
    size_t next = at + 1;
    while (is_mark(check, next, "the our this its"))
        next++;
    return is_mark(check, at, list) &&
           is_mark(check, next,
                   "target tolerance national average england statistical nearest regional");
}

static bool is_difference(const struct claim_check *check, const struct said_number *number) {
    const struct said_words *words = &check->words;
    size_t first = number->first, next = number->last + 1;
    if (number->kind == NUMBER_POINTS || number->kind == NUMBER_TIMES)
        return true;
    bool by = first > 0 && said_word_is_among(words, first - 1, by_words);
    bool of = first > 1 && said_word_is_among(words, first - 1, "of") &&
              said_word_is_among(words, first - 2, amount_nouns);
    bool up =
        first > 0 && said_word_is_among(words, first - 1, "up down") && number->hedge == HEDGE_NONE;
    size_t noun = next + said_word_is_among(words, next, "slight small net year-on-year");
    bool more = said_word_is_among(words, noun, more_words);
    bool than = said_word_is_among(words, next + 1, "more fewer") && number->kind == NUMBER_PLAIN;
    bool behind =
        number->kind == NUMBER_PLAIN && said_word_is_among(words, next + 1, "behind ahead short");
    return by || of || up || more || than || behind || is_beyond(check, next, "over under");
}

/* "21% is above": of a share it may be both; and so is "81 days inside the target". */
static bool is_either(const struct claim_check *check, const struct said_number *number) {
    bool by = number->first > 0 && is_mark(check, number->first - 1, "by of up down");
    if (is_beyond(check, number->last + 1, "inside outside beyond"))
        return true;
    return number->kind == NUMBER_PERCENT && !by &&
           is_mark(check, number->last + 1,
                   "above below better worse higher lower ahead behind short off");
}

/* Whether another number stands between the words. */
static bool has_number(const struct claim_check *check, size_t first, size_t end) {
    for (size_t i = 0; i < check->numbers.count; i++)
        if (check->numbers.items[i].first >= first && check->numbers.items[i].first < end)
            return true;
    return false;
}

static bool has_word(const struct claim_check *check, size_t first, size_t end, const char *list) {
    for (size_t i = first; i < end; i++)
        if (is_mark(check, i, list))
            return true;
    return false;
}

static bool has_break(const struct claim_check *check, size_t first, size_t end) {
    return has_word(check, first, end, sentence_breaks);
}

/* Of when it is, not what it is held against; and no “since”. */
static bool is_when(const struct claim_check *check, const struct said_period *period) {
    size_t at = period->from;
    while (at > 0 && is_mark(check, at - 1, "the end of month quarter same"))
        at--;
    if (at > 0 && is_mark(check, at, "the end of") && said_word_is(&check->words, at - 1, "to"))
        return true; /* to the end of September */
    bool between = period->kind == SAID_SPAN && at > 0 && is_mark(check, at - 1, "between from");
    return at == 0 || between || !is_mark(check, at - 1, against_words);
}

static bool is_possessive(const struct claim_check *check, const struct said_period *period,
                          const struct said_number *number) {
    const char *text = check->words.items[period->to].text;
    size_t length = strlen(text);
    return period->to + 1 == number->first && length > 2 && strcmp(text + length - 2, "'s") == 0;
}

/* The period that stands behind the number, before the next number and in the same clause. */
static const struct said_period *period_behind(const struct claim_check *check,
                                               const struct said_number *number) {
    for (size_t i = 0; i < check->periods.count; i++) {
        const struct said_period *period = &check->periods.items[i];
        if (period->from <= number->last)
            continue;
        bool same =
            check->words.items[period->from].clause == check->words.items[number->last].clause;
        bool near = same && !has_number(check, number->last + 1, period->from);
        return near && (is_when(check, period) || period->since) ? period : NULL;
    }
    return NULL;
}

/* The period that stands before it, where it is no other number's; `when` is set to whether "when"
 * says that the number is of it. */
static const struct said_period *period_before(const struct claim_check *check,
                                               const struct said_number *number, bool *when) {
    for (size_t i = check->periods.count; i-- > 0;) {
        const struct said_period *period = &check->periods.items[i];
        if (period->to >= number->first)
            continue;
        bool told = claim_period(check, period) != PERIOD_NONE || period->kind == SAID_DAY;
        if ((told && has_number(check, period->to + 1, number->first)) ||
            has_break(check, period->to + 1, number->first))
            return NULL;
        for (size_t k = 0; k < check->numbers.count; k++)
            if (period_behind(check, &check->numbers.items[k]) == period)
                return NULL;
        bool told_when = has_word(check, period->to + 1, number->first, "when");
        *when = told_when;
        return told_when || is_possessive(check, period, number) || is_when(check, period) ||
                       period->since
                   ? period
                   : NULL;
    }
    return NULL;
}

/* "since April" is of now, where it is counted from then; else it says nothing of when. */
static struct number_context since(const struct claim_check *check,
                                   const struct said_period *period) {
    const struct indicator_result *result = check->result;
    int first = period_year_first(result->period, result->indicator->rhythm.year_start);
    bool counted = result->indicator->basis == BASIS_YTD && period->first == first;
    return (struct number_context){counted ? SENSE_OF_PERIOD : SENSE_FIGURE, result->period};
}

static struct number_context of_period(const struct claim_check *check,
                                       const struct said_number *number) {
    bool when = false;
    const struct said_period *period = period_behind(check, number);
    if (period == NULL)
        period = period_before(check, number, &when);
    if (period == NULL)
        return (struct number_context){SENSE_FIGURE, PERIOD_NONE};
    if (period->since && !when)
        return since(check, period);
    int which = claim_period(check, period);
    if (which == PERIOD_NONE)
        return (struct number_context){SENSE_UNKNOWN, PERIOD_NONE};
    return (struct number_context){SENSE_OF_PERIOD, which};
}

static bool names_unit(const struct claim_check *check) {
    const struct unit_family *below = check->result->below;
    for (size_t i = 0; below != NULL && i < below->count; i++)
        if (strstr(check->words.sentence,
                   unit_name(below->members[i].unit, check->result->period)) != NULL)
            return true;
    return false;
}

struct number_cues number_cues_of(const struct claim_check *check) {
    struct number_cues cues = {.units = names_unit(check)};
    bool is_average = subject_has(&check->subject, "average");
    const struct benchmark_result *benchmark = NULL;
    for (size_t i = 0; i < check->periods.count; i++)
        cues.before |= claim_period(check, &check->periods.items[i]) != check->result->period;
    for (size_t at = 0; at < check->words.count; at++) {
        cues.before |= is_mark(check, at, before_cues) ||
                       (!is_average && is_mark(check, at, "average averaged averages rolling"));
        cues.units |= is_mark(check, at, unit_cues);
        cues.range |= is_mark(check, at, range_cues);
        cues.target |= is_mark(check, at, target_cues);
        cues.tolerance |= is_mark(check, at, tolerance_cues);
        cues.others |= is_mark(check, at, others_cues) ||
                       comparator_at(check->result, &check->words, at, &benchmark) > 0;
    }
    return cues;
}

/* "A target of 85% has been agreed for 2021/22", "the new target" */
static bool has_other_target(const struct claim_check *check) {
    for (size_t i = 0; i < check->periods.count; i++) {
        const struct said_period *period = &check->periods.items[i];
        if (period->kind == SAID_YEAR &&
            (period->first > check->result->period || period->last < check->result->period))
            return true;
    }
    return has_word(check, 0, check->words.count,
                    "new revised proposed next stretch interim stretching");
}

struct number_context number_context_of(const struct claim_check *check, size_t index) {
    const struct said_number *number = &check->numbers.items[index];
    bool known = false;
    if (is_either(check, number))
        return (struct number_context){SENSE_EITHER, PERIOD_NONE};
    if (is_difference(check, number))
        return (struct number_context){SENSE_DIFFERENCE, PERIOD_NONE};
    if (is_target(check, number))
        return (struct number_context){has_other_target(check) ? SENSE_UNKNOWN : SENSE_TARGET,
                                       PERIOD_NONE};
    if (is_of_others(check, number, &known))
        return (struct number_context){known ? SENSE_BENCHMARK : SENSE_UNKNOWN, PERIOD_NONE};
    return of_period(check, number);
}

/* What a difference is from, as what stands behind the number says. */
struct difference_origin {
    bool target, others, period;
    const struct benchmark_result *benchmark;
    int when;
};

static struct difference_origin origin_of(const struct claim_check *check,
                                          const struct said_number *number) {
    struct difference_origin origin = {0};
    size_t clause = check->words.items[number->last].clause;
    for (size_t at = number->last + 1; at < check->words.count; at++) {
        const struct said_period *period = said_period_at(&check->periods, at);
        const struct benchmark_result *benchmark = NULL;
        if (check->words.items[at].clause != clause || has_number(check, number->last + 1, at))
            break;
        origin.target |= is_mark(check, at, "target target's");
        if (comparator_at(check->result, &check->words, at, &benchmark) > 0) {
            origin.others = true;
            origin.benchmark = benchmark;
        }
        int when = period != NULL ? claim_period(check, period) : PERIOD_NONE;
        if (when == PERIOD_NONE && period != NULL && period->since)
            when = rhythm_end_of(check->result->indicator->rhythm, period->last);
        if (period != NULL && when != check->result->period) {
            origin.period = true;
            origin.when = when;
        }
    }
    if (!origin.target && !origin.others && !origin.period)
        origin.target =
            has_word(check, claim_clause_start(check, number->first), number->first, "target");
    return origin;
}

/* Another row's columns do not say of when they are. */
static bool is_from_period(const struct shown_figure *difference, int when) {
    bool of_row = difference->from == SHOWN_COMPARE || difference->from == SHOWN_YEAR_AGO;
    return difference->period == when || (difference->period == PERIOD_NONE && of_row);
}

bool number_context_allows(const struct claim_check *check, const struct said_number *number,
                           const struct shown_figure *difference) {
    struct difference_origin origin = origin_of(check, number);
    bool series = difference->from == SHOWN_MONTH;
    if (origin.target)
        return difference->from == SHOWN_TARGET;
    if (origin.others)
        return difference->from == SHOWN_BENCHMARK &&
               (origin.benchmark == NULL ||
                strcmp(origin.benchmark->benchmark->comparator, difference->label) == 0);
    if (origin.period && claim_point(check, origin.when) != NULL)
        return is_from_period(difference, origin.when);
    return !series || origin.period;
}

static bool is_content(const struct claim_check *check, size_t at) {
    const struct said_word *word = &check->words.items[at];
    return word->kind == SAID_WORD && said_period_at(&check->periods, at) == NULL &&
           !subject_is_empty(word->text);
}

size_t number_context_noun(const struct claim_check *check, const struct said_number *number) {
    for (size_t at = number->last + 1; at < check->words.count && at <= number->last + NEAR; at++) {
        if (check->words.items[at].kind != SAID_WORD)
            break;
        if (is_content(check, at))
            return at;
    }
    return check->words.count;
}

/* Whether what stands behind “of” or “in” names others, and none of the indicator's words. */
static bool is_of_foreign(const struct claim_check *check, size_t at) {
    bool foreign = false;
    for (size_t end = at + NEAR; at < end && at < check->words.count; at++) {
        const char *word = check->words.items[at].text;
        if (check->words.items[at].kind != SAID_WORD ||
            is_mark(check, at, "in on at from by within to were was are is"))
            break;
        if (!is_content(check, at) || subject_is_loose(word) || said_is_among(word, people))
            continue;
        if (subject_has(&check->subject, word))
            return false;
        foreign = true;
    }
    return foreign;
}

/* Whether the words before the number, in its clause or, where that names nothing, in those before,
 * speak of others. */
static bool is_led_by_others(const struct claim_check *check, size_t number) {
    size_t start = claim_clause_start(check, number), end = number;
    bool any = false, own = false;
    for (;;) {
        for (size_t i = start; i < end; i++) {
            const char *word = check->words.items[i].text;
            if (check->words.items[i].kind != SAID_WORD)
                continue;
            if (subject_is_foreign(&check->subject, word))
                return true;
            any |= is_content(check, i);
            own |= subject_has(&check->subject, word) || subject_is_loose(word);
        }
        if (any || start == 0)
            return any && !own;
        end = start;
        start = claim_clause_start(check, start - 1);
    }
}

static bool has_sample(const struct claim_check *check) {
    for (size_t at = 0; at < check->words.count; at++)
        if (is_mark(check, at, samples))
            return true;
    return false;
}

/* "Workers with more than 20 cases are reviewed weekly": which of them, as a rule says. */
static bool is_condition(const struct claim_check *check, const struct said_number *number) {
    size_t with = number->first - 1, clause = check->words.items[number->first].clause;
    if (number->first < 2 || !said_word_is(&check->words, with, "with") ||
        check->words.items[with - 1].clause != clause || !is_content(check, with - 1) ||
        subject_is_loose(check->words.items[with - 1].text))
        return false;
    for (size_t at = number->last + 1;
         at < check->words.count && check->words.items[at].clause == clause; at++)
        if (is_mark(check, at, "is are was were has have get gets receive receives go goes"))
            return true;
    return false;
}

bool number_context_is_about(const struct claim_check *check, const struct said_number *number) {
    size_t next = number->last + 1;
    if (has_sample(check) || is_condition(check, number) ||
        (number->first > 0 &&
         is_mark(check, number->first - 1, "further another additional extra maximum minimum")))
        return false;
    bool of = said_word_is(&check->words, next, "of");
    if (of && is_of_foreign(check, next + 1))
        return false;
    if (said_word_is_among(&check->words, next, "increase rise decrease fall reduction drop") &&
        said_word_is(&check->words, next + 1, "in"))
        return !is_of_foreign(check, next + 2);
    size_t noun = number_context_noun(check, number);
    if (of ||
        (noun < check->words.count && subject_has(&check->subject, check->words.items[noun].text)))
        return !(noun < check->words.count &&
                 subject_is_foreign(&check->subject, check->words.items[noun].text));
    return !is_led_by_others(check, number->first);
}
