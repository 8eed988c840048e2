/* Rows whose numbers do not fit to those beside them. */
#ifndef MODEL_SUSPECT_SUSPECT_VALUES_H
#define MODEL_SUSPECT_SUSPECT_VALUES_H

#include "model/suspect/suspect.h"

/* A number about 10, 100 or 1,000 times all those beside it, or a 10th, 100th or 1,000th; a 0 among
 * large ones; a count below 0. */
void suspect_values(const struct suspect_question *question);

#endif
