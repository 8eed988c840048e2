/* What the parts of a whole look like. Only report/chart's charts of parts include this. */
#ifndef REPORT_CHART_CHART_STACK_LOOKS_H
#define REPORT_CHART_CHART_STACK_LOOKS_H

#include "report/chart/canvas.h"

/* The box of a part, of STACK_MOST_PARTS, in its colour with its pattern; nothing where the box is
 * too small to be seen. */
void stack_put_part(const struct canvas *canvas, size_t part, struct rectangle box);

#endif
