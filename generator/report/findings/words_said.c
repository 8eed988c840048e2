/* Looks for words among those of a text. */
#include "report/findings/words_said.h"

#include <string.h>

static bool is_alike(const char *pattern, const char *word) {
    size_t length = strlen(pattern) - 1;
    return pattern[length] == '*' ? strncmp(pattern, word, length) == 0
                                  : strcmp(pattern, word) == 0;
}

bool words_said_any(struct words_said words, const char *const *patterns) {
    for (size_t i = 0; i < words.count; i++)
        for (const char *const *pattern = patterns; *pattern != NULL; pattern++)
            if (is_alike(*pattern, words.items[i]))
                return true;
    return false;
}

static bool begins_with(struct words_said words, struct words_said others) {
    for (size_t i = 0; i < others.count; i++)
        if (i == words.count || strcmp(words.items[i], others.items[i]) != 0)
            return false;
    return true;
}

bool words_said_in_a_row(struct words_said words, struct words_said others) {
    if (others.count == 0)
        return false;
    for (; words.count > 0; words.items++, words.count--)
        if (begins_with(words, others))
            return true;
    return false;
}

bool words_said_in_any_form(struct words_said words, const char *word) {
    enum { STEM = 5 };
    for (size_t i = 0; i < words.count; i++)
        if (strncmp(words.items[i], word, STEM) == 0)
            return true;
    return false;
}
