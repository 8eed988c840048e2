/* How wide boxes are: by their content, by their style, by the room that they have (CSS 2.2 section
 * 10.3). */
#ifndef RENDER_LAYOUT_WIDTHS_H
#define RENDER_LAYOUT_WIDTHS_H

#include "render/layout/box.h"
#include "render/layout/layouter.h"

/* Sets the least and most widths of a box, and of all in it: once. Its edges are those where
 * percentages are of nothing. */
void width_measure(struct layouter *layouter, struct box *box);
void width_measure_children(struct layouter *layouter, struct box *box);

/* Of the border box of a block in flow, in a containing block that is so wide. A table is measured
 * before. */
double width_in_flow(const struct box *box, double containing);

/* Of an inline block that was measured: as wide as its content, within what there is. */
double width_in_line(const struct box *box, double available);

/* Sets the width and height of a drawing that stands in a line: its sides keep their proportion
 * where only one is given. */
void width_set_drawing(struct box *box, double containing);

/* Auto margins take what is left over (CSS 2.2 section 10.3.3). */
void width_share_left_over(struct box *box, double containing);

#endif
