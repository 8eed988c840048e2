/* The expansion of a template, partials within it. */
#include "report/mustache/mustache.h"

#include "report/mustache/mustache_parse.h"
#include "report/mustache/mustache_scope.h"

#include <string.h>

/* What no page needs by far: partials and sections in each other multiply. */
enum { PARTIALS_DEEP = 64, MOST_PARTS = 10000000, MOST_BYTES = 200000000 };

/* A partial that was asked for once; root NULL: there is none, or it is broken. */
struct loaded {
    const char *name, *path;
    struct mustache_node *root;
};

struct expander {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct mustache_partials *partials;
    bool strict;
    struct expansion *expansion;
    struct loaded *loaded;
    size_t loaded_count;
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
                            struct mustache_node *parent);

static struct place fault(struct expander *expander, const struct position *position,
                          struct mustache_node *node) {
    expander->failed = true;
    node->reported = true;
    return (struct place){.file = position->path, .line = node->line};
}

static void expand_literal(struct expander *expander, const struct position *position,
                           const struct mustache_node *node) {
    expansion_mark(expander->arena, expander->expansion, position->path, node->line);
    if (node->starts_line)
        buffer_puts(&expander->expansion->text, position->indent);
    buffer_put(&expander->expansion->text, node->text, node->length);
}

/* NULL for an unknown name: an error where we are strict, and empty where we are not. */
static const cJSON *find_value(struct expander *expander, const struct position *position,
                               struct mustache_node *node) {
    struct mustache_finding finding = mustache_find(position->scope, &node->name);
    if (finding.value != NULL || !expander->strict || node->reported)
        return finding.value;
    const char *suggestion = mustache_suggest(expander->arena, position->scope, &finding);
    if (node->name.key_count > 1)
        diagnose(expander->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
                 "unknown name \"%s\" in \"%s\": %s", finding.missing, node->name.written,
                 suggestion);
    else
        diagnose(expander->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
                 "unknown name \"%s\": %s", finding.missing, suggestion);
    return NULL;
}

static void refuse_structure(struct expander *expander, const struct position *position,
                             struct mustache_node *node, const cJSON *value) {
    if (!expander->strict || node->reported)
        return;
    diagnose(expander->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
             "\"%s\" is %s, not a text: expected a section {{#%s}} or one of its names",
             node->name.written, cJSON_IsArray(value) ? "a list" : "a group of names",
             node->name.written);
}

/* A number or boolean as JSON writes it: the shortest form that reads back. */
static void put_json(struct buffer *out, const cJSON *value) {
    char *text = cJSON_PrintUnformatted(value);
    if (text == NULL)
        arena_out_of_memory();
    buffer_puts(out, text);
    cJSON_free(text);
}

static void expand_value(struct expander *expander, const struct position *position,
                         struct mustache_node *node) {
    struct buffer *out = &expander->expansion->text;
    const cJSON *value = find_value(expander, position, node);
    expansion_mark(expander->arena, expander->expansion, position->path, node->line);
    if (value == NULL || cJSON_IsNull(value))
        return;
    if (cJSON_IsObject(value) || cJSON_IsArray(value))
        refuse_structure(expander, position, node, value);
    else if (!cJSON_IsString(value))
        put_json(out, value);
    else if (node->kind == MUSTACHE_RAW)
        buffer_puts(out, value->valuestring);
    else
        buffer_put_escaped(out, value->valuestring);
}

static bool is_true(const cJSON *value) {
    if (value == NULL || cJSON_IsNull(value) || cJSON_IsFalse(value))
        return false;
    if (cJSON_IsArray(value))
        return value->child != NULL;
    return !cJSON_IsString(value) || *value->valuestring != '\0';
}

static void expand_within(struct expander *expander, const struct position *position,
                          struct mustache_node *node, const cJSON *value) {
    struct mustache_scope scope = {value, position->scope};
    struct position inner = *position;
    inner.scope = &scope;
    expand_children(expander, &inner, node);
}

static void expand_section(struct expander *expander, const struct position *position,
                           struct mustache_node *node) {
    const cJSON *value = find_value(expander, position, node);
    if (!is_true(value))
        return;
    if (!cJSON_IsArray(value)) {
        expand_within(expander, position, node, value);
        return;
    }
    for (const cJSON *item = value->child; item != NULL; item = item->next)
        expand_within(expander, position, node, item);
}

static void expand_inverted(struct expander *expander, const struct position *position,
                            struct mustache_node *node) {
    if (!is_true(find_value(expander, position, node)))
        expand_children(expander, position, node);
}

static void refuse_partial(struct expander *expander, const struct position *position,
                           struct mustache_node *node) {
    const char *name = node->name.written;
    struct spelling spelling = spelling_of(name);
    if (expander->partials != NULL)
        expander->partials->offer(expander->partials->context, &spelling);
    diagnose(expander->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
             "there is no partial \"%s\"%s for {{>%s}}", name,
             spelling_answer(expander->arena, &spelling), name);
}

/* Finds and parses the partial when it is first asked for; says so when there is none. */
static struct loaded *load_partial(struct expander *expander, const struct position *position,
                                   struct mustache_node *node) {
    const char *name = node->name.written, *path = name, *text = NULL;
    for (size_t i = 0; i < expander->loaded_count; i++)
        if (strcmp(expander->loaded[i].name, name) == 0)
            return &expander->loaded[i];
    if (expander->partials != NULL)
        text = expander->partials->find(expander->partials->context, name, &path);
    path = arena_strdup(expander->arena, path);
    expander->loaded = arena_more(expander->arena, expander->loaded, expander->loaded_count,
                                  sizeof *expander->loaded);
    struct loaded *loaded = &expander->loaded[expander->loaded_count++];
    *loaded = (struct loaded){.name = name, .path = path};
    if (text != NULL) {
        loaded->root = mustache_parse(expander->arena, expander->diagnostics, path, text);
        expander->failed |= loaded->root == NULL;
    } else if (expander->strict) {
        refuse_partial(expander, position, node);
    }
    return loaded;
}

static void expand_partial(struct expander *expander, const struct position *position,
                           struct mustache_node *node) {
    if (position->partials_deep == PARTIALS_DEEP) {
        expander->stopped = true;
        diagnose(expander->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
                 "partials are nested more than %d deep here: does \"%s\" include itself?",
                 PARTIALS_DEEP, node->name.written);
        return;
    }
    const struct loaded *loaded = load_partial(expander, position, node);
    if (loaded->root == NULL)
        return;
    struct position inner = {loaded->path, position->scope, position->indent,
                             position->partials_deep + 1};
    if (*node->indent != '\0')
        inner.indent = arena_printf(expander->arena, "%s%s", position->indent, node->indent);
    expand_children(expander, &inner, loaded->root);
}

static void refuse_size(struct expander *expander, const struct position *position,
                        struct mustache_node *node) {
    expander->stopped = true;
    diagnose(expander->diagnostics, SEVERITY_ERROR, fault(expander, position, node),
             "the template becomes too large: it came here after %d million parts or %d MB, which "
             "is the most; do partials or sections that stand in each other multiply?",
             MOST_PARTS / 1000000, MOST_BYTES / 1000000);
}

static void expand_node(struct expander *expander, const struct position *position,
                        struct mustache_node *node) {
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
                            struct mustache_node *parent) {
    for (struct mustache_node *node = parent->first_child; node != NULL && !expander->stopped;
         node = node->next)
        expand_node(expander, position, node);
}

bool mustache_expand(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                     const char *text, const cJSON *view, const struct mustache_partials *partials,
                     bool strict, struct expansion *expansion) {
    *expansion = (struct expansion){0};
    struct expander expander = {.arena = arena,
                                .diagnostics = diagnostics,
                                .partials = partials,
                                .strict = strict,
                                .expansion = expansion};
    path = arena_strdup(arena, path);
    buffer_puts(&expansion->text, "");
    expansion_mark(arena, expansion, path, 1);
    struct mustache_node *root = mustache_parse(arena, diagnostics, path, text);
    if (root == NULL)
        return false;
    struct mustache_scope scope = {view, NULL};
    struct position position = {.path = path, .scope = &scope, .indent = ""};
    expand_children(&expander, &position, root);
    return !expander.failed;
}
