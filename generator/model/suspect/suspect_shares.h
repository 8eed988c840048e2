/* Percentages that are exported as they are. */
#ifndef MODEL_SUSPECT_SUSPECT_SHARES_H
#define MODEL_SUSPECT_SUSPECT_SHARES_H

#include "model/suspect/suspect.h"

/* Percentages that are given as fractions (0.83); percentages that nobody can add up over the units
 * below, or over months. */
void suspect_shares(const struct suspect_question *question);

#endif
