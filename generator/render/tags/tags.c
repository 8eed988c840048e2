/* Tags by the rules below, each made with all that it stands in. */
#include "render/tags/tags.h"

#include "render/tags/tags_display.h"
#include "render/tags/tags_words.h"

#include <string.h>

/* An element that is not in these tables has no tag: its content belongs to the one around it.
 * `wrapper` is what a text standing directly in the element is put into; TAG_NONE: nothing, the
 * element takes text itself. */
struct tag_rule {
    enum tag_type type, wrapper;
};

static const struct tag_rule block_rules[ELEMENT_COUNT] = {
    [ELEMENT_HTML] = {TAG_DOCUMENT, TAG_P}, [ELEMENT_SECTION] = {TAG_SECT, TAG_P},
    [ELEMENT_NAV] = {TAG_SECT, TAG_P},      [ELEMENT_ASIDE] = {TAG_SECT, TAG_P},
    [ELEMENT_ARTICLE] = {TAG_ART, TAG_P},   [ELEMENT_BLOCKQUOTE] = {TAG_BLOCK_QUOTE, TAG_P},
    [ELEMENT_FIGURE] = {TAG_DIV, TAG_P},    [ELEMENT_FIGCAPTION] = {TAG_CAPTION, TAG_NONE},
    [ELEMENT_H1] = {TAG_H1, TAG_NONE},      [ELEMENT_H2] = {TAG_H2, TAG_NONE},
    [ELEMENT_H3] = {TAG_H3, TAG_NONE},      [ELEMENT_H4] = {TAG_H4, TAG_NONE},
    [ELEMENT_H5] = {TAG_H5, TAG_NONE},      [ELEMENT_H6] = {TAG_H6, TAG_NONE},
    [ELEMENT_P] = {TAG_P, TAG_NONE},        [ELEMENT_PRE] = {TAG_P, TAG_NONE},
    [ELEMENT_ADDRESS] = {TAG_P, TAG_NONE},  [ELEMENT_UL] = {TAG_L, TAG_P},
    [ELEMENT_OL] = {TAG_L, TAG_P},          [ELEMENT_LI] = {TAG_LI, TAG_LBODY},
    [ELEMENT_DL] = {TAG_L, TAG_P},          [ELEMENT_DT] = {TAG_LBL, TAG_NONE},
    [ELEMENT_DD] = {TAG_LBODY, TAG_NONE},
};

/* Lists inside a table of contents (class toc or role doc-toc, at the list or around it). */
static const struct tag_rule contents_rules[ELEMENT_COUNT] = {
    [ELEMENT_UL] = {TAG_TOC, TAG_P},
    [ELEMENT_OL] = {TAG_TOC, TAG_P},
    [ELEMENT_LI] = {TAG_TOCI, TAG_REFERENCE},
};

/* Parts of tables: which an element is, its display says (tag_table_part). */
static const struct tag_rule table_rules[] = {
    [TAG_TABLE] = {TAG_TABLE, TAG_P}, [TAG_CAPTION] = {TAG_CAPTION, TAG_NONE},
    [TAG_THEAD] = {TAG_THEAD, TAG_P}, [TAG_TBODY] = {TAG_TBODY, TAG_P},
    [TAG_TFOOT] = {TAG_TFOOT, TAG_P}, [TAG_TR] = {TAG_TR, TAG_P},
    [TAG_TH] = {TAG_TH, TAG_NONE},    [TAG_TD] = {TAG_TD, TAG_NONE},
};

/* Parts of a line of text that mean something to a reader who listens. */
static const struct tag_rule link_rule = {TAG_LINK, TAG_NONE};
static const struct tag_rule span_rule = {TAG_SPAN, TAG_NONE};

/* The number of a page to come: no part of the text, which a page without pages has too. */
static const struct tag_rule page_rule = {TAG_NON_STRUCT, TAG_NONE};

/* A block that has no tag but for its language. */
static const struct tag_rule language_rule = {TAG_DIV, TAG_P};

/* NULL: there is none for the element. */
static const struct tag_rule *find_rule(const struct tag_rule rules[ELEMENT_COUNT],
                                        const struct node *node) {
    const struct tag_rule *rule = &rules[node->element];
    return rule->type == TAG_NONE ? NULL : rule;
}

static const char *attribute_or_empty(const struct node *node, enum attribute_name key) {
    const char *value = node_attribute(node, key);
    return value != NULL ? value : "";
}

static enum display display_of(const struct tag_tree *tree, const struct node *node) {
    return node == NULL ? DISPLAY_NONE : style_of(tree->stylesheet, node)->display;
}

static bool is_row_group(enum display display) {
    return display == DISPLAY_TABLE_HEADER_GROUP || display == DISPLAY_TABLE_ROW_GROUP ||
           display == DISPLAY_TABLE_FOOTER_GROUP;
}

/* The element whose table a cell, row, group or caption is printed in; NULL: in none. */
static const struct node *table_around(const struct tag_tree *tree, const struct node *node) {
    if (display_of(tree, node) == DISPLAY_TABLE_CELL) {
        node = node->parent;
        if (display_of(tree, node) != DISPLAY_TABLE_ROW)
            return NULL;
    }
    if (display_of(tree, node) == DISPLAY_TABLE_ROW && is_row_group(display_of(tree, node->parent)))
        node = node->parent;
    return display_of(tree, node->parent) == DISPLAY_TABLE ? node->parent : NULL;
}

/* Not what is laid out like a table and says so. */
static bool is_table(const struct node *node) {
    const char *role = attribute_or_empty(node, ATTRIBUTE_ROLE);
    return node->element == ELEMENT_TABLE && strcmp(role, "presentation") != 0 &&
           strcmp(role, "none") != 0;
}

/* The part of a table that an element is printed as; TAG_NONE: none. What is displayed as something
 * else is no part of a table, as in browsers. */
static enum tag_type tag_table_part(const struct tag_tree *tree, const struct node *node) {
    static const enum tag_type parts[DISPLAY_TABLE_CELL + 1] = {
        [DISPLAY_TABLE] = TAG_TABLE,
        [DISPLAY_TABLE_CAPTION] = TAG_CAPTION,
        [DISPLAY_TABLE_HEADER_GROUP] = TAG_THEAD,
        [DISPLAY_TABLE_ROW_GROUP] = TAG_TBODY,
        [DISPLAY_TABLE_FOOTER_GROUP] = TAG_TFOOT,
        [DISPLAY_TABLE_ROW] = TAG_TR,
        [DISPLAY_TABLE_CELL] = TAG_TD};
    enum display display = style_of(tree->stylesheet, node)->display;
    enum tag_type part = parts[display];
    if (part == TAG_NONE)
        return TAG_NONE;
    if (display == DISPLAY_TABLE)
        return is_table(node) ? part : TAG_NONE;
    const struct node *table = table_around(tree, node);
    if (table == NULL || !is_table(table))
        return TAG_NONE;
    return display == DISPLAY_TABLE_CELL && node->element == ELEMENT_TH ? TAG_TH : part;
}

static bool in_contents(const struct node *node) {
    for (; node != NULL; node = node->parent)
        if (node_has_class(node, "toc") ||
            strcmp(attribute_or_empty(node, ATTRIBUTE_ROLE), "doc-toc") == 0)
            return true;
    return false;
}

static const struct tag_rule *block_rule(const struct node *node) {
    const struct tag_rule *rule = find_rule(contents_rules, node);
    return rule != NULL && in_contents(node) ? rule : find_rule(block_rules, node);
}

static const struct tag_rule *table_rule(const struct tag_tree *tree, const struct node *node) {
    enum tag_type part = tag_table_part(tree, node);
    return part == TAG_NONE ? NULL : &table_rules[part];
}

static bool is_expanded(const struct node *node) {
    return node->element == ELEMENT_ABBR && attribute_or_empty(node, ATTRIBUTE_TITLE)[0] != '\0';
}

static bool is_link(const struct node *node) {
    return node->element == ELEMENT_A && node_attribute(node, ATTRIBUTE_HREF) != NULL;
}

/* Characters that are a picture, and what it says; NULL: they are none. */
static const char *picture_words(const struct tag_tree *tree, const struct node *node) {
    const char *words = node_attribute_named(node, "aria-label");
    bool is_picture = words != NULL && node->chart == NULL && tag_is_inline(tree, node) &&
                      strcmp(attribute_or_empty(node, ATTRIBUTE_ROLE), "img") == 0;
    return is_picture ? words : NULL;
}

static const struct tag_rule *inline_rule(const struct tag_tree *tree, const struct node *node) {
    if (is_link(node))
        return &link_rule;
    if (is_expanded(node) || tag_is_struck(tree, node) || picture_words(tree, node) != NULL)
        return &span_rule;
    if (node_attribute(node, ATTRIBUTE_DATA_OF) != NULL)
        return &page_rule;
    if (node_attribute(node, ATTRIBUTE_LANG) != NULL && tag_is_inline(tree, node) &&
        block_rule(node) == NULL)
        return &span_rule;
    return NULL;
}

static const struct tag_rule *rule_of(const struct tag_tree *tree, const struct node *node) {
    const struct tag_rule *rule = table_rule(tree, node);
    if (rule == NULL)
        rule = inline_rule(tree, node);
    if (rule == NULL)
        rule = block_rule(node);
    return rule == NULL && node_attribute(node, ATTRIBUTE_LANG) != NULL ? &language_rule : rule;
}

static bool is_link_tag(const struct tag_tree *tree, const struct node *node) {
    return rule_of(tree, node) == &link_rule;
}

/* The parent's last kid, where it is such a tag for the node: so that what follows in the same
 * line or paragraph goes on in it. Otherwise a new one. */
static struct tag *last_or_new(struct tag_tree *tree, struct tag *parent, enum tag_type type,
                               const struct node *node) {
    if (parent->kid_count > 0) {
        struct tag *last = parent->kids[parent->kid_count - 1].tag;
        if (tag_is(last, type) && last->node == node)
            return last;
    }
    return tag_new(tree, parent, type, node);
}

static struct tag *tag_of_node(struct tag_tree *tree, const struct node *node);

/* Where a block inside `node`, or inside what `node` stands in, goes. */
static struct tag *block_container(struct tag_tree *tree, const struct node *node) {
    while (node->parent != NULL && rule_of(tree, node) == NULL)
        node = node->parent;
    struct tag *tag = tag_of_node(tree, node);
    return tag_is(tag, TAG_LI) ? last_or_new(tree, tag, TAG_LBODY, node) : tag;
}

/* Where text inside `node` goes: texts of one block without a tag of its own share a paragraph. */
static struct tag *text_container(struct tag_tree *tree, const struct node *node) {
    const struct node *block = NULL;
    const struct tag_rule *rule;
    for (;; node = node->parent) {
        if (block == NULL && !tag_is_inline(tree, node))
            block = node;
        rule = rule_of(tree, node);
        if (rule != NULL || node->parent == NULL)
            break;
    }
    struct tag *tag = tag_of_node(tree, node);
    enum tag_type wrapper = rule != NULL ? rule->wrapper : TAG_P;
    if (wrapper == TAG_NONE)
        return tag;
    bool whole = wrapper != TAG_P; /* an item has one body, whatever it is made of */
    return last_or_new(tree, tag, wrapper, whole || block == NULL ? node : block);
}

/* A term begins an item of a description list; what describes it goes into the same item. */
static struct tag *description_item(struct tag_tree *tree, const struct node *node) {
    struct tag *list = block_container(tree, node->parent);
    return node->element == ELEMENT_DT ? tag_new(tree, list, TAG_LI, list->node)
                                       : last_or_new(tree, list, TAG_LI, list->node);
}

static bool is_shown(const struct tag_tree *tree, const struct node *node,
                     const struct node *table) {
    for (; node != table; node = node->parent)
        if (!tag_is_printed(tree, node))
            return false;
    return true;
}

static bool belongs_to_table(const struct tag_tree *tree, const struct node *node,
                             const struct node *table) {
    return node->kind == NODE_ELEMENT && node != table && tag_table_part(tree, node) != TAG_NONE &&
           table_around(tree, node) == table && is_shown(tree, node, table);
}

static void make_cells(struct tag_tree *tree, const struct node *table) {
    for (const struct node *node = table; node != NULL; node = node_following(node, table))
        if (belongs_to_table(tree, node, table))
            tag_of_node(tree, node);
}

/* A link that is a block stands beside blocks, but for the entries of contents. */
static struct tag *link_container(struct tag_tree *tree, const struct node *node) {
    if (tag_is_inline(tree, node))
        return text_container(tree, node->parent);
    struct tag *tag = block_container(tree, node->parent);
    return tag_is(tag, TAG_TOCI) ? last_or_new(tree, tag, TAG_REFERENCE, tag->node) : tag;
}

static struct tag *parent_for(struct tag_tree *tree, const struct node *node) {
    if (node->parent == NULL)
        return NULL;
    if (tag_table_part(tree, node) != TAG_NONE)
        return block_container(tree, node->parent);
    if (is_link(node))
        return link_container(tree, node);
    if (inline_rule(tree, node) != NULL)
        return text_container(tree, node->parent);
    if (node->element == ELEMENT_DT || node->element == ELEMENT_DD)
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
    enum tag_type type = parent == NULL ? TAG_DOCUMENT : rule_of(tree, node)->type;
    struct tag *tag = tag_new(tree, parent, type, node);
    tree->of_node[node->index] = tag;
    if (parent != NULL)
        tag->language = node_attribute(node, ATTRIBUTE_LANG);
    if (is_expanded(node))
        tag->expansion = node_attribute(node, ATTRIBUTE_TITLE);
    if (tag_is(tag, TAG_SPAN))
        tag->alternative = picture_words(tree, node);
    if (tag_is(tag, TAG_TABLE))
        make_cells(tree, node);
    return tag;
}

struct tag_tree *tag_tree_new(struct arena *arena, struct stylesheet *stylesheet,
                              const struct node *root) {
    const struct node *last = root;
    while (last->last_child != NULL)
        last = last->last_child;
    struct tag_tree *tree = arena_alloc(arena, sizeof *tree);
    *tree = (struct tag_tree){.arena = arena, .stylesheet = stylesheet};
    tree->of_node = arena_array(arena, last->index + 1, sizeof(struct tag *));
    tag_of_node(tree, root);
    return tree;
}

static struct tag *figure_new(struct tag_tree *tree, const struct item *item) {
    const struct node *node = item->node;
    struct tag *parent =
        tag_is_inline(tree, node) ? text_container(tree, node) : block_container(tree, node);
    struct tag *figure = tag_new(tree, parent, TAG_FIGURE, node);
    figure->alternative = tag_alternative(tree, node);
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
        return item->label && item->node->element == ELEMENT_LI
                   ? last_or_new(tree, tag_of_node(tree, item->node), TAG_LBL, item->node)
                   : text_container(tree, item->node);
    case ITEM_DRAWING:
        return tag_alternative(tree, item->node)[0] != '\0' ? figure_new(tree, item) : NULL;
    case ITEM_LINK:
        return is_link_tag(tree, item->node) && tag_words(tree, item->node)[0] != '\0'
                   ? tag_of_node(tree, item->node)
                   : NULL;
    }
    return NULL;
}
