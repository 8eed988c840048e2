/* Exports as other systems write them. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_SOURCES_H
#define INPUT_LOAD_LOAD_SOURCES_H

#include "input/load/load_file.h"

/* Reads what sources.ini describes, in the order of its sections, into facts. Measures below
 * `named_count` are those that measures.csv or figures.csv names. Needs the units. */
void load_sources(struct loader *loader, size_t named_count);

#endif
