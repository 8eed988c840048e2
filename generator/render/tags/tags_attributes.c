/* What the template says of cells, or else their place; what print.css says of lists. */
#include "render/tags/tags_attributes.h"

#include "render/tags/tags_display.h"

#include <string.h>

static void add_attribute(struct tag_attributes *attributes, const char *key, const char *word,
                          int number) {
    attributes->items[attributes->count++] = (struct tag_attribute){key, word, number};
}

bool tag_heads_row(const struct tag *cell) {
    const char *scope = node_attribute(cell->node, ATTRIBUTE_SCOPE);
    if (scope != NULL && strncmp(scope, "row", 3) == 0)
        return true;
    if (scope != NULL && strncmp(scope, "col", 3) == 0)
        return false;
    const struct tag *row = cell->parent;
    if (row->parent->node->element == ELEMENT_THEAD)
        return false;
    for (size_t i = 0; i < row->kid_count; i++)
        if (tag_is(row->kids[i].tag, TAG_TD) && row->kids[i].tag->node != row->node)
            return true; /* a cell of the template, not one that was made up */
    return false;
}

static void add_span(struct tag_attributes *attributes, const char *key, size_t span) {
    if (span > 1)
        add_attribute(attributes, key, NULL, (int)span);
}

static struct tag_attributes cell_attributes(const struct tag *cell) {
    struct tag_attributes attributes = {.owner = "Table"};
    if (tag_is(cell, TAG_TH))
        add_attribute(&attributes, "Scope", tag_heads_row(cell) ? "Row" : "Column", 0);
    add_span(&attributes, "ColSpan", cell->column_span);
    add_span(&attributes, "RowSpan", cell->row_span);
    return attributes;
}

/* That of its first item with a bullet or number. */
static enum list_style list_style_of(const struct tag_tree *tree, const struct tag *list,
                                     bool *has_items) {
    enum list_style style = LIST_NONE;
    *has_items = false;
    for (size_t i = 0; i < list->kid_count && style == LIST_NONE; i++) {
        const struct node *item = list->kids[i].tag->node;
        if (item->element != ELEMENT_LI)
            continue;
        *has_items = true;
        style = style_of(tree->stylesheet, item)->list_style;
    }
    return style;
}

/* Nothing for a list without li, such as one of descriptions. */
static struct tag_attributes list_attributes(const struct tag_tree *tree, const struct tag *list) {
    static const char *const numberings[] = {
        [LIST_NONE] = "None", [LIST_DISC] = "Disc", [LIST_DECIMAL] = "Decimal"};
    struct tag_attributes attributes = {.owner = "List"};
    bool has_items;
    enum list_style style = list_style_of(tree, list, &has_items);
    if (has_items)
        add_attribute(&attributes, "ListNumbering", numberings[style], 0);
    return attributes;
}

struct tag_attributes tag_attributes(const struct tag_tree *tree, const struct tag *tag) {
    struct tag_attributes attributes = {0};
    if (tag_is(tag, TAG_TH) || tag_is(tag, TAG_TD))
        attributes = cell_attributes(tag);
    if (tag_is(tag, TAG_L))
        attributes = list_attributes(tree, tag);
    if (tag_is(tag, TAG_SPAN) && tag_is_struck(tree, tag->node)) {
        attributes.owner = "Layout";
        add_attribute(&attributes, "TextDecorationType", "LineThrough", 0);
    }
    if (tag->drawing != NULL) {
        attributes.owner = "Layout";
        add_attribute(&attributes, "Placement", tag_is_inline(tree, tag->node) ? "Inline" : "Block",
                      0);
    }
    if (attributes.count == 0 && tag->header_count == 0)
        attributes.owner = NULL;
    return attributes;
}
