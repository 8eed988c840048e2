/* Lists in settings: texts between commas, or other signs, of which one with such a sign in it
 * stands in double quotes. */
#ifndef INPUT_SOURCE_SOURCE_TEXTS_H
#define INPUT_SOURCE_SOURCE_TEXTS_H

#include "base/arena.h"

#include <stdbool.h>

/* The text up to `mark`, which is passed over, trimmed and without its quotes; NULL at the end. An
 * empty piece is "". */
const char *source_texts_next(struct arena *arena, const char **list, const char *mark);

/* The same with its quotes, to be divided further. */
const char *source_texts_piece(struct arena *arena, const char **list, const char *mark);

/* Where the mark stands outside quotes; NULL: nowhere. */
const char *source_texts_find(const char *text, const char *mark);

/* A text without blanks around it, and without the quotes around the whole of it. */
const char *source_texts_plain(struct arena *arena, const char *text);

/* Whether two are one to a reader: the same but for case, and for the number and kind of blanks. */
bool source_texts_alike(const char *left, const char *right);

#endif
