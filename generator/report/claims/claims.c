/* Has a sentence looked through by all who know how to. */
#include "report/claims/claims.h"

#include "report/claims/direction_claims.h"
#include "report/claims/number_claims.h"
#include "report/claims/personal_data.h"

#include <string.h>

/* Whether "KPI 13" or the code stands at the word. */
static bool is_named_at(const struct said_words *words, size_t at,
                        const struct indicator *indicator) {
    const char *number = indicator->number;
    size_t next = at + 1 + said_word_is_among(words, at + 1, "no number");
    bool numbered = number[0] != '\0' && said_word_is_among(words, at, "kpi indicator measure") &&
                    said_word_is(words, next, number);
    size_t length = strlen(indicator->code);
    bool coded = at < words->count && words->items[at].end - words->items[at].at == length &&
                 strncmp(words->sentence + words->items[at].at, indicator->code, length) == 0;
    return numbered || coded;
}

static bool is_named(const struct said_words *words, const struct indicator *indicator) {
    for (size_t at = 0; at < words->count; at++)
        if (is_named_at(words, at, indicator))
            return true;
    return false;
}

/* A sentence that names other indicators may quote their figures, too. */
static void add_named(struct claim_check *check) {
    for (size_t i = 0; i < check->report->assessed_count; i++) {
        const struct indicator_result *other = &check->report->indicators[i];
        if (other == check->result || !is_named(&check->words, other->indicator))
            continue;
        check->shown = shown_figures_besides(check->arena, &check->shown, other);
        check->names_others = true;
    }
}

struct claim_check claims_begin(struct arena *arena, const struct report_result *report,
                                const struct indicator_result *result) {
    struct claim_check check = {
        .arena = arena,
        .report = report,
        .result = result,
        .rhythm = {FREQUENCY_MONTH, report->catalogue->authority.year_start}};
    if (result == NULL)
        return check;
    check.rhythm = result->indicator->rhythm;
    check.shown = shown_figures_of(arena, result);
    check.subject = subject_of(arena, result);
    return check;
}

struct claim_list claims_of(const struct claim_check *begun, const char *sentence) {
    struct claim_check check = *begun;
    check.words = said_words_of(check.arena, sentence);
    check.periods = said_periods_of(check.arena, &check.words, check.rhythm, check.report->period);
    if (check.shown.count > 0) {
        check.numbers = said_numbers_of(check.arena, &check.words, &check.periods);
        check.plans_from = subject_plans_from(&check.words);
        add_named(&check);
        number_claims_find(&check);
        direction_claims_find(&check);
    }
    personal_data_find(&check);
    return (struct claim_list){check.found, check.count};
}
