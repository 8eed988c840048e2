/* The parser of a template, which says what is wrong with it. */
#include "report/mustache/mustache_parse.h"

#include <string.h>

#define BLANKS " \t"
#define WHITE_SPACE " \t\r\n"
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Far more than a report nests, and few enough for the stack when they are expanded. */
enum { SECTIONS_DEEP = 100, EXCERPT_LENGTH = 40 };

struct parser {
    struct arena *arena;
    struct names *names;
    struct diagnostics *diagnostics;
    const char *path;
    const char *text, *cursor;
    size_t line;              /* of the cursor */
    const char *open, *close; /* the delimiters in force */
    struct mustache_node *parent;
    size_t depth;
    bool failed;
};

struct mustache_tag {
    const struct tag_form *form;
    const char *start, *end; /* with its delimiters */
    const char *content;     /* trimmed, without the sigil */
    const char *indent;
    size_t line;
};

struct tag_form {
    char sigil;
    const char *before_close; /* what else stands before the closing delimiter */
    bool stands_alone; /* on a line of its own the tag takes the whole line with it (specification,
                          "standalone") */
    void (*take)(struct parser *, const struct mustache_tag *);
};

static struct place fault(struct parser *parser, size_t line) {
    parser->failed = true;
    return (struct place){.file = parser->path, .line = line};
}

/* The beginning of what stands at `at`, on one line, for messages. */
static const char *excerpt(struct parser *parser, const char *at) {
    size_t length = strcspn(at, "\r\n");
    if (length <= EXCERPT_LENGTH)
        return arena_strndup(parser->arena, at, length);
    length = EXCERPT_LENGTH;
    while (length > 0 && ((unsigned char)at[length] & 0xC0) == 0x80)
        length--; /* not within a character of several bytes */
    return arena_printf(parser->arena, "%.*s…", (int)length, at);
}

static struct mustache_node *add(struct parser *parser, enum mustache_kind kind, size_t line) {
    struct mustache_node *node = arena_alloc(parser->arena, sizeof *node);
    node->kind = kind;
    node->line = line;
    node->indent = "";
    node->parent = parser->parent;
    if (parser->parent->last_child == NULL)
        parser->parent->first_child = node;
    else
        parser->parent->last_child->next = node;
    parser->parent->last_child = node;
    return node;
}

static bool is_line_start(const struct parser *parser, const char *at) {
    return at == parser->text || at[-1] == '\n';
}

static void add_literal(struct parser *parser, size_t length) {
    struct mustache_node *node = add(parser, MUSTACHE_LITERAL, parser->line);
    node->text = parser->cursor;
    node->length = length;
    node->starts_line = is_line_start(parser, parser->cursor);
}

/* Moves the cursor to `end`; what lies between becomes one literal a line. */
static void add_literals(struct parser *parser, const char *end) {
    while (parser->cursor < end) {
        const char *newline = memchr(parser->cursor, '\n', (size_t)(end - parser->cursor));
        const char *next = newline != NULL ? newline + 1 : end;
        add_literal(parser, (size_t)(next - parser->cursor));
        parser->line += newline != NULL;
        parser->cursor = next;
    }
}

static void skip(struct parser *parser, const char *end) {
    for (; parser->cursor < end; parser->cursor++)
        parser->line += *parser->cursor == '\n';
}

/* Checks a tag's name and splits it at its dots. */
static bool read_name(struct parser *parser, const struct mustache_tag *tag,
                      struct mustache_name *name) {
    *name = (struct mustache_name){.written = tag->content};
    if (tag->content[strcspn(tag->content, WHITE_SPACE)] != '\0' || *tag->content == '\0') {
        diagnose(parser->diagnostics, SEVERITY_ERROR, fault(parser, tag->line),
                 "\"%s\" is not a tag: expected one name without blanks, then %s",
                 excerpt(parser, tag->start), parser->close);
        return false;
    }
    if (strcmp(tag->content, ".") == 0)
        return true;
    unsigned *keys = NULL;
    for (const char *key = tag->content;; key++) {
        size_t length = strcspn(key, ".");
        if (length == 0) {
            diagnose(parser->diagnostics, SEVERITY_ERROR, fault(parser, tag->line),
                     "the name \"%s\" has an empty part: expected names joined by single dots",
                     tag->content);
            return false;
        }
        keys = arena_more(parser->arena, keys, name->key_count, sizeof *keys);
        keys[name->key_count++] =
            names_id(parser->names, arena_strndup(parser->arena, key, length));
        key += length;
        if (*key == '\0')
            break;
    }
    name->keys = keys;
    return true;
}

static struct mustache_node *add_named(struct parser *parser, enum mustache_kind kind,
                                       const struct mustache_tag *tag) {
    struct mustache_name name;
    if (!read_name(parser, tag, &name))
        return NULL;
    struct mustache_node *node = add(parser, kind, tag->line);
    node->name = name;
    return node;
}

static void take_escaped(struct parser *parser, const struct mustache_tag *tag) {
    add_named(parser, MUSTACHE_ESCAPED, tag);
}

static void take_raw(struct parser *parser, const struct mustache_tag *tag) {
    add_named(parser, MUSTACHE_RAW, tag);
}

static void open_section(struct parser *parser, enum mustache_kind kind,
                         const struct mustache_tag *tag) {
    struct mustache_node *node = add_named(parser, kind, tag);
    if (node == NULL)
        return;
    parser->parent = node;
    if (++parser->depth > SECTIONS_DEEP)
        diagnose(parser->diagnostics, SEVERITY_ERROR, fault(parser, tag->line),
                 "sections are nested more than %d deep here", SECTIONS_DEEP);
}

static void take_section(struct parser *parser, const struct mustache_tag *tag) {
    open_section(parser, MUSTACHE_SECTION, tag);
}

static void take_inverted(struct parser *parser, const struct mustache_tag *tag) {
    open_section(parser, MUSTACHE_INVERTED, tag);
}

static const char *opening_sigil(const struct mustache_node *section) {
    return section->kind == MUSTACHE_INVERTED ? "^" : "#";
}

static void take_end(struct parser *parser, const struct mustache_tag *tag) {
    const struct mustache_node *section = parser->parent;
    if (section->parent == NULL) {
        diagnose(parser->diagnostics, SEVERITY_ERROR, fault(parser, tag->line),
                 "{{/%s}} closes nothing: no section is open here", tag->content);
    } else if (strcmp(section->name.written, tag->content) != 0) {
        diagnose(parser->diagnostics, SEVERITY_ERROR, fault(parser, tag->line),
                 "{{/%s}} where {{/%s}} is expected: {{%s%s}} of line %zu is still open",
                 tag->content, section->name.written, opening_sigil(section), section->name.written,
                 section->line);
    } else {
        parser->parent = section->parent;
        parser->depth--;
    }
}

static void take_partial(struct parser *parser, const struct mustache_tag *tag) {
    struct mustache_node *node = add_named(parser, MUSTACHE_PARTIAL, tag);
    if (node != NULL)
        node->indent = tag->indent;
}

static void take_delimiters(struct parser *parser, const struct mustache_tag *tag) {
    size_t first = strcspn(tag->content, WHITE_SPACE);
    const char *second = tag->content + first + strspn(tag->content + first, WHITE_SPACE);
    if (first == 0 || *second == '\0' || second[strcspn(second, WHITE_SPACE "=")] != '\0' ||
        memchr(tag->content, '=', first) != NULL) {
        diagnose(parser->diagnostics, SEVERITY_ERROR, fault(parser, tag->line),
                 "\"%s\" does not set delimiters: expected two without = and with a blank "
                 "between, such as {{=<%% %%>=}}",
                 excerpt(parser, tag->start));
        return;
    }
    parser->open = arena_strndup(parser->arena, tag->content, first);
    parser->close = arena_strdup(parser->arena, second);
}

static void take_comment(struct parser *parser, const struct mustache_tag *tag) {
    (void)parser;
    (void)tag;
}

/* The first has no sigil of its own: it is for all tags that begin with none of the others. */
static const struct tag_form forms[] = {
    {'\0', "", false, take_escaped}, {'&', "", false, take_raw},
    {'{', "}", false, take_raw},     {'#', "", true, take_section},
    {'^', "", true, take_inverted},  {'/', "", true, take_end},
    {'>', "", true, take_partial},   {'=', "=", true, take_delimiters},
    {'!', "", true, take_comment},
};

static const struct tag_form *form_of(char sigil) {
    for (size_t i = 1; i < sizeof forms / sizeof *forms; i++)
        if (forms[i].sigil == sigil)
            return &forms[i];
    return &forms[0];
}

static const char *trimmed(struct arena *arena, const char *start, const char *end) {
    start += strspn(start, WHITE_SPACE);
    while (end > start && strchr(WHITE_SPACE, end[-1]) != NULL)
        end--;
    return arena_strndup(arena, start, end > start ? (size_t)(end - start) : 0);
}

/* Reads the tag whose opening delimiter stands at `start`. */
static bool read_tag(struct parser *parser, const char *start, struct mustache_tag *tag) {
    const char *content = start + strlen(parser->open);
    content += strspn(content, BLANKS);
    tag->form = form_of(*content);
    content += tag->form->sigil != '\0';
    const char *closing =
        arena_printf(parser->arena, "%s%s", tag->form->before_close, parser->close);
    const char *end = strstr(content, closing);
    if (end == NULL) {
        diagnose(parser->diagnostics, SEVERITY_ERROR, fault(parser, tag->line),
                 "the tag \"%s\" is never closed: %s is missing", excerpt(parser, start), closing);
        return false;
    }
    tag->start = start;
    tag->content = trimmed(parser->arena, content, end);
    tag->end = end + strlen(closing);
    return true;
}

/* Where the line of `at` begins, if only blanks stand before it; else NULL. */
static const char *line_before(const struct parser *parser, const char *at) {
    while (!is_line_start(parser, at) && strchr(BLANKS, at[-1]) != NULL)
        at--;
    return is_line_start(parser, at) ? at : NULL;
}

/* Behind the newline (or at the end of the text), if only blanks stand before that; else NULL. */
static const char *line_after(const char *at) {
    at += strspn(at, BLANKS);
    if (*at == '\0')
        return at;
    at += *at == '\r' && at[1] == '\n';
    return *at == '\n' ? at + 1 : NULL;
}

/* Takes the text up to the tag at `start`, and the tag. */
static void take_tag(struct parser *parser, const char *start) {
    struct mustache_tag tag = {.line = parser->line, .indent = ""};
    for (const char *at = parser->cursor; at < start; at++)
        tag.line += *at == '\n';
    if (!read_tag(parser, start, &tag))
        return;
    const char *before = line_before(parser, start), *after = line_after(tag.end);
    if (tag.form->stands_alone && before != NULL && after != NULL) {
        add_literals(parser, before);
        tag.indent = arena_strndup(parser->arena, before, (size_t)(start - before));
    } else {
        add_literals(parser, start);
        if (is_line_start(parser, start))
            add_literal(parser, 0);
        after = tag.end;
    }
    tag.form->take(parser, &tag);
    skip(parser, after);
}

const struct mustache_node *mustache_parse(struct arena *arena, struct names *names,
                                           struct diagnostics *diagnostics, const char *path,
                                           const char *text) {
    if (strncmp(text, BYTE_ORDER_MARK, strlen(BYTE_ORDER_MARK)) == 0)
        text += strlen(BYTE_ORDER_MARK);
    struct mustache_node *root = arena_alloc(arena, sizeof *root);
    root->kind = MUSTACHE_SECTION;
    struct parser parser = {.arena = arena,
                            .names = names,
                            .diagnostics = diagnostics,
                            .path = path,
                            .text = text,
                            .cursor = text,
                            .line = 1,
                            .open = "{{",
                            .close = "}}",
                            .parent = root};
    for (const char *start; !parser.failed && (start = strstr(parser.cursor, parser.open)) != NULL;)
        take_tag(&parser, start);
    if (parser.failed)
        return NULL;
    add_literals(&parser, parser.cursor + strlen(parser.cursor));
    const struct mustache_node *unclosed = parser.parent;
    if (unclosed == root)
        return root;
    diagnose(diagnostics, SEVERITY_ERROR, fault(&parser, unclosed->line),
             "{{%s%s}} is never closed: {{/%s}} is missing", opening_sigil(unclosed),
             unclosed->name.written, unclosed->name.written);
    return NULL;
}
