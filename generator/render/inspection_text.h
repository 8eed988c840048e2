/* What a file of another system is, in words, as somebody would tell it who has looked at it. */
#ifndef RENDER_INSPECTION_TEXT_H
#define RENDER_INSPECTION_TEXT_H

#include "base/buffer.h"
#include "input/inspect/inspection.h"

/* No cell is told but markers and, of tables that are no lists of cases, other names of units and
 * measures; of texts how many there are, of numbers and days their form. */
void inspection_text(const struct inspection *inspection, struct buffer *out);

#endif
