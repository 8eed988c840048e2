/* The shapes of a drawing that mean something, on what lies under them. */
#ifndef RENDER_CONTRAST_CONTRAST_DRAWING_H
#define RENDER_CONTRAST_CONTRAST_DRAWING_H

#include "render/contrast/contrast_memory.h"

/* Checks a drawing on a page whose ground has that colour. */
void contrast_check_drawing(struct contrast *contrast, const struct item *item,
                            struct colour ground);

#endif
