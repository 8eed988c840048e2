/* Exports to begin with. Only starter/ includes this. */
#ifndef STARTER_STARTER_EXPORT_H
#define STARTER_STARTER_EXPORT_H

#include "starter/starter_found.h"

struct starter_export {
    const char *path; /* as it was named */
    const char *name; /* of the file alone */
    const char *bytes;
    size_t length;
};

/* Takes what stands in it, with the file and whatever it needs. False, with an error, where it
 * cannot be used. */
bool starter_export_read(struct starter_found *found, const char *path);

/* Of an export with the columns of kpi/ or workforce/: whether all of it can be read. */
enum starter_own { OWN_NOT, OWN_WITH_ERRORS, OWN_CLEAN };
enum starter_own starter_own_look(const struct starter_found *found,
                                  const struct starter_export *export);

/* Takes one that is not OWN_NOT. What is wrong with single rows is left to render: it names the
 * file where it stands then. */
void starter_own_take(struct starter_found *found, const struct starter_export *export);

/* Takes one of another system, with a section of sources.ini. False where none is found that reads
 * all of it and asks nothing; *why becomes what is missing. */
bool starter_foreign_take(struct starter_found *found, const struct starter_export *export,
                          const char **why);

#endif
