/* The baseline of what is inside a box. */
#ifndef RENDER_LAYOUT_BASELINES_H
#define RENDER_LAYOUT_BASELINES_H

#include "render/layout/box.h"

/* Of the first or last line inside, below the box's top. False: there is no line. */
bool baseline_first(const struct box *box, double *baseline);
bool baseline_last(const struct box *box, double *baseline);

#endif
