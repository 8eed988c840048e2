/* The sRGB profile, which says which red our red is. */
#ifndef RENDER_PDF_PDF_PROFILE_H
#define RENDER_PDF_PDF_PROFILE_H

#include "base/arena.h"
#include "base/diagnostics.h"

struct pdf_profile {
    const char *path, *bytes;
    size_t size;
};

/* From where Debian's colord-data puts it; $SCORECARD_ICC names another file. NULL after a
 * diagnostic where it cannot be read. */
const struct pdf_profile *pdf_profile_read(struct arena *arena, struct diagnostics *diagnostics);
const char *pdf_profile_path(void);

#endif
