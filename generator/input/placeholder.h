/* Texts that somebody is still to write. */
#ifndef INPUT_PLACEHOLDER_H
#define INPUT_PLACEHOLDER_H

#include <stdbool.h>

/* Whether it has something like [your committee], <name>, or TODO, TBA, TBC or XXX in capitals. An
 * address in angle brackets is none, nor is a marker such as [x]. */
bool placeholder_is_in(const char *text);

#endif
