/* Rows that no figure can read, since they lie between the periods of the indicators that read
 * their measure. */
#ifndef MODEL_SUSPECT_SUSPECT_STRAYS_H
#define MODEL_SUSPECT_SUSPECT_STRAYS_H

#include "model/suspect/suspect.h"

/* Of a measure that indicators of one frequency alone read, and none of the basis period. */
void suspect_strays(const struct suspect_question *question);

#endif
