/* Fields in a row, quoted where they have to be. */
#include "render/csv_row.h"

#include <string.h>

/* RFC 4180, section 2: a field with a comma, a quote or a line end stands in quotes. */
static void put_field(struct buffer *out, const char *text) {
    if (!strpbrk(text, ",\"\r\n")) {
        buffer_puts(out, text);
        return;
    }
    buffer_putc(out, '"');
    for (; *text; text++) {
        if (*text == '"')
            buffer_putc(out, '"');
        buffer_putc(out, *text);
    }
    buffer_putc(out, '"');
}

void csv_put_row(struct buffer *out, const char *const *fields, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (i)
            buffer_putc(out, ',');
        put_field(out, fields[i]);
    }
    buffer_putc(out, '\n');
}
