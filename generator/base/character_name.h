/* What characters are called (Unicode's names, by libunistring). Any module may include this. */
#ifndef BASE_CHARACTER_NAME_H
#define BASE_CHARACTER_NAME_H

#include "base/arena.h"

/* The names of the characters, with commas between them, without those that are never seen; one
 * without a name is U+E000 or the like. */
const char *character_names(struct arena *arena, const char *text, size_t length);

/* Of the library, as it runs. */
enum { CHARACTER_NAME_VERSION_SIZE = 40 };
void character_name_library_version(char version[CHARACTER_NAME_VERSION_SIZE]);

#endif
