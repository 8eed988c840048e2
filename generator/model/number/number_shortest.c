/* Writes a double with as few digits as it takes to read it back. */
#include "model/number/number.h"

#include "model/number/number_digits.h"

#include <math.h>
#include <stdbool.h>
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

char *number_shortest(struct arena *arena, double value) {
    enum { PLAIN_LEAST = -7, PLAIN_MOST = 20 };
    static const double WHOLE_LIMIT = 9007199254740992; /* 2^53 */
    if (!isfinite(value) || value == 0)
        return arena_strdup(arena, "0");
    if (fabs(value) < WHOLE_LIMIT && trunc(value) == value)
        return arena_printf(arena, "%lld", (long long)value);
    struct digits digits = number_digits(fabs(value));
    const char *text = digits.text;
    if (digits.exponent >= PLAIN_LEAST && digits.exponent <= PLAIN_MOST)
        return laid_out(arena, value < 0, text, digits.exponent);
    return arena_printf(arena, "%s%c%s%se%+03d", value < 0 ? "-" : "", *text,
                        text[1] == '\0' ? "" : ".", text + 1, digits.exponent);
}
