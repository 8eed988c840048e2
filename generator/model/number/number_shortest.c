/* Writes a double with as few digits as it takes to read it back. */
#include "model/number/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Lays out significant digits d.ddd × 10^exponent without an exponent. */
static char *laid_out(struct arena *arena, bool minus, const char *digits, int exponent) {
    int count = (int)strlen(digits);
    const char *sign = minus ? "-" : "";
    static const char zeros[] = "000000000000000000000";
    if (exponent < 0)
        return arena_printf(arena, "%s0.%.*s%s", sign, -exponent - 1, zeros, digits);
    if (count <= exponent + 1)
        return arena_printf(arena, "%s%s%.*s", sign, digits, exponent + 1 - count, zeros);
    return arena_printf(arena, "%s%.*s.%s", sign, exponent + 1, digits, digits + exponent + 1);
}

/* Fifteen digits always survive the way to a double and back, so that zeros at their end are no
 * part of the shortest form; some doubles need 16 or 17. */
static void shortest_digits(double value, char text[40]) {
    enum { SURE_DIGITS = 15, MOST_DIGITS = 17 };
    for (int digits = SURE_DIGITS; digits <= MOST_DIGITS; digits++) {
        snprintf(text, 40, "%.*e", digits - 1, value);
        if (digits == MOST_DIGITS || strtod(text, NULL) == value)
            return;
    }
}

/* Removes zeros at the end of count digits, but not the first digit. */
static void strip_zeros(char *digits) {
    size_t length = strlen(digits);
    while (length > 1 && digits[length - 1] == '0')
        digits[--length] = '\0';
}

char *number_shortest(struct arena *arena, double value) {
    enum { PLAIN_LEAST = -7, PLAIN_MOST = 20 };
    static const double whole_limit = 9007199254740992; /* 2^53 */
    char text[40];
    if (!isfinite(value) || value == 0)
        return arena_strdup(arena, "0");
    if (fabs(value) < whole_limit && trunc(value) == value)
        return arena_printf(arena, "%lld", (long long)value);
    shortest_digits(value, text);
    char *mark = strchr(text, 'e');
    int exponent = (int)strtol(mark + 1, NULL, 10);
    *mark = '\0';
    char *digits = text + (*text == '-');
    memmove(digits + 1, digits + 2, strlen(digits + 2) + 1);
    strip_zeros(digits);
    if (exponent >= PLAIN_LEAST && exponent <= PLAIN_MOST)
        return laid_out(arena, *text == '-', digits, exponent);
    return arena_printf(arena, "%s%c%s%se%+03d", *text == '-' ? "-" : "", *digits,
                        digits[1] == '\0' ? "" : ".", digits + 1, exponent);
}
