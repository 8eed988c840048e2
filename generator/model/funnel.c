/* Adds up probabilities relative to that of the likeliest count. */
#include "model/funnel.h"

#include <math.h>
#include <stdbool.h>

static const struct word places[] = {
    [FUNNEL_NONE] = {"", ""},
    [FUNNEL_INSIDE] = {"inside", "within what chance explains"},
    [FUNNEL_HIGH_95] = {"high-95", "by chance about 1 in 40 would lie this high"},
    [FUNNEL_LOW_95] = {"low-95", "by chance about 1 in 40 would lie this low"},
    [FUNNEL_HIGH_998] = {"high-998", "by chance about 1 in 1,000 would lie this high"},
    [FUNNEL_LOW_998] = {"low-998", "by chance about 1 in 1,000 would lie this low"},
};
const struct word_table funnel_words = WORD_TABLE(places);

int funnel_side(enum funnel place) {
    switch (place) {
    case FUNNEL_HIGH_95:
    case FUNNEL_HIGH_998:
        return 1;
    case FUNNEL_LOW_95:
    case FUNNEL_LOW_998:
        return -1;
    case FUNNEL_NONE:
    case FUNNEL_INSIDE:
        break;
    }
    return 0;
}

const char *funnel_sentence(struct arena *arena, enum funnel place, const char *who, size_t count) {
    int side = funnel_side(place);
    if (side == 0)
        return "";
    return arena_printf(arena, "%s %s %s what chance explains: %s.", who,
                        count == 1 ? "lies" : "lie", side > 0 ? "above" : "below",
                        words_text(&funnel_words, place));
}

static const struct word hindrances[] = {
    [FUNNEL_WITHOUT_UNITS] = {"no-units", "there are no units below it"},
    [FUNNEL_UNHINDERED] = {"", ""},
    [FUNNEL_OF_NO_SHARE] = {"no-share", "it is not a share of counts, which chance could spread"},
    [FUNNEL_OF_FEW] = {"few", "fewer than three units have a value"},
    [FUNNEL_OF_NO_VALUE] = {"no-value", "there is no value of the whole to hold them against"},
    [FUNNEL_OF_NO_COUNTS] = {"no-counts",
                             "its two numbers are not whole counts, one of them a part "
                             "of the other"},
    [FUNNEL_OF_ALL_OR_NONE] = {"all-or-none",
                               "it is none or all of them, which chance cannot spread"},
};
const struct word_table funnel_hindrance_words = WORD_TABLE(hindrances);

/* So none is too small to be held, and no function is needed that differs from one machine to
 * another. */

/* A count's probability as a multiple of that of the count before it. */
static double step(enum chance chance, double count, double size, double ratio) {
    switch (chance) {
    case CHANCE_BINOMIAL:
        return (size - count + 1) / count * (ratio / (1 - ratio));
    case CHANCE_POISSON:
        return size * ratio / count;
    }
    return 0;
}

static const double outer = 0.001, inner = 0.025; /* beyond the limits, on one side */

/* Smaller ones do not change a sum any more. */
static const double NEGLIGIBLE = 1e-30;

static bool is_possible(enum chance chance, double count, double size) {
    return count >= 0 && (chance == CHANCE_POISSON || count <= size);
}

static double likeliest_of(enum chance chance, double size, double ratio) {
    double likeliest = floor(chance == CHANCE_BINOMIAL ? (size + 1) * ratio : size * ratio);
    return chance == CHANCE_BINOMIAL && likeliest > size ? size : likeliest;
}

/* Relative probabilities of counts above and below some count, and of that one. */
struct tails {
    double below, at, above;
};

static void add(struct tails *tails, double of, double count, double weight) {
    if (of < count)
        tails->below += weight;
    else if (of > count)
        tails->above += weight;
    else
        tails->at += weight;
}

static struct tails tails_of(enum chance chance, double count, double size, double ratio) {
    double likeliest = likeliest_of(chance, size, ratio);
    struct tails tails = {0, 0, 0};
    add(&tails, likeliest, count, 1);
    double weight = 1;
    for (double next = likeliest + 1; is_possible(chance, next, size); next++) {
        weight *= step(chance, next, size, ratio);
        if (weight < NEGLIGIBLE)
            break;
        add(&tails, next, count, weight);
    }
    weight = 1;
    for (double next = likeliest; next >= 1; next--) {
        weight /= step(chance, next, size, ratio);
        if (weight < NEGLIGIBLE)
            break;
        add(&tails, next - 1, count, weight);
    }
    return tails;
}

/* ---- limits ---- */

/* Where counts spread wider, adding up takes long, and the expansion does. */
static const double widest_added = 300;

static double deviation_of(enum chance chance, double size, double ratio) {
    double variance = size * ratio * (chance == CHANCE_BINOMIAL ? 1 - ratio : 1);
    return sqrt(variance);
}

/* By the expansion of Cornish and Fisher (Revue de l’Institut International de Statistique 5
 * (1937), 307–320), to its second term; half a count is what whole counts stand apart. */
static struct funnel_limits limits_expanded(enum chance chance, double size, double ratio) {
    static const double inner_quantile = 1.959963984540054, outer_quantile = 3.090232306167814;
    double mean = size * ratio, deviation = deviation_of(chance, size, ratio),
           skew = (chance == CHANCE_BINOMIAL ? 1 - 2 * ratio : 1) / 6,
           inner_shift = skew * (inner_quantile * inner_quantile - 1),
           outer_shift = skew * (outer_quantile * outer_quantile - 1);
    return (struct funnel_limits){
        .low_998 = mean - outer_quantile * deviation + outer_shift - 0.5,
        .low_95 = mean - inner_quantile * deviation + inner_shift - 0.5,
        .high_95 = mean + inner_quantile * deviation + inner_shift + 0.5,
        .high_998 = mean + outer_quantile * deviation + outer_shift + 0.5,
    };
}

/* All counts of a size, from the likeliest on. */
struct counts {
    enum chance chance;
    double size, ratio, likeliest;
    double all; /* relative to the probability of the likeliest */
};

/* From the likeliest count, whose tail on that side is `tail`, away: `direction` 1 or −1. */
static double limit_added(const struct counts *counts, double direction, double tail,
                          double probability) {
    double least = probability * counts->all, count = counts->likeliest, weight = 1;
    for (;;) {
        double next = count + direction, beyond = tail - weight;
        if (beyond < least || !is_possible(counts->chance, next, counts->size))
            return count + direction * (tail - least) / weight;
        weight = direction > 0 ? weight * step(counts->chance, next, counts->size, counts->ratio)
                               : weight / step(counts->chance, count, counts->size, counts->ratio);
        count = next;
        tail = beyond;
    }
}

static struct funnel_limits limits_added(enum chance chance, double size, double ratio) {
    struct counts counts = {chance, size, ratio, likeliest_of(chance, size, ratio), 0};
    const struct tails tails = tails_of(chance, counts.likeliest, size, ratio);
    double low = tails.below + tails.at, high = tails.at + tails.above;
    counts.all = tails.below + tails.at + tails.above;
    return (struct funnel_limits){
        .low_998 = limit_added(&counts, -1, low, outer),
        .low_95 = limit_added(&counts, -1, low, inner),
        .high_95 = limit_added(&counts, 1, high, inner),
        .high_998 = limit_added(&counts, 1, high, outer),
    };
}

struct funnel_limits funnel_limits(enum chance chance, double size, double ratio) {
    return deviation_of(chance, size, ratio) > widest_added ? limits_expanded(chance, size, ratio)
                                                            : limits_added(chance, size, ratio);
}

/* ---- places ---- */

/* Whether it is below the limit by more than its sums are rounded: a probability can be the limit
 * itself, as that of 0 of 3 is with a chance of 9 in 10 each, 0.001. */
static bool is_below(double probability, double limit) {
    static const double rounding = 1e-10;
    return probability < limit * (1 - rounding);
}

static enum funnel place_added(enum chance chance, double count, double size, double ratio) {
    const struct tails tails = tails_of(chance, count, size, ratio);
    double all = tails.below + tails.at + tails.above, high = (tails.at + tails.above) / all,
           low = (tails.at + tails.below) / all;
    if (is_below(high, inner))
        return is_below(high, outer) ? FUNNEL_HIGH_998 : FUNNEL_HIGH_95;
    if (is_below(low, inner))
        return is_below(low, outer) ? FUNNEL_LOW_998 : FUNNEL_LOW_95;
    return FUNNEL_INSIDE;
}

static bool is_near(double count, double limit) {
    return fabs(count - limit) < 1;
}

static bool is_near_one(double count, const struct funnel_limits *limits) {
    return is_near(count, limits->low_998) || is_near(count, limits->low_95) ||
           is_near(count, limits->high_95) || is_near(count, limits->high_998);
}

static enum funnel place_between(double count, const struct funnel_limits *limits) {
    if (count > limits->high_95)
        return count > limits->high_998 ? FUNNEL_HIGH_998 : FUNNEL_HIGH_95;
    if (count < limits->low_95)
        return count < limits->low_998 ? FUNNEL_LOW_998 : FUNNEL_LOW_95;
    return FUNNEL_INSIDE;
}

/* Of very large sizes only a count within one of a limit is worth adding up for. */
enum funnel funnel_place(enum chance chance, double count, double size, double ratio) {
    if (deviation_of(chance, size, ratio) <= widest_added)
        return place_added(chance, count, size, ratio);
    struct funnel_limits limits = limits_expanded(chance, size, ratio);
    return is_near_one(count, &limits) ? place_added(chance, count, size, ratio)
                                       : place_between(count, &limits);
}
