/* The authority that a data folder is about. */
#ifndef INPUT_LOAD_LOAD_AUTHORITY_H
#define INPUT_LOAD_LOAD_AUTHORITY_H

#include "input/load/load_file.h"

/* Without a name or a root unit the loader fails. Whether the root unit is a unit is not checked.
 */
void load_authority(struct loader *loader);

#endif
