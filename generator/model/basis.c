/* Which months a basis counts back to, with its words. */
#include "model/basis.h"

static const struct word WORDS[] = {
    [BASIS_MONTH] = {"month", "in the month"},
    [BASIS_SNAPSHOT] = {"snapshot", "at the end of the month"},
    [BASIS_YTD] = {"ytd", "year to date"},
    [BASIS_ROLLING12] = {"rolling12", "rolling 12 months"},
    [BASIS_ROLLING36] = {"rolling36", "rolling 36 months"},
};
const struct word_table basis_words = WORD_TABLE(WORDS);

/* The name of the month that years begin with; any year has it. */
static const char *first_month(int year_start) {
    return period_month_name(period_make(2000, year_start));
}

const char *basis_text(struct arena *arena, enum basis basis, int year_start) {
    const char *text = words_text(&basis_words, basis);
    if (basis != BASIS_YTD)
        return text;
    return arena_printf(arena, "%s, from %s", text, first_month(year_start));
}

const char *basis_series_text(struct arena *arena, enum basis basis, int year_start) {
    static const char *const TEXTS[] = {
        [BASIS_MONTH] = "monthly",
        [BASIS_SNAPSHOT] = "at the end of each month",
        [BASIS_YTD] = "year to date",
        [BASIS_ROLLING12] = "rolling 12 months",
        [BASIS_ROLLING36] = "rolling 36 months",
    };
    if (basis != BASIS_YTD)
        return TEXTS[basis];
    return arena_printf(arena, "%s, from %s of each year", TEXTS[basis], first_month(year_start));
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

struct window basis_window(enum basis basis, int period, int year_start) {
    switch (basis) {
    case BASIS_MONTH:
    case BASIS_SNAPSHOT:
        break;
    case BASIS_YTD:
        return (struct window){period_year_first(period, year_start), period};
    case BASIS_ROLLING12:
        return (struct window){period - 11, period};
    case BASIS_ROLLING36:
        return (struct window){period - 35, period};
    }
    return (struct window){period, period};
}
