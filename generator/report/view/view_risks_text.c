/* Counts risks in sentences. */
#include "report/view/view_risks_text.h"

#include <ctype.h>

/* A rating within a sentence: very high. */
static const char *rating_text(struct arena *arena, enum risk_rating rating) {
    char *text = arena_strdup(arena, words_text(&risk_rating_words, rating));
    text[0] = (char)tolower((unsigned char)text[0]);
    return text;
}

const char *risk_change_text(struct arena *arena, const struct risk_result *risk) {
    if (risk->move != RISK_HIGHER && risk->move != RISK_LOWER)
        return words_text(&risk_move_words, risk->move);
    int before = risk_score(risk->before);
    return arena_printf(arena, "%s from %d (%s)", risk->move == RISK_HIGHER ? "Up" : "Down", before,
                        rating_text(arena, risk_rating(before)));
}

const char *risk_scores_text(struct arena *arena, enum risk_rating rating) {
    int least = RISK_STEPS * RISK_STEPS, most = 1;
    for (int likelihood = 1; likelihood <= RISK_STEPS; likelihood++)
        for (int impact = 1; impact <= RISK_STEPS; impact++) {
            int score = risk_score(&(struct risk){.likelihood = likelihood, .impact = impact});
            if (risk_rating(score) != rating)
                continue;
            least = score < least ? score : least;
            most = score > most ? score : most;
        }
    return arena_printf(arena, "%d to %d", least, most);
}

/* "2 new, 1 higher and 1 closed": of some kinds those that there are. */
struct kinds {
    size_t count;
    size_t counts[RISK_MOVES];
    const char *words[RISK_MOVES];
};

static void add(struct kinds *kinds, size_t count, const char *word) {
    kinds->counts[kinds->count] = count;
    kinds->words[kinds->count] = word;
    kinds->count += count > 0;
}

static const char *kinds_text(struct arena *arena, const struct kinds *kinds) {
    const char *text = "";
    for (size_t i = 0; i < kinds->count; i++)
        text = arena_printf(arena, "%s%s%zu %s", text,
                            i == 0                  ? ""
                            : i + 1 == kinds->count ? " and "
                                                    : ", ",
                            kinds->counts[i], kinds->words[i]);
    return text;
}

const char *risks_open_text(struct arena *arena, const struct risk_list *risks) {
    struct kinds kinds = {0};
    for (unsigned rating = RISK_RATINGS; rating-- > 0;)
        add(&kinds, risks->rated[rating], rating_text(arena, rating));
    if (risks->open == 0)
        return "No risk is open.";
    if (risks->open == 1)
        return arena_printf(arena, "1 risk is open, and it is %s.", kinds.words[0]);
    if (kinds.count == 1)
        return arena_printf(arena, "%zu risks are open, all of them %s.", risks->open,
                            kinds.words[0]);
    return arena_printf(arena, "%zu risks are open: %s.", risks->open, kinds_text(arena, &kinds));
}

const char *risks_since_text(struct arena *arena, const struct report_result *results) {
    struct kinds kinds = {0};
    const char *before = period_text(arena, results->period - 1);
    for (unsigned move = 0; move < RISK_MOVES; move++)
        if (move != RISK_SAME)
            add(&kinds, results->risks.moved[move], words_code(&risk_move_words, move));
    if (results->risks.count == 0)
        return "";
    if (kinds.count == 0)
        return arena_printf(arena, "None has changed since %s.", before);
    return arena_printf(arena, "Since %s: %s.", before, kinds_text(arena, &kinds));
}
