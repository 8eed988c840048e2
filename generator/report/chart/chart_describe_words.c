/* How text alternatives are put together. */
#include "report/chart/chart_describe_words.h"

const char *describe_finish(struct buffer *buffer, struct arena *arena) {
    const char *text = arena_strdup(arena, buffer->data);
    buffer_free(buffer);
    return text;
}

void describe_next_sentence(struct buffer *out) {
    if (out->length > 0)
        buffer_putc(out, ' ');
}

const char *describe_joint(size_t index, size_t count) {
    return index == 0 ? "" : index + 1 < count ? ", " : " and ";
}
