/* Asks libunistring for names. */
#include "base/character_name.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <stdio.h>
#include <uniname.h>
#include <unistring/version.h>

void character_name_library_version(char version[CHARACTER_NAME_VERSION_SIZE]) {
    const int number = _libunistring_version; /* a byte for each part */
    snprintf(version, CHARACTER_NAME_VERSION_SIZE, "%d.%d.%d", number >> 16, number >> 8 & 0xFF,
             number & 0xFF);
}

static void put_name(struct buffer *out, uint32_t code_point) {
    char name[UNINAME_MAX];
    if (out->length > 0)
        buffer_puts(out, ", ");
    if (unicode_character_name(code_point, name) != NULL)
        buffer_puts(out, name);
    else
        buffer_printf(out, "U+%04X", (unsigned)code_point);
}

const char *character_names(struct arena *arena, const char *text, size_t length) {
    struct buffer names = {0};
    for (const char *end = text + length; text < end;) {
        uint32_t code_point = utf8_next(&text);
        if (!utf8_is_invisible(code_point) && !utf8_is_variation(code_point))
            put_name(&names, code_point);
    }
    const char *copy = arena_strndup(arena, names.length == 0 ? "" : names.data, names.length);
    buffer_free(&names);
    return copy;
}
