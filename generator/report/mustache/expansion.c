/* Marks by offset. */
#include "report/mustache/expansion.h"

void expansion_mark(struct arena *arena, struct expansion *expansion, const char *file,
                    size_t line) {
    expansion->marks =
        arena_more(arena, expansion->marks, expansion->mark_count, sizeof *expansion->marks);
    expansion->marks[expansion->mark_count++] =
        (struct expansion_mark){expansion->text.length, file, line};
}

struct place expansion_place(const struct expansion *expansion, size_t offset) {
    size_t low = 0, high = expansion->mark_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (expansion->marks[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    if (high == 0)
        return (struct place){0};
    return (struct place){.file = expansion->marks[low].file, .line = expansion->marks[low].line};
}
