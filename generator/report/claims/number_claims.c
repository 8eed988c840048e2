/* Looks numbers up among the figures. */
#include "report/claims/number_claims.h"

#include "model/rhythm.h"
#include "report/claims/number_context.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A number with what it is said to be. */
struct looking {
    struct claim_check *check;
    const struct said_number *number;
    struct number_context context;
    struct number_cues cues;
    const struct shown_figure *nearest; /* of those that may be meant */
};

/* What the figure may stand for where nothing says which is meant: what of others, or of another
 * time, only where the sentence speaks of such. */
static bool is_of_the_page(const struct looking *looking, const struct shown_figure *figure) {
    switch (figure->role) {
    case SHOWN_PREVIOUS:
    case SHOWN_COMPARE:
    case SHOWN_YEAR_AGO:
        return looking->cues.before;
    case SHOWN_TARGET:
        return looking->cues.target;
    case SHOWN_TOLERANCE:
        return looking->cues.tolerance;
    case SHOWN_BENCHMARK:
        return looking->cues.others;
    case SHOWN_UNIT:
        return looking->cues.units;
    case SHOWN_MONTH:
        return looking->cues.range;
    case SHOWN_DIFFERENCE: /* what a month adds to the year to date */
        return looking->check->result->indicator->basis == BASIS_YTD &&
               figure->kind == NUMBER_PLAIN && figure->from == SHOWN_COMPARE;
    case SHOWN_CHANGE:
    case SHOWN_RATIO:
        return false;
    default:
        return true;
    }
}

static bool is_held(enum shown_role role) {
    return role == SHOWN_DIFFERENCE || role == SHOWN_CHANGE || role == SHOWN_RATIO;
}

/* Of the period that the sentence names; another row's columns do not say of when they are. */
static bool is_of_period(const struct looking *looking, const struct shown_figure *figure) {
    bool now = looking->context.period == looking->check->result->period;
    if (figure->role == SHOWN_OTHER)
        return true;
    if (now && figure->role == SHOWN_UNIT)
        return looking->cues.units;
    if (now && figure->role == SHOWN_ROW)
        return true;
    if (figure->role == SHOWN_DIFFERENCE) /* what a month adds to the year to date */
        return now && looking->number->kind != NUMBER_PERCENT &&
               (figure->from == SHOWN_PREVIOUS || figure->from == SHOWN_COMPARE);
    if (figure->label[0] != '\0')
        return !now && (figure->role == SHOWN_COMPARE || figure->role == SHOWN_YEAR_AGO);
    return figure->period == looking->context.period && !is_held(figure->role);
}

/* Whether the figure is one that the number may be. */
static bool may_be(const struct looking *looking, const struct shown_figure *figure) {
    if (!shown_figure_is_like(figure, looking->number))
        return false;
    switch (looking->context.sense) {
    case SENSE_TARGET:
        return figure->role == SHOWN_TARGET || figure->role == SHOWN_TOLERANCE ||
               figure->role == SHOWN_OTHER;
    case SENSE_BENCHMARK:
        return figure->role == SHOWN_BENCHMARK || figure->role == SHOWN_OTHER;
    case SENSE_DIFFERENCE:
        return figure->role == SHOWN_OTHER ||
               (is_held(figure->role) &&
                number_context_allows(looking->check, looking->number, figure));
    case SENSE_EITHER:
        return is_held(figure->role) || is_of_the_page(looking, figure);
    case SENSE_OF_PERIOD:
        return is_of_period(looking, figure);
    default:
        return is_of_the_page(looking, figure);
    }
}

static bool is_named(const struct claim_check *check, size_t word) {
    return word < check->words.count && subject_has(&check->subject, check->words.items[word].text);
}

/* "The number of assessments outside timescale was 124" */
static bool is_number_of(const struct claim_check *check, const struct said_number *number) {
    bool counted = false;
    for (size_t at = claim_clause_start(check, number->first); at < number->first; at++) {
        counted |= said_phrase_at(&check->words, at, "number of") > 0;
        if (counted && is_named(check, at))
            return true;
    }
    return false;
}

/* "Five children were adopted in October": what the noun at the word did is named, and when. */
static bool is_done(const struct claim_check *check, size_t noun) {
    size_t verb = noun + 1;
    while (said_word_is_among(&check->words, verb, "were was have has been"))
        verb++;
    size_t when = verb + 1 + said_word_is_among(&check->words, verb + 1, "in during");
    return verb > noun + 1 && is_named(check, verb) &&
           said_period_at(&check->periods, when) != NULL;
}

/* Whether the rest of the clause says what the share is of, and nothing else: "were not decided
 * within 24 hours", but not "were not decided for want of an address". */
static bool is_own_behind(const struct claim_check *check, size_t from) {
    size_t clause = check->words.items[from - 1].clause;
    bool own = false;
    for (size_t at = from; at < check->words.count && check->words.items[at].clause == clause;
         at++) {
        const char *word = check->words.items[at].text;
        if (check->words.items[at].kind == SAID_WORD && !subject_is_empty(word) &&
            !is_named(check, at) && said_period_at(&check->periods, at) == NULL)
            return false;
        own |= subject_has_own(&check->subject, word);
    }
    return own;
}

/* "35 care leavers are not in suitable accommodation": the rest of the share is meant. */
static bool is_of_rest(const struct claim_check *check, const struct said_number *number) {
    size_t clause = check->words.items[number->last].clause;
    for (size_t at = number->last + 1;
         at < check->words.count && check->words.items[at].clause == clause; at++)
        if (said_word_is_among(&check->words, at, "not no without never"))
            return is_own_behind(check, at + 1);
    return false;
}

/* "Of the 1,342 referrals, 312 were not decided within 24 hours" */
static bool is_fronted_pair(const struct claim_check *check, const struct said_number *whole,
                            const struct said_number *part) {
    size_t of = whole->first;
    of -= of > 0 && said_word_is(&check->words, of - 1, "the");
    return of == 1 && said_word_is(&check->words, 0, "of") && part->kind == NUMBER_PLAIN &&
           claim_clause_start(check, part->first) + 1 >= part->first &&
           check->words.items[part->first].clause != check->words.items[whole->last].clause &&
           is_own_behind(check, part->last + 1);
}

static double distance(const struct looking *looking, const struct shown_figure *figure) {
    return fabs(number_double(figure->printed) - number_double(looking->number->value));
}

/* Whether it is this figure rather than the nearest so far that was meant. The rest of a share is
 * only where it is near, and of the period that is named it is the headline. */
static bool is_nearer(const struct looking *looking, const struct shown_figure *figure) {
    double away = distance(looking, figure);
    double value = fabs(number_double(looking->number->value));
    bool rest = away <= value / 10 || is_of_rest(looking->check, looking->number);
    if (figure->role == SHOWN_OTHER || (figure->is_rest && !rest))
        return false;
    if (looking->nearest == NULL)
        return true;
    bool first = looking->nearest->role == SHOWN_CURRENT &&
                 (looking->context.sense == SENSE_OF_PERIOD || away > value / 5);
    return !first && away < distance(looking, looking->nearest);
}

/* Whether the number is one of those that it may be; else the nearest of them is set. */
static bool is_found(struct looking *looking) {
    const struct shown_figures *shown = &looking->check->shown;
    for (size_t i = 0; i < shown->count; i++) {
        const struct shown_figure *figure = &shown->items[i];
        if (!may_be(looking, figure))
            continue;
        if (shown_figure_fits(looking->check->arena, figure, looking->number))
            return true;
        if (is_nearer(looking, figure))
            looking->nearest = figure;
    }
    return false;
}

static const struct shown_figure *fitting(const struct looking *looking, enum shown_role role) {
    const struct shown_figures *shown = &looking->check->shown;
    for (size_t i = 0; i < shown->count; i++)
        if (shown->items[i].role == role && shown->items[i].label[0] == '\0' &&
            shown_figure_fits(looking->check->arena, &shown->items[i], looking->number))
            return &shown->items[i];
    return NULL;
}

static const char *period_words(const struct looking *looking, int period) {
    return rhythm_plain_text(looking->check->arena, looking->check->result->indicator->rhythm,
                             period);
}

/* What the figure is, for whoever wrote another: the figure is 84%. */
static const char *right_words(const struct looking *looking, const struct shown_figure *figure) {
    struct arena *arena = looking->check->arena;
    switch (figure->role) {
    case SHOWN_CURRENT:
        return arena_printf(arena, "the figure is %s", figure->text);
    case SHOWN_PREVIOUS:
    case SHOWN_MONTH:
        return arena_printf(arena, "in %s it was %s", period_words(looking, figure->period),
                            figure->text);
    case SHOWN_YEAR_AGO:
        return arena_printf(arena, "a year ago %s %s", figure->label[0] ? "there were" : "it was",
                            figure->text);
    case SHOWN_TARGET:
        return arena_printf(arena, "the target is %s", figure->text);
    case SHOWN_TOLERANCE:
        return arena_printf(arena, "the tolerance is %s",
                            looking->check->result->target.tolerance_text);
    case SHOWN_DIFFERENCE:
    case SHOWN_CHANGE:
        return arena_printf(arena, "the nearest difference is %s", figure->text);
    case SHOWN_RATIO:
        return arena_printf(arena, "it is %s times what it was", figure->text);
    case SHOWN_COMPARE:
        return arena_printf(arena, "the figure compared with is %s", figure->text);
    default:
        return arena_printf(arena, "the nearest figure is %s (%s)", figure->text, figure->label);
    }
}

static void report(const struct looking *looking, enum finding_code code, const char *right) {
    const struct said_number *number = looking->number;
    struct claim_check *check = looking->check;
    const char *said = said_span(check->arena, &check->words, number->first, number->last);
    claim_add(check, code, number->first, number->last,
              arena_printf(check->arena, "says %s, %s", said, right));
}

/* The number is not that of the period; it may be that of another, which was meant. */
static void report_period(const struct looking *looking) {
    const struct indicator_result *result = looking->check->result;
    bool now = looking->context.period == result->period;
    const struct shown_figure *other = now ? NULL : fitting(looking, SHOWN_CURRENT);
    if (other == NULL && !now)
        other = fitting(looking, SHOWN_MONTH);
    const char *right = right_words(looking, looking->nearest);
    if (other == NULL) {
        report(looking, FINDING_NUMBER_NOT_FOUND, right);
        return;
    }
    const char *when = period_words(looking, looking->context.period);
    report(looking, FINDING_WRONG_PERIOD,
           arena_printf(looking->check->arena, "which is the figure of %s; in %s it was %s",
                        period_words(looking, other->period), when, looking->nearest->text));
}

static bool has_same_digits(const char *a, const char *b) {
    int counts[10] = {0};
    size_t digits = 0;
    for (; *a != '\0'; a++)
        if (*a >= '0' && *a <= '9')
            counts[*a - '0']++, digits++;
    for (; *b != '\0'; b++)
        if (*b >= '0' && *b <= '9')
            counts[*b - '0']--;
    for (int i = 0; i < 10; i++)
        if (counts[i] != 0)
            return false;
    return digits > 1;
}

/* Digits in another order. */
static bool is_transposed(const struct looking *looking) {
    const struct claim_check *check = looking->check;
    const struct said_number *number = looking->number;
    const char *digits = number->spelt ? number_text(check->arena, number->value, 0)
                                       : check->words.items[number->digits].text;
    for (size_t i = 0; i < check->shown.count; i++)
        if (may_be(looking, &check->shown.items[i]) &&
            has_same_digits(digits, check->shown.items[i].text))
            return true;
    return false;
}

/* Digits in another order, or not a fifth more or less. */
static bool is_near_miss(const struct looking *looking) {
    double said = number_double(looking->number->value),
           right = number_double(looking->nearest->printed);
    return (right != 0 && fabs(said - right) <= 0.2 * fabs(right)) || is_transposed(looking);
}

/* Whether another plain number of the sentence is a figure of the table. */
static bool has_companion(const struct looking *looking) {
    const struct claim_check *check = looking->check;
    for (size_t i = 0; i < check->numbers.count; i++) {
        const struct said_number *other = &check->numbers.items[i];
        struct looking beside = {.check = looking->check, .number = other, .cues = looking->cues};
        if (other != looking->number && other->kind == NUMBER_PLAIN && !other->spelt &&
            is_found(&beside))
            return true;
    }
    return false;
}

/* Whether the words from `at` to the next number are "of", with what is counted before it. */
static bool is_pair(const struct claim_check *check, size_t at, size_t next) {
    return next > at && next <= at + 5 &&
           (said_word_is_among(&check->words, next - 1, "of /") ||
            (said_word_is(&check->words, next - 1, "the") &&
             said_word_is(&check->words, next - 2, "of")));
}

/* Whether the number is one of "1,310 of the 1,342": `pair` is set to both, in order. */
static bool is_paired(const struct claim_check *check, const struct said_number *self,
                      const struct said_number *pair[2]) {
    const struct said_numbers *numbers = &check->numbers;
    size_t index = (size_t)(self - numbers->items);
    const struct said_number *before = index > 0 ? self - 1 : NULL;
    const struct said_number *after = index + 1 < numbers->count ? self + 1 : NULL;
    pair[0] = self;
    pair[1] = after;
    if (after != NULL && after->kind == NUMBER_PLAIN &&
        is_pair(check, self->last + 1, after->first))
        return true;
    pair[0] = before;
    pair[1] = self;
    if (before != NULL && before->kind == NUMBER_PLAIN &&
        is_pair(check, before->last + 1, self->first))
        return true;
    pair[0] = self;
    pair[1] = before;
    return before != NULL && is_fronted_pair(check, before, self);
}

/* Whether a plain number without a unit is said of what the indicator counts. */
static bool is_counted(const struct looking *looking) {
    const struct claim_check *check = looking->check;
    const struct said_number *number = looking->number;
    size_t noun = number_context_noun(check, number);
    bool named = is_named(check, noun), bare = noun == check->words.count;
    bool stands = bare && number->first > 0 &&
                  said_word_is_among(&check->words, number->first - 1,
                                     "at to was is were reached from averaged totalled by of");
    bool headline = shown_figure_is_like(&check->shown.items[0], number) &&
                    check->shown.items[0].role == SHOWN_CURRENT;
    bool counts = headline && check->shown.items[0].kind == NUMBER_PLAIN;
    bool differs = looking->context.sense == SENSE_DIFFERENCE;
    bool twice = named && !differs && (is_named(check, noun + 1) || is_done(check, noun));
    bool near = is_near_miss(looking), companion = has_companion(looking);
    const struct said_number *pair[2];
    if ((is_paired(check, number, pair) && companion) || (differs && companion && bare))
        return true;
    if (number->spelt)
        return (counts && twice) || (named && near && is_of_rest(check, number));
    if ((headline && stands) || (counts && (twice || (named && near))))
        return true;
    if (stands && is_transposed(looking) && is_number_of(check, number))
        return true;
    return near && (named ? number_double(number->value) >= 20 : bare && companion);
}

/* Whether the title has the number: 24 hours, 3 or more. */
static bool is_in_title(const struct looking *looking) {
    const struct claim_check *check = looking->check;
    const struct indicator *indicator = check->result->indicator;
    const char *const texts[] = {indicator->title, indicator->short_title, indicator->definition};
    struct said_periods none = {0};
    bool found = false;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct said_words words = said_words_of(check->arena, texts[i]);
        struct said_numbers numbers = said_numbers_of(check->arena, &words, &none);
        for (size_t k = 0; k < numbers.count; k++)
            found |= numbers.items[k].kind == looking->number->kind &&
                     number_compare(numbers.items[k].value, looking->number->value) == 0;
    }
    return found;
}

/* "Eleven per cent fewer assessments": of a row whose figures of that time are not shown. */
static bool is_of_untold_row(const struct looking *looking) {
    const struct claim_check *check = looking->check;
    size_t next = looking->number->last + 1;
    return looking->number->kind == NUMBER_PERCENT &&
           check->shown.items[0].kind == NUMBER_PERCENT &&
           said_word_is_among(&check->words, next, "fewer more") &&
           !said_word_is(&check->words, next + 1, "than");
}

/* "1,087 of 1,250", whose share is one of the figures: exactly or, where neither number is one of
 * the table, as it is printed. They are counts that the page does not show. */
static bool has_share_shown(const struct looking *looking) {
    struct arena *arena = looking->check->arena;
    const struct shown_figures *shown = &looking->check->shown;
    const struct said_number *pair[2];
    if (looking->number->kind != NUMBER_PLAIN ||
        !is_paired(looking->check, looking->number, pair) || number_is_zero(pair[1]->value))
        return false;
    const struct number *share = number_quotient(arena, pair[0]->value, pair[1]->value);
    share = number_product(arena, share, number_ratio(arena, 100, 1));
    struct said_number percent = {.kind = NUMBER_PERCENT, .value = number_round(arena, share, 0)};
    bool loosely = !has_companion(looking);
    for (size_t i = 0; i < shown->count; i++) {
        const struct shown_figure *figure = &shown->items[i];
        bool is_share = figure->kind == NUMBER_PERCENT && !is_held(figure->role);
        if (is_share && (number_compare(figure->exact, share) == 0 ||
                         (loosely && shown_figure_fits(arena, figure, &percent))))
            return true;
    }
    return false;
}

/* Whether the sentence says "in" the period. */
static bool says_in(const struct claim_check *check, int which) {
    for (size_t i = 0; i < check->periods.count; i++) {
        const struct said_period *period = &check->periods.items[i];
        if (period->from > 0 && claim_period(check, period) == which &&
            said_word_is_among(&check->words, period->from - 1, "in for during"))
            return true;
    }
    return false;
}

/* The figure of the report's month is said of a month that has none yet. */
static bool is_of_future(const struct looking *looking) {
    const struct claim_check *check = looking->check;
    return looking->context.sense == SENSE_OF_PERIOD &&
           looking->context.period > check->report->period &&
           looking->number->kind != NUMBER_PLAIN &&
           number_context_is_about(check, looking->number) &&
           says_in(check, looking->context.period) && fitting(looking, SHOWN_CURRENT) != NULL;
}

static void look_up(struct looking *looking) {
    const struct said_number *number = looking->number;
    struct claim_check *check = looking->check;
    if (is_of_future(looking)) {
        report(looking, FINDING_WRONG_PERIOD,
               arena_printf(check->arena, "which is the figure of %s; there is none of %s yet",
                            period_words(looking, check->result->period),
                            period_words(looking, looking->context.period)));
        return;
    }
    if (looking->context.sense == SENSE_UNKNOWN || is_found(looking) || looking->nearest == NULL)
        return;
    bool targeted =
        looking->context.sense == SENSE_TARGET || looking->context.sense == SENSE_BENCHMARK;
    if ((!targeted && !number_context_is_about(check, number)) || is_in_title(looking))
        return;
    if (number->kind == NUMBER_PLAIN && !targeted && !is_counted(looking))
        return;
    if (is_of_untold_row(looking) || has_share_shown(looking))
        return;
    if (looking->context.sense == SENSE_OF_PERIOD) {
        bool headline =
            looking->nearest->label[0] == '\0' || looking->context.period == check->result->period;
        if (headline)
            report_period(looking);
        return;
    }
    report(looking, FINDING_NUMBER_NOT_FOUND, right_words(looking, looking->nearest));
}

/* A cell of a table, or an item of a list, may be a number alone. */
static bool has_words(const struct claim_check *check) {
    for (size_t at = 0; at < check->words.count; at++)
        if (check->words.items[at].kind == SAID_WORD)
            return true;
    return false;
}

void number_claims_find(struct claim_check *check) {
    struct number_cues cues = number_cues_of(check);
    if (!has_words(check))
        return;
    for (size_t i = 0; i < check->numbers.count; i++) {
        struct looking looking = {.check = check, .number = &check->numbers.items[i], .cues = cues};
        if (claim_is_plan(check, looking.number->first))
            continue;
        looking.context = number_context_of(check, i);
        look_up(&looking);
    }
}
