/* Cuts a text at its line ends. */
#include "input/markdown_source.h"

#include <string.h>

enum { EXCERPT = 32 };

static size_t count_lines(const char *text) {
    size_t count = 1;
    for (; *text != '\0'; text++)
        count += *text == '\n';
    return count;
}

struct markdown_source markdown_source_new(struct arena *arena, struct place first,
                                           const char *text) {
    size_t count = count_lines(text);
    const char **lines = arena_array(arena, count, sizeof *lines);
    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(text, "\n");
        bool returns = length > 0 && text[length - 1] == '\r';
        lines[i] = arena_strndup(arena, text, length - returns);
        text += length + (text[length] == '\n');
    }
    return (struct markdown_source){.arena = arena, .first = first, .lines = lines, .count = count};
}

const char *markdown_source_line(const struct markdown_source *source, size_t line) {
    if (line < source->first.line || line - source->first.line >= source->count)
        return "";
    const char *text = source->lines[line - source->first.line];
    return text + strspn(text, " \t");
}

const char *markdown_source_excerpt(const struct markdown_source *source, size_t line) {
    const char *text = markdown_source_line(source, line);
    size_t length = strlen(text);
    if (length <= EXCERPT)
        return text;
    for (length = EXCERPT; (text[length] & 0xC0) == 0x80;)
        length--;
    return arena_printf(source->arena, "%.*s…", (int)length, text);
}
