/* tables.csv. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_TABLES_H
#define INPUT_LOAD_LOAD_TABLES_H

#include "input/load/load_file.h"

/* Tables and their cells, into the catalogue. */
void load_tables(struct loader *loader);

#endif
