/* The looks of placeholders. */
#include "input/placeholder.h"

#include <ctype.h>
#include <string.h>

/* As long as “name”: markers are shorter. */
enum { SHORTEST = 4 };

static bool has_blank_to_fill(const char *text, char open, char close) {
    for (const char *at = strchr(text, open); at != NULL; at = strchr(at + 1, open)) {
        const char *end = strchr(at, close);
        size_t length = end == NULL ? 0 : (size_t)(end - at - 1);
        if (length >= SHORTEST && isalpha((unsigned char)at[1]) &&
            memchr(at, '@', length) == NULL && memchr(at, '/', length) == NULL)
            return true;
    }
    return false;
}

static bool has_word(const char *text, const char *word) {
    size_t length = strlen(word);
    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word))
        if ((at == text || !isalnum((unsigned char)at[-1])) && !isalnum((unsigned char)at[length]))
            return true;
    return false;
}

bool placeholder_is_in(const char *text) {
    static const char *const words[] = {"TODO", "TBA", "TBC", "XXX"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (has_word(text, words[i]))
            return true;
    return has_blank_to_fill(text, '[', ']') || has_blank_to_fill(text, '<', '>');
}
