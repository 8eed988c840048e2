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

/* 1 above the limits, −1 below, 0 neither. */
int funnel_side(enum funnel place);

/* "Team C lies above what chance explains: by chance about 1 in 1,000 would lie this high."; "" of
 * what lies inside, or of which nothing can be said. `count` units are called `who`. */
const char *funnel_sentence(struct arena *arena, enum funnel place, const char *who, size_t count);

/* Why the units below something cannot be held against what chance explains. */
enum funnel_hindrance {
    FUNNEL_WITHOUT_UNITS, /* there are none */
    FUNNEL_UNHINDERED,
    FUNNEL_OF_NO_SHARE, /* a count, or what is measured otherwise */
    FUNNEL_OF_FEW,
    FUNNEL_OF_NO_VALUE,
    FUNNEL_OF_NO_COUNTS,
    FUNNEL_OF_ALL_OR_NONE
};
extern const struct word_table funnel_hindrance_words; /* fewer than three … */

/* What chance makes of a count. */
enum chance {
    CHANCE_BINOMIAL, /* so many of `size` with the probability `ratio` each */
    CHANCE_POISSON   /* ratio × size are expected */
};

/* Two-sided limits: beyond one is a count that chance reaches or exceeds on its side with a
 * probability below 0.025 (0.001). Size and count are whole, count at least 0 and, of the binomial,
 * at most size; ratio is above 0 and, of the binomial, below 1. */
enum funnel funnel_place(enum chance chance, double count, double size, double ratio);

/* Where the counts of a size begin to lie beyond the limits, for curves: between the last whole
 * count that is inside and the first that is not, as near to each as its probability is to 0.025
 * (0.001) (Spiegelhalter, appendix A.1.1). So curves are smooth, and at every whole size each whole
 * count lies on the side of them that funnel_place says, but where chance alone spreads counts by
 * more than 300 (the standard deviation): there the limits are those of an expansion that is out
 * by less than a hundredth of a count. An upper limit may be above the size, a lower one below 0.
 */
struct funnel_limits {
    double low_998, low_95, high_95, high_998;
};
struct funnel_limits funnel_limits(enum chance chance, double size, double ratio);

#endif
