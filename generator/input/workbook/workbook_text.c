/* Undoes what is written to get any character into XML. */
#include "input/workbook/workbook_text.h"

#include "base/trim.h"
#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

enum { ESCAPE_LENGTH = sizeof "_x000D_" - 1, NO_ESCAPE = -1 };

/* The UTF-16 unit that the text begins with as an escape. */
static long escaped_unit(const char *text) {
    static const char digits[] = "0123456789abcdef0123456789ABCDEF";
    long unit = 0;
    if (text[0] != '_' || text[1] != 'x')
        return NO_ESCAPE;
    for (int i = 2; i < ESCAPE_LENGTH - 1; i++) {
        const char *digit = text[i] == '\0' ? NULL : strchr(digits, text[i]);
        if (digit == NULL)
            return NO_ESCAPE;
        unit = unit * 16 + (digit - digits) % 16;
    }
    return text[ESCAPE_LENGTH - 1] == '_' ? unit : NO_ESCAPE;
}

static bool is_between(long unit, long first, long last) {
    return unit >= first && unit <= last;
}

/* The character of one escape, or of two that are a pair; moves behind them. */
static uint32_t escaped_character(const char **text, const char *end) {
    long high = escaped_unit(*text);
    *text += ESCAPE_LENGTH;
    long low = end - *text >= ESCAPE_LENGTH ? escaped_unit(*text) : NO_ESCAPE;
    if (!is_between(high, 0xD800, 0xDBFF) || !is_between(low, 0xDC00, 0xDFFF))
        return (uint32_t)high;
    *text += ESCAPE_LENGTH;
    return (uint32_t)(0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00));
}

static void put_character(struct buffer *out, uint32_t character) {
    char bytes[5];
    utf8_encode(character, bytes);
    bool is_text = *bytes != '\0' && utf8_invalid_at(bytes, strlen(bytes)) == strlen(bytes);
    buffer_puts(out, is_text ? bytes : "?");
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

void workbook_text_put(struct buffer *out, const char *text, bool keeps_blanks) {
    const char *end = text + strlen(text);
    while (!keeps_blanks && text < end && is_blank(*text))
        text++;
    while (!keeps_blanks && text < end && is_blank(end[-1]))
        end--;
    while (text < end) {
        if (end - text >= ESCAPE_LENGTH && escaped_unit(text) != NO_ESCAPE)
            put_character(out, escaped_character(&text, end));
        else
            buffer_putc(out, *text++);
    }
}

const char *workbook_text_cell(struct arena *arena, const char *text, size_t length) {
    trim_blanks(&text, &length);
    return length == 0 ? "" : utf8_nfc(arena, arena_strndup(arena, text, length));
}
