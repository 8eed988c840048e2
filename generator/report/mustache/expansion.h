/* What a template was expanded to, each byte with the place that it came from. */
#ifndef REPORT_MUSTACHE_EXPANSION_H
#define REPORT_MUSTACHE_EXPANSION_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostics.h"

/* Which bytes of the output came from which line of which template. */
struct expansion_mark {
    size_t offset; /* the first byte of the output that this mark is about */
    const char *file;
    size_t line;
};

struct expansion {
    struct buffer text;
    struct expansion_mark *marks; /* by offset, ascending */
    size_t mark_count;
};

/* What is added to the text from here on comes from that line. */
void expansion_mark(struct arena *arena, struct expansion *expansion, const char *file,
                    size_t line);

/* The template's file and line behind a byte of the output. `mark` is where the search begins, and
 * is left at the mark that was found: 0 at first, then as it is for offsets that do not go back. */
struct place expansion_place(const struct expansion *expansion, size_t offset, size_t *mark);

#endif
