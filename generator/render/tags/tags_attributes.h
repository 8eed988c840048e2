/* Standard attributes of tags (ISO 32000-1, 14.8.5): of cells, lists, figures. */
#ifndef RENDER_TAGS_TAGS_ATTRIBUTES_H
#define RENDER_TAGS_TAGS_ATTRIBUTES_H

#include "render/tags/tags_tree.h"

/* A word, or a number where `word` is NULL. */
struct tag_attribute {
    const char *key, *word;
    int number;
};

enum { TAG_ATTRIBUTES_MAX = 3 };

struct tag_attributes {
    const char *owner; /* Table, List or Layout; NULL: the tag has none */
    struct tag_attribute items[TAG_ATTRIBUTES_MAX];
    size_t count;
};

/* Whether a TH heads the cells of its row, and not of its column: as the template says, or by its
 * place: in the head, the cells below it; in a row with values, this row. */
bool tag_heads_row(const struct tag *cell);

struct tag_attributes tag_attributes(const struct tag_tree *tree, const struct tag *tag);

#endif
