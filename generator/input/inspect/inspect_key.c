#define _GNU_SOURCE /* vasprintf */
/* Writes lines of sources.ini. */
#include "input/inspect/inspect_key.h"

#include "input/inspect/inspect_cell.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *inspect_key_quoted(struct arena *arena, const char *text) {
    text = inspect_cell_line(arena, text);
    bool plain = strpbrk(text, ",;|\"=<>!") == NULL && strstr(text, " - ") == NULL &&
                 strncmp(text, "- ", 2) != 0;
    return plain ? text : arena_printf(arena, "\"%s\"", text);
}

void inspect_key_put(struct buffer *out, const char *key, const char *value) {
    buffer_printf(out, "%-8s = %s\n", key, value);
}

void inspect_key_name(struct arena *arena, struct buffer *out, const char *key,
                      const char *header) {
    bool is_taken = *header == '=' || *header == '"';
    inspect_key_put(out, key, is_taken ? arena_printf(arena, "\"%s\"", header) : header);
}

void inspect_key_ask(struct inspection *inspection, struct buffer *out, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *question = NULL;
    if (vasprintf(&question, format, values) < 0)
        arena_out_of_memory();
    va_end(values);
    buffer_printf(out, "; %s\n", question);
    free(question);
    inspection->left++;
}

void inspect_key_leave(struct buffer *out, const char *key, const char *value) {
    buffer_printf(out, "; %-6s = %s\n", key, value);
}
