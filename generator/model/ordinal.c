/* Chooses the ending of an ordinal. */
#include "model/ordinal.h"

#include <stdbool.h>

const char *ordinal_text(struct arena *arena, size_t number) {
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    size_t last = number % 10;
    bool teen = number / 10 % 10 == 1;
    return arena_printf(arena, "%zu%s", number, teen || last > 3 ? "th" : endings[last]);
}
