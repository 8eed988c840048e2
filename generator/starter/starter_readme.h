/* README.txt of a data folder: what to do next. Only starter/ includes this. */
#ifndef STARTER_STARTER_README_H
#define STARTER_STARTER_README_H

#include "starter/starter.h"
#include "starter/starter_indicator.h"

/* "./scorecard COMMAND --data mine …", as it is typed in a shell. `out`: it writes there. */
const char *starter_command(struct arena *arena, const struct starter_request *request,
                            const char *words);

void starter_readme_make(struct starter_found *found, const struct starter_request *request);

#endif
