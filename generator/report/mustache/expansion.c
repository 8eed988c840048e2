/* Marks by offset. */
#include "report/mustache/expansion.h"

void expansion_mark(struct arena *arena, struct expansion *expansion, const char *file,
                    size_t line) {
    const struct expansion_mark mark = {expansion->text.length, file, line};
    struct expansion_mark *last =
        expansion->mark_count == 0 ? NULL : &expansion->marks[expansion->mark_count - 1];
    if (last != NULL && last->file == file && last->line == line)
        return; /* which goes on */
    if (last != NULL && last->offset == mark.offset) {
        *last = mark;
        return;
    }
    expansion->marks =
        arena_more(arena, expansion->marks, expansion->mark_count, sizeof *expansion->marks);
    expansion->marks[expansion->mark_count++] = mark;
}

struct place expansion_place(const struct expansion *expansion, size_t offset, size_t *mark) {
    if (expansion->mark_count == 0)
        return (struct place){0};
    while (*mark + 1 < expansion->mark_count && expansion->marks[*mark + 1].offset <= offset)
        ++*mark;
    const struct expansion_mark *found = &expansion->marks[*mark];
    return (struct place){.file = found->file, .line = found->line};
}
