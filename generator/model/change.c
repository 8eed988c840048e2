/* Subtracts printed numbers; words the result by unit. */
#include "model/change.h"

#include <stdbool.h>
#include <string.h>

/* The noun that a difference is counted in; "" for bare numbers. Between percentages it is
 * percentage points, never %. */
static const char *noun(enum figure_unit unit, bool one) {
    switch (unit) {
    case UNIT_PERCENT:
        return one ? "percentage point" : "percentage points";
    case UNIT_DAYS:
        return one ? "day" : "days";
    case UNIT_COUNT:
    case UNIT_RATE:
    case UNIT_NUMBER:
    case UNIT_MONEY:
        return "";
    }
    return "";
}

static const struct word DIRECTIONS[] = {
    [DIRECTION_NONE] = {"none", ""},
    [DIRECTION_SAME] = {"same", ""},
    [DIRECTION_BETTER] = {"better", "better"},
    [DIRECTION_WORSE] = {"worse", "worse"},
    [DIRECTION_UP] = {"up", ""},
    [DIRECTION_DOWN] = {"down", ""},
};
const struct word_table change_direction_words = WORD_TABLE(DIRECTIONS);

static enum direction direction_of(enum better better, int sign) {
    int merit = catalogue_merit(better, sign);
    if (sign == 0)
        return DIRECTION_SAME;
    if (merit == 0)
        return sign > 0 ? DIRECTION_UP : DIRECTION_DOWN;
    return merit > 0 ? DIRECTION_BETTER : DIRECTION_WORSE;
}

static const char *movement(enum figure_unit unit, int sign) {
    if (unit == UNIT_COUNT)
        return sign > 0 ? "more" : "fewer";
    return sign > 0 ? "higher" : "lower";
}

static const char *words(struct arena *arena, const struct figure *figure, enum direction direction,
                         int sign, const char *size) {
    const char *counted = noun(figure->unit, strcmp(size, "1") == 0);
    if (figure->unit == UNIT_MONEY)
        size = arena_printf(arena, "%s%s", figure->currency, size);
    const char *merit = words_text(&change_direction_words, direction);
    if (*counted != '\0')
        return arena_printf(arena, "%s %s %s", size, counted,
                            *merit == '\0' ? movement(figure->unit, sign) : merit);
    if (*merit == '\0')
        return arena_printf(arena, "%s %s", size, movement(figure->unit, sign));
    return arena_printf(arena, "%s %s, which is %s", size, movement(figure->unit, sign), merit);
}

/* `same` is said of what prints alike. */
static struct change change_of(struct arena *arena, const struct figure *figure, enum better better,
                               const struct number *difference, int decimals, const char *same) {
    int sign = number_sign(difference);
    const struct number *zero = number_new(arena);
    const struct number *size = sign < 0 ? number_difference(arena, zero, difference) : difference;
    const char *text = number_text(arena, size, decimals);
    enum direction direction = direction_of(better, sign);
    return (struct change){
        .difference = difference,
        .direction = direction,
        .text = sign == 0 ? "0" : arena_printf(arena, "%s%s", sign > 0 ? "+" : "\u2212", text),
        .words = sign == 0 ? same : words(arena, figure, direction, sign, text)};
}

struct change change_between(struct arena *arena, const struct figure *figure, enum better better,
                             const struct outcome *now, const struct outcome *before, int since) {
    struct change change = {.text = "", .words = ""};
    if (now->printed != NULL && before->printed != NULL)
        change =
            change_of(arena, figure, better,
                      number_difference(arena, now->printed, before->printed), figure->decimals,
                      number_compare(now->exact, before->exact) == 0 ? "no change"
                                                                     : "no change when rounded");
    change.since = since;
    return change;
}

struct change change_from_others(struct arena *arena, const struct figure *figure,
                                 enum better better, const struct outcome *ours,
                                 const struct number *theirs, int decimals) {
    if (ours->printed == NULL || theirs == NULL)
        return (struct change){.text = "", .words = ""};
    int order = number_compare(ours->exact, theirs);
    const struct number *difference = number_difference(arena, ours->printed, theirs);
    if (order != number_sign(difference)) /* it lies between ours and what is printed of it */
        difference = number_new(arena);
    return change_of(arena, figure, better, difference,
                     decimals > figure->decimals ? decimals : figure->decimals,
                     order == 0 && number_compare(ours->printed, theirs) == 0
                         ? "the same"
                         : "the same when rounded");
}
