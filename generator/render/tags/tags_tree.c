/* Tags that grow in reading order. */
#include "render/tags/tags_tree.h"

#include <string.h>

bool tag_is(const struct tag *tag, const char *type) {
    return tag != NULL && strcmp(tag->type, type) == 0;
}

void tag_add_kid(struct tag_tree *tree, struct tag *parent, struct tag_kid kid) {
    parent->kids = arena_more(tree->arena, parent->kids, parent->kid_count, sizeof *parent->kids);
    parent->kids[parent->kid_count++] = kid;
}

struct tag *tag_new(struct tag_tree *tree, struct tag *parent, const char *type,
                    const struct node *node) {
    struct tag *tag = arena_alloc(tree->arena, sizeof *tag);
    *tag = (struct tag){.type = type, .node = node, .parent = parent, .number = tree->count};
    tree->tags = arena_more(tree->arena, tree->tags, tree->count, sizeof *tree->tags);
    tree->tags[tree->count++] = tag;
    if (parent != NULL)
        tag_add_kid(tree, parent, (struct tag_kid){.kind = KID_TAG, .tag = tag});
    return tag;
}

void tag_add_content(struct tag_tree *tree, struct tag *tag, size_t page, size_t number) {
    tag_add_kid(tree, tag, (struct tag_kid){.kind = KID_CONTENT, .page = page, .number = number});
}

void tag_add_annotation(struct tag_tree *tree, struct tag *tag, size_t page, size_t number) {
    tag_add_kid(tree, tag,
                (struct tag_kid){.kind = KID_ANNOTATION, .page = page, .number = number});
}
