/* Custom properties by name, in the place of each var(). */
#include "render/css/css_variable.h"

#include "base/spelling.h"
#include "render/css/css_value.h"

#include <string.h>
#include <strings.h>

/* A reference that is nested deeper, or a value that takes more references or tokens, refers to
 * itself or might as well. */
enum { DEEPEST = 16, LONGEST = 1000 };

struct variable_expander {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct css_variables *variables;
    const struct css_declaration *declaration;
    const char *name; /* of the outermost reference that is being replaced; NULL: none */
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

void css_variables_refuse(struct diagnostics *diagnostics,
                          const struct css_declarations *declarations) {
    for (size_t i = 0; i < declarations->count; i++)
        if (css_is_custom(declarations->items[i].name))
            diagnose(diagnostics, SEVERITY_ERROR, declarations->items[i].place,
                     "%s: a custom property counts everywhere in print: expected it in a rule of "
                     ":root alone",
                     declarations->items[i].name);
}

static bool refuse(struct variable_expander *expander, const char *what, const char *name) {
    diagnose(expander->diagnostics, SEVERITY_ERROR, expander->declaration->place,
             "%s: var(%s) %s: expected the name of a custom property of :root",
             expander->declaration->name, name, what);
    return false;
}

static bool refuse_unknown(struct variable_expander *expander, const char *name) {
    struct spelling spelling = spelling_of(name);
    for (size_t i = 0; i < expander->variables->count; i++)
        spelling_offer(&spelling, expander->variables->items[i].name);
    return refuse(expander,
                  arena_printf(expander->arena, "is not declared%s",
                               spelling_answer(expander->arena, &spelling)),
                  name);
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

static bool expand(struct variable_expander *expander, const struct css_token *at,
                   const struct css_token *end, size_t depth);

static bool expand_variable(struct variable_expander *expander,
                            const struct css_declaration *variable, size_t depth) {
    const char *outer = expander->name;
    expander->name = outer == NULL ? variable->name : outer;
    bool fine =
        expand(expander, variable->value, variable->value + variable->value_count, depth + 1);
    expander->name = outer;
    return fine;
}

/* `at` is behind the opening bracket, `close` at the closing one: --name [, fallback]. */
static bool expand_reference(struct variable_expander *expander, const struct css_token *at,
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
        return expand_variable(expander, variable, depth);
    return fallback ? expand(expander, at + 1, close, depth + 1) : refuse_unknown(expander, name);
}

static bool add(struct variable_expander *expander, const struct css_token *token) {
    if (expander->count == LONGEST)
        return refuse(expander, "grows too long", "…");
    expander->tokens =
        arena_more(expander->arena, expander->tokens, expander->count, sizeof *expander->tokens);
    struct css_token *added = &expander->tokens[expander->count++];
    *added = *token;
    added->variable = expander->name;
    return true;
}

static bool expand(struct variable_expander *expander, const struct css_token *at,
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
    struct variable_expander expander = {arena, diagnostics, variables, declaration,
                                         NULL,  NULL,        0,         0};
    if (!expand(&expander, declaration->value, declaration->value + declaration->value_count, 0))
        return false;
    declaration->value = expander.tokens;
    declaration->value_count = expander.count;
    return true;
}

static bool refers(const struct css_declaration *declaration) {
    for (size_t i = 0; i < declaration->value_count; i++)
        if (declaration->value[i].kind == CSS_FUNCTION)
            return true;
    return false;
}

struct colour css_variables_colour(struct arena *arena, const struct css_variables *variables,
                                   const char *name) {
    static const struct colour no_colour = {.none = true};
    const struct css_declaration *variable = css_variables_find(variables, name);
    if (variable == NULL)
        return no_colour;
    struct css_declaration expanded = *variable;
    /* That it is no colour is all that the caller asks, hence diagnostics that nobody prints. */
    if (refers(variable) &&
        !css_variables_expand(arena, diagnostics_new(arena), variables, &expanded))
        return no_colour;
    struct css_cursor cursor = css_cursor_over(arena, expanded.value, expanded.value_count);
    struct css_value value;
    bool colour =
        css_take_colour(&cursor, &value) && css_at_end(&cursor) && value.kind == CSS_VALUE_COLOUR;
    if (!colour)
        return no_colour;
    value.colour.token = variable->name;
    return value.colour;
}
