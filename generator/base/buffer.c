/* Bytes in one piece, which doubles when it is full. */
#include "base/buffer.h"

#include "base/arena.h"

#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PRINTED_MOSTLY = 64 }; /* bytes that most of what is printed fits in */

static void grow(struct buffer *buffer, size_t more) {
    if (more > SIZE_MAX / 2 - buffer->length)
        arena_out_of_memory();
    size_t needed = buffer->length + more + 1;
    size_t capacity = buffer->capacity < 128 ? 256 : buffer->capacity * 2;
    if (capacity < needed)
        capacity = needed;
    buffer->data = realloc(buffer->data, capacity);
    if (buffer->data == NULL)
        arena_out_of_memory();
    buffer->capacity = capacity;
}

/* Room for that many bytes and the NUL behind them. */
static inline void reserve(struct buffer *buffer, size_t more) {
    if (buffer->capacity - buffer->length <= more)
        grow(buffer, more);
}

void buffer_put(struct buffer *buffer, const char *bytes, size_t length) {
    reserve(buffer, length);
    if (length > 0)
        memcpy(buffer->data + buffer->length, bytes, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void buffer_puts(struct buffer *buffer, const char *text) {
    buffer_put(buffer, text, strlen(text));
}

void buffer_putc(struct buffer *buffer, char byte) {
    reserve(buffer, 1);
    buffer->data[buffer->length++] = byte;
    buffer->data[buffer->length] = '\0';
}

void buffer_printf(struct buffer *buffer, const char *format, ...) {
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    reserve(buffer, PRINTED_MOSTLY);
    size_t room = buffer->capacity - buffer->length;
    int length = vsnprintf(buffer->data + buffer->length, room, format, arguments);
    va_end(arguments);
    if (length < 0)
        arena_out_of_memory();
    if ((size_t)length >= room) {
        reserve(buffer, (size_t)length);
        vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, again);
    }
    va_end(again);
    buffer->length += (size_t)length;
}

void buffer_put_integer(struct buffer *buffer, size_t value) {
    char digits[24];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    buffer_put(buffer, digits + at, sizeof digits - at);
}

/* By integers, since printf of doubles is slow and depends on the locale. */
void buffer_put_decimal(struct buffer *buffer, double value, int decimals) {
    static const double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    enum { MOST_DECIMALS = sizeof powers / sizeof *powers - 1 };
    char digits[32];
    size_t at = sizeof digits;
    if (decimals > MOST_DECIMALS)
        decimals = MOST_DECIMALS;
    if (!isfinite(value) || fabs(value) > 1e12)
        value = 0;
    double exact = fabs(value) * powers[decimals];
    unsigned long long scaled = (unsigned long long)exact;
    scaled += exact - (double)scaled >= 0.5;
    bool minus = value < 0 && scaled != 0;
    for (; decimals > 0 && scaled % 10 == 0; decimals--)
        scaled /= 10;
    for (int place = 0; scaled > 0 || place <= decimals; place++, scaled /= 10) {
        if (place == decimals && decimals > 0)
            digits[--at] = '.';
        digits[--at] = (char)('0' + scaled % 10);
    }
    if (minus)
        digits[--at] = '-';
    buffer_put(buffer, digits + at, sizeof digits - at);
}

void buffer_put_escaped(struct buffer *buffer, const char *text) {
    for (;;) {
        size_t plain = strcspn(text, "&<>\"");
        buffer_put(buffer, text, plain);
        text += plain;
        if (*text == '\0')
            return;
        buffer_puts(buffer, *text == '&'   ? "&amp;"
                            : *text == '<' ? "&lt;"
                            : *text == '>' ? "&gt;"
                                           : "&quot;");
        text++;
    }
}

void buffer_clear(struct buffer *buffer) {
    buffer->length = 0;
    if (buffer->data != NULL)
        buffer->data[0] = '\0';
}

void buffer_free(struct buffer *buffer) {
    free(buffer->data);
    *buffer = (struct buffer){0};
}
