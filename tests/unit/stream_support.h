/* What a piece of the program writes to stdout and stderr. */
#ifndef UNIT_STREAM_SUPPORT_H
#define UNIT_STREAM_SUPPORT_H

#include "message_support.h"

#include <unistd.h>

/* A file that stands in for a stream. */
struct stand_in {
    FILE *stream, *file;
    int descriptor, saved;
};

static inline struct stand_in stand_in_for(FILE *stream, int descriptor) {
    struct stand_in stand_in = {stream, tmpfile(), descriptor, 0};
    assert_non_null(stand_in.file);
    fflush(stream);
    stand_in.saved = dup(descriptor);
    assert_true(dup2(fileno(stand_in.file), descriptor) >= 0);
    return stand_in;
}

/* Puts the stream back and gives what was written meanwhile. */
static inline const char *stand_in_end(struct arena *arena, struct stand_in *stand_in) {
    char text[16384];
    fflush(stand_in->stream);
    dup2(stand_in->saved, stand_in->descriptor);
    close(stand_in->saved);
    rewind(stand_in->file);
    size_t length = fread(text, 1, sizeof text, stand_in->file);
    fclose(stand_in->file);
    return arena_strndup(arena, text, length);
}

#endif
