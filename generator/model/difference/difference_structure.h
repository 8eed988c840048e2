/* Units below the report's unit that opened, closed, came or went. Only model/difference/ includes
 * this. */
#ifndef MODEL_DIFFERENCE_DIFFERENCE_STRUCTURE_H
#define MODEL_DIFFERENCE_DIFFERENCE_STRUCTURE_H

#include "model/difference/difference_list.h"

void difference_structure(struct comparing *comparing);

#endif
