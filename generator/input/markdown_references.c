/* References to characters, by number or by HTML's names. */
#include "input/markdown_references.h"

#include "base/buffer.h"
#include "base/entities.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* The character that a reference such as &#233; or &eacute; stands for; 0 for what is printed as it
 * is written. */
static uint32_t referenced(const char *text, size_t size) {
    static const struct {
        const char *name;
        uint32_t code_point;
    } names[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == size && memcmp(names[i].name, text, size) == 0)
            return names[i].code_point;
    if (size < 3 || text[1] != '#')
        return size < 3 ? 0 : entities_code_point(text + 1, size - 2);
    bool hexadecimal = text[2] == 'x' || text[2] == 'X';
    unsigned long value = strtoul(text + 2 + hexadecimal, NULL, hexadecimal ? 16 : 10);
    return value < 0x110000 ? (uint32_t)value : 0;
}

bool markdown_resolve(const char *text, size_t size, char character[5]) {
    uint32_t code_point = referenced(text, size);
    if (code_point == 0)
        return false;
    utf8_encode(code_point, character);
    size_t length = strlen(character);
    return length > 0 && utf8_invalid_at(character, length) == length;
}

char *markdown_attribute_text(const MD_ATTRIBUTE *attribute) {
    struct buffer text = {0};
    buffer_puts(&text, "");
    for (size_t i = 0; attribute->substr_offsets[i] < attribute->size; i++) {
        const char *part = attribute->text + attribute->substr_offsets[i];
        size_t size = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];
        char character[5];
        if (attribute->substr_types[i] == MD_TEXT_ENTITY && markdown_resolve(part, size, character))
            buffer_puts(&text, character);
        else
            buffer_put(&text, part, size);
    }
    return text.data;
}
