/* What a source's files say, as rows of benchmarks.csv. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_SOURCE_BENCHMARKS_H
#define INPUT_LOAD_LOAD_SOURCE_BENCHMARKS_H

#include "input/load/load_found.h"

/* Reads those of the files that the source is about, which is not refused. Its rows come behind
 * those of the catalogue; of equals, those about a later period behind the others. */
void load_source_benchmarks(struct loader *loader, const struct source *source,
                            struct found_files *found);

#endif
