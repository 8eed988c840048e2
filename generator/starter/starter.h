/* A data folder to begin with: made from exports, or a small worked example. */
#ifndef STARTER_STARTER_H
#define STARTER_STARTER_H

#include "base/diagnostics.h"

#include <stdbool.h>

struct starter_request {
    const char *folder;         /* which is not there yet, or empty */
    const char *const *exports; /* paths; none: the example */
    size_t export_count;
    const char *program, *templates, *report; /* for the commands that README.txt names */
};

/* What was made, to be told. */
struct starter_made {
    const char *command; /* that renders the first report */
    size_t indicators, units;
    int first, last;   /* the months that the exports are about; the latest is the first report's */
    bool root_is_made; /* none of the units is the sum of the others: they are below a new one */
};

enum starter_outcome { STARTER_MADE, STARTER_REFUSED, STARTER_NOT_STORED };

/* Makes the folder and all that is in it, or nothing; what is there is never changed. Exports are
 * copied byte for byte. Refused, with an error that says why, where the folder is not empty or an
 * export cannot be used. */
enum starter_outcome starter_make(struct arena *arena, struct diagnostics *diagnostics,
                                  const struct starter_request *request, struct starter_made *made);

#endif
