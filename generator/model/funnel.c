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

const char *funnel_sentence(struct arena *arena, enum funnel place, const char *who) {
    static const char *const sides[] = {
        [FUNNEL_HIGH_95] = "above",
        [FUNNEL_LOW_95] = "below",
        [FUNNEL_HIGH_998] = "above",
        [FUNNEL_LOW_998] = "below",
    };
    if (place == FUNNEL_NONE || place == FUNNEL_INSIDE)
        return "";
    return arena_printf(arena, "%s lies %s what chance explains: %s.", who, sides[place],
                        words_text(&funnel_words, place));
}

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

/* Relative probabilities of counts above and below some count, and of all. */
struct tails {
    double below, at, above;
};

/* Smaller ones do not change a sum any more. */
static const double NEGLIGIBLE = 1e-30;

static bool is_possible(enum chance chance, double count, double size) {
    return count >= 0 && (chance == CHANCE_POISSON || count <= size);
}

static void add(struct tails *tails, double of, double count, double weight) {
    if (of < count)
        tails->below += weight;
    else if (of > count)
        tails->above += weight;
    else
        tails->at += weight;
}

static struct tails tails_of(enum chance chance, double count, double size, double ratio) {
    double likeliest = floor(chance == CHANCE_BINOMIAL ? (size + 1) * ratio : size * ratio);
    if (chance == CHANCE_BINOMIAL && likeliest > size)
        likeliest = size;
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

enum funnel funnel_place(enum chance chance, double count, double size, double ratio) {
    static const double outer = 0.001, inner = 0.025;
    const struct tails tails = tails_of(chance, count, size, ratio);
    double all = tails.below + tails.at + tails.above, high = (tails.at + tails.above) / all,
           low = (tails.at + tails.below) / all;
    if (high < inner)
        return high < outer ? FUNNEL_HIGH_998 : FUNNEL_HIGH_95;
    if (low < inner)
        return low < outer ? FUNNEL_LOW_998 : FUNNEL_LOW_95;
    return FUNNEL_INSIDE;
}
