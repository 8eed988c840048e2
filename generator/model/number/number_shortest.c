/* Writes a double with as few digits as it takes to read it back. */
#include "model/number/number.h"

#include "model/number/number_digits.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Digits d.ddd × 10^exponent without an exponent: 0.001, 28.5, 100. */
static char *laid_out(struct arena *arena, bool minus, const char *digits, int exponent) {
    size_t count = strlen(digits);
    size_t before = exponent < 0 ? 0 : (size_t)exponent + 1; /* the point */
    size_t zeros = exponent < 0 ? (size_t)-exponent - 1 : 0; /* behind it */
    char *text = arena_alloc(arena, sizeof "-0." + before + zeros + count), *out = text;
    if (minus)
        *out++ = '-';
    for (size_t i = 0; i < before; i++)
        *out++ = i < count ? digits[i] : '0';
    if (before == 0)
        *out++ = '0';
    if (count <= before)
        return text;
    *out++ = '.';
    memset(out, '0', zeros);
    memcpy(out + zeros, digits + before, count - before);
    return text;
}

static char *whole_number(struct arena *arena, bool minus, uint64_t integer) {
    char digits[24], *begin = digits + sizeof digits - 1;
    *begin = '\0';
    do
        *--begin = (char)('0' + integer % 10);
    while ((integer /= 10) > 0);
    if (minus)
        *--begin = '-';
    return arena_strdup(arena, begin);
}

char *number_shortest(struct arena *arena, double value) {
    enum { PLAIN_LEAST = -7, PLAIN_MOST = 20 };
    static const double WHOLE_LIMIT = 9007199254740992; /* 2^53 */
    if (!isfinite(value) || value == 0)
        return arena_strdup(arena, "0");
    if (fabs(value) < WHOLE_LIMIT && trunc(value) == value)
        return whole_number(arena, value < 0, (uint64_t)fabs(value));
    struct digits digits = number_digits(fabs(value));
    const char *text = digits.text;
    if (digits.exponent >= PLAIN_LEAST && digits.exponent <= PLAIN_MOST)
        return laid_out(arena, value < 0, text, digits.exponent);
    return arena_printf(arena, "%s%c%s%se%+03d", value < 0 ? "-" : "", *text,
                        text[1] == '\0' ? "" : ".", text + 1, digits.exponent);
}

char *number_shortest_shifted(struct arena *arena, double value, int places) {
    if (!isfinite(value) || value == 0)
        return arena_strdup(arena, "0");
    struct digits digits = number_digits(fabs(value));
    return laid_out(arena, value < 0, digits.text, digits.exponent + places);
}
