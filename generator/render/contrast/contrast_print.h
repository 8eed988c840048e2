/* What is really printed, whatever was declared. */
#ifndef RENDER_CONTRAST_CONTRAST_PRINT_H
#define RENDER_CONTRAST_CONTRAST_PRINT_H

#include "render/contrast/contrast_memory.h"

/* Checks all texts and drawings of the pages. */
void contrast_check_print(struct contrast *contrast);

#endif
