/* Tokens from bytes. */
#include "render/css/css_token.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { ESCAPE_DIGITS = 6, REPLACEMENT = 0xFFFD };

struct scanner {
    struct arena *arena;
    const char *at;
    unsigned line;
    struct buffer name; /* of the token in hand; its memory serves all of them */
};

/* <ctype.h> is asked about ASCII only, so that no locale can answer differently. */
static bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

static bool is_hex_digit(char byte) {
    return (unsigned char)byte < 0x80 && isxdigit((unsigned char)byte);
}

static bool is_space(char byte) {
    return byte != '\0' && strchr(" \t\r\n\f", byte) != NULL;
}

static bool starts_word(char byte) {
    unsigned char b = (unsigned char)byte;
    return b >= 0x80 || b == '_' || isalpha(b);
}

static bool goes_on_word(char byte) {
    return starts_word(byte) || is_ascii_digit(byte) || byte == '-';
}

/* Section 4.3.8. */
static bool starts_escape(const char *at) {
    return at[0] == '\\' && at[1] != '\0' && strchr("\r\n\f", at[1]) == NULL;
}

/* Section 4.3.9. */
static bool starts_name(const char *at) {
    if (at[0] == '-')
        return at[1] == '-' || starts_word(at[1]) || starts_escape(at + 1);
    return starts_word(at[0]) || starts_escape(at);
}

/* Section 4.3.10. */
static bool starts_number(const char *at) {
    if (*at == '+' || *at == '-')
        at++;
    return is_ascii_digit(at[0]) || (at[0] == '.' && is_ascii_digit(at[1]));
}

static void step(struct scanner *scanner) {
    scanner->line += *scanner->at == '\n';
    scanner->at++;
}

/* Section 4.3.7: the backslash has been seen and something follows it. */
static void take_escape(struct scanner *scanner) {
    scanner->at++;
    if (!is_hex_digit(*scanner->at)) {
        buffer_putc(&scanner->name, *scanner->at);
        step(scanner);
        return;
    }
    char digits[ESCAPE_DIGITS + 1] = "";
    for (size_t i = 0; i < ESCAPE_DIGITS && is_hex_digit(*scanner->at); i++)
        digits[i] = *scanner->at++;
    if (is_space(*scanner->at))
        step(scanner);
    unsigned long code = strtoul(digits, NULL, 16);
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        code = REPLACEMENT;
    char bytes[5];
    utf8_encode((uint32_t)code, bytes);
    buffer_puts(&scanner->name, bytes);
}

static const char *taken(struct scanner *scanner) {
    const char *text = scanner->name.length == 0 ? ""
                                                 : arena_strndup(scanner->arena, scanner->name.data,
                                                                 scanner->name.length);
    buffer_clear(&scanner->name);
    return text;
}

static const char *take_name(struct scanner *scanner) {
    for (;;) {
        if (starts_escape(scanner->at))
            take_escape(scanner);
        else if (goes_on_word(*scanner->at))
            buffer_putc(&scanner->name, *scanner->at++);
        else
            return taken(scanner);
    }
}

/* Section 4.3.5; a line break ends a string that was not closed. */
static void take_string(struct scanner *scanner, struct css_token *token) {
    char quote = *scanner->at++;
    token->kind = CSS_STRING;
    while (*scanner->at != quote) {
        if (*scanner->at == '\0' || *scanner->at == '\n') {
            token->kind = CSS_BAD;
            buffer_clear(&scanner->name);
            token->text = "a string without its closing quote";
            return;
        }
        if (scanner->at[0] == '\\' && scanner->at[1] == '\n') {
            scanner->at++;
            step(scanner);
        } else if (starts_escape(scanner->at))
            take_escape(scanner);
        else
            buffer_putc(&scanner->name, *scanner->at++);
    }
    scanner->at++;
    token->text = taken(scanner);
}

/* Section 4.3.12, and the conversion of 4.3.13: by strtod, which reads points as points because
 * the program never leaves the C locale. */
static void take_number(struct scanner *scanner, struct css_token *token) {
    const char *start = scanner->at;
    const char *at = start + (*start == '+' || *start == '-');
    token->integer = true;
    at += strspn(at, "0123456789");
    if (at[0] == '.' && is_ascii_digit(at[1])) {
        token->integer = false;
        at += 1 + strspn(at + 1, "0123456789");
    }
    if (*at == 'e' || *at == 'E') {
        size_t sign = at[1] == '+' || at[1] == '-';
        size_t digits = strspn(at + 1 + sign, "0123456789");
        token->integer = token->integer && digits == 0;
        at += digits > 0 ? 1 + sign + digits : 0;
    }
    token->number = strtod(arena_strndup(scanner->arena, start, (size_t)(at - start)), NULL);
    scanner->at = at;
}

/* Section 4.3.3. */
static void take_numeric(struct scanner *scanner, struct css_token *token) {
    take_number(scanner, token);
    token->kind = CSS_NUMBER;
    if (starts_name(scanner->at)) {
        token->kind = CSS_DIMENSION;
        token->text = take_name(scanner);
    } else if (*scanner->at == '%') {
        token->kind = CSS_PERCENTAGE;
        scanner->at++;
    }
}

/* Section 4.3.6, as far as to find its end: nothing that is printed has an address. */
static void take_url(struct scanner *scanner, struct css_token *token) {
    token->kind = CSS_URL;
    while (*scanner->at != '\0' && *scanner->at != ')')
        step(scanner);
    if (*scanner->at == ')')
        scanner->at++;
}

static bool is_quoted_url(const char *at) {
    while (is_space(*at))
        at++;
    return *at == '"' || *at == '\'';
}

/* Section 4.3.4. */
static void take_ident_like(struct scanner *scanner, struct css_token *token) {
    token->text = take_name(scanner);
    token->kind = CSS_IDENT;
    if (*scanner->at != '(')
        return;
    scanner->at++;
    token->kind = CSS_FUNCTION;
    if (strcmp(token->text, "url") == 0 && !is_quoted_url(scanner->at))
        take_url(scanner, token);
}

static void take_marked_name(struct scanner *scanner, struct css_token *token,
                             enum css_token_kind kind) {
    scanner->at++;
    token->kind = kind;
    token->text = take_name(scanner);
}

static void take_space(struct scanner *scanner, struct css_token *token) {
    token->kind = CSS_SPACE;
    while (is_space(*scanner->at))
        step(scanner);
}

/* Section 4.3.2: comments between tokens. One that does not end is left. */
static void skip_comments(struct scanner *scanner) {
    while (scanner->at[0] == '/' && scanner->at[1] == '*') {
        const char *end = strstr(scanner->at + 2, "*/");
        if (end == NULL)
            return;
        while (scanner->at < end + 2)
            step(scanner);
    }
}

static void take_unclosed_comment(struct scanner *scanner, struct css_token *token) {
    token->kind = CSS_BAD;
    token->text = "a comment without its closing */";
    scanner->at += strlen(scanner->at);
}

/* Section 4.3.1. */
static void take_token(struct scanner *scanner, struct css_token *token) {
    const char *at = scanner->at;
    if (at[0] == '/' && at[1] == '*')
        take_unclosed_comment(scanner, token);
    else if (*at == '\0')
        token->kind = CSS_END;
    else if (is_space(*at))
        take_space(scanner, token);
    else if (*at == '"' || *at == '\'')
        take_string(scanner, token);
    else if (starts_number(at))
        take_numeric(scanner, token);
    else if (starts_name(at))
        take_ident_like(scanner, token);
    else if (*at == '#' && (goes_on_word(at[1]) || starts_escape(at + 1)))
        take_marked_name(scanner, token, CSS_HASH);
    else if (*at == '@' && starts_name(at + 1))
        take_marked_name(scanner, token, CSS_AT_KEYWORD);
    else {
        token->kind = CSS_DELIMITER;
        token->delimiter = *at;
        scanner->at++;
    }
}

static const char *after_byte_order_mark(const char *text) {
    return strncmp(text, "\xEF\xBB\xBF", 3) == 0 ? text + 3 : text;
}

struct css_token *css_tokens(struct arena *arena, const char *text, size_t line) {
    struct scanner scanner = {
        .arena = arena, .at = after_byte_order_mark(text), .line = (unsigned)line};
    struct buffer tokens = {0}; /* thousands: they go to the arena when they are all there */
    struct css_token token;
    do {
        skip_comments(&scanner);
        token = (struct css_token){.text = "", .start = scanner.at, .line = scanner.line};
        take_token(&scanner, &token);
        token.length = (unsigned)(scanner.at - token.start);
        buffer_put(&tokens, (const char *)&token, sizeof token);
    } while (token.kind != CSS_END);
    struct css_token *copy = arena_alloc(arena, tokens.length);
    memcpy(copy, tokens.data, tokens.length);
    buffer_free(&tokens);
    buffer_free(&scanner.name);
    return copy;
}

bool css_token_is(const struct css_token *token, char delimiter) {
    return token->kind == CSS_DELIMITER && token->delimiter == delimiter;
}

const char *css_tokens_source(struct arena *arena, const struct css_token *tokens, size_t count) {
    if (count == 0)
        return "";
    const struct css_token *last = &tokens[count - 1];
    return arena_strndup(arena, tokens[0].start,
                         (size_t)(last->start + last->length - tokens[0].start));
}
