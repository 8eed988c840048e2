/* Writes numbers out for people: rounded, as fractions, or with as many decimals as they have. */
#include "model/number/number.h"

#include "model/number/number_state.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The text of `digits`, of which the last `decimals` stand behind the point. */
static char *grouped(struct arena *arena, const char *sign, const char *digits, size_t whole,
                     size_t decimals) {
    char *text = arena_alloc(arena, strlen(sign) + whole + whole / 3 + decimals + 2);
    char *out = text + strlen(strcpy(text, sign));
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            *out++ = ',';
        *out++ = digits[i];
    }
    if (decimals > 0) {
        *out++ = '.';
        memcpy(out, digits + whole, decimals);
    }
    return text;
}

/* Room for an integer of 64 bits. */
enum { FEW_DIGITS = 20 };

/* The digits of |number| × 10^decimals as an integer, half rounded up: in `few`, or where they are
 * more in the arena. */
static char *scaled_digits(struct arena *arena, const struct number *number, int decimals,
                           char few[FEW_DIGITS]) {
    struct small small;
    int64_t integer;
    if (number_is_small(number, &small) && number_small_scale(small, decimals, &integer)) {
        char *digits = few + FEW_DIGITS - 1;
        *digits = '\0';
        do
            *--digits = (char)('0' + integer % 10);
        while ((integer /= 10) > 0);
        return digits;
    }
    mpz_t large;
    mpz_init(large);
    number_scale(large, number, decimals);
    char *digits = arena_alloc(arena, mpz_sizeinbase(large, 10) + 2);
    mpz_get_str(digits, 10, large);
    mpz_clear(large);
    return digits;
}

char *number_text(struct arena *arena, const struct number *number, int decimals) {
    char few[FEW_DIGITS];
    const char *digits = scaled_digits(arena, number, decimals, few);
    size_t places = (size_t)decimals, length = strlen(digits);
    const char *sign = number_sign(number) < 0 && strcmp(digits, "0") != 0 ? number_minus : "";
    if (length <= places) { /* 5 with two decimals is 0.05 */
        digits = arena_printf(arena, "%0*d%s", (int)(places + 1 - length), 0, digits);
        length = places + 1;
    }
    return grouped(arena, sign, digits, length - places, places);
}

char *number_fraction(struct arena *arena, const struct number *number) {
    struct operand operand;
    char *text = mpq_get_str(NULL, 10, number_operand(number, &operand));
    bool minus = *text == '-';
    char *copy = arena_printf(arena, "%s%s", minus ? number_minus : "", text + minus);
    free(text);
    return copy;
}

bool number_prints_apart(struct arena *arena, const struct number *a, const struct number *b,
                         int decimals) {
    return number_compare(a, b) == 0 ||
           number_compare(number_round(arena, a, decimals), number_round(arena, b, decimals)) != 0;
}

int number_decimals_apart(struct arena *arena, const struct number *a, const struct number *b,
                          int least) {
    int decimals = least;
    while (decimals < NUMBER_MOST_DECIMALS && !number_prints_apart(arena, a, b, decimals))
        decimals++;
    return decimals;
}

int number_exact_decimals(struct arena *arena, const struct number *number, int most) {
    int decimals = 0;
    while (decimals <= most && number_compare(number_round(arena, number, decimals), number) != 0)
        decimals++;
    return decimals;
}

char *number_decimal(struct arena *arena, const struct number *number) {
    enum { MOST_DECIMALS = 1000 };
    int decimals = number_exact_decimals(arena, number, MOST_DECIMALS);
    char *text = number_text(arena, number, decimals > MOST_DECIMALS ? MOST_DECIMALS : decimals);
    char *plain = arena_alloc(arena, strlen(text) + 1), *out = plain;
    if (number_sign(number) < 0)
        *out++ = '-';
    for (; *text != '\0'; text++)
        if (strchr("0123456789.", *text) != NULL)
            *out++ = *text;
    *out = '\0';
    return plain;
}
