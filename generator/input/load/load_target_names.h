/* Checks of the names of targets. */
#ifndef INPUT_LOAD_LOAD_TARGET_NAMES_H
#define INPUT_LOAD_LOAD_TARGET_NAMES_H

#include "input/load/load_file.h"

/* Says of each indicator of the catalogue's targets where a row has one name too many, which does
 * not count, and where no row is there to judge. */
void load_check_target_names(const struct loader *loader);

#endif
