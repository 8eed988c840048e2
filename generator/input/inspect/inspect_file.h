/* Finds out what a file of another system is. */
#ifndef INPUT_INSPECT_INSPECT_FILE_H
#define INPUT_INSPECT_INSPECT_FILE_H

#include "input/inspect/inspect_known.h"
#include "input/inspect/inspection.h"

struct inspect_request {
    const char *path;  /* for messages */
    const char *name;  /* below the data folder; of a file elsewhere, where it may be put there */
    bool lies_there;   /* it is below the data folder */
    const char *bytes; /* with a NUL behind them */
    size_t length;
    bool is_list; /* a row is a case, as sources.ini says */
};

/* What the file is; in it, `grid` is NULL after an error (it cannot be read), and column_count 0
 * where it has no table. */
const struct inspection *inspect_file(struct arena *arena, struct diagnostics *diagnostics,
                                      const struct inspect_known *known,
                                      const struct inspect_request *request);

#endif
