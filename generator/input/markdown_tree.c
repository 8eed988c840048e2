/* Keeps the tree of a Markdown text well-formed while it grows. */
#include "input/markdown_tree.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

struct markdown_tree markdown_tree_new(struct arena *arena, const char *source,
                                       struct place place) {
    struct markup *top = markup_element(arena, NULL, "div", place);
    return (struct markdown_tree){.arena = arena,
                                  .source = source,
                                  .source_end = source + strlen(source),
                                  .begin = place,
                                  .place = place,
                                  .counted = source,
                                  .read = source,
                                  .top = top,
                                  .open = top};
}

/* ---- places ---- */

bool markdown_tree_has(const struct markdown_tree *tree, const char *part) {
    return (uintptr_t)part >= (uintptr_t)tree->source &&
           (uintptr_t)part < (uintptr_t)tree->source_end;
}

void markdown_tree_read(struct markdown_tree *tree, const char *part, size_t size) {
    if (!markdown_tree_has(tree, part))
        return;
    if (part < tree->counted) {
        tree->counted = tree->source;
        tree->place = tree->begin;
    }
    for (; tree->counted < part; tree->counted++)
        tree->place.line += *tree->counted == '\n';
    tree->read = part + size;
    for (struct markup *m = tree->open; m->place.line == 0; m = m->parent)
        m->place = tree->place;
}

/* ---- elements ---- */

static void end_text(struct markdown_tree *tree) {
    if (tree->text.length == 0)
        return;
    const char *text = arena_strndup(tree->arena, tree->text.data, tree->text.length);
    markup_text(tree->arena, tree->open, utf8_nfc(tree->arena, text), tree->text_place);
    buffer_clear(&tree->text);
}

void markdown_tree_put(struct markdown_tree *tree, const char *text, size_t size) {
    if (tree->text.length == 0)
        tree->text_place = tree->place;
    buffer_put(&tree->text, text, size);
}

static bool is_named(const struct markup *element, const char *name) {
    return strcmp(element->name, name) == 0;
}

static bool is_list(const struct markup *element) {
    return is_named(element, "ul") || is_named(element, "ol") || is_named(element, "blockquote");
}

bool markdown_tree_open(struct markdown_tree *tree, const char *name) {
    struct place unknown = {.file = tree->place.file};
    if (tree->depth == MARKDOWN_DEEP)
        return false;
    end_text(tree);
    tree->open = markup_element(tree->arena, tree->open, name, unknown);
    tree->marks[++tree->depth] = NULL;
    tree->lists_deep += is_list(tree->open);
    return tree->lists_deep <= MARKDOWN_LISTS_DEEP;
}

static void close_element(struct markdown_tree *tree) {
    end_text(tree);
    if (tree->open->place.line == 0)
        tree->open->place = tree->place;
    tree->lists_deep -= is_list(tree->open);
    tree->open = tree->open->parent;
    tree->depth--;
}

/* ---- spans ---- */

static bool is_span(const struct markup *element) {
    static const char *const names[] = {"em", "strong", "del", "code", "a", "span"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (is_named(element, names[i]))
            return true;
    return false;
}

/* The marks of emphasis that come next in the source. */
static const char *read_marks(struct markdown_tree *tree, const char *name) {
    const char *at = strpbrk(tree->read, "*_");
    bool is_line = at != NULL && *at == '_', is_strong = strcmp(name, "strong") == 0;
    if (at != NULL)
        tree->read = at + 1 + (is_strong && at[1] == *at);
    if (is_line)
        return is_strong ? "__" : "_";
    return is_strong ? "**" : "*";
}

static bool open_marked(struct markdown_tree *tree, const char *name, const char *marks) {
    bool opened = markdown_tree_open(tree, name);
    if (opened)
        tree->marks[tree->depth] = marks;
    return opened;
}

bool markdown_tree_open_emphasis(struct markdown_tree *tree, const char *name) {
    return open_marked(tree, name, read_marks(tree, name));
}

/* What was opened and is never closed is nothing: its marks are text. */
static void undo_marked(struct markdown_tree *tree) {
    struct markup *element = tree->open, *first, *last;
    end_text(tree);
    first = element->first_child;
    last = element->last_child;
    element->name = "span";
    element->first_child = element->last_child = NULL;
    markup_text(tree->arena, element, tree->marks[tree->depth], element->place);
    element->last_child->next = first;
    if (first != NULL)
        element->last_child = last;
}

static void end_span(struct markdown_tree *tree) {
    if (tree->marks[tree->depth] != NULL)
        undo_marked(tree);
    close_element(tree);
}

void markdown_tree_close(struct markdown_tree *tree) {
    while (is_span(tree->open))
        end_span(tree);
    if (tree->open != tree->top)
        close_element(tree);
}

static struct markup *find_span(const struct markdown_tree *tree, const char *name,
                                const char *other) {
    struct markup *span = tree->open;
    while (is_span(span) && !is_named(span, name) && !is_named(span, other))
        span = span->parent;
    return is_span(span) ? span : NULL;
}

struct markup *markdown_tree_close_span(struct markdown_tree *tree, const char *name,
                                        const char *other) {
    struct markup *span = find_span(tree, name, other);
    while (span != NULL && tree->open != span)
        end_span(tree);
    if (span != NULL)
        close_element(tree);
    return span;
}

static void close_marked(struct markdown_tree *tree, const char *name, const char *marks) {
    if (markdown_tree_close_span(tree, name, name) == NULL)
        markdown_tree_put(tree, marks, strlen(marks));
}

void markdown_tree_close_emphasis(struct markdown_tree *tree, const char *name) {
    close_marked(tree, name, read_marks(tree, name));
}

/* ---- struck text ---- */

/* The tildes that come next in the source: one, or two. */
static const char *read_tildes(struct markdown_tree *tree) {
    const char *at = strchr(tree->read, '~');
    bool are_two = at == NULL || at[1] == '~';
    if (at != NULL)
        tree->read = at + 1 + are_two;
    return are_two ? "~~" : "~";
}

static bool is_one(const char *tildes) {
    return tildes[1] == '\0';
}

bool markdown_tree_open_struck(struct markdown_tree *tree) {
    const char *tildes = read_tildes(tree);
    if (is_one(tildes)) {
        markdown_tree_put(tree, tildes, 1);
        return true;
    }
    return open_marked(tree, "del", tildes);
}

void markdown_tree_close_struck(struct markdown_tree *tree) {
    const char *tildes = read_tildes(tree);
    if (is_one(tildes))
        markdown_tree_put(tree, tildes, 1);
    else
        close_marked(tree, "del", tildes);
}

bool markdown_tree_is_in(const struct markdown_tree *tree, const char *name) {
    return find_span(tree, name, name) != NULL;
}

const struct markup *markdown_tree_end(struct markdown_tree *tree) {
    while (tree->open != tree->top)
        markdown_tree_close(tree);
    end_text(tree);
    buffer_free(&tree->text);
    return tree->top;
}
