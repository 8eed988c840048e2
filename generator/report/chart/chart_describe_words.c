/* How text alternatives are put together. */
#include "report/chart/chart_describe_words.h"

#include <string.h>

const char *describe_finish(struct buffer *buffer, struct arena *arena) {
    const char *text = arena_strndup(arena, buffer->length > 0 ? buffer->data : "", buffer->length);
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

void describe_unless_beside(struct buffer *out, const char *sentence, const char *beside) {
    if (sentence[0] != '\0' && strstr(beside, sentence) == NULL)
        buffer_printf(out, " %s", sentence);
}
