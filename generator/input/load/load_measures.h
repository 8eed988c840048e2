/* Measures as measures.csv has them, held against the exports. */
#ifndef INPUT_LOAD_LOAD_MEASURES_H
#define INPUT_LOAD_LOAD_MEASURES_H

#include "input/load/load_file.h"

void load_measures(struct loader *loader);

/* When the exports have been read: what measures.csv says of a workforce column comes to hold for
 * its roles, and a measure that no export has is a warning. */
void load_measures_settle(struct loader *loader);

#endif
