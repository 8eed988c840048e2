/* Texts as workbooks hold them (ECMA-376, part 1, 22.9.2.19: ST_Xstring). */
#ifndef INPUT_WORKBOOK_WORKBOOK_TEXT_H
#define INPUT_WORKBOOK_WORKBOOK_TEXT_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdbool.h>

/* Appends what an element holds: _x000D_ is the character with that number, and blanks around it
 * count only where they are to be kept. What XML cannot hold becomes a question mark. */
void workbook_text_put(struct buffer *out, const char *text, bool keeps_blanks);

/* The text as cells of a grid have it: trimmed, in normalisation form C. */
const char *workbook_text_cell(struct arena *arena, const char *text, size_t length);

#endif
