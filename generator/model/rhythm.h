/* The periods that an indicator is about: months, quarters, half-years or years. Each is known by
 * its last month. */
#ifndef MODEL_RHYTHM_H
#define MODEL_RHYTHM_H

#include "model/period.h"
#include "model/words.h"

enum frequency { FREQUENCY_MONTH, FREQUENCY_QUARTER, FREQUENCY_HALF, FREQUENCY_YEAR };

extern const struct word_table rhythm_frequency_words; /* quarter */

struct rhythm {
    enum frequency frequency;
    int year_start; /* quarters are counted from it: 4 for April */
};

/* The months of one of its periods: 1, 3, 6 or 12. */
int rhythm_months(struct rhythm rhythm);
/* How many of its periods a year has. */
int rhythm_periods_a_year(struct rhythm rhythm);

/* The last month of the latest period that has ended by then; of that in which the month lies. */
int rhythm_ended(struct rhythm rhythm, int month);
int rhythm_end_of(struct rhythm rhythm, int month);
/* The first month of the period that ends in `end`. */
int rhythm_first(struct rhythm rhythm, int end);

/* What one of its periods is called: month, quarter, half-year, year. */
const char *rhythm_noun(struct rhythm rhythm);
/* Of more than one of them: 3 quarters. */
char *rhythm_count_text(struct arena *arena, struct rhythm rhythm, size_t count);

/* The period that ends in `end`: October 2020 · Q2 2020/21 (July to September 2020) · H1 2020/21
 * (April to September 2020) · 2020/21. */
char *rhythm_text(struct arena *arena, struct rhythm rhythm, int end);
/* The same in a sentence, Q2 2020/21, and short: Oct 2020. */
char *rhythm_plain_text(struct arena *arena, struct rhythm rhythm, int end);
char *rhythm_short_text(struct arena *arena, struct rhythm rhythm, int end);
/* Where its year stands beside it: October, Oct · Q2 · H1 · 2020/21. */
const char *rhythm_name(struct arena *arena, struct rhythm rhythm, int end);
const char *rhythm_short_name(struct arena *arena, struct rhythm rhythm, int end);
/* All periods from one to another: Q2 2019/20 to Q1 2020/21 · April to October 2020. */
char *rhythm_range_text(struct arena *arena, struct rhythm rhythm, int first, int last);

#endif
