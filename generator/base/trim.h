/* Blanks around a cell's text. Any module may include this. */
#ifndef BASE_TRIM_H
#define BASE_TRIM_H

#include <stddef.h>

/* Leaves out what surrounds the text of `length` bytes: spaces, tabs, line ends, and no-break
 * spaces as spreadsheets leave them behind. */
void trim_blanks(const char **text, size_t *length);

#endif
