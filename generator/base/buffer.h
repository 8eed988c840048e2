/* Bytes that grow: the sink that every output is written to before it becomes a file.
 * Any module may include this. Appending cannot fail (out of memory ends the program). */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stddef.h>

/* Start from {0}; `data` is NUL-terminated as soon as anything was put. */
struct buffer {
    char *data;
    size_t length, capacity;
};

void buffer_put(struct buffer *buffer, const char *bytes, size_t length);
void buffer_puts(struct buffer *buffer, const char *text);
void buffer_putc(struct buffer *buffer, char byte);
__attribute__((format(printf, 2, 3))) void buffer_printf(struct buffer *buffer, const char *format,
                                                         ...);

void buffer_put_integer(struct buffer *buffer, size_t value);

/* A decimal with at most `decimals` places (of 6), no trailing zeros, never "-0"; whatever the
 * locale. 0 for what is not finite or beyond 1e12, which no page can hold. */
void buffer_put_decimal(struct buffer *buffer, double value, int decimals);

/* The text with & < > " as character references: right in XML text and attribute values. */
void buffer_put_escaped(struct buffer *buffer, const char *text);

/* Forgets the content, keeps the memory. */
void buffer_clear(struct buffer *buffer);
void buffer_free(struct buffer *buffer);

#endif
