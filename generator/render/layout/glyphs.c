/* The check that no character prints as an empty box, no word backwards: libharu says nothing, nor
 * do PDF validators. */
#include "render/layout/painting.h"

#include "base/utf8.h"

#include <string.h>

struct missing_glyph {
    uint32_t code_point;
    const struct typeface *typeface;
};

/* False where it has been noted before. */
static bool note_missing(struct painter *painter, const struct typeface *typeface,
                         uint32_t code_point) {
    for (size_t i = 0; i < painter->missing_count; i++)
        if (painter->missing[i].code_point == code_point &&
            painter->missing[i].typeface == typeface)
            return false;
    painter->missing = arena_more(painter->layouter->arena, painter->missing,
                                  painter->missing_count, sizeof *painter->missing);
    painter->missing[painter->missing_count++] = (struct missing_glyph){code_point, typeface};
    return true;
}

/* The word around a byte of the text: between blanks. */
static const char *word_around(struct arena *arena, const char *text, const char *at) {
    const char *start = at, *end = at;
    while (start > text && start[-1] != ' ')
        start--;
    end += strcspn(end, " ");
    return arena_strndup(arena, start, (size_t)(end - start));
}

/* Nobody knows what it means, whatever its glyph is (ISO 19005-2, 6.2.11.7.3). */
static bool is_private(uint32_t code_point) {
    return (code_point >= 0xE000 && code_point <= 0xF8FF) || code_point >= 0xF0000;
}

static bool has_glyph(const struct typeface *typeface, uint32_t code_point) {
    return typeface_has(typeface, code_point) && !is_private(code_point);
}

/* Lines run from left to right. */
static bool is_settable(const struct typeface *typeface, uint32_t code_point) {
    return utf8_is_invisible(code_point) ||
           (has_glyph(typeface, code_point) && !utf8_is_right_to_left(code_point));
}

static void report_missing(struct painter *painter, const struct node *node,
                           struct missing_glyph missing, const char *word, size_t page) {
    char character[5];
    utf8_encode(missing.code_point, character);
    const char *path = missing.typeface->path, *name = strrchr(path, '/');
    if (has_glyph(missing.typeface, missing.code_point))
        layout_error(painter->layouter, node,
                     "U+%04X (%s) is written from right to left, in the word \"%s\" on page %zu; "
                     "expected a script that runs from left to right",
                     (unsigned)missing.code_point, character, word, page + 1);
    else
        layout_error(painter->layouter, node,
                     "no glyph for U+%04X (%s) in %s, in the word \"%s\" on page %zu; expected "
                     "characters that the font has",
                     (unsigned)missing.code_point, character, name == NULL ? path : name + 1, word,
                     page + 1);
}

void glyphs_check(struct painter *painter, const struct node *node, const struct typeface *typeface,
                  const char *text, size_t page) {
    const char *next = text;
    for (const char *at = next;; at = next) {
        uint32_t code_point = utf8_next(&next);
        if (code_point == 0)
            return;
        if (!is_settable(typeface, code_point) && note_missing(painter, typeface, code_point))
            report_missing(painter, node, (struct missing_glyph){code_point, typeface},
                           word_around(painter->layouter->arena, text, at), page);
    }
}
