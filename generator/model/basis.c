/* Which months a basis counts back to, with its words. */
#include "model/basis.h"

static const struct word WORDS[] = {
    [BASIS_MONTH] = {"month", "in the month"},
    [BASIS_SNAPSHOT] = {"snapshot", "at the end of the month"},
    [BASIS_YTD] = {"ytd", "year to date"},
    [BASIS_ROLLING12] = {"rolling12", "rolling 12 months"},
    [BASIS_ROLLING36] = {"rolling36", "rolling 36 months"},
    [BASIS_PERIOD] = {"period", "in the period"},
};
const struct word_table basis_words = WORD_TABLE(WORDS);

/* The name of the month that years begin with; any year has it. */
static const char *first_month(struct rhythm rhythm) {
    return period_month_name(period_make(2000, rhythm.year_start));
}

const char *basis_text(struct arena *arena, enum basis basis, struct rhythm rhythm) {
    const char *text = words_text(&basis_words, basis);
    switch (basis) {
    case BASIS_MONTH:
    case BASIS_PERIOD:
        return arena_printf(arena, "in the %s", rhythm_noun(rhythm));
    case BASIS_SNAPSHOT:
        return arena_printf(arena, "at the end of the %s", rhythm_noun(rhythm));
    case BASIS_YTD:
        return arena_printf(arena, "%s, from %s", text, first_month(rhythm));
    case BASIS_ROLLING12:
    case BASIS_ROLLING36:
        break;
    }
    return text;
}

const char *basis_series_text(struct arena *arena, enum basis basis, struct rhythm rhythm) {
    static const char *const EACH[] = {[FREQUENCY_MONTH] = "monthly",
                                       [FREQUENCY_QUARTER] = "quarterly",
                                       [FREQUENCY_HALF] = "half-yearly",
                                       [FREQUENCY_YEAR] = "yearly"};
    switch (basis) {
    case BASIS_MONTH:
    case BASIS_PERIOD:
        return EACH[rhythm.frequency];
    case BASIS_SNAPSHOT:
        return arena_printf(arena, "at the end of each %s", rhythm_noun(rhythm));
    case BASIS_YTD:
        return arena_printf(arena, "year to date, from %s of each year", first_month(rhythm));
    case BASIS_ROLLING12:
    case BASIS_ROLLING36:
        break;
    }
    return words_text(&basis_words, basis);
}

/* What a running sum is of is said by its months: 12 months to September 2020. */
const char *basis_heading(struct arena *arena, enum basis basis, struct rhythm rhythm, int period) {
    struct window window = basis_window(basis, rhythm, period);
    switch (basis) {
    case BASIS_MONTH:
    case BASIS_SNAPSHOT:
    case BASIS_PERIOD:
        break;
    case BASIS_YTD:
        return arena_printf(arena, "%s (year to date)",
                            rhythm.frequency == FREQUENCY_MONTH
                                ? period_text(arena, period)
                                : period_range_text(arena, window.first, window.last));
    case BASIS_ROLLING12:
    case BASIS_ROLLING36:
        return arena_printf(arena, "%d months to %s", period - window.first + 1,
                            period_text(arena, period));
    }
    return rhythm_text(arena, rhythm, period);
}

struct window basis_window(enum basis basis, struct rhythm rhythm, int period) {
    enum { THREE_YEARS = 3 * MONTHS_A_YEAR };
    switch (basis) {
    case BASIS_MONTH:
    case BASIS_SNAPSHOT:
    case BASIS_PERIOD:
        break;
    case BASIS_YTD:
        return (struct window){period_year_first(period, rhythm.year_start), period};
    case BASIS_ROLLING12:
        return (struct window){period - MONTHS_A_YEAR + 1, period};
    case BASIS_ROLLING36:
        return (struct window){period - THREE_YEARS + 1, period};
    }
    return (struct window){rhythm_first(rhythm, period), period};
}

struct rhythm basis_rows(enum basis basis, struct rhythm rhythm) {
    return basis == BASIS_PERIOD ? (struct rhythm){FREQUENCY_MONTH, rhythm.year_start} : rhythm;
}

bool basis_overlaps(enum basis basis) {
    return basis == BASIS_YTD || basis == BASIS_ROLLING12 || basis == BASIS_ROLLING36;
}

bool basis_compares_by_year(enum basis basis) {
    return basis == BASIS_YTD;
}
