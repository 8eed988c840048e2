/* How numbers lie about one of them: who is higher, who is lower. */
#ifndef MODEL_LIE_H
#define MODEL_LIE_H

#include "base/arena.h"
#include "model/number/number.h"

#include <stddef.h>

struct lie {
    size_t ranked; /* that have a number, with the one itself */
    size_t higher, lower;
};

/* Takes one more; NULL numbers have no place. */
void lie_add(struct lie *lie, const struct number *number, const struct number *own);

/* From the nearer end: highest, joint 2nd lowest; of two, the higher. */
const char *lie_text(struct arena *arena, const struct lie *lie);

#endif
