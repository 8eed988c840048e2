/* What all unit tests share: cmocka with what it needs, and messages as a user sees them. */
#ifndef UNIT_MESSAGE_SUPPORT_H
#define UNIT_MESSAGE_SUPPORT_H

#include "base/diagnostics.h"

#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What diagnostics_print writes: on stderr, for a user. */
static inline const char *messages_up_to(struct arena *arena, struct diagnostics *diagnostics,
                                         int as_at, enum severity least) {
    char *text = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&text, &length);
    assert_non_null(stream);
    diagnostics_print(diagnostics, stream, as_at, least);
    fclose(stream);
    const char *copy = arena_strndup(arena, text, length);
    free(text);
    return copy;
}

static inline const char *messages(struct arena *arena, struct diagnostics *diagnostics) {
    return messages_up_to(arena, diagnostics, INT_MAX, SEVERITY_NOTE);
}

static inline void assert_contains(const char *text, const char *part) {
    if (strstr(text, part) == NULL)
        fail_msg("\"%s\" is not in:\n%s", part, text);
}

static inline void assert_lacks(const char *text, const char *part) {
    if (strstr(text, part) != NULL)
        fail_msg("\"%s\" is in:\n%s", part, text);
}

#endif
