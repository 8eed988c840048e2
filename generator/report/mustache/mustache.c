/* The expansion of a template, partials within it. */
#include "report/mustache/mustache.h"

#include "model/number/number.h"
#include "report/mustache/mustache_parse.h"
#include "report/mustache/mustache_scope.h"

#include <string.h>

/* What no page needs by far: partials and sections in each other multiply. */
enum { PARTIALS_DEEP = 64, MOST_PARTS = 10000000, MOST_BYTES = 200000000 };

/* A partial that was asked for once. */
struct loaded {
    const char *name;
    const struct mustache_template *template; /* NULL: there is none, or it is broken */
};

struct expander {
    const struct mustache_request *request;
    struct arena *arena;
    struct expansion *expansion;
    struct mustache_view view;
    struct loaded *loaded;
    size_t loaded_count;
    const struct mustache_node **reported; /* something is wrong with them: in a loop once */
    size_t reported_count;
    size_t parts; /* that were expanded: texts, values, sections, partials */
    bool failed;  /* an error was found; work goes on, to find the others */
    bool stopped; /* it makes no sense to go on */
};

/* Where the expansion is: in which file, with which names, how deep in partials. */
struct position {
    const char *path;
    const struct mustache_scope *scope;
    const char *indent; /* of the standalone partials that it is in */
    size_t partials_deep;
};

static void expand_children(struct expander *expander, const struct position *position,
                            const struct mustache_node *parent);

static struct place fault(struct expander *expander, const struct position *position,
                          const struct mustache_node *node) {
    expander->failed = true;
    expander->reported =
        arena_more(expander->arena, expander->reported, expander->reported_count, sizeof(void *));
    expander->reported[expander->reported_count++] = node;
    return (struct place){.file = position->path, .line = node->line};
}

static bool is_reported(const struct expander *expander, const struct mustache_node *node) {
    for (size_t i = 0; i < expander->reported_count; i++)
        if (expander->reported[i] == node)
            return true;
    return false;
}

static void expand_literal(struct expander *expander, const struct position *position,
                           const struct mustache_node *node) {
    expansion_mark(expander->arena, expander->expansion, position->path, node->line);
    if (node->starts_line)
        buffer_puts(&expander->expansion->text, position->indent);
    buffer_put(&expander->expansion->text, node->text, node->length);
}

/* VALUE_NONE for an unknown name: an error where we are strict, and empty where we are not. */
static struct value find_value(struct expander *expander, const struct position *position,
                               const struct mustache_node *node) {
    const struct mustache_name *name = &node->name;
    struct mustache_finding finding = mustache_find(position->scope, &expander->view, name);
    if (finding.value.kind != VALUE_NONE || !expander->request->strict ||
        is_reported(expander, node))
        return finding.value;
    struct mustache_advice advice =
        mustache_advise(expander->arena, position->scope, &expander->view, &finding, name);
    if (name->key_count > 1)
        diagnose(expander->request->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
                 "unknown name \"%s\" in \"%s\": %s", advice.missing, name->written,
                 advice.instead);
    else
        diagnose(expander->request->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
                 "unknown name \"%s\": %s", advice.missing, advice.instead);
    return finding.value;
}

static void refuse_structure(struct expander *expander, const struct position *position,
                             const struct mustache_node *node, enum value_kind kind) {
    if (!expander->request->strict || is_reported(expander, node))
        return;
    diagnose(expander->request->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
             "\"%s\" is %s, not a text: expected a section {{#%s}} or one of its names",
             node->name.written, kind == VALUE_LIST ? "a list" : "a group of names",
             node->name.written);
}

static void put_text(struct buffer *out, const struct mustache_node *node, const char *text) {
    if (node->kind == MUSTACHE_RAW)
        buffer_puts(out, text);
    else
        buffer_put_escaped(out, text);
}

static void expand_value(struct expander *expander, const struct position *position,
                         const struct mustache_node *node) {
    struct buffer *out = &expander->expansion->text;
    struct value value = find_value(expander, position, node);
    expansion_mark(expander->arena, expander->expansion, position->path, node->line);
    switch (value.kind) {
    case VALUE_NONE:
    case VALUE_NULL:
        break;
    case VALUE_BOOLEAN:
        buffer_puts(out, value.truth ? "true" : "false");
        break;
    case VALUE_NUMBER: /* as JSON writes it: the shortest form that reads back */
        buffer_puts(out, number_shortest(expander->arena, value.number));
        break;
    case VALUE_TEXT:
        put_text(out, node, value.text);
        break;
    case VALUE_LIST:
    case VALUE_OBJECT:
        refuse_structure(expander, position, node, value.kind);
        break;
    }
}

static bool is_true(struct value value) {
    switch (value.kind) {
    case VALUE_NONE:
    case VALUE_NULL:
        return false;
    case VALUE_BOOLEAN:
        return value.truth;
    case VALUE_TEXT:
        return *value.text != '\0';
    case VALUE_LIST:
        return value.list->count > 0;
    case VALUE_NUMBER:
    case VALUE_OBJECT:
        return true;
    }
    return false;
}

static void expand_within(struct expander *expander, const struct position *position,
                          const struct mustache_node *node, struct mustache_scope scope) {
    struct position inner = *position;
    scope.outer = position->scope;
    inner.scope = &scope;
    expand_children(expander, &inner, node);
}

static void expand_section(struct expander *expander, const struct position *position,
                           const struct mustache_node *node) {
    struct value value = find_value(expander, position, node);
    if (!is_true(value))
        return;
    if (value.kind != VALUE_LIST) {
        expand_within(expander, position, node, (struct mustache_scope){.value = value});
        return;
    }
    for (size_t i = 0; i < value.list->count; i++)
        expand_within(
            expander, position, node,
            (struct mustache_scope){.value = value.list->items[i], .list = node->name.written});
}

static void expand_inverted(struct expander *expander, const struct position *position,
                            const struct mustache_node *node) {
    if (!is_true(find_value(expander, position, node)))
        expand_children(expander, position, node);
}

static void refuse_partial(struct expander *expander, const struct position *position,
                           const struct mustache_node *node) {
    const char *name = node->name.written;
    const struct mustache_partials *partials = expander->request->partials;
    struct spelling spelling = spelling_of(name);
    if (partials != NULL)
        partials->offer(partials->context, &spelling);
    diagnose(expander->request->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
             "there is no partial \"%s\"%s for {{>%s}}", name,
             spelling_answer(expander->arena, &spelling), name);
}

/* The partial's template; NULL where there is none, which is an error where we are strict. */
static const struct mustache_template *find_partial(struct expander *expander,
                                                    const struct position *position,
                                                    const struct mustache_node *node) {
    const struct mustache_request *request = expander->request;
    const char *name = node->name.written, *path = name, *text = NULL;
    if (request->partials != NULL)
        text = request->partials->find(request->partials->context, name, &path);
    if (text == NULL && request->strict)
        refuse_partial(expander, position, node);
    if (text == NULL)
        return NULL;
    const struct mustache_template *template =
        mustache_template(request->templates, request->diagnostics, path, text);
    expander->failed |= template == NULL;
    return template;
}

/* Looks for it when it is first asked for, and says so when there is none. */
static const struct mustache_template *load_partial(struct expander *expander,
                                                    const struct position *position,
                                                    const struct mustache_node *node) {
    for (size_t i = 0; i < expander->loaded_count; i++)
        if (strcmp(expander->loaded[i].name, node->name.written) == 0)
            return expander->loaded[i].template;
    expander->loaded = arena_more(expander->arena, expander->loaded, expander->loaded_count,
                                  sizeof *expander->loaded);
    struct loaded *loaded = &expander->loaded[expander->loaded_count++];
    *loaded = (struct loaded){node->name.written, find_partial(expander, position, node)};
    return loaded->template;
}

static void expand_partial(struct expander *expander, const struct position *position,
                           const struct mustache_node *node) {
    if (position->partials_deep == PARTIALS_DEEP) {
        expander->stopped = true;
        diagnose(expander->request->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
                 "partials are nested more than %d deep here: does \"%s\" include itself?",
                 PARTIALS_DEEP, node->name.written);
        return;
    }
    const struct mustache_template *template = load_partial(expander, position, node);
    if (template == NULL)
        return;
    struct position inner = {template->path, position->scope, position->indent,
                             position->partials_deep + 1};
    if (*node->indent != '\0')
        inner.indent = arena_printf(expander->arena, "%s%s", position->indent, node->indent);
    expand_children(expander, &inner, template->root);
}

static void refuse_size(struct expander *expander, const struct position *position,
                        const struct mustache_node *node) {
    expander->stopped = true;
    diagnose(expander->request->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
             "the template becomes too large: it came here after %d million parts or %d MB, which "
             "is the most; do partials or sections that stand in each other multiply?",
             MOST_PARTS / 1000000, MOST_BYTES / 1000000);
}

static void expand_node(struct expander *expander, const struct position *position,
                        const struct mustache_node *node) {
    if (++expander->parts > MOST_PARTS || expander->expansion->text.length > MOST_BYTES) {
        refuse_size(expander, position, node);
        return;
    }
    switch (node->kind) {
    case MUSTACHE_LITERAL:
        expand_literal(expander, position, node);
        break;
    case MUSTACHE_ESCAPED:
    case MUSTACHE_RAW:
        expand_value(expander, position, node);
        break;
    case MUSTACHE_SECTION:
        expand_section(expander, position, node);
        break;
    case MUSTACHE_INVERTED:
        expand_inverted(expander, position, node);
        break;
    case MUSTACHE_PARTIAL:
        expand_partial(expander, position, node);
        break;
    }
}

static void expand_children(struct expander *expander, const struct position *position,
                            const struct mustache_node *parent) {
    for (const struct mustache_node *node = parent->first_child; node != NULL && !expander->stopped;
         node = node->next)
        expand_node(expander, position, node);
}

bool mustache_expand(const struct mustache_request *request, struct expansion *expansion) {
    *expansion = (struct expansion){0};
    struct expander expander = {.request = request,
                                .arena = request->arena,
                                .expansion = expansion,
                                .view = mustache_view_of(request->arena, request->view)};
    const char *path = arena_strdup(request->arena, request->path);
    buffer_puts(&expansion->text, "");
    expansion_mark(request->arena, expansion, path, 1);
    const struct mustache_template *template =
        mustache_template(request->templates, request->diagnostics, path, request->text);
    if (template == NULL)
        return false;
    struct mustache_scope scope = {.value = request->view};
    struct position position = {.path = template->path, .scope = &scope, .indent = ""};
    expand_children(&expander, &position, template->root);
    return !expander.failed;
}
