/* What the disk has, files whole, folders in a stable order. Any module may include this. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/diagnostics.h"

#include <stdbool.h>

/* What cannot be had is one of two things. It is not there, or another kind of thing: NULL with
 * errno set, for the caller to judge. Or the system does not let it be read, or not whole: NULL,
 * and a fault is said (diagnose_fault), so that nobody can take it for nothing. */

/* The file's bytes with a NUL behind them. A pipe or a device is no file: that is said, too. */
char *file_read(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                size_t *length);

/* The same bytes where the system has them, without a copy and without a NUL, until the arena is
 * freed: for large files of the system, which is not expected to shorten them meanwhile. */
const char *file_map(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                     size_t *length);

/* The names in a folder in byte order, without hidden ones. */
const char **file_list(struct arena *arena, struct diagnostics *diagnostics, const char *folder,
                       size_t *count);

/* The names in a folder that end so, without their ending; none where it cannot be read. */
const char **file_list_ending(struct arena *arena, struct diagnostics *diagnostics,
                              const char *folder, const char *ending, size_t *count);

/* The same of what a descriptor was opened for, which is closed; -1: it could not be, errno says
 * why. Messages name `path`. */
char *file_take(struct arena *arena, struct diagnostics *diagnostics, int descriptor,
                const char *path, size_t *length);
const char **file_take_names(struct arena *arena, struct diagnostics *diagnostics, int descriptor,
                             const char *path, size_t *count);

/* Whether an errno says what stands there, or that nothing does; else the system failed. */
bool file_is_answer(int error);

/* The path without its last name; "." where it is but a name. */
const char *file_folder(struct arena *arena, const char *path);

/* Whether the path names a folder (or, for _exists, anything). False after a fault, too. */
bool file_is_folder(struct diagnostics *diagnostics, const char *path);
bool file_exists(struct diagnostics *diagnostics, const char *path);

/* Whether the name, of an entry of a folder, begins with a dot. */
bool file_is_hidden(const char *name);

/* How many KB, rounded up, or MB, in whole tenths: 2 KB, 1.2 MB. */
const char *file_size_text(struct arena *arena, size_t size);

#endif
