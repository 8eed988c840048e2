/* How a figure's numbers stand in sentences: with the words of their unit, 497 days, 536 per
 * 10,000, 29%; in cells of tables they stand as they are printed (model/figure_text.h). */
#ifndef MODEL_FIGURE_SAID_H
#define MODEL_FIGURE_SAID_H

#include "model/catalogue.h"

/* What the figure prints, its targets and tolerances too: "497" is "497 days", "65 or more" is "65
 * per 10,000 or more". A marker, counts in the place of a percentage, and what says its unit stay,
 * as does any text of no figure (NULL). */
const char *figure_said(struct arena *arena, const struct figure *figure, const char *text);

/* With other decimals than the figure's. */
const char *figure_said_to(struct arena *arena, const struct figure *figure,
                           const struct number *number, int decimals);

/* As the figure prints it, beside what it is held against, such as a target (NULL: nothing); more
 * exactly where it prints as that, and is another: "82%, more exactly 81.6%". */
const char *figure_said_beside(struct arena *arena, const struct figure *figure,
                               const struct number *number, const struct number *other);

#endif
