/* A file as other systems write it, as a grid. */
#ifndef INPUT_SOURCE_SOURCE_FILE_H
#define INPUT_SOURCE_SOURCE_FILE_H

#include "input/source/source.h"

/* Whether the name's ending is one of those that sources have: .csv .txt .tsv .xlsx. */
bool source_file_is_one(const char *name);

/* Whether the file is to be read as a workbook: by its name, or its first bytes. */
bool source_file_is_workbook(const char *name, const char *bytes, size_t length);

/* NULL after an error: the file is none that can be read, or has no such sheet. */
const struct grid *source_file_read(struct arena *arena, struct diagnostics *diagnostics,
                                    const struct source *source, struct place place,
                                    const char *bytes, size_t length);

#endif
