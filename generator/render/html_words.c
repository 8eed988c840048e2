/* Marks the long words of a text. */
#include "render/html_words.h"

#include "base/utf8.h"

#include <string.h>

static bool is_blank(uint32_t code_point) {
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
}

/* Where a word ends that begins at `text`: before a blank, or behind a hyphen, where lines break
 * anyway. */
static const char *word_end(const char *text, size_t *length) {
    *length = 0;
    for (const char *next = text; *text != '\0'; text = next) {
        uint32_t code_point = utf8_next(&next);
        if (is_blank(code_point))
            return text;
        ++*length;
        if (code_point == '-')
            return next;
    }
    return text;
}

/* The first long word, and its end; NULL: there is none. */
static const char *long_word(const char *text, const char **end) {
    size_t length;
    for (; *text != '\0'; text = *end) {
        *end = word_end(text, &length);
        if (length > WORD_KEPT)
            return text;
        *end += *end == text; /* a blank */
    }
    return NULL;
}

void html_put_words(struct arena *scratch, struct buffer *out, const char *text) {
    const char *end;
    for (const char *word; (word = long_word(text, &end)) != NULL; text = end) {
        buffer_put_escaped(out, arena_strndup(scratch, text, (size_t)(word - text)));
        buffer_puts(out, "<span class=\"long-word\">");
        buffer_put_escaped(out, arena_strndup(scratch, word, (size_t)(end - word)));
        buffer_puts(out, "</span>");
    }
    buffer_put_escaped(out, text);
}
