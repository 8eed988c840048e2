/* Puts the words of a unit behind a printed number. */
#include "model/figure_said.h"

#include "model/figure_text.h"

#include <string.h>

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Behind its last digit; at its beginning where it has none. */
static size_t behind_digits(const char *text) {
    size_t length = strlen(text);
    while (length > 0 && !is_digit(text[length - 1]))
        length--;
    return length;
}

/* What stands behind the number, with a blank before it; "" for a unit that its sign tells. */
static const char *unit_words(struct arena *arena, const struct figure *figure, const char *text) {
    switch (figure->unit) {
    case UNIT_DAYS:
        return strcmp(text, "1") == 0 ? " day" : " days";
    case UNIT_RATE:
        return figure->per == NULL || number_compare(figure->per, number_ratio(arena, 1, 1)) == 0
                   ? ""
                   : arena_printf(arena, " per %s", number_text(arena, figure->per, 0));
    case UNIT_PERCENT:
    case UNIT_COUNT:
    case UNIT_NUMBER:
    case UNIT_MONEY:
        return "";
    }
    return "";
}

const char *figure_said(struct arena *arena, const struct figure *figure, const char *text) {
    size_t length = behind_digits(text);
    const char *words = figure == NULL ? "" : unit_words(arena, figure, text),
               *rest = text + length;
    if (length == 0 || *words == '\0' || strncmp(rest, " day", strlen(" day")) == 0)
        return text;
    return arena_printf(arena, "%.*s%s%s", (int)length, text, words, rest);
}

const char *figure_said_to(struct arena *arena, const struct figure *figure,
                           const struct number *number, int decimals) {
    return figure_said(arena, figure, figure_text_to(arena, figure, number, decimals));
}

const char *figure_said_beside(struct arena *arena, const struct figure *figure,
                               const struct number *number, const struct number *other) {
    int decimals = figure->decimals;
    if (other != NULL && number_compare(number_round(arena, number, decimals), other) == 0)
        decimals = number_decimals_apart(arena, number, other, decimals);
    return figure_said(arena, figure, figure_text_exactly(arena, figure, number, decimals));
}
