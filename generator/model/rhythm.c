/* Counts the periods of a year from its first month. */
#include "model/rhythm.h"

static const struct word WORDS[] = {
    [FREQUENCY_MONTH] = {"month", "month"},
    [FREQUENCY_QUARTER] = {"quarter", "quarter"},
    [FREQUENCY_HALF] = {"half", "half-year"},
    [FREQUENCY_YEAR] = {"year", "year"},
};
const struct word_table rhythm_frequency_words = WORD_TABLE(WORDS);

int rhythm_months(struct rhythm rhythm) {
    static const int MONTHS[] = {[FREQUENCY_MONTH] = 1,
                                 [FREQUENCY_QUARTER] = 3,
                                 [FREQUENCY_HALF] = 6,
                                 [FREQUENCY_YEAR] = MONTHS_A_YEAR};
    return MONTHS[rhythm.frequency];
}

int rhythm_periods_a_year(struct rhythm rhythm) {
    return MONTHS_A_YEAR / rhythm_months(rhythm);
}

/* How many months of the period in which it lies have ended with this month. */
static int months_into(struct rhythm rhythm, int month) {
    return (period_month_of_year(month, rhythm.year_start) - 1) % rhythm_months(rhythm) + 1;
}

int rhythm_ended(struct rhythm rhythm, int month) {
    int into = months_into(rhythm, month);
    return into == rhythm_months(rhythm) ? month : month - into;
}

int rhythm_end_of(struct rhythm rhythm, int month) {
    return month - months_into(rhythm, month) + rhythm_months(rhythm);
}

int rhythm_first(struct rhythm rhythm, int end) {
    return end - rhythm_months(rhythm) + 1;
}

const char *rhythm_noun(struct rhythm rhythm) {
    return words_text(&rhythm_frequency_words, rhythm.frequency);
}

char *rhythm_count_text(struct arena *arena, struct rhythm rhythm, size_t count) {
    return arena_printf(arena, "%zu %s%s", count, rhythm_noun(rhythm), count == 1 ? "" : "s");
}

/* Q2, H1: the place in its year of the period that ends in `end`. */
static char *part_of_year(struct arena *arena, struct rhythm rhythm, int end) {
    return arena_printf(arena, "%c%d", rhythm.frequency == FREQUENCY_QUARTER ? 'Q' : 'H',
                        period_month_of_year(end, rhythm.year_start) / rhythm_months(rhythm));
}

/* Q2 2020/21; of a year 2020/21 alone. */
static char *named_by_year(struct arena *arena, struct rhythm rhythm, int end) {
    char *year = period_year_text(arena, end, rhythm.year_start);
    if (rhythm.frequency == FREQUENCY_YEAR)
        return year;
    return arena_printf(arena, "%s %s", part_of_year(arena, rhythm, end), year);
}

const char *rhythm_short_name(struct arena *arena, struct rhythm rhythm, int end) {
    switch (rhythm.frequency) {
    case FREQUENCY_MONTH:
        return period_month_short_name(end);
    case FREQUENCY_YEAR:
        return period_year_text(arena, end, rhythm.year_start);
    case FREQUENCY_QUARTER:
    case FREQUENCY_HALF:
        break;
    }
    return part_of_year(arena, rhythm, end);
}

const char *rhythm_name(struct arena *arena, struct rhythm rhythm, int end) {
    return rhythm.frequency == FREQUENCY_MONTH ? period_month_name(end)
                                               : rhythm_short_name(arena, rhythm, end);
}

char *rhythm_plain_text(struct arena *arena, struct rhythm rhythm, int end) {
    return rhythm.frequency == FREQUENCY_MONTH ? period_text(arena, end)
                                               : named_by_year(arena, rhythm, end);
}

char *rhythm_short_text(struct arena *arena, struct rhythm rhythm, int end) {
    return rhythm.frequency == FREQUENCY_MONTH ? period_short_text(arena, end)
                                               : named_by_year(arena, rhythm, end);
}

char *rhythm_text(struct arena *arena, struct rhythm rhythm, int end) {
    char *plain = rhythm_plain_text(arena, rhythm, end);
    if (rhythm.frequency == FREQUENCY_MONTH || rhythm.frequency == FREQUENCY_YEAR)
        return plain;
    return arena_printf(arena, "%s (%s)", plain,
                        period_range_text(arena, rhythm_first(rhythm, end), end));
}

char *rhythm_range_text(struct arena *arena, struct rhythm rhythm, int first, int last) {
    if (rhythm.frequency == FREQUENCY_MONTH)
        return period_range_text(arena, first, last);
    char *end = named_by_year(arena, rhythm, last);
    return first == last
               ? end
               : arena_printf(arena, "%s to %s", named_by_year(arena, rhythm, first), end);
}
