/* Code points, read byte by byte; what Unicode says of them is asked of libutf8proc. */
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD };

const char *utf8_library_version(void) {
    return utf8proc_version();
}

uint32_t utf8_next(const char **text) {
    const unsigned char *bytes = (const unsigned char *)*text;
    if (bytes[0] < 0x80) {
        *text += bytes[0] != 0;
        return bytes[0];
    }
    utf8proc_int32_t code_point;
    utf8proc_ssize_t used = utf8proc_iterate(bytes, -1, &code_point);
    if (used < 1) {
        (*text)++;
        return REPLACEMENT;
    }
    *text += used;
    return (uint32_t)code_point;
}

const char *utf8_beyond_ascii(const char *text) {
    while (*(const signed char *)text > 0)
        text++;
    return text;
}

uint32_t utf8_last(const char *text, size_t length) {
    const char *at = text + length;
    if (length == 0)
        return 0;
    do
        at--;
    while (at > text && ((unsigned char)*at & 0xC0) == 0x80);
    return utf8_next(&at);
}

static bool is_text(utf8proc_int32_t code_point) {
    return code_point >= 0x20 ? code_point != 0xFFFE && code_point != 0xFFFF
                              : code_point == '\t' || code_point == '\n' || code_point == '\r';
}

size_t utf8_invalid_at(const char *text, size_t length) {
    size_t at = 0;
    while (at < length) {
        unsigned char byte = (unsigned char)text[at];
        if (byte >= 0x20 && byte < 0x80) {
            at++;
            continue;
        }
        utf8proc_int32_t code_point;
        utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
                                                 (utf8proc_ssize_t)(length - at), &code_point);
        if (used < 1 || !is_text(code_point))
            return at;
        at += (size_t)used;
    }
    return length;
}

size_t utf8_invalid_line(const char *text, size_t length) {
    size_t bad = utf8_invalid_at(text, length), line = 1;
    for (size_t i = 0; i < bad; i++)
        line += text[i] == '\n';
    return bad < length ? line : 0;
}

static bool is_ascii(const char *text) {
    for (; *text != '\0'; text++)
        if ((unsigned char)*text >= 0x80)
            return false;
    return true;
}

const char *utf8_nfc(struct arena *arena, const char *text) {
    if (is_ascii(text))
        return text;
    utf8proc_uint8_t *normal = NULL;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)text, 0, &normal,
                                           UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (length == UTF8PROC_ERROR_NOMEM)
        arena_out_of_memory();
    if (length < 0)
        return text;
    const char *copy = arena_strndup(arena, (const char *)normal, (size_t)length);
    free(normal);
    return copy;
}

bool utf8_is_invisible(uint32_t code_point) {
    if (code_point >= 0x20 && code_point < 0x7F)
        return false;
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || code_point == 0xAD ||
           (code_point >= 0x200B && code_point <= 0x200F) ||
           (code_point >= 0x2028 && code_point <= 0x202E) ||
           (code_point >= 0x2060 && code_point <= 0x206F) || code_point == 0xFEFF;
}

bool utf8_is_joiner(uint32_t code_point) {
    return code_point == 0x200C || code_point == 0x200D;
}

bool utf8_is_variation(uint32_t code_point) {
    return code_point >= 0xFE00 && code_point <= 0xFE0F;
}

const char *utf8_cluster_end(const char *text, const char *end) {
    utf8proc_int32_t state = 0;
    uint32_t last = utf8_next(&text);
    while (text < end) {
        const char *next = text;
        uint32_t code_point = utf8_next(&next);
        if (last < 0x80 && code_point < 0x80) /* as most are; CR LF is no text of ours */
            return text;
        if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)last, (utf8proc_int32_t)code_point,
                                             &state))
            return text;
        last = code_point;
        text = next;
    }
    return text;
}

bool utf8_is_blank(const char *text) {
    for (uint32_t code_point; (code_point = utf8_next(&text)) != 0;)
        if (code_point != ' ' && code_point != 0xA0 && !utf8_is_invisible(code_point))
            return false;
    return true;
}

bool utf8_is_word(uint32_t code_point) {
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) ||
           category == UTF8PROC_CATEGORY_PC;
}

bool utf8_is_letter(uint32_t code_point) {
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

uint32_t utf8_lower(uint32_t code_point) {
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code_point);
}

void utf8_encode(uint32_t code_point, char out[5]) {
    utf8proc_ssize_t length =
        utf8proc_encode_char((utf8proc_int32_t)code_point, (utf8proc_uint8_t *)out);
    out[length > 0 ? length : 0] = '\0';
}

bool utf8_is_right_to_left(uint32_t code_point) {
    enum { HEBREW = 0x590 }; /* the first such script */
    if (code_point < HEBREW)
        return false;
    int direction = utf8proc_get_property((utf8proc_int32_t)code_point)->bidi_class;
    return direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL;
}

/* Without a mark: of English, every other byte is NUL. */
static bool has_every_other_nul(const char *bytes, size_t length) {
    return length >= 4 && ((bytes[0] == '\0' && bytes[2] == '\0' && bytes[1] != '\0') ||
                           (bytes[1] == '\0' && bytes[3] == '\0' && bytes[0] != '\0'));
}

bool utf8_is_utf16(const char *bytes, size_t length) {
    return (length >= 2 &&
            (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)) ||
           has_every_other_nul(bytes, length);
}
