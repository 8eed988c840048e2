/* CSS text as rules with their declarations (CSS Syntax Level 3, section 5), before anything is
 * known about their meaning. */
#ifndef RENDER_CSS_CSS_PARSE_H
#define RENDER_CSS_CSS_PARSE_H

#include "base/arena.h"
#include "base/diagnostics.h"
#include "render/css/css_token.h"

#include <stdbool.h>
#include <stddef.h>

struct css_declaration {
    struct place place;
    const char *name;              /* in lower case, but a custom property's as written */
    const struct css_token *value; /* without spaces */
    size_t value_count;
    bool important;
};

struct css_declarations {
    const struct css_declaration *items;
    size_t count;
};

enum css_rule_kind { CSS_STYLE_RULE, CSS_PAGE_RULE };

struct css_rule {
    enum css_rule_kind kind;
    struct place place;
    /* Of a style rule: its selectors; of @page: the names between commas. Spaces are kept. */
    const struct css_token *prelude;
    size_t prelude_count;
    struct css_declarations declarations;
};

struct css_rules {
    const struct css_rule *items;
    size_t count;
};

/* The style rules and @page rules of a file's text. Other at-rules, rules inside rules and what is
 * not CSS are errors with file and line; reading goes on behind them. */
struct css_rules css_parse(struct arena *arena, struct diagnostics *diagnostics, const char *file,
                           const char *text);

/* The declarations of a style attribute of the element at `place`. */
struct css_declarations css_parse_declarations(struct arena *arena, struct diagnostics *diagnostics,
                                               struct place place, const char *text);

/* A declaration of the name, with the value's tokens from `value` to before `end`. */
struct css_declaration css_declaration_new(struct arena *arena, struct place place,
                                           const char *name, const struct css_token *value,
                                           const struct css_token *end);

/* Past one component value (CSS Syntax, section 5.4.7): a token, or all from an opening bracket to
 * the closing one of its depth, or the text's end. */
const struct css_token *css_component_end(const struct css_token *at);

/* Whether it is the declaration of a custom property. */
bool css_is_custom(const char *name);

#endif
