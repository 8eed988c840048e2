#include "base/spelling.h"

#include <stdint.h>
#include <string.h>

enum { LONGEST = 64 }; /* of codes */

static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Levenshtein's distance, a row of its table at a time; SIZE_MAX where a word is too long. */
static size_t distance(const char *a, const char *b) {
    size_t row[LONGEST + 1], length = strlen(b);
    if (length > LONGEST || strlen(a) > LONGEST)
        return SIZE_MAX;
    for (size_t k = 0; k <= length; k++)
        row[k] = k;
    for (size_t i = 0; a[i] != '\0'; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t k = 0; k < length; k++) {
            size_t other = diagonal + (lower(a[i]) != lower(b[k]));
            diagonal = row[k + 1];
            row[k + 1] = least(other, least(row[k], diagonal) + 1);
        }
    }
    return row[length];
}

const char *spelling_nearest(const char *word, const char *const *names, size_t count) {
    const char *best = NULL;
    size_t fewest = (strlen(word) + 2) / 3 + 1;
    for (size_t i = 0; i < count; i++) {
        size_t changes = distance(word, names[i]);
        if (changes >= fewest)
            continue;
        best = names[i];
        fewest = changes;
    }
    return best;
}
