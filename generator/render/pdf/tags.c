#include "render/pdf/tags.h"

#include <stdlib.h>
#include <string.h>

/* An element that is not in this table has no tag: its content belongs to the one around it.
 * `wrapper` is what a text standing directly in the element is put into; NULL: nothing, the
 * element takes text itself. */
struct rule {
    const char *element, *type, *wrapper;
};

static const struct rule block_rules[] = {
    {"html", "Document", "P"},
    {"section", "Sect", "P"},
    {"nav", "Sect", "P"},
    {"aside", "Sect", "P"},
    {"article", "Art", "P"},
    {"blockquote", "BlockQuote", "P"},
    {"figure", "Div", "P"},
    {"figcaption", "Caption", NULL},
    {"h1", "H1", NULL},
    {"h2", "H2", NULL},
    {"h3", "H3", NULL},
    {"h4", "H4", NULL},
    {"h5", "H5", NULL},
    {"h6", "H6", NULL},
    {"p", "P", NULL},
    {"pre", "P", NULL},
    {"address", "P", NULL},
    {"ul", "L", "P"},
    {"ol", "L", "P"},
    {"li", "LI", "LBody"},
    {"dl", "L", "P"},
    {"dt", "Lbl", NULL},
    {"dd", "LBody", NULL},
    {"table", "Table", "P"},
    {"caption", "Caption", NULL},
    {"thead", "THead", "P"},
    {"tbody", "TBody", "P"},
    {"tfoot", "TFoot", "P"},
    {"tr", "TR", "P"},
    {"th", "TH", NULL},
    {"td", "TD", NULL},
};

/* Lists inside a table of contents (class toc or role doc-toc, at the list or around it). */
static const struct rule contents_rules[] = {
    {"ul", "TOC", "P"},
    {"ol", "TOC", "P"},
    {"li", "TOCI", "Reference"},
};

/* Parts of a line of text that mean something to a reader who listens. */
static const struct rule link_rule = {"a", "Link", NULL};
static const struct rule span_rule = {NULL, "Span", NULL};

static const struct rule *find_rule(const struct rule *rules, size_t count, const char *element) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(rules[i].element, element) == 0)
            return &rules[i];
    return NULL;
}

static const char *attribute_or_empty(const struct node *node, const char *name) {
    const char *value = node_attribute(node, name);
    return value != NULL ? value : "";
}

static bool in_contents(const struct node *node) {
    for (; node != NULL; node = node->parent)
        if (node_has_class(node, "toc") || strcmp(attribute_or_empty(node, "role"), "doc-toc") == 0)
            return true;
    return false;
}

static const struct rule *block_rule(const struct node *node) {
    const struct rule *rule =
        find_rule(contents_rules, sizeof contents_rules / sizeof *contents_rules, node->name);
    if (rule != NULL && in_contents(node))
        return rule;
    return find_rule(block_rules, sizeof block_rules / sizeof *block_rules, node->name);
}

static bool is_expanded(const struct node *node) {
    return node_is(node, "abbr") && node_attribute(node, "title") != NULL;
}

static bool is_link(const struct node *node) {
    return node_is(node, "a") && node_attribute(node, "href") != NULL;
}

static bool is_inline(const struct tag_tree *tree, const struct node *node) {
    enum display display = style_of(tree->stylesheet, node)->display;
    return display == DISPLAY_INLINE || display == DISPLAY_INLINE_BLOCK;
}

static const struct rule *inline_rule(const struct tag_tree *tree, const struct node *node) {
    if (is_link(node))
        return &link_rule;
    if (is_expanded(node))
        return &span_rule;
    if (node_attribute(node, "lang") != NULL && is_inline(tree, node) && block_rule(node) == NULL)
        return &span_rule;
    return NULL;
}

static const struct rule *rule_of(const struct tag_tree *tree, const struct node *node) {
    const struct rule *rule = inline_rule(tree, node);
    return rule != NULL ? rule : block_rule(node);
}

static void add_kid(struct tag_tree *tree, struct tag *parent, struct tag_kid kid) {
    parent->kids = arena_more(tree->arena, parent->kids, parent->kid_count, sizeof *parent->kids);
    parent->kids[parent->kid_count++] = kid;
}

static struct tag *tag_new(struct tag_tree *tree, struct tag *parent, const char *type,
                           const struct node *node) {
    struct tag *tag = arena_alloc(tree->arena, sizeof *tag);
    *tag = (struct tag){.type = type, .node = node, .parent = parent, .number = tree->count};
    tree->tags = arena_more(tree->arena, tree->tags, tree->count, sizeof *tree->tags);
    tree->tags[tree->count++] = tag;
    if (parent != NULL)
        add_kid(tree, parent, (struct tag_kid){.kind = KID_TAG, .tag = tag});
    return tag;
}

/* The parent's last kid, where it is such a tag for the node: so that what follows in the same
 * line or paragraph goes on in it. Otherwise a new one. */
static struct tag *last_or_new(struct tag_tree *tree, struct tag *parent, const char *type,
                               const struct node *node) {
    if (parent->kid_count > 0) {
        const struct tag *last = parent->kids[parent->kid_count - 1].tag;
        if (last != NULL && last->node == node && strcmp(last->type, type) == 0)
            return tree->tags[last->number];
    }
    return tag_new(tree, parent, type, node);
}

static struct tag *tag_of_node(struct tag_tree *tree, const struct node *node);

/* Where a block inside `node`, or inside what `node` stands in, goes. */
static struct tag *block_container(struct tag_tree *tree, const struct node *node) {
    while (node->parent != NULL && block_rule(node) == NULL)
        node = node->parent;
    struct tag *tag = tag_of_node(tree, node);
    return strcmp(tag->type, "LI") == 0 ? last_or_new(tree, tag, "LBody", node) : tag;
}

/* Where text inside `node` goes: texts of one block without a tag of its own share a paragraph. */
static struct tag *text_container(struct tag_tree *tree, const struct node *node) {
    const struct node *block = NULL;
    const struct rule *rule;
    for (;; node = node->parent) {
        if (block == NULL && !is_inline(tree, node))
            block = node;
        rule = rule_of(tree, node);
        if (rule != NULL || node->parent == NULL)
            break;
    }
    struct tag *tag = tag_of_node(tree, node);
    const char *wrapper = rule != NULL ? rule->wrapper : "P";
    if (wrapper == NULL)
        return tag;
    bool whole = strcmp(wrapper, "P") != 0; /* an item has one body, whatever it is made of */
    return last_or_new(tree, tag, wrapper, whole || block == NULL ? node : block);
}

/* A term begins an item of a description list; what describes it goes into the same item. */
static struct tag *description_item(struct tag_tree *tree, const struct node *node) {
    struct tag *list = block_container(tree, node->parent);
    return node_is(node, "dt") ? tag_new(tree, list, "LI", list->node)
                               : last_or_new(tree, list, "LI", list->node);
}

static bool is_shown(const struct tag_tree *tree, const struct node *node,
                     const struct node *table) {
    for (; node != table; node = node->parent)
        if (style_of(tree->stylesheet, node)->display == DISPLAY_NONE)
            return false;
    return true;
}

static bool belongs_to_table(const struct node *node, const struct node *table) {
    if (node->kind != NODE_ELEMENT || !(node_is(node, "caption") || node_is(node, "tr") ||
                                        node_is(node, "th") || node_is(node, "td")))
        return false;
    for (node = node->parent; !node_is(node, "table"); node = node->parent)
        ;
    return node == table;
}

static void make_cells(struct tag_tree *tree, const struct node *table) {
    for (const struct node *node = table; node != NULL; node = node_following(node, table))
        if (belongs_to_table(node, table) && is_shown(tree, node, table))
            tag_of_node(tree, node);
}

/* A table of header rows alone: they are its body, since a THead needs one beside it (ISO 32000-1,
 * table 337). */
static void give_body(struct tag_tree *tree, const struct tag *table) {
    struct tag *head = NULL;
    for (size_t i = 0; i < table->kid_count; i++) {
        const struct tag *kid = table->kids[i].tag;
        if (kid == NULL || strcmp(kid->type, "Caption") == 0)
            continue;
        if (strcmp(kid->type, "THead") != 0)
            return;
        head = tree->tags[kid->number];
    }
    if (head != NULL)
        head->type = "TBody";
}

static struct tag *parent_for(struct tag_tree *tree, const struct node *node) {
    if (node->parent == NULL)
        return NULL;
    if (inline_rule(tree, node) != NULL)
        return text_container(tree, node->parent);
    if (node_is(node, "dt") || node_is(node, "dd"))
        return description_item(tree, node);
    return block_container(tree, node->parent);
}

/* The tag of an element that has a rule; the root has one in any case. */
static struct tag *tag_of_node(struct tag_tree *tree, const struct node *node) {
    if (tree->of_node[node->index] != NULL)
        return tree->of_node[node->index];
    struct tag *parent = parent_for(tree, node);
    if (tree->of_node[node->index] != NULL)
        return tree->of_node[node->index]; /* a cell: its table has made it meanwhile */
    const char *type = parent == NULL ? "Document" : rule_of(tree, node)->type;
    struct tag *tag = tag_new(tree, parent, type, node);
    tree->of_node[node->index] = tag;
    if (parent != NULL)
        tag->language = node_attribute(node, "lang");
    if (is_expanded(node))
        tag->expansion = node_attribute(node, "title");
    if (node_is(node, "table")) {
        make_cells(tree, node);
        give_body(tree, tag);
    }
    return tag;
}

struct tag_tree *tag_tree_new(struct arena *arena, struct stylesheet *stylesheet,
                              const struct node *root) {
    size_t nodes = 0;
    for (const struct node *node = root; node != NULL; node = node_following(node, root))
        nodes = node->index + 1;
    struct tag_tree *tree = arena_alloc(arena, sizeof *tree);
    *tree = (struct tag_tree){.arena = arena, .stylesheet = stylesheet};
    tree->of_node = arena_array(arena, nodes, sizeof(struct tag *));
    tag_of_node(tree, root);
    return tree;
}

static struct tag *figure_new(struct tag_tree *tree, const struct item *item) {
    const struct node *node = item->node;
    struct tag *parent =
        is_inline(tree, node) ? text_container(tree, node) : block_container(tree, node);
    struct tag *figure = tag_new(tree, parent, "Figure", node);
    figure->alternative = chart_description(node->chart);
    figure->drawing = item;
    return figure;
}

struct tag *tag_of_item(struct tag_tree *tree, const struct item *item) {
    if (item->artifact != ARTIFACT_NO)
        return NULL;
    switch (item->kind) {
    case ITEM_RECTANGLE:
        return NULL;
    case ITEM_TEXT:
        return item->label && node_is(item->node, "li")
                   ? last_or_new(tree, tag_of_node(tree, item->node), "Lbl", item->node)
                   : text_container(tree, item->node);
    case ITEM_DRAWING:
        return chart_description(item->node->chart)[0] != '\0' ? figure_new(tree, item) : NULL;
    case ITEM_LINK:
        return is_link(item->node) ? tag_of_node(tree, item->node) : NULL;
    }
    return NULL;
}

void tag_add_content(struct tag_tree *tree, struct tag *tag, size_t page, size_t number) {
    add_kid(tree, tag, (struct tag_kid){.kind = KID_CONTENT, .page = page, .number = number});
}

void tag_add_annotation(struct tag_tree *tree, struct tag *tag, size_t page, size_t number) {
    add_kid(tree, tag, (struct tag_kid){.kind = KID_ANNOTATION, .page = page, .number = number});
}

static void add_attribute(struct tag_attributes *attributes, const char *key, const char *name,
                          int number) {
    attributes->items[attributes->count++] = (struct tag_attribute){key, name, number};
}

static bool stands_in(const struct node *node, const char *name) {
    while (node != NULL && !node_is(node, name))
        node = node->parent;
    return node != NULL;
}

static const char *scope_of(const struct node *cell) {
    const char *scope = attribute_or_empty(cell, "scope");
    if (strncmp(scope, "row", 3) == 0)
        return "Row";
    if (strncmp(scope, "col", 3) == 0)
        return "Column";
    if (stands_in(cell, "thead"))
        return "Column";
    for (const struct node *other = cell->parent->first_child; other != NULL; other = other->next)
        if (other->kind == NODE_ELEMENT && node_is(other, "td"))
            return "Row";
    return "Column";
}

static void add_span(struct tag_attributes *attributes, const char *key, const char *written) {
    long span = strtol(written, NULL, 10);
    if (span > 1 && span <= 1000) /* HTML: more columns than that are 1000 */
        add_attribute(attributes, key, NULL, (int)span);
}

static struct tag_attributes cell_attributes(const struct tag *cell) {
    struct tag_attributes attributes = {.owner = "Table"};
    if (strcmp(cell->type, "TH") == 0)
        add_attribute(&attributes, "Scope", scope_of(cell->node), 0);
    add_span(&attributes, "ColSpan", attribute_or_empty(cell->node, "colspan"));
    add_span(&attributes, "RowSpan", attribute_or_empty(cell->node, "rowspan"));
    return attributes;
}

static struct tag_attributes list_attributes(const struct style *style) {
    static const char *const numberings[] = {
        [LIST_NONE] = "None", [LIST_DISC] = "Disc", [LIST_DECIMAL] = "Decimal"};
    struct tag_attributes attributes = {.owner = "List"};
    add_attribute(&attributes, "ListNumbering", numberings[style->list_style], 0);
    return attributes;
}

struct tag_attributes tag_attributes(const struct tag_tree *tree, const struct tag *tag) {
    struct tag_attributes attributes = {0};
    if (strcmp(tag->type, "TH") == 0 || strcmp(tag->type, "TD") == 0)
        attributes = cell_attributes(tag);
    if (strcmp(tag->type, "L") == 0 && !node_is(tag->node, "dl"))
        attributes = list_attributes(style_of(tree->stylesheet, tag->node));
    if (tag->drawing != NULL) {
        attributes.owner = "Layout";
        add_attribute(&attributes, "Placement", is_inline(tree, tag->node) ? "Inline" : "Block", 0);
    }
    if (attributes.count == 0)
        attributes.owner = NULL;
    return attributes;
}
