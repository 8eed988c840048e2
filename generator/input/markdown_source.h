/* The lines of a Markdown text as they stand in its file. Only input/markdown*.c include this. */
#ifndef INPUT_MARKDOWN_SOURCE_H
#define INPUT_MARKDOWN_SOURCE_H

#include "base/diagnostics.h"

struct markdown_source {
    struct arena *arena;
    struct place first;       /* of its first line */
    const char *const *lines; /* without their ends */
    size_t count;
};

struct markdown_source markdown_source_new(struct arena *arena, struct place first,
                                           const char *text);

/* A line by its number in the file, from its first sign on; "" where there is none. */
const char *markdown_source_line(const struct markdown_source *source, size_t line);

/* The same, cut where it is long: for a message. */
const char *markdown_source_excerpt(const struct markdown_source *source, size_t line);

#endif
