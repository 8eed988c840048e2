/* What the disk has, files whole, folders in a stable order. Any module may include this. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"

#include <stdbool.h>

/* The file's bytes with a NUL behind them; NULL with errno set where it cannot be read. */
char *file_read(struct arena *arena, const char *path, size_t *length);

/* The names in a folder in byte order, without hidden ones (or, for _all, with them); NULL with
 * errno set. */
const char **file_list(struct arena *arena, const char *folder, size_t *count);
const char **file_list_all(struct arena *arena, const char *folder, size_t *count);

/* The names in a folder that end so, without their ending; none where it cannot be read. */
const char **file_list_ending(struct arena *arena, const char *folder, const char *ending,
                              size_t *count);

/* The path without its last name; "." where it is but a name. */
const char *file_folder(struct arena *arena, const char *path);

/* Whether the path names a folder (or, for _exists, anything). */
bool file_is_folder(const char *path);
bool file_exists(const char *path);

/* How many KB, rounded up, or MB, in whole tenths: 2 KB, 1.2 MB. */
const char *file_size_text(struct arena *arena, size_t size);

#endif
