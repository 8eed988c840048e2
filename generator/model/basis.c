/* Which months a basis counts back to, with its words. */
#include "model/basis.h"

static const struct word WORDS[] = {
    [BASIS_MONTH] = {"month", "in the month"},
    [BASIS_SNAPSHOT] = {"snapshot", "at the end of the month"},
    [BASIS_YTD] = {"ytd", "year to date, from April"},
    [BASIS_ROLLING12] = {"rolling12", "rolling 12 months"},
    [BASIS_ROLLING36] = {"rolling36", "rolling 36 months"},
};
const struct word_table basis_words = WORD_TABLE(WORDS);

const char *basis_series_text(enum basis basis) {
    static const char *const TEXTS[] = {
        [BASIS_MONTH] = "monthly",
        [BASIS_SNAPSHOT] = "at the end of each month",
        [BASIS_YTD] = "year to date, from April of each year",
        [BASIS_ROLLING12] = "rolling 12 months",
        [BASIS_ROLLING36] = "rolling 36 months",
    };
    return TEXTS[basis];
}

const char *basis_heading(struct arena *arena, enum basis basis, int period) {
    static const struct {
        const char *before, *behind;
    } AFFIXES[] = {
        [BASIS_MONTH] = {"", ""},
        [BASIS_SNAPSHOT] = {"", ""},
        [BASIS_YTD] = {"", " (year to date)"},
        [BASIS_ROLLING12] = {"12 months to ", ""},
        [BASIS_ROLLING36] = {"36 months to ", ""},
    };
    return arena_printf(arena, "%s%s%s", AFFIXES[basis].before, period_text(arena, period),
                        AFFIXES[basis].behind);
}

struct window basis_window(enum basis basis, int period) {
    switch (basis) {
    case BASIS_MONTH:
    case BASIS_SNAPSHOT:
        break;
    case BASIS_YTD:
        return (struct window){period_april(period), period};
    case BASIS_ROLLING12:
        return (struct window){period - 11, period};
    case BASIS_ROLLING36:
        return (struct window){period - 35, period};
    }
    return (struct window){period, period};
}
