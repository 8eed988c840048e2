/* The months that a figure is about: the basis of an indicator. */
#ifndef MODEL_BASIS_H
#define MODEL_BASIS_H

#include "model/rhythm.h"
#include "model/words.h"

#include <stdbool.h>

enum basis {
    BASIS_MONTH,
    BASIS_SNAPSHOT,
    BASIS_YTD,
    BASIS_ROLLING12,
    BASIS_ROLLING36,
    BASIS_PERIOD /* all months of the period, for exports that come more often */
};

extern const struct word_table basis_words; /* rolling12; to readers as of months */

/* In words: rolling 12 months · year to date, from April · in the quarter. */
const char *basis_text(struct arena *arena, enum basis basis, struct rhythm rhythm);

/* Of the periods of a chart: monthly · quarterly · year to date, from April of each year. */
const char *basis_series_text(struct arena *arena, enum basis basis, struct rhythm rhythm);

/* Of the figure of a period, as the heading of a column: October 2020 (year to date) · Q2 2020/21
 * (July to September 2020) · 12 months to September 2020. */
const char *basis_heading(struct arena *arena, enum basis basis, struct rhythm rhythm, int period);

/* Months, inclusive. */
struct window {
    int first, last;
};

/* The months that the figure of the period that ends in `period` is about. */
struct window basis_window(enum basis basis, struct rhythm rhythm, int period);

/* How often the rows come that it is counted from: each month for the basis period, else as often
 * as the indicator. */
struct rhythm basis_rows(enum basis basis, struct rhythm rhythm);

/* Whether what one figure is about is about the next one, too, so that a trend would signal by
 * construction. */
bool basis_overlaps(enum basis basis);

/* Whether a figure's change is told against last year before it is told against the period before:
 * a sum since the year began can only grow from one to the next. */
bool basis_compares_by_year(enum basis basis);

#endif
