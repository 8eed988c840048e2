/* Rates risks. */
#include "model/risk.h"

static const struct word LIKELIHOODS[] = {{"", ""},
                                          {"rare", "Rare"},
                                          {"unlikely", "Unlikely"},
                                          {"possible", "Possible"},
                                          {"likely", "Likely"},
                                          {"almost certain", "Almost certain"}};
const struct word_table risk_likelihood_words = WORD_TABLE(LIKELIHOODS);

static const struct word IMPACTS[] = {{"", ""},           {"negligible", "Negligible"},
                                      {"minor", "Minor"}, {"moderate", "Moderate"},
                                      {"major", "Major"}, {"severe", "Severe"}};
const struct word_table risk_impact_words = WORD_TABLE(IMPACTS);

static const struct word RATINGS[] = {[RISK_LOW] = {"low", "Low"},
                                      [RISK_MEDIUM] = {"medium", "Medium"},
                                      [RISK_HIGH] = {"high", "High"},
                                      [RISK_VERY_HIGH] = {"very-high", "Very high"}};
const struct word_table risk_rating_words = WORD_TABLE(RATINGS);

static const struct word MOVES[] = {
    [RISK_NEW] = {"new", "New"},          [RISK_REOPENED] = {"reopened", "Reopened"},
    [RISK_HIGHER] = {"higher", "Higher"}, [RISK_LOWER] = {"lower", "Lower"},
    [RISK_SAME] = {"same", "No change"},  [RISK_CLOSED] = {"closed", "Closed"},
};
const struct word_table risk_move_words = WORD_TABLE(MOVES);

int risk_score(const struct risk *risk) {
    return risk->likelihood * risk->impact;
}

enum risk_rating risk_rating(int score) {
    static const int least[] = {
        [RISK_LOW] = 1, [RISK_MEDIUM] = 4, [RISK_HIGH] = 8, [RISK_VERY_HIGH] = 15};
    enum risk_rating rating = RISK_VERY_HIGH;
    while (rating > RISK_LOW && score < least[rating])
        rating--;
    return rating;
}

static int score_of(struct entry_standing standing) {
    return risk_score((const struct risk *)(const void *)standing.row);
}

enum risk_move risk_move(struct entry_standing now, struct entry_standing before) {
    if (!now.open)
        return RISK_CLOSED;
    if (before.row == NULL)
        return RISK_NEW;
    if (!before.open)
        return RISK_REOPENED;
    int by = score_of(now) - score_of(before);
    return by > 0 ? RISK_HIGHER : by < 0 ? RISK_LOWER : RISK_SAME;
}
