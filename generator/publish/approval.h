/* Commentary that is approved, by a line in its own front matter. */
#ifndef PUBLISH_APPROVAL_H
#define PUBLISH_APPROVAL_H

#include "model/results.h"

struct approval {
    const char *by, *date;
    const char *figures; /* the digest of what is shown beside the text */
};

enum approved {
    APPROVED,
    APPROVED_NOTHING, /* the text would not be read as approved */
    APPROVED_NOT_STORED,
};

/* Writes the approval into the file of the commentary: all of it, or an error and nothing. Every
 * other byte stays as it is. */
enum approved approval_write(struct arena *arena, struct diagnostics *diagnostics,
                             const struct commentary *commentary, const struct approval *approval);

#endif
