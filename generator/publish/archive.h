/* The out/ folder: what was published stays whole until what replaces it is complete. */
#ifndef PUBLISH_ARCHIVE_H
#define PUBLISH_ARCHIVE_H

#include "base/enclosure.h"
#include "publish/outputs.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

/* A folder is the path of a report's below `out`: ocg-contract/2020-10/units/NORTH. Nothing else is
 * read or written, whatever links stand there. */

/* Clears up what runs that were killed have left of a folder below `out`, and brings back what one
 * that was killed between two renames had put away: before anything is asked of the folder. False
 * after a fault. */
bool archive_recover(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                     const char *folder);

/* Writes the outputs as the files of `folder`: into a new folder beside it, which then takes its
 * place in one step (replacement_take_place). Other entries of the folder, such as units/, are
 * kept. Other runs that write below `out` wait meanwhile, where the file system has locks; a final
 * report that one of them has written since `seen` (the manifest that archive_look gave, NULL:
 * none) stays. False after a diagnostic; then the folder is as it was. */
bool archive_write(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                   const char *folder, const cJSON *seen, const struct output *outputs,
                   size_t count);

/* What stands in a folder, as far as anybody knows. */
enum archived {
    ARCHIVED_NOTHING,
    ARCHIVED_DRAFT,
    ARCHIVED_FINAL,
    ARCHIVED_UNKNOWN, /* files of a report, but no manifest that says whether it is final */
};

/* *manifest is the folder's manifest.json, NULL where there is none that can be read. The caller
 * deletes it. Unknown after a fault, too. */
enum archived archive_look(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                           const char *folder, cJSON **manifest);

/* A file of the folder, as file_read. */
char *archive_file(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                   const char *folder, enum output_file file, size_t *length);

/* Whether there is a folder; of a link, which may lead anywhere, or round in a ring, a warning says
 * that it is not followed. */
bool archive_is_folder(const struct enclosure *out, const char *path);

/* A report's folders at REPORT/PERIOD and below that hold a manifest, for the months from `first`
 * to `last`, in the order of their names: the root unit's, those of other units and of other
 * knowledge. `report` NULL: of all reports. */
const char **archive_list(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                          const char *report, int first, int last, size_t *count);

#endif
