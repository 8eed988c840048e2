/* A walk through the bytes of screen.css that stops at rules of :root. */
#include "render/css/css_screen.h"

#include <string.h>
#include <strings.h>

/* Which screens a rule is for; a set. */
enum { NO_SCREEN = 0, LIGHT_SCREEN = 1, DARK_SCREEN = 2, ANY_SCREEN = 3 };

/* @media in @media in …: nobody writes more. */
enum { DEEPEST = 16 };

/* Goes through the bytes, since most of a screen's rules are of no interest; only what is becomes
 * tokens. */
struct screen_reader {
    struct arena *arena;
    const char *file, *at;
    size_t line, depth;
    struct css_variables *light, *dark;
};

/* The block in hand. */
struct screen_block {
    unsigned screens;
    bool of_root;
};

static const struct css_token *past_spaces(const struct css_token *at) {
    while (at->kind == CSS_SPACE)
        at++;
    return at;
}

static bool is_word(const struct css_token *token, const char *word) {
    return token->kind == CSS_IDENT && strcasecmp(token->text, word) == 0;
}

/* ---- what a rule is for ---- */

/* `at` is behind the opening bracket of a media feature. */
static unsigned screens_of_feature(const struct css_token *at) {
    at = past_spaces(at);
    if (!is_word(at, "prefers-color-scheme"))
        return NO_SCREEN;
    at = past_spaces(at + 1);
    if (!css_token_is(at, ':'))
        return NO_SCREEN;
    at = past_spaces(at + 1);
    return is_word(at, "dark") ? DARK_SCREEN : is_word(at, "light") ? LIGHT_SCREEN : NO_SCREEN;
}

static unsigned screens_of_word(const struct css_token *token) {
    static const char *const known[] = {"screen", "all", "only", "and"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_word(token, known[i]))
            return ANY_SCREEN;
    return NO_SCREEN;
}

/* One query of a list; anything but a screen and its colour scheme, such as a width, is no screen
 * that colours could be checked for. */
static unsigned screens_of_query(const struct css_token *at, const struct css_token *end) {
    unsigned screens = ANY_SCREEN;
    for (; at < end; at = css_component_end(at))
        if (css_token_is(at, '('))
            screens &= screens_of_feature(at + 1);
        else if (at->kind != CSS_SPACE)
            screens &= screens_of_word(at);
    return screens;
}

static const struct css_token *comma(const struct css_token *at, const struct css_token *end) {
    while (at < end && !css_token_is(at, ','))
        at = css_component_end(at);
    return at < end ? at : end;
}

static unsigned screens_of_media(const struct css_token *at, const struct css_token *end) {
    unsigned screens = NO_SCREEN;
    for (const struct css_token *next; at < end; at = next + 1) {
        next = comma(at, end);
        screens |= screens_of_query(at, next);
    }
    return screens;
}

/* Whether :root is one of the selectors. */
static bool selects_root(const struct css_token *at, const struct css_token *end) {
    for (const struct css_token *next; at < end; at = next + 1) {
        next = comma(at, end);
        at = past_spaces(at);
        if (css_token_is(at, ':') && is_word(at + 1, "root") && past_spaces(at + 2) >= next)
            return true;
    }
    return false;
}

/* `prelude` ends with CSS_END. */
static struct screen_block block_of_rule(struct screen_block outer,
                                         const struct css_token *prelude) {
    const struct css_token *end = prelude;
    while (end->kind != CSS_END)
        end++;
    if (prelude->kind != CSS_AT_KEYWORD)
        return (struct screen_block){outer.screens, selects_root(prelude, end)};
    return (struct screen_block){outer.screens & screens_of_media(prelude + 1, end), outer.of_root};
}

/* ---- going through the bytes ---- */

static void step(struct screen_reader *reader) {
    reader->line += *reader->at == '\n';
    reader->at += *reader->at != '\0';
}

static bool begins_comment(const struct screen_reader *reader) {
    return reader->at[0] == '/' && reader->at[1] == '*';
}

static void skip_comment(struct screen_reader *reader) {
    const char *end = strstr(reader->at + 2, "*/");
    while (end == NULL ? *reader->at != '\0' : reader->at < end + 2)
        step(reader);
}

/* A line break ends a string that was not closed (CSS Syntax, section 4.3.5). */
static void skip_string(struct screen_reader *reader) {
    char quote = *reader->at;
    step(reader);
    while (*reader->at != '\0' && *reader->at != quote && *reader->at != '\n') {
        if (*reader->at == '\\')
            step(reader);
        step(reader);
    }
    if (*reader->at == quote)
        step(reader);
}

/* Of url( without quotes, in which nothing but the bracket means anything (section 4.3.6). */
static bool begins_bare_url(const struct screen_reader *reader) {
    if (*reader->at != 'u' && *reader->at != 'U')
        return false;
    if (strncasecmp(reader->at, "url(", 4) != 0)
        return false;
    const char *inside = reader->at + 4 + strspn(reader->at + 4, " \t\r\n\f");
    return *inside != '"' && *inside != '\'';
}

static void skip_bare_url(struct screen_reader *reader) {
    while (*reader->at != '\0' && *reader->at != ')')
        step(reader);
    step(reader);
}

/* A byte, or what hides the meaning of the bytes in it. */
static void skip_unit(struct screen_reader *reader) {
    if (begins_comment(reader))
        skip_comment(reader);
    else if (*reader->at == '"' || *reader->at == '\'')
        skip_string(reader);
    else if (begins_bare_url(reader))
        skip_bare_url(reader);
    else {
        if (*reader->at == '\\')
            step(reader);
        step(reader);
    }
}

/* A unit, or all from an opening bracket to the closing one of its depth. */
static void skip_component(struct screen_reader *reader) {
    size_t depth = 0;
    do {
        char byte = *reader->at;
        if (byte == '(' || byte == '[' || byte == '{')
            depth++;
        else if ((byte == ')' || byte == ']' || byte == '}') && depth > 0)
            depth--;
        skip_unit(reader);
    } while (depth > 0 && *reader->at != '\0');
}

/* To the text's end or one of these bytes that stands outside brackets. */
static void skip_to(struct screen_reader *reader, const char *ends) {
    while (*reader->at != '\0' && strchr(ends, *reader->at) == NULL)
        skip_component(reader);
}

static void skip_between(struct screen_reader *reader) {
    while (*reader->at != '\0' &&
           (strchr(" \t\r\n\f;", *reader->at) != NULL || begins_comment(reader)))
        skip_unit(reader);
}

/* ---- reading ---- */

static const struct css_token *tokens_from(const struct screen_reader *reader, const char *start,
                                           size_t line) {
    const char *text = arena_strndup(reader->arena, start, (size_t)(reader->at - start));
    return css_tokens(reader->arena, text, line);
}

static void read_custom(struct screen_reader *reader, struct screen_block block) {
    const char *start = reader->at;
    size_t line = reader->line;
    skip_to(reader, ";}");
    const struct css_token *name = tokens_from(reader, start, line);
    const struct css_token *colon = past_spaces(name + 1), *end = colon;
    if (name->kind != CSS_IDENT || !css_token_is(colon, ':'))
        return;
    while (end->kind != CSS_END)
        end++;
    struct css_declaration declaration =
        css_declaration_new(reader->arena, (struct place){.file = reader->file, .line = line},
                            name->text, colon + 1, end);
    if (block.screens & LIGHT_SCREEN)
        css_variables_add(reader->arena, reader->light, &declaration);
    if (block.screens & DARK_SCREEN)
        css_variables_add(reader->arena, reader->dark, &declaration);
}

/* Before any token is made. */
static bool may_hold_colours(const struct screen_reader *reader, const char *prelude) {
    static const char media[] = "@media", root[] = ":root";
    if (strncasecmp(prelude, media, strlen(media)) == 0)
        return true;
    for (const char *at = prelude; *prelude != '@' && at < reader->at; at++)
        if (*at == ':' && strncasecmp(at, root, strlen(root)) == 0)
            return true;
    return false;
}

static void read_block(struct screen_reader *reader, struct screen_block block);

/* What is no custom property: another declaration, or a rule, which may hold some. */
static void read_other(struct screen_reader *reader, struct screen_block block) {
    const char *start = reader->at;
    size_t line = reader->line;
    skip_to(reader, "{;}");
    if (*reader->at != '{')
        return;
    struct screen_block inner = {NO_SCREEN, false};
    if (may_hold_colours(reader, start) && reader->depth < DEEPEST)
        inner = block_of_rule(block, tokens_from(reader, start, line));
    if (inner.screens == NO_SCREEN || !(inner.of_root || *start == '@')) {
        skip_component(reader);
        return;
    }
    step(reader);
    read_block(reader, inner);
    if (*reader->at == '}')
        step(reader);
}

static void read_block(struct screen_reader *reader, struct screen_block block) {
    reader->depth++;
    for (skip_between(reader); *reader->at != '\0' && *reader->at != '}'; skip_between(reader))
        if (block.of_root && css_is_custom(reader->at))
            read_custom(reader, block);
        else
            read_other(reader, block);
    reader->depth--;
}

void css_screen_read(struct arena *arena, const char *file, const char *text,
                     struct css_variables *light, struct css_variables *dark) {
    struct screen_reader reader = {
        .arena = arena, .file = file, .at = text, .line = 1, .light = light, .dark = dark};
    while (*reader.at != '\0') {
        read_block(&reader, (struct screen_block){ANY_SCREEN, false});
        if (*reader.at == '}') /* one that nothing opened */
            step(&reader);
    }
}
