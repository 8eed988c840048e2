/* The lines of a box: how wide they would be, then the lines themselves. */
#ifndef RENDER_LAYOUT_LINES_H
#define RENDER_LAYOUT_LINES_H

#include "render/layout/layouter.h"
#include "render/layout/line.h"

/* Sets the box's lines for its content width; returns their height together. Atoms have been laid
 * out for that width. */
double lines_build(struct layouter *layouter, struct box *box);
/* Sets box->least and box->most of its content, without edges; atoms have been measured. */
void lines_measure(struct box *box);
/* The least content width where there is no room for box->least: with all text broken at blanks,
 * and with words torn. */
double lines_least_wrapped(struct layouter *layouter, struct box *box);
double lines_least_torn(struct box *box);

#endif
