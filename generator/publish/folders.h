/* Makes the entries of an enclosure: nothing is written elsewhere. */
#ifndef PUBLISH_FOLDERS_H
#define PUBLISH_FOLDERS_H

#include "base/enclosure.h"

#include <stdbool.h>

/* What cannot be done is said as an error of the path that a message names, and gives false. */

/* An error with errno's words, of a path as messages have it. Always false. */
bool folders_fail(const struct enclosure *enclosure, const char *shown, const char *what);

/* Opens a folder that the user named, and makes it, with those above, where it is missing: *made is
 * the topmost of these, or NULL. */
bool folders_open(struct enclosure *enclosure, struct arena *arena, struct diagnostics *diagnostics,
                  const char *name, const char **made);
/* Takes back what was made so, where nothing came into it. */
void folders_unmake(struct arena *arena, const char *name, const char *made);

/* Enters a folder of another enclosure; where it is missing it is made (*made). */
bool folders_enter(struct enclosure *inner, const struct enclosure *outer, const char *name,
                   bool *made);
/* Takes back what was made so, where nothing came into it. */
void folders_leave(const struct enclosure *outer, const char *name);
/* Enters a folder down a path; what is missing is made. */
bool folders_go_down(struct enclosure *inner, const struct enclosure *outer, const char *path);

/* Enters a new folder, whose name begins so. */
bool folders_enter_new(struct enclosure *inner, const struct enclosure *outer, const char *prefix,
                       const char **name);

/* Below, a name is that of an entry of the enclosure's own folder. */

/* A new file, which is on the disk then; messages name `shown`, the place where the file is in the
 * end. */
bool folders_write(const struct enclosure *enclosure, const char *name, const char *shown,
                   const char *bytes, size_t length);

/* The same in the place of what has the name, in one step: it is the old file or the new one at any
 * time. */
bool folders_rewrite(const struct enclosure *enclosure, const char *name, const char *shown,
                     const char *bytes, size_t length);

/* A file, whole or not at all, with the rights that one of that name had. What may be on the disk
 * is for folders_sync. */
bool folders_put(const struct enclosure *enclosure, const char *name, const char *bytes,
                 size_t length);

/* Another name for an entry; false with errno alone. */
bool folders_rename(const struct enclosure *enclosure, const char *name, const char *other);

/* Waits until what was written is on the disk, since a rename may reach it earlier. False, with
 * errno alone, where the disk does not take it; true where the system has no way to wait. */
bool folders_sync(const struct enclosure *enclosure);

/* The same file in two folders; *linked false, and no error, where the file system has no links. */
bool folders_link(const struct enclosure *from, const struct enclosure *to, const char *name,
                  bool *linked);

/* The same entry in two folders: a file is linked (or, where the file system has no links, copied),
 * a folder made, with all that is in it. */
bool folders_keep(const struct enclosure *from, const struct enclosure *to, const char *name);

#endif
