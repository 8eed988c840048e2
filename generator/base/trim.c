/* Takes blanks away, from the beginning, then from the end. */
#include "base/trim.h"

#include <string.h>

static const char no_break_space[] = "\u00a0";

/* How many bytes at the beginning of the text are one blank. */
static size_t leading_blank(const char *text, size_t length) {
    if (length > 0 && (*text == ' ' || *text == '\t' || *text == '\r' || *text == '\n'))
        return 1;
    return length >= 2 && memcmp(text, no_break_space, 2) == 0 ? 2 : 0;
}

static size_t trailing_blank(const char *text, size_t length) {
    if (length > 0 && leading_blank(text + length - 1, 1) == 1)
        return 1;
    return length >= 2 && memcmp(text + length - 2, no_break_space, 2) == 0 ? 2 : 0;
}

void trim_blanks(const char **text, size_t *length) {
    for (size_t blank; (blank = leading_blank(*text, *length)) > 0;) {
        *text += blank;
        *length -= blank;
    }
    for (size_t blank; (blank = trailing_blank(*text, *length)) > 0;)
        *length -= blank;
}
