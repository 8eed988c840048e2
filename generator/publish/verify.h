/* Whether a report can be made again: what stands in out/ against what the same request makes now.
 */
#ifndef PUBLISH_VERIFY_H
#define PUBLISH_VERIFY_H

#include "base/buffer.h"
#include "publish/produce_request.h"

enum verified {
    VERIFIED_SAME,
    VERIFIED_KEPT, /* made with an older method, and the files that were written */
    VERIFIED_DIFFERENT,
    VERIFIED_NOT, /* there is nothing to compare with, or it cannot be made again */
};

struct verify_places {
    struct produce_places produce; /* dataset NULL: it cannot be read, which was said */
    const char *data;              /* the folder */
};

/* `folder` is below out/: what to make is in its manifest. Appends what was found, a line and what
 * explains it below: inputs that have changed, are new or gone since, files in the folder that are
 * not as they were written, figures that differ (report.json), and whether the rest is a matter of
 * looks: templates, fonts, program or libraries. A report of an older method is kept as it is: what
 * this method gives otherwise is told. Nothing is written. */
enum verified verify_folder(struct arena *arena, struct diagnostics *diagnostics,
                            const struct verify_places *places, const char *folder,
                            struct buffer *out);

#endif
