/* texts/ of a data folder: the authority's own parts of templates. */
#ifndef INPUT_AUTHORITY_PARTS_H
#define INPUT_AUTHORITY_PARTS_H

#include "input/dataset.h"

/* Those that no page takes in are a warning, with the name that was probably meant: no report below
 * `templates` has a part of that name, or (in texts/site/) no site. */
void authority_parts_check(struct arena *arena, struct diagnostics *diagnostics,
                           const struct dataset *dataset, const char *templates);

#endif
