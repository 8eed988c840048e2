/* Writes each as its numbers with its texts behind them. */
#include "base/diagnostics_carry.h"

#include <stdbool.h>
#include <string.h>

/* What has no text behind it. */
struct carried {
    size_t line, field, more;
    int round;
    enum severity severity;
    bool has_sheet;
};

static void put_text(struct buffer *bytes, const char *text) {
    buffer_put(bytes, text, strlen(text) + 1);
}

void diagnostics_carry_out(const struct diagnostics *diagnostics, size_t mark, int as_at,
                           struct buffer *bytes) {
    size_t count;
    const struct diagnosis *found = diagnostics_since(diagnostics, mark, as_at, &count);
    for (size_t i = 0; i < count; i++) {
        const struct place *place = &found[i].place;
        struct carried numbers;
        memset(&numbers, 0, sizeof numbers); /* the bytes between its members, too */
        numbers.line = place->line;
        numbers.field = place->field;
        numbers.more = found[i].more;
        numbers.round = place->round;
        numbers.severity = found[i].severity;
        numbers.has_sheet = place->sheet != NULL;
        buffer_put(bytes, (const char *)&numbers, sizeof numbers);
        put_text(bytes, place->file);
        put_text(bytes, numbers.has_sheet ? place->sheet : "");
        put_text(bytes, found[i].message);
    }
}

static const char *take_text(struct arena *arena, const char **bytes) {
    const char *text = arena_strdup(arena, *bytes);
    *bytes += strlen(text) + 1;
    return text;
}

static struct diagnosis take_one(struct arena *arena, const char **bytes) {
    struct carried numbers;
    memcpy(&numbers, *bytes, sizeof numbers);
    *bytes += sizeof numbers;
    struct diagnosis found = {
        .place = {.line = numbers.line, .field = numbers.field, .round = numbers.round},
        .severity = numbers.severity,
        .more = numbers.more};
    found.place.file = take_text(arena, bytes);
    const char *sheet = take_text(arena, bytes);
    found.place.sheet = numbers.has_sheet ? sheet : NULL;
    found.message = take_text(arena, bytes);
    return found;
}

const struct diagnosis *diagnostics_carry_in(struct arena *arena, const char *bytes, size_t length,
                                             size_t *count) {
    const char *end = bytes + length;
    struct diagnosis *found = NULL;
    *count = 0;
    while (bytes < end) {
        found = arena_more(arena, found, *count, sizeof *found);
        found[(*count)++] = take_one(arena, &bytes);
    }
    return found;
}
