/* Prints a number by the unit of its figure. */
#include "model/figure_text.h"

#include <string.h>

static const char *sign_of(enum figure_unit unit) {
    return unit == UNIT_PERCENT ? "%" : "";
}

/* `number` as printed: one day is no days. */
static const char *unit_of(enum figure_unit unit, const char *number) {
    if (unit != UNIT_DAYS)
        return sign_of(unit);
    return strcmp(number, "1") == 0 ? " day" : " days";
}

/* A minus stands before a currency: −£1,060. */
static const char *amount_of(struct arena *arena, const struct figure *figure,
                             const struct number *number, int decimals) {
    const char *text = number_text(arena, number, decimals);
    if (figure->unit != UNIT_MONEY)
        return text;
    size_t sign = strncmp(text, number_minus, strlen(number_minus)) == 0 ? strlen(number_minus) : 0;
    return arena_printf(arena, "%.*s%s%s%s", (int)sign, text, figure->currency, text + sign,
                        words_text(&catalogue_money_words, figure->scale));
}

char *figure_text_to(struct arena *arena, const struct figure *figure, const struct number *number,
                     int decimals) {
    return arena_printf(arena, "%s%s", amount_of(arena, figure, number, decimals),
                        sign_of(figure->unit));
}

char *figure_text(struct arena *arena, const struct figure *figure, const struct number *number) {
    return figure_text_to(arena, figure, number, figure->decimals);
}

bool figure_text_rounds(struct arena *arena, const struct figure *figure,
                        const struct number *number, int decimals) {
    const struct number *finer = number_round(arena, number, decimals);
    return number_compare(number_round(arena, finer, figure->decimals),
                          number_round(arena, number, figure->decimals)) == 0;
}

/* So many decimals, or more, that what is printed is the number by them, rounded. */
static int rounding_decimals(struct arena *arena, const struct figure *figure,
                             const struct number *number, int decimals) {
    while (decimals < NUMBER_MOST_DECIMALS && !figure_text_rounds(arena, figure, number, decimals))
        decimals++;
    return decimals;
}

const char *figure_text_apart(struct arena *arena, const struct figure *figure,
                              const struct number *number, const struct number *other) {
    int decimals = number_decimals_apart(arena, number, other, figure->decimals);
    return figure_text_to(arena, figure, number,
                          rounding_decimals(arena, figure, number, decimals));
}

char *figure_text_exactly(struct arena *arena, const struct figure *figure,
                          const struct number *number, int decimals) {
    char *printed = figure_text(arena, figure, number);
    decimals = rounding_decimals(arena, figure, number, decimals);
    if (number_compare(number_round(arena, number, figure->decimals),
                       number_round(arena, number, decimals)) == 0)
        return printed;
    return arena_printf(arena, "%s, more exactly %s", printed,
                        figure_text_to(arena, figure, number, decimals));
}

char *amount_text(struct arena *arena, const struct figure *figure, const struct number *number,
                  int decimals) {
    const char *printed = amount_of(arena, figure, number, decimals);
    return arena_printf(arena, "%s%s", printed, unit_of(figure->unit, printed));
}

char *count_text(struct arena *arena, const struct number *count) {
    enum { MOST_DECIMALS = 3 };
    int decimals = number_exact_decimals(arena, count, MOST_DECIMALS);
    return number_text(arena, count, decimals > MOST_DECIMALS ? MOST_DECIMALS : decimals);
}

char *tolerance_text(struct arena *arena, const struct figure *figure, const struct number *low,
                     int low_decimals, const struct number *high, int high_decimals) {
    if (low != NULL && high != NULL)
        return arena_printf(arena, "%s%s to %s", amount_of(arena, figure, low, low_decimals),
                            sign_of(figure->unit), amount_text(arena, figure, high, high_decimals));
    if (low != NULL)
        return arena_printf(arena, "%s or more", amount_text(arena, figure, low, low_decimals));
    if (high != NULL)
        return arena_printf(arena, "%s or less", amount_text(arena, figure, high, high_decimals));
    return arena_strdup(arena, "");
}
