/* What those who hold a sentence against the figures share. */
#include "report/claims/claim.h"

static void add(struct claim_check *check, const struct claim *claim) {
    check->found = arena_more(check->arena, check->found, check->count, sizeof *check->found);
    check->found[check->count++] = *claim;
}

void claim_add(struct claim_check *check, enum finding_code code, size_t first, size_t last,
               const char *text) {
    const char *found = said_span(check->arena, &check->words, first, last);
    add(check, &(struct claim){code, found, text});
}

void claim_add_silent(struct claim_check *check, enum finding_code code, const char *text) {
    add(check, &(struct claim){code, "", text});
}

bool claim_is_plan(const struct claim_check *check, size_t word) {
    return check->words.items[word].clause >= check->plans_from;
}

size_t claim_clause_start(const struct claim_check *check, size_t word) {
    size_t clause = check->words.items[word].clause;
    while (word > 0 && check->words.items[word - 1].clause == clause)
        word--;
    return word;
}

const struct series_point *claim_point(const struct claim_check *check, int period) {
    for (size_t i = 0; i < check->result->series_count; i++)
        if (check->result->series[i].period == period)
            return &check->result->series[i];
    return NULL;
}

/* Of a span, where what is counted is counted from its first month on: April to October. */
static int span_period(const struct claim_check *check, const struct said_period *said) {
    const struct indicator *indicator = check->result->indicator;
    int first = period_year_first(said->last, indicator->rhythm.year_start);
    return indicator->basis == BASIS_YTD && first == said->first ? said->last : PERIOD_NONE;
}

/* "last quarter" is no period of a monthly figure. */
static bool is_of_rhythm(const struct claim_check *check, const struct said_period *said) {
    const char *noun = rhythm_noun(check->result->indicator->rhythm);
    for (size_t at = said->from; at <= said->to; at++)
        if (said_word_is_among(&check->words, at, "month quarter") &&
            !said_word_is(&check->words, at, noun))
            return false;
    return true;
}

int claim_period(const struct claim_check *check, const struct said_period *said) {
    const struct indicator_result *result = check->result;
    struct rhythm rhythm = result->indicator->rhythm;
    bool monthly = rhythm.frequency == FREQUENCY_MONTH;
    switch (said->kind) {
    case SAID_NOW:
        return result->period;
    case SAID_BEFORE:
        return is_of_rhythm(check, said) ? result->period - rhythm_months(rhythm) : PERIOD_NONE;
    case SAID_YEAR_AGO:
        return result->period - MONTHS_A_YEAR;
    case SAID_MONTH:
        return monthly ? said->last : PERIOD_NONE;
    case SAID_QUARTER:
        return rhythm.frequency == FREQUENCY_QUARTER ? said->last : PERIOD_NONE;
    case SAID_YEAR:
        return rhythm.frequency == FREQUENCY_YEAR ? said->last : PERIOD_NONE;
    case SAID_SPAN:
        return monthly ? span_period(check, said) : PERIOD_NONE;
    default:
        return PERIOD_NONE;
    }
}
