/* The edges of a box: margins, borders, paddings, with what they leave inside. */
#ifndef RENDER_LAYOUT_EDGES_H
#define RENDER_LAYOUT_EDGES_H

#include "render/layout/box.h"

/* Sets the box's margins, borders and paddings; percentages are of the containing block's width. */
void edges_set(struct box *box, double containing);

double edges_across(const struct box *box); /* left and right border and padding */
double edges_down(const struct box *box);   /* top and bottom */

/* Of what is inside them; left and top are from the border box. */
double edges_content_width(const struct box *box);
double edges_content_left(const struct box *box);
double edges_content_top(const struct box *box);

/* The space that adjoining margins make together. */
double edges_margin(struct margin_set set);

#endif
