#include "render/css/css_variable.h"

#include <string.h>
#include <strings.h>

/* A reference that is nested deeper, or a value that takes more references or tokens, refers to
 * itself or might as well. */
enum { DEEPEST = 16, LONGEST = 1000 };

struct expander {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct css_variables *variables;
    const struct css_declaration *declaration;
    struct css_token *tokens;
    size_t count, references;
};

const struct css_declaration *css_variables_find(const struct css_variables *variables,
                                                 const char *name) {
    for (size_t i = 0; i < variables->count; i++)
        if (strcmp(variables->items[i].name, name) == 0)
            return &variables->items[i];
    return NULL;
}

void css_variables_add(struct arena *arena, struct css_variables *variables,
                       const struct css_declaration *declaration) {
    for (size_t i = 0; i < variables->count; i++) {
        struct css_declaration *item = &variables->items[i];
        if (strcmp(item->name, declaration->name) != 0)
            continue;
        if (declaration->important || !item->important)
            *item = *declaration;
        return;
    }
    variables->items =
        arena_more(arena, variables->items, variables->count, sizeof *variables->items);
    variables->items[variables->count++] = *declaration;
}

static bool refuse(struct expander *expander, const char *what, const char *name) {
    diagnose(expander->diagnostics, SEVERITY_ERROR, expander->declaration->place,
             "%s: var(%s) %s: expected the name of a custom property of :root",
             expander->declaration->name, name, what);
    return false;
}

static const struct css_token *closing_bracket(const struct css_token *at,
                                               const struct css_token *end) {
    for (size_t depth = 0; at < end; at++) {
        if (at->kind == CSS_FUNCTION || css_token_is(at, '('))
            depth++;
        else if (css_token_is(at, ')') && depth-- == 0)
            return at;
    }
    return end;
}

static bool expand(struct expander *expander, const struct css_token *at,
                   const struct css_token *end, size_t depth);

/* `at` is behind the opening bracket, `close` at the closing one: --name [, fallback]. */
static bool expand_reference(struct expander *expander, const struct css_token *at,
                             const struct css_token *close, size_t depth) {
    if (at == close || at->kind != CSS_IDENT || !css_is_custom(at->text))
        return refuse(expander, "is not a reference", at == close ? "" : at->text);
    const char *name = at->text;
    bool fallback = ++at < close && css_token_is(at, ',');
    if (at < close && !fallback)
        return refuse(expander, "has more than a name", name);
    const struct css_declaration *variable = css_variables_find(expander->variables, name);
    if (depth >= DEEPEST || ++expander->references > LONGEST)
        return refuse(expander, "refers to itself or is nested too deeply", name);
    if (variable != NULL)
        return expand(expander, variable->value, variable->value + variable->value_count,
                      depth + 1);
    return fallback ? expand(expander, at + 1, close, depth + 1)
                    : refuse(expander, "is not declared", name);
}

static bool add(struct expander *expander, const struct css_token *token) {
    if (expander->count == LONGEST)
        return refuse(expander, "grows too long", "…");
    expander->tokens =
        arena_more(expander->arena, expander->tokens, expander->count, sizeof *expander->tokens);
    expander->tokens[expander->count++] = *token;
    return true;
}

static bool expand(struct expander *expander, const struct css_token *at,
                   const struct css_token *end, size_t depth) {
    for (; at < end; at++) {
        if (at->kind != CSS_FUNCTION || strcasecmp(at->text, "var") != 0) {
            if (!add(expander, at))
                return false;
            continue;
        }
        const struct css_token *close = closing_bracket(at + 1, end);
        if (!expand_reference(expander, at + 1, close, depth))
            return false;
        if (close == end)
            return true;
        at = close;
    }
    return true;
}

bool css_variables_expand(struct arena *arena, struct diagnostics *diagnostics,
                          const struct css_variables *variables,
                          struct css_declaration *declaration) {
    struct expander expander = {arena, diagnostics, variables, declaration, NULL, 0, 0};
    if (!expand(&expander, declaration->value, declaration->value + declaration->value_count, 0))
        return false;
    declaration->value = expander.tokens;
    declaration->value_count = expander.count;
    return true;
}
