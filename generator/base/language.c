/* Knows tags of languages by their shape. */
#include "base/language.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Two or three letters are a language; one, i or x, is what one that is registered, or private,
 * begins with. */
static bool begins_tag(const char *tag, size_t length) {
    return length == 2 || length == 3 ||
           (length == 1 && tag[1] == '-' &&
            (*tag == 'i' || *tag == 'I' || *tag == 'x' || *tag == 'X'));
}

/* Parts of up to eight letters or digits, joined by hyphens; the first has no digits. */
bool language_is_tag(const char *tag) {
    enum { PART_MAX = 8 };
    size_t length = 0;
    for (const char *c = tag, *part = tag;; c++) {
        if (is_letter(*c) || (is_digit(*c) && part != tag)) {
            length++;
            continue;
        }
        bool fits = part == tag ? begins_tag(tag, length) : length >= 1 && length <= PART_MAX;
        if (!fits || (*c != '-' && *c != '\0'))
            return false;
        if (*c == '\0')
            return true;
        part = c + 1;
        length = 0;
    }
}

bool language_is(const char *tag, const char *language) {
    size_t length = strlen(language);
    return strcspn(tag, "-") == length && strncasecmp(tag, language, length) == 0;
}
