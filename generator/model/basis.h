/* The months that a figure is about: the basis of an indicator. */
#ifndef MODEL_BASIS_H
#define MODEL_BASIS_H

#include "model/period.h"
#include "model/words.h"

enum basis { BASIS_MONTH, BASIS_SNAPSHOT, BASIS_YTD, BASIS_ROLLING12, BASIS_ROLLING36 };

extern const struct word_table basis_words; /* rolling12 */

/* In words: rolling 12 months · year to date, from April. */
const char *basis_text(struct arena *arena, enum basis basis, int year_start);

/* Of the months of a chart: monthly · year to date, from April of each year. */
const char *basis_series_text(struct arena *arena, enum basis basis, int year_start);

/* Of the figure of a month, as the heading of a column: October 2020 (year to date). */
const char *basis_heading(struct arena *arena, enum basis basis, int period);

/* Months, inclusive. */
struct window {
    int first, last;
};

/* The months that count at `period`. Years begin in the month `year_start`. */
struct window basis_window(enum basis basis, int period, int year_start);

#endif
