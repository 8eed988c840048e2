/* Risks: what may happen (doc/design.md, section 14). */
#ifndef MODEL_RISK_H
#define MODEL_RISK_H

#include "model/entry.h"
#include "model/words.h"

/* From 1, rare and negligible, to 5, almost certain and severe. The words of 0 are "". */
enum { RISK_STEPS = 5 };
extern const struct word_table risk_likelihood_words, risk_impact_words;

struct risk {
    struct entry entry;
    const char *text, *mitigation, *owner, *note;
    int likelihood, impact;
};

/* Likelihood times impact. */
int risk_score(const struct risk *risk);

/* What the score is called: 1 to 3 low, 4 to 6 medium, 8 to 12 high, 15 to 25 very high. The bands
 * are those of A risk matrix for risk managers (National Patient Safety Agency, January 2008),
 * which says moderate and extreme for medium and very high; there is no other product from 1 to 25.
 */
enum risk_rating { RISK_LOW, RISK_MEDIUM, RISK_HIGH, RISK_VERY_HIGH, RISK_RATINGS };
extern const struct word_table risk_rating_words; /* very-high: Very high */
enum risk_rating risk_rating(int score);

/* How it stands beside what the report of the month before told. */
enum risk_move {
    RISK_NEW,
    RISK_REOPENED, /* that report knew it as closed */
    RISK_HIGHER,   /* its score is */
    RISK_LOWER,
    RISK_SAME,
    RISK_CLOSED,
    RISK_MOVES
};
extern const struct word_table risk_move_words; /* higher: Higher */

/* `row` is the risk’s that counts; its standing before may have none. */
enum risk_move risk_move(struct entry_standing now, struct entry_standing before);

#endif
