/* Divides lists at signs that stand outside quotes. */
#include "input/source/source_texts.h"

#include "base/trim.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

const char *source_texts_find(const char *text, const char *mark) {
    size_t length = strlen(mark);
    bool quoted = false;
    for (; *text != '\0'; text++) {
        quoted = *text == '"' ? !quoted : quoted;
        if (!quoted && strncmp(text, mark, length) == 0)
            return text;
    }
    return NULL;
}

static const char *trimmed(struct arena *arena, const char *text, size_t length) {
    trim_blanks(&text, &length);
    return arena_strndup(arena, text, length);
}

const char *source_texts_plain(struct arena *arena, const char *text) {
    const char *plain = trimmed(arena, text, strlen(text));
    size_t length = strlen(plain);
    if (length < 2 || plain[0] != '"' || strchr(plain + 1, '"') != plain + length - 1)
        return plain;
    return arena_strndup(arena, plain + 1, length - 2);
}

const char *source_texts_piece(struct arena *arena, const char **list, const char *mark) {
    if (*list == NULL)
        return NULL;
    const char *text = *list, *end = source_texts_find(text, mark);
    *list = end == NULL ? NULL : end + strlen(mark);
    return trimmed(arena, text, end == NULL ? strlen(text) : (size_t)(end - text));
}

const char *source_texts_next(struct arena *arena, const char **list, const char *mark) {
    const char *piece = source_texts_piece(arena, list, mark);
    return piece == NULL ? NULL : source_texts_plain(arena, piece);
}

static void skip_blanks(const char **text) {
    while (isspace((unsigned char)**text) || strncmp(*text, "\u00a0", 2) == 0)
        *text += **text == '\xC2' ? 2 : 1;
}

static uint32_t next_letter(const char **text) {
    const char *before = *text;
    skip_blanks(text);
    if (*text != before)
        return **text == '\0' ? 0 : ' ';
    return **text == '\0' ? 0 : utf8_lower(utf8_next(text));
}

bool source_texts_alike(const char *left, const char *right) {
    for (uint32_t a, b;;) {
        a = next_letter(&left);
        b = next_letter(&right);
        if (a != b)
            return false;
        if (a == 0)
            return true;
    }
}
