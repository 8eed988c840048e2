/* Whether what stands in a folder that the user named stands nowhere else. Any module may include
 * this. */
#ifndef BASE_INSIDE_H
#define BASE_INSIDE_H

#include "base/diagnostics.h"

#include <stdbool.h>

/* Of `name` below the folder (which may itself be a link); to be asked before it is read. Links are
 * followed as long as they stay in the folder: one that leads out would put somebody else's file
 * into a report. It is an error, and so is one to nothing: what it leads to may be on a share that
 * is not there today. False, with errno EINVAL, after these and after a fault. */
bool inside_stays(struct arena *arena, struct diagnostics *diagnostics, const char *folder,
                  const char *name);

#endif
