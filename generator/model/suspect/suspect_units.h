/* Units of which no export says anything. */
#ifndef MODEL_SUSPECT_SUSPECT_UNITS_H
#define MODEL_SUSPECT_SUSPECT_UNITS_H

#include "model/suspect/suspect.h"

/* A unit without a row in any round that counts, its own or one of a unit below it. */
void suspect_units(const struct suspect_question *question);

#endif
