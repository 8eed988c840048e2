/* What a figure is made of over some months, before it is printed. */
#ifndef MODEL_RATIO_H
#define MODEL_RATIO_H

#include "model/quantity.h"

/* Numerator and denominator over a window of months, and the figure's exact value from them: a
 * percentage, a rate or the bare ratio. denominator.number is NULL where the figure has none. */
struct ratio {
    struct quantity numerator, denominator, value;
    size_t months; /* of an average: on how many it rests; else 0 */
};

#endif
