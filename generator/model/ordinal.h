/* Places in a row, in figures: 1st, 2nd. */
#ifndef MODEL_ORDINAL_H
#define MODEL_ORDINAL_H

#include "base/arena.h"

#include <stddef.h>

/* 1st, 2nd, 3rd, 4th, 11th, 22nd. */
const char *ordinal_text(struct arena *arena, size_t number);

#endif
