/* A folder that no path leads out of: below it, paths go through no link, nor up by "..".
 * What is written by a name that was read somewhere is written in one. Any module may include
 * this. */
#ifndef BASE_ENCLOSURE_H
#define BASE_ENCLOSURE_H

#include "base/diagnostics.h"

#include <stdbool.h>

struct enclosure {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *name; /* as messages have it */
    int handle;       /* for the calls that end in "at"; -1: the folder is not there */
};

/* Opens the folder, which may itself be a link: whoever runs the program chose it. Where there is
 * none, nothing is in it; errno says why. False after a fault. */
bool enclosure_open(struct enclosure *enclosure, struct arena *arena,
                    struct diagnostics *diagnostics, const char *name);
/* The same with a folder in another enclosure. Not where a link is on the way (ELOOP). */
bool enclosure_enter(struct enclosure *inner, const struct enclosure *outer, const char *path);
/* Once is enough; errno stays as it was. */
void enclosure_close(struct enclosure *enclosure);

/* Below, a path is relative, such as ocg-contract/2020-10; "" is the folder itself. */

/* As messages have it. */
const char *enclosure_shown(const struct enclosure *enclosure, const char *path);

enum enclosed {
    ENCLOSED_NOTHING,
    ENCLOSED_FILE,
    ENCLOSED_FOLDER,
    ENCLOSED_OTHER,   /* a link, a pipe, … */
    ENCLOSED_UNKNOWN, /* after a fault */
};

/* What stands at the path. */
enum enclosed enclosure_look(const struct enclosure *enclosure, const char *path);

/* As file_read, in memory of `arena`; and as file_list, hidden names too. A link is neither file
 * nor folder (ELOOP). */
char *enclosure_read(const struct enclosure *enclosure, struct arena *arena, const char *path,
                     size_t *length);
const char **enclosure_list(const struct enclosure *enclosure, struct arena *arena,
                            const char *path, size_t *count);

/* Whether it can be the name of an entry: one name, which leads neither down nor up; else errno is
 * set. To be asked before any call that ends in "at". */
bool enclosure_is_name(const char *name);

/* Whether a path is made of such names. */
bool enclosure_is_path(const char *path);

/* "FOLDER/NAME"; the name alone in the folder "". */
const char *enclosure_path(struct arena *arena, const char *folder, const char *name);
/* The path without its last name; "" where it is but a name. */
const char *enclosure_parent(struct arena *arena, const char *path);
const char *enclosure_last_name(const char *path);

#endif
