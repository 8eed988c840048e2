/* How a figure's numbers are printed (doc/design.md, section 6): 29%, 1,060, 3.5, 578 days. */
#ifndef MODEL_FIGURE_TEXT_H
#define MODEL_FIGURE_TEXT_H

#include "model/catalogue.h"

#include <stdbool.h>

/* With the figure's decimals: 29%, 1,060, 497. */
char *figure_text(struct arena *arena, const struct figure *figure, const struct number *number);

/* With other decimals than the figure's: 99.95%. */
char *figure_text_to(struct arena *arena, const struct figure *figure, const struct number *number,
                     int decimals);

/* As the figure prints it, and with so many decimals, or more, that the one is the other rounded:
 * "100%, more exactly 99.95%"; "100%" where so many decimals say no other number. */
char *figure_text_exactly(struct arena *arena, const struct figure *figure,
                          const struct number *number, int decimals);

/* With as many decimals as it takes to tell it from another number that prints alike, and to round
 * to what is printed of it. */
const char *figure_text_apart(struct arena *arena, const struct figure *figure,
                              const struct number *number, const struct number *other);

bool figure_text_rounds(struct arena *arena, const struct figure *figure,
                        const struct number *number, int decimals);

/* Targets, tolerances and benchmarks carry their unit too: 578 days, 1 day. */
char *amount_text(struct arena *arena, const struct figure *figure, const struct number *number,
                  int decimals);

/* What a ratio is made of, with its fractions, such as of posts: 38, 1,060, 0.6; an average of
 * months has three decimals at most. */
char *count_text(struct arena *arena, const struct number *count);

/* 75% to 95%, 550 to 600 days, 75% or more, 24% or less; "" without either. */
char *tolerance_text(struct arena *arena, const struct figure *figure, const struct number *low,
                     int low_decimals, const struct number *high, int high_decimals);

#endif
