/* Front matter in which a program writes. Any module above input/ may include this. */
#ifndef INPUT_FRONT_MATTER_EDIT_H
#define INPUT_FRONT_MATTER_EDIT_H

#include "base/buffer.h"

struct front_matter_pair {
    const char *key, *value;
};

/* Appends the bytes of a commentary with these values: in the place of those that their keys have,
 * else in lines of their own before the end of the front matter; where there is none, it is made.
 * Every other byte stays: marks, line ends, blanks, other keys, the text. The front matter is one
 * that could be read. */
void front_matter_edit(const char *bytes, size_t length, const struct front_matter_pair *pairs,
                       size_t count, struct buffer *out);

#endif
