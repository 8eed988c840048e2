/* What was found out about a foreign file becomes a section of the data folder's sources.ini. */
#ifndef PUBLISH_INSPECTED_H
#define PUBLISH_INSPECTED_H

#include "input/inspect/inspection.h"

/* The section of sources.ini that is about the file of that name below the data folder already, of
 * several one by which its rows are cases; NULL: none is. */
const struct source *inspected_by(struct arena *arena, struct diagnostics *diagnostics,
                                  const char *data, const char *name);

/* Appends the section, and writes its file of other names: both whole, or an error and nothing.
 * What stands in sources.ini stays as it is, byte for byte; a section of that name, or one that is
 * about the file, is an error. */
bool inspected_add(struct arena *arena, struct diagnostics *diagnostics, const char *data,
                   const struct inspection *inspection);

#endif
