/* The months that a figure is about: the basis of an indicator. */
#ifndef MODEL_BASIS_H
#define MODEL_BASIS_H

#include "model/period.h"
#include "model/words.h"

enum basis { BASIS_MONTH, BASIS_SNAPSHOT, BASIS_YTD, BASIS_ROLLING12, BASIS_ROLLING36 };

extern const struct word_table basis_words; /* rolling12: rolling 12 months */

/* Of the months of a chart: monthly · rolling 12 months. */
const char *basis_series_text(enum basis basis);

/* Of the figure of a month, as the heading of a column: October 2020 (year to date). */
const char *basis_heading(struct arena *arena, enum basis basis, int period);

/* Months, inclusive. */
struct window {
    int first, last;
};

/* The months that count at `period`. */
struct window basis_window(enum basis basis, int period);

#endif
