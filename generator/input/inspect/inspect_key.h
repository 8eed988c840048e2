/* Lines of a section of sources.ini: keys, questions, what may answer them. */
#ifndef INPUT_INSPECT_INSPECT_KEY_H
#define INPUT_INSPECT_INSPECT_KEY_H

#include "base/buffer.h"
#include "input/inspect/inspection.h"

/* The text as it may stand among several in a value: in double quotes where it has to be. */
const char *inspect_key_quoted(struct arena *arena, const char *text);

void inspect_key_put(struct buffer *out, const char *key, const char *value);

/* A column by its header, where one that begins so would be read as something else. */
void inspect_key_name(struct arena *arena, struct buffer *out, const char *key, const char *header);

/* A question for somebody who knows, on a line of its own. */
__attribute__((format(printf, 3, 4))) void
inspect_key_ask(struct inspection *inspection, struct buffer *out, const char *format, ...);

/* The key that answers it, to be taken out of the comment. */
void inspect_key_leave(struct buffer *out, const char *key, const char *value);

#endif
