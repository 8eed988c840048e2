/* Cuts a text where its direction changes. */
#include "render/layout/bidi.h"
#include "render/layout/layout.h"
#include "render/layout/visual_order.h"

#include <string.h>

const struct text_run *layout_runs(struct arena *arena, const char *text, size_t *count) {
    const unsigned char *levels = bidi_levels(arena, text);
    *count = 0;
    if (levels == NULL)
        return NULL;
    size_t length = strlen(text);
    struct text_run *runs = arena_array(arena, length, sizeof *runs);
    unsigned char *of_runs = arena_alloc(arena, length);
    for (size_t from = 0, to; from < length; from = to) {
        for (to = from; to < length && levels[to] == levels[from]; to++)
            continue;
        of_runs[*count] = levels[from];
        runs[(*count)++] =
            (struct text_run){arena_strndup(arena, text + from, to - from), levels[from] % 2 == 1};
    }
    struct text_run *seen = arena_array(arena, *count, sizeof *seen);
    const size_t *order = visual_order(arena, of_runs, *count);
    for (size_t i = 0; i < *count; i++)
        seen[i] = runs[order[i]];
    return seen;
}
