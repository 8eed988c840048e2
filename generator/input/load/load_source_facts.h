/* What a source's files say, as facts. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_SOURCE_FACTS_H
#define INPUT_LOAD_LOAD_SOURCE_FACTS_H

#include "input/load/load_found.h"

/* Reads those of the files that the source is about, which is not refused. `named_count` is how
 * many measures figures.csv and measures.csv name. */
void load_source_facts(struct loader *loader, const struct source *source, size_t named_count,
                       struct found_files *found);

#endif
