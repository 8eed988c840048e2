/* The profile as a file on this machine. */
#include "render/pdf/pdf_profile.h"

#include "base/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

const char *pdf_profile_path(void) {
    const char *path = getenv("SCORECARD_ICC");
    return path != NULL && path[0] != '\0' ? path : "/usr/share/color/icc/colord/sRGB.icc";
}

const struct pdf_profile *pdf_profile_read(struct arena *arena, struct diagnostics *diagnostics) {
    struct pdf_profile *profile = arena_alloc(arena, sizeof *profile);
    profile->path = pdf_profile_path();
    profile->bytes = file_read(arena, diagnostics, profile->path, &profile->size);
    if (profile->bytes != NULL)
        return profile;
    diagnose(diagnostics, SEVERITY_ERROR, (struct place){.file = profile->path},
             "the colour profile cannot be read (%s); Debian's package colord-data brings it, or "
             "SCORECARD_ICC names another sRGB profile",
             strerror(errno));
    return NULL;
}
