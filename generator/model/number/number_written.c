/* Reads numbers as people write them. */
#include "model/number/number.h"

#include "model/number/number_state.h"

#include <string.h>

const char number_minus[] = "\u2212";

/* The parts of a written number. */
struct written {
    bool negative;
    const char *digits;
    size_t length; /* of digits, the point included */
    size_t whole, decimals;
};

static bool read_written(const char *text, struct written *written) {
    *written = (struct written){0};
    if (strncmp(text, number_minus, strlen(number_minus)) == 0) {
        written->negative = true;
        text += strlen(number_minus);
    } else if (*text == '-' || *text == '+') {
        written->negative = *text == '-';
        text++;
    }
    written->digits = text;
    written->whole = strspn(text, "0123456789");
    text += written->whole;
    if (*text == '.') {
        text++;
        written->decimals = strspn(text, "0123456789");
        text += written->decimals;
    }
    written->length = (size_t)(text - written->digits);
    return *text == '\0' && written->whole + written->decimals > 0;
}

bool number_is_written(const char *text) {
    struct written written;
    return read_written(text, &written);
}

int number_written_decimals(const char *text) {
    struct written written;
    return read_written(text, &written) ? (int)written.decimals : 0;
}

/* As many digits as fit for certain. */
static bool small_written(const struct written *written, struct small *small) {
    enum { SURELY_SMALL = 18 };
    int64_t integer = 0, power;
    if (written->whole + written->decimals > SURELY_SMALL ||
        !number_small_power((int)written->decimals, &power))
        return false;
    for (size_t i = 0; i < written->length; i++)
        if (written->digits[i] != '.')
            integer = integer * 10 + (written->digits[i] - '0');
    return number_small_make(written->negative ? -integer : integer, power, small);
}

static struct number *exact_written(struct arena *arena, const struct written *written) {
    char *digits = arena_strndup(arena, written->digits, written->length);
    if (written->decimals > 0)
        memmove(digits + written->whole, digits + written->whole + 1, written->decimals + 1);
    digits[written->whole + written->decimals] = '\0';
    mpq_t ratio;
    mpq_init(ratio);
    mpz_set_str(mpq_numref(ratio), digits, 10);
    mpz_ui_pow_ui(mpq_denref(ratio), 10, written->decimals);
    if (written->negative)
        mpq_neg(ratio, ratio);
    mpq_canonicalize(ratio);
    return number_made(arena, ratio);
}

struct number *number_read(struct arena *arena, const char *text) {
    struct written written;
    struct small small;
    if (!read_written(text, &written))
        return NULL;
    return small_written(&written, &small) ? number_of_small(arena, small)
                                           : exact_written(arena, &written);
}
