/* What a source's files say, as facts. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_SOURCE_FACTS_H
#define INPUT_LOAD_LOAD_SOURCE_FACTS_H

#include "input/load/load_found.h"
#include "input/load/load_known.h"

/* Reads those of the files that the source is about, which is not refused. */
void load_source_facts(struct loader *loader, const struct source *source,
                       const struct known *known, struct found_files *found);

#endif
