/* Selectors read from tokens, then held against elements. */
#include "render/css/css_selector.h"

#include <string.h>
#include <strings.h>

struct selector_reader {
    struct arena *arena;
    const struct css_token *at, *end;
};

static const struct css_token *peek(const struct selector_reader *reader, size_t ahead) {
    static const struct css_token end = {.kind = CSS_END, .text = ""};
    return (size_t)(reader->end - reader->at) > ahead ? reader->at + ahead : &end;
}

static bool skip_spaces(struct selector_reader *reader) {
    bool any = false;
    for (; peek(reader, 0)->kind == CSS_SPACE; any = true)
        reader->at++;
    return any;
}

static bool take_delimiter(struct selector_reader *reader, char delimiter) {
    bool there = css_token_is(peek(reader, 0), delimiter);
    reader->at += there;
    return there;
}

static bool take_pseudo_class(struct selector_reader *reader, struct css_simple *simple) {
    static const struct {
        const char *name;
        enum css_simple_kind kind;
    } known[] = {{"root", SIMPLE_ROOT},
                 {"first-child", SIMPLE_FIRST_CHILD},
                 {"last-child", SIMPLE_LAST_CHILD}};
    if (peek(reader, 1)->kind != CSS_IDENT)
        return false;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcasecmp(peek(reader, 1)->text, known[i].name) == 0) {
            simple->kind = known[i].kind;
            reader->at += 2;
            return true;
        }
    return false;
}

/* [name], [name=ident] or [name="string"]. */
static bool take_attribute(struct selector_reader *reader, struct css_simple *simple) {
    simple->kind = SIMPLE_ATTRIBUTE;
    reader->at++;
    skip_spaces(reader);
    if (peek(reader, 0)->kind != CSS_IDENT)
        return false;
    simple->name = reader->at++->text;
    skip_spaces(reader);
    if (take_delimiter(reader, '=')) {
        skip_spaces(reader);
        if (peek(reader, 0)->kind != CSS_IDENT && peek(reader, 0)->kind != CSS_STRING)
            return false;
        simple->value = reader->at++->text;
        skip_spaces(reader);
    }
    return take_delimiter(reader, ']');
}

static bool take_class(struct selector_reader *reader, struct css_simple *simple) {
    if (peek(reader, 1)->kind != CSS_IDENT)
        return false;
    *simple = (struct css_simple){SIMPLE_CLASS, peek(reader, 1)->text, NULL};
    reader->at += 2;
    return true;
}

static bool begins_simple(const struct css_token *token) {
    return token->kind == CSS_HASH || css_token_is(token, '.') || css_token_is(token, '[') ||
           css_token_is(token, ':');
}

static bool take_simple(struct selector_reader *reader, struct css_simple *simple) {
    const struct css_token *token = peek(reader, 0);
    *simple = (struct css_simple){0};
    if (css_token_is(token, '.'))
        return take_class(reader, simple);
    if (css_token_is(token, '['))
        return take_attribute(reader, simple);
    if (css_token_is(token, ':'))
        return take_pseudo_class(reader, simple);
    *simple = (struct css_simple){SIMPLE_ID, token->text, NULL};
    reader->at++;
    return true;
}

/* At least one simple selector, without spaces between them. */
static bool take_compound(struct selector_reader *reader, struct css_compound *compound) {
    struct css_simple *simples = NULL;
    size_t count = 0;
    const struct css_token *start = reader->at;
    if (peek(reader, 0)->kind == CSS_IDENT) {
        simples = arena_more(reader->arena, simples, count, sizeof *simples);
        simples[count++] = (struct css_simple){SIMPLE_ELEMENT, reader->at++->text, NULL};
    } else
        take_delimiter(reader, '*');
    while (begins_simple(peek(reader, 0))) {
        simples = arena_more(reader->arena, simples, count, sizeof *simples);
        if (!take_simple(reader, &simples[count++]))
            return false;
    }
    compound->simples = simples;
    compound->count = count;
    return reader->at > start;
}

/* One selector, up to a comma or the end; NULL where it is none of the subset. */
static const struct css_compound *take_selector(struct selector_reader *reader) {
    const struct css_compound *left = NULL;
    enum css_combinator combinator = COMBINATOR_DESCENDANT;
    for (;;) {
        struct css_compound *compound = arena_alloc(reader->arena, sizeof *compound);
        *compound = (struct css_compound){.left = left, .combinator = combinator};
        if (!take_compound(reader, compound))
            return NULL;
        bool apart = skip_spaces(reader);
        if (peek(reader, 0)->kind == CSS_END)
            return compound;
        bool child = take_delimiter(reader, '>');
        if (!child && !apart)
            return NULL;
        combinator = child ? COMBINATOR_CHILD : COMBINATOR_DESCENDANT;
        skip_spaces(reader);
        left = compound;
    }
}

static const struct css_token *next_comma(const struct css_token *at, const struct css_token *end) {
    while (at < end && !css_token_is(at, ','))
        at++;
    return at;
}

static void refuse_selector(struct arena *arena, struct diagnostics *diagnostics,
                            struct place place, const struct css_token *from,
                            const struct css_token *to) {
    while (from < to && from->kind == CSS_SPACE)
        from++;
    if (from < to)
        place.line = from->line;
    diagnose(diagnostics, SEVERITY_ERROR, place,
             "the selector \"%s\" is not supported: expected element, .class, #id, [attribute], *, "
             ":root, :first-child, :last-child, joined by blanks or > (what is for screens belongs "
             "in screen.css)",
             css_tokens_source(arena, from, (size_t)(to - from)));
}

struct css_selectors css_selectors_read(struct arena *arena, struct diagnostics *diagnostics,
                                        const struct css_rule *rule) {
    const struct css_compound **items = NULL;
    size_t count = 0;
    const struct css_token *end = rule->prelude + rule->prelude_count;
    for (const struct css_token *at = rule->prelude;; at++) {
        const struct css_token *comma = next_comma(at, end);
        struct selector_reader reader = {arena, at, comma};
        skip_spaces(&reader);
        const struct css_compound *selector = take_selector(&reader);
        if (selector == NULL)
            refuse_selector(arena, diagnostics, rule->place, at, comma);
        else {
            items = arena_more(arena, items, count, sizeof *items);
            items[count++] = selector;
        }
        at = comma;
        if (at == end)
            return (struct css_selectors){items, count};
    }
}

static bool has_no_element_before(const struct node *node) {
    const struct node *sibling = node->parent == NULL ? node : node->parent->first_child;
    while (sibling->kind != NODE_ELEMENT)
        sibling = sibling->next;
    return sibling == node;
}

static bool has_no_element_after(const struct node *node) {
    const struct node *sibling = node->next;
    while (sibling != NULL && sibling->kind != NODE_ELEMENT)
        sibling = sibling->next;
    return sibling == NULL;
}

static bool attribute_matches(const struct node *node, const struct css_simple *simple) {
    const char *value = node_attribute_named(node, simple->name);
    return value != NULL && (simple->value == NULL || strcmp(value, simple->value) == 0);
}

static bool id_matches(const struct node *node, const char *name) {
    const char *id = node_attribute(node, ATTRIBUTE_ID);
    return id != NULL && strcmp(id, name) == 0;
}

bool css_simple_matches(const struct css_simple *simple, const struct node *node) {
    switch (simple->kind) {
    case SIMPLE_ELEMENT:
        return strcasecmp(node->name, simple->name) == 0;
    case SIMPLE_CLASS:
        return node_has_class(node, simple->name);
    case SIMPLE_ID:
        return id_matches(node, simple->name);
    case SIMPLE_ATTRIBUTE:
        return attribute_matches(node, simple);
    case SIMPLE_ROOT:
        return node->parent == NULL;
    case SIMPLE_FIRST_CHILD:
        return has_no_element_before(node);
    case SIMPLE_LAST_CHILD:
        return has_no_element_after(node);
    }
    return false;
}

static bool role_matches(const struct css_simple *simple, const char *role) {
    return simple->kind == SIMPLE_CLASS && strcmp(simple->name, role) == 0;
}

static bool compound_matches(const struct css_compound *compound, struct css_subject subject) {
    for (size_t i = 0; i < compound->count; i++) {
        const struct css_simple *simple = &compound->simples[i];
        if (subject.role != NULL ? !role_matches(simple, subject.role)
                                 : !css_simple_matches(simple, subject.node))
            return false;
    }
    return true;
}

/* From right to left. A descendant combinator tries every ancestor, since the nearest that matches
 * may not have the right ones above it. */
bool css_selector_matches(const struct css_compound *selector, struct css_subject subject) {
    if (!compound_matches(selector, subject))
        return false;
    if (selector->left == NULL)
        return true;
    const struct node *ancestor = subject.role != NULL ? subject.node : subject.node->parent;
    for (; ancestor != NULL; ancestor = ancestor->parent) {
        if (css_selector_matches(selector->left, (struct css_subject){ancestor, NULL}))
            return true;
        if (selector->combinator == COMBINATOR_CHILD)
            return false;
    }
    return false;
}

static unsigned simple_specificity(enum css_simple_kind kind) {
    enum { ELEMENTS = 1, CLASSES = 1 << 10, IDS = 1 << 20 };
    switch (kind) {
    case SIMPLE_ELEMENT:
        return ELEMENTS;
    case SIMPLE_ID:
        return IDS;
    case SIMPLE_CLASS:
    case SIMPLE_ATTRIBUTE:
    case SIMPLE_ROOT:
    case SIMPLE_FIRST_CHILD:
    case SIMPLE_LAST_CHILD:
        return CLASSES;
    }
    return 0;
}

/* Selectors Level 4, section 17. */
unsigned css_selector_specificity(const struct css_compound *selector) {
    unsigned sum = 0;
    for (; selector != NULL; selector = selector->left)
        for (size_t i = 0; i < selector->count; i++)
            sum += simple_specificity(selector->simples[i].kind);
    return sum;
}
