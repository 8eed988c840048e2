/* Folders of files that are replaced in one step. */
#ifndef PUBLISH_FOLDERS_H
#define PUBLISH_FOLDERS_H

#include "base/diagnostics.h"

#include <stdbool.h>

/* What cannot be done is said as an error of the path that a message names, and gives false. */
struct folders {
    struct arena *arena;
    struct diagnostics *diagnostics;
};

/* An error with errno's words. Always false. */
bool folders_fail(struct folders *folders, const char *path, const char *what);

/* Makes the folder and those above it, where they are missing. */
bool folders_make(struct folders *folders, const char *path);

/* A new file, which is on the disk then; messages name `shown`, the place where the file is in the
 * end. */
bool folders_write(struct folders *folders, const char *path, const char *shown, const char *bytes,
                   size_t length);

/* The same content once more: files are linked (or, where the file system has no links, copied),
 * folders made. */
bool folders_keep(struct folders *folders, const char *from, const char *to);

/* Removes a file, or a folder with all that is in it. What cannot be removed stays. */
void folders_remove(struct arena *arena, const char *path);

/* Puts `new` in the place of `folder`, and removes what was there: in one step (renameat2 with
 * RENAME_EXCHANGE); where the file system cannot do that, by two renames, between which a crash
 * leaves the old folder under `new` with ".old" behind it. All that was written is on the disk
 * before, so that a power cut leaves the old folder or the new one, never files without content. */
bool folders_take_place(struct folders *folders, const char *new, const char *folder);

#endif
