/* The out/ folder: what was published stays whole until what replaces it is complete. */
#ifndef PUBLISH_ARCHIVE_H
#define PUBLISH_ARCHIVE_H

#include "base/diagnostics.h"
#include "publish/outputs.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

/* Clears up what runs that were killed have left of a folder below `out`, and brings back what one
 * that was killed between two renames had put away: before anything is asked of the folder. */
void archive_recover(struct arena *arena, const char *out, const char *folder);

/* Writes the outputs as the files of `folder`, which is below `out`: into a new folder
 * beside it, which then takes its place in one step (renameat2 with RENAME_EXCHANGE; where the file
 * system cannot do that, by two renames, between which a crash leaves the old folder under its
 * ".old" name). Other entries of the folder, such as units/, are kept. Other runs that write below
 * `out` wait meanwhile, where the file system has locks. False after a diagnostic; then the folder
 * is as it was. */
bool archive_write(struct arena *arena, struct diagnostics *diagnostics, const char *out,
                   const char *folder, const struct output *outputs, size_t count);

/* Whether the folder holds a report that was made with --final. */
bool archive_is_final(struct arena *arena, const char *folder);

/* Whether there is a manifest that cannot be read: then nobody knows. */
bool archive_is_damaged(struct arena *arena, const char *folder);

/* The folder's manifest.json; NULL where there is none that can be read. The caller deletes it. */
cJSON *archive_manifest(struct arena *arena, const char *folder);

/* A report's folders below out/REPORT/PERIOD that hold a manifest, for the months from `first` to
 * `last`, in the order of their names: the root unit's, those of other units and of other
 * knowledge. `report` NULL: of all reports. */
const char **archive_list(struct arena *arena, const char *out, const char *report, int first,
                          int last, size_t *count);

#endif
