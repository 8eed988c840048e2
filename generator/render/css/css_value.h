/* The values of declarations: lengths, numbers, colours, keywords, read from tokens (CSS Values 3,
 * CSS Color 3) before an element's font size is known. */
#ifndef RENDER_CSS_CSS_VALUE_H
#define RENDER_CSS_CSS_VALUE_H

#include "render/css/css_token.h"
#include "render/css/style.h"

#include <stdbool.h>
#include <stddef.h>

enum css_unit {
    CSS_UNIT_NONE,
    CSS_UNIT_POINT,
    CSS_UNIT_EM,
    CSS_UNIT_REM,
    CSS_UNIT_PERCENT,
    CSS_UNIT_FRACTION
};

enum css_value_kind {
    CSS_VALUE_INHERIT,
    CSS_VALUE_KEYWORD, /* `number` is what the word stands for */
    CSS_VALUE_NUMERIC,
    CSS_VALUE_COLOUR,
    CSS_VALUE_CURRENT_COLOUR,
    CSS_VALUE_LIST,
    CSS_VALUE_NAMES
};

struct css_value {
    enum css_value_kind kind;
    enum css_unit unit;
    double number;
    struct colour colour;
    const struct css_value *list;
    size_t count;
    const char *const *names; /* NULL at the end */
};

/* What a property takes beside its keywords. */
enum css_accepts {
    ACCEPT_LENGTH = 1,
    ACCEPT_PERCENT = 2,
    ACCEPT_NUMBER = 4,
    ACCEPT_COUNT = 8, /* a whole number from 1 */
    ACCEPT_FRACTION = 16,
    ACCEPT_NEGATIVE = 32,
    ACCEPT_COLOUR = 64
};

struct css_keyword {
    const char *name; /* NULL ends a table */
    double value;
};

/* What has not been read yet of a declaration's value. */
struct css_cursor {
    struct arena *arena;
    const struct css_token *at, *end;
};

/* Each reads one component and moves on, or returns false and stays where it is. `accepts` is a sum
 * of enum css_accepts. A bare 0 is a length too. */
bool css_take_keyword(struct css_cursor *cursor, const struct css_keyword *keywords,
                      struct css_value *value);
bool css_take_numeric(struct css_cursor *cursor, unsigned accepts, struct css_value *value);
bool css_take_colour(struct css_cursor *cursor, struct css_value *value);
bool css_take_delimiter(struct css_cursor *cursor, char delimiter);
bool css_take_function(struct css_cursor *cursor, const char *name);
/* The word, or NULL. */
const char *css_take_ident(struct css_cursor *cursor);
/* Any of the three that the property takes. */
bool css_take_component(struct css_cursor *cursor, unsigned accepts,
                        const struct css_keyword *keywords, struct css_value *value);

bool css_at_end(const struct css_cursor *cursor);

/* At the first of some tokens; of none, `tokens` may be NULL. */
struct css_cursor css_cursor_over(struct arena *arena, const struct css_token *tokens,
                                  size_t count);

/* For messages: "none, solid, a length (mm, …)". */
const char *css_describe(struct arena *arena, unsigned accepts, const struct css_keyword *keywords);

#endif
