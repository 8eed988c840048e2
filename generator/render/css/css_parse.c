/* Rules from tokens. */
#include "render/css/css_parse.h"

#include <string.h>
#include <strings.h>

struct css_parser {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct place place; /* of the text; the line is that of the token in hand */
    const struct css_token *at;
};

bool css_is_custom(const char *name) {
    return strncmp(name, "--", 2) == 0;
}

static struct place here(const struct css_parser *parser) {
    struct place place = parser->place;
    place.line = parser->at->line;
    return place;
}

static void skip_spaces(struct css_parser *parser) {
    while (parser->at->kind == CSS_SPACE)
        parser->at++;
}

static bool opens(const struct css_token *token) {
    return token->kind == CSS_FUNCTION || css_token_is(token, '(') || css_token_is(token, '[') ||
           css_token_is(token, '{');
}

static bool closes(const struct css_token *token) {
    return css_token_is(token, ')') || css_token_is(token, ']') || css_token_is(token, '}');
}

/* Sections 5.4.7 to 5.4.9, but all brackets count as one kind: a mismatch is an error anyway. */
const struct css_token *css_component_end(const struct css_token *at) {
    size_t depth = 0;
    do {
        if (opens(at))
            depth++;
        else if (closes(at) && depth > 0)
            depth--;
        at++;
    } while (depth > 0 && at->kind != CSS_END);
    return at;
}

static void skip_component(struct css_parser *parser) {
    parser->at = css_component_end(parser->at);
}

/* The rest of a declaration that is none (section 5.4.6): to its semicolon, the block's end, or
 * past the block of a rule that stands in its place. */
static void skip_declaration(struct css_parser *parser) {
    while (parser->at->kind != CSS_END && !css_token_is(parser->at, ';') &&
           !css_token_is(parser->at, '}')) {
        bool block = css_token_is(parser->at, '{');
        skip_component(parser);
        if (block)
            return;
    }
}

static struct css_token *without_spaces(struct arena *arena, const struct css_token *from,
                                        const struct css_token *to, size_t *count) {
    struct css_token *kept = arena_array(arena, (size_t)(to - from), sizeof *kept);
    *count = 0;
    for (const struct css_token *token = from; token < to; token++)
        if (token->kind != CSS_SPACE)
            kept[(*count)++] = *token;
    return kept;
}

static void take_importance(struct css_declaration *declaration) {
    size_t count = declaration->value_count;
    if (count < 2)
        return;
    const struct css_token *last = &declaration->value[count - 1];
    if (!css_token_is(last - 1, '!') || last->kind != CSS_IDENT ||
        strcasecmp(last->text, "important") != 0)
        return;
    declaration->important = true;
    declaration->value_count -= 2;
}

static const char *lower_case(struct arena *arena, const char *name) {
    char *copy = arena_strdup(arena, name);
    for (char *c = copy; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return copy;
}

struct css_declaration css_declaration_new(struct arena *arena, struct place place,
                                           const char *name, const struct css_token *value,
                                           const struct css_token *end) {
    struct css_declaration declaration = {.place = place};
    declaration.name = css_is_custom(name) ? name : lower_case(arena, name);
    declaration.value = without_spaces(arena, value, end, &declaration.value_count);
    take_importance(&declaration);
    return declaration;
}

/* To the semicolon or the block's end, which stay. NULL where something else than a value stands
 * in between. */
static const struct css_token *value_end(struct css_parser *parser) {
    while (parser->at->kind != CSS_END && !css_token_is(parser->at, ';') &&
           !css_token_is(parser->at, '}')) {
        if (css_token_is(parser->at, '{') || parser->at->kind == CSS_BAD)
            return NULL;
        skip_component(parser);
    }
    return parser->at;
}

/* For messages: the beginning of the first line, cut between characters. */
static const char *excerpt(struct arena *arena, const struct css_token *from,
                           const struct css_token *to) {
    enum { LONGEST = 60 };
    const char *source = css_tokens_source(arena, from, (size_t)(to - from));
    size_t length = strcspn(source, "\r\n");
    if (length > LONGEST)
        length = LONGEST;
    while (length > 0 && ((unsigned char)source[length] & 0xC0) == 0x80)
        length--;
    while (length > 0 && source[length - 1] == ' ')
        length--;
    return arena_strndup(arena, source, length);
}

/* A broken token is its own message: see report_bad_tokens. */
static void refuse_declaration(struct css_parser *parser, const struct css_token *start) {
    bool reported = parser->at->kind == CSS_BAD;
    parser->at = start;
    struct place place = here(parser);
    skip_declaration(parser);
    if (reported)
        return;
    diagnose(parser->diagnostics, SEVERITY_ERROR, place,
             "\"%s\" is not a declaration: expected \"property: value;\" (rules inside rules are "
             "not supported)",
             excerpt(parser->arena, start, parser->at));
}

/* Section 5.4.6. */
static bool take_declaration(struct css_parser *parser, struct css_declaration *declaration) {
    const struct css_token *start = parser->at;
    struct place place = here(parser);
    if (start->kind == CSS_IDENT) {
        parser->at++;
        skip_spaces(parser);
    }
    if (start->kind != CSS_IDENT || !css_token_is(parser->at, ':')) {
        refuse_declaration(parser, start);
        return false;
    }
    const struct css_token *value = ++parser->at;
    const struct css_token *end = value_end(parser);
    if (end == NULL) {
        refuse_declaration(parser, start);
        return false;
    }
    *declaration = css_declaration_new(parser->arena, place, start->text, value, end);
    return true;
}

/* To the end of the block or of the text; the closing bracket stays. */
static struct css_declarations take_declarations(struct css_parser *parser) {
    struct css_declaration *items = NULL;
    size_t count = 0;
    for (;;) {
        while (parser->at->kind == CSS_SPACE || css_token_is(parser->at, ';'))
            parser->at++;
        if (parser->at->kind == CSS_END || css_token_is(parser->at, '}'))
            return (struct css_declarations){items, count};
        struct css_declaration declaration;
        if (!take_declaration(parser, &declaration))
            continue;
        items = arena_more(parser->arena, items, count, sizeof *items);
        items[count++] = declaration;
    }
}

static void take_block(struct css_parser *parser, struct css_rule *rule) {
    parser->at++;
    rule->declarations = take_declarations(parser);
    if (parser->at->kind == CSS_END)
        diagnose(parser->diagnostics, SEVERITY_ERROR, rule->place,
                 "the rule that begins here has no closing \"}\"");
    else
        parser->at++;
}

/* The prelude up to the block, or to the semicolon that ends a rule without one. */
static void take_prelude(struct css_parser *parser, struct css_rule *rule) {
    skip_spaces(parser);
    rule->prelude = parser->at;
    while (parser->at->kind != CSS_END && !css_token_is(parser->at, '{') &&
           !css_token_is(parser->at, ';'))
        parser->at++;
    const struct css_token *end = parser->at;
    while (end > rule->prelude && end[-1].kind == CSS_SPACE)
        end--;
    rule->prelude_count = (size_t)(end - rule->prelude);
}

static void skip_rest_of_rule(struct css_parser *parser) {
    if (parser->at->kind != CSS_END)
        skip_component(parser);
}

/* None, or words with commas between them: pages' names (CSS Paged Media 3, section 4.1). */
static bool is_page_names(const struct css_rule *rule) {
    enum { NAME, COMMA } expected = NAME;
    size_t count = 0;
    for (size_t i = 0; i < rule->prelude_count; i++) {
        const struct css_token *token = &rule->prelude[i];
        if (token->kind == CSS_SPACE)
            continue;
        bool fits = expected == NAME ? token->kind == CSS_IDENT : css_token_is(token, ',');
        if (!fits || (token->kind == CSS_IDENT && strcasecmp(token->text, "auto") == 0))
            return false;
        expected = expected == NAME ? COMMA : NAME;
        count++;
    }
    return count == 0 || expected == COMMA;
}

/* @charset may stand because texts are UTF-8 whatever it says. */
static bool take_at_rule(struct css_parser *parser, struct css_rule *rule) {
    const char *name = parser->at->text;
    parser->at++;
    take_prelude(parser, rule);
    bool page = strcasecmp(name, "page") == 0;
    if (page && is_page_names(rule) && css_token_is(parser->at, '{')) {
        rule->kind = CSS_PAGE_RULE;
        take_block(parser, rule);
        return true;
    }
    if (page)
        diagnose(parser->diagnostics, SEVERITY_ERROR, rule->place,
                 "@page %s is not supported: expected @page { … } for all pages, or "
                 "@page NAME { … } for those of a name",
                 css_tokens_source(parser->arena, rule->prelude, rule->prelude_count));
    else if (strcasecmp(name, "charset") != 0)
        diagnose(parser->diagnostics, SEVERITY_ERROR, rule->place,
                 "@%s is not supported: print knows @page only (rules for screens belong in "
                 "screen.css)",
                 name);
    skip_rest_of_rule(parser);
    return false;
}

/* Section 5.4.3. A semicolon outside a block is part of a selector there: an error with the rule.
 */
static bool take_style_rule(struct css_parser *parser, struct css_rule *rule) {
    take_prelude(parser, rule);
    if (css_token_is(parser->at, '{')) {
        take_block(parser, rule);
        return true;
    }
    diagnose(parser->diagnostics, SEVERITY_ERROR, rule->place,
             "\"%s\" is not a rule: expected \"selector { property: value; }\"",
             excerpt(parser->arena, rule->prelude, rule->prelude + rule->prelude_count));
    skip_rest_of_rule(parser);
    return false;
}

static bool take_rule(struct css_parser *parser, struct css_rule *rule) {
    *rule = (struct css_rule){.kind = CSS_STYLE_RULE, .place = here(parser)};
    if (parser->at->kind == CSS_AT_KEYWORD)
        return take_at_rule(parser, rule);
    return take_style_rule(parser, rule);
}

static void report_bad_tokens(struct css_parser *parser) {
    const struct css_token *start = parser->at;
    for (; parser->at->kind != CSS_END; parser->at++)
        if (parser->at->kind == CSS_BAD)
            diagnose(parser->diagnostics, SEVERITY_ERROR, here(parser), "%s", parser->at->text);
    parser->at = start;
}

struct css_rules css_parse(struct arena *arena, struct diagnostics *diagnostics, const char *file,
                           const char *text) {
    struct css_parser parser = {arena, diagnostics, {.file = file}, css_tokens(arena, text, 1)};
    report_bad_tokens(&parser);
    struct css_rule *items = NULL;
    size_t count = 0;
    for (skip_spaces(&parser); parser.at->kind != CSS_END; skip_spaces(&parser)) {
        struct css_rule rule;
        if (!take_rule(&parser, &rule))
            continue;
        items = arena_more(arena, items, count, sizeof *items);
        items[count++] = rule;
    }
    return (struct css_rules){items, count};
}

struct css_declarations css_parse_declarations(struct arena *arena, struct diagnostics *diagnostics,
                                               struct place place, const char *text) {
    struct css_parser parser = {arena, diagnostics, place, css_tokens(arena, text, place.line)};
    report_bad_tokens(&parser);
    struct css_declarations declarations = take_declarations(&parser);
    if (parser.at->kind != CSS_END)
        diagnose(diagnostics, SEVERITY_ERROR, place,
                 "style=\"%s\" has a \"}\" that nothing opens: expected \"property: value;\"",
                 text);
    return declarations;
}
