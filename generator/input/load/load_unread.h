/* What lies in a folder of exports without being read. Only input/load/ includes this. */
#ifndef INPUT_LOAD_LOAD_UNREAD_H
#define INPUT_LOAD_LOAD_UNREAD_H

#include "input/load/load_file.h"

/* Says so of a name that is none of an export: an error of a CSV file, a warning of what may hold
 * numbers (a note where the CSV file made of it stands beside it, among `names`), nothing of the
 * rest. `folder` is a name below the data folder. */
void load_unread_say(struct loader *loader, const char *folder, const char *name,
                     const char *const *names, size_t count);

#endif
