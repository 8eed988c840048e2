/* CSS text as tokens (CSS Syntax Level 3, section 4). */
#ifndef RENDER_CSS_CSS_TOKEN_H
#define RENDER_CSS_CSS_TOKEN_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum css_token_kind {
    CSS_IDENT,
    CSS_FUNCTION, /* with its opening bracket */
    CSS_AT_KEYWORD,
    CSS_HASH,
    CSS_STRING,
    CSS_URL, /* url(…) without quotes */
    CSS_NUMBER,
    CSS_PERCENTAGE,
    CSS_DIMENSION,
    CSS_SPACE,
    CSS_DELIMITER, /* any other single byte: brackets, colon, comma… */
    CSS_BAD,       /* what ends before it should */
    CSS_END
};

struct css_token {
    enum css_token_kind kind;
    char delimiter;
    bool integer; /* written without point and exponent */
    /* IDENT, FUNCTION, AT_KEYWORD, HASH, STRING: its name or content, escapes resolved, without the
     * mark; DIMENSION: the unit; BAD: what it is, in words. */
    const char *text;
    double number;
    const char *start;     /* in the source */
    unsigned length, line; /* there */
    const char *variable; /* the custom property whose var() it stands for; NULL: it stands there */
};

/* All tokens of the NUL-terminated text, comments left out, then one of kind CSS_END. Lines count
 * from `line`. */
struct css_token *css_tokens(struct arena *arena, const char *text, size_t line);

bool css_token_is(const struct css_token *token, char delimiter);

/* As written in the source, from the first to the last of `count` neighbours. */
const char *css_tokens_source(struct arena *arena, const struct css_token *tokens, size_t count);

#endif
