/* Whether a part of a whole lies beyond what chance explains (doc/design.md, section 13; the limits
 * are those of Spiegelhalter, “Funnel plots for comparing institutional performance”, Statistics in
 * Medicine 24 (2005), 1185–1202, exact instead of by an approximation). */
#ifndef MODEL_FUNNEL_H
#define MODEL_FUNNEL_H

#include "model/words.h"

enum funnel {
    FUNNEL_NONE, /* nothing can be said */
    FUNNEL_INSIDE,
    FUNNEL_HIGH_95, /* beyond the 95 % limit */
    FUNNEL_LOW_95,
    FUNNEL_HIGH_998, /* beyond the 99.8 % limit, too */
    FUNNEL_LOW_998
};
extern const struct word_table funnel_words; /* high-998: about 1 in 1,000 … */

/* "Team C lies above what chance explains: by chance about 1 in 1,000 would lie this high."; "" of
 * what lies inside, or of which nothing can be said. */
const char *funnel_sentence(struct arena *arena, enum funnel place, const char *who);

/* What chance makes of a count. */
enum chance {
    CHANCE_BINOMIAL, /* so many of `size` with the probability `ratio` each */
    CHANCE_POISSON   /* ratio × size are expected */
};

/* Two-sided limits: beyond one is a count that chance reaches or exceeds on its side with a
 * probability below 0.025 (0.001). Size and count are whole, count at least 0 and, of the binomial,
 * at most size; ratio is above 0 and, of the binomial, below 1. */
enum funnel funnel_place(enum chance chance, double count, double size, double ratio);

#endif
