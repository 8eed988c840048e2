/* The pairs of colours that style sheets declare. */
#ifndef RENDER_CONTRAST_CONTRAST_PAIRS_H
#define RENDER_CONTRAST_CONTRAST_PAIRS_H

#include "render/contrast/contrast_memory.h"

/* Reads the lists, and measures what they name in each scheme. */
void contrast_check_pairs(struct contrast *contrast);

#endif
