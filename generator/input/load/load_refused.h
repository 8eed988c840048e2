/* Rows of definitions that were refused at their line: what other files say of their codes is not
 * wrong, only without effect. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_REFUSED_H
#define INPUT_LOAD_LOAD_REFUSED_H

#include "input/load/load_file.h"

/* The unit of a refused row that an unknown code may mean; NULL: there is none. */
const struct unit *load_refused_unit(struct loader *loader, const char *code);

/* Notes the code of a row of indicators.csv. */
void load_refused_add_indicator(struct loader *loader, const char *code);

/* Whether an unknown code may be that of such a row. */
bool load_refused_indicator(struct loader *loader, const char *code);

#endif
