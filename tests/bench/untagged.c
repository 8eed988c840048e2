/* For `make bench`: without tags the program writes the same PDF, so that their cost can be told.
 */
#include "render/pdf/pdf_marks.h"
#include "render/pdf/pdf_structure.h"
#include "render/tags/tags.h"
#include "render/tags/tags_conform.h"
#include "render/tags/tags_words.h"

/* Takes the place of all of render/tags/, pdf_marks.c and pdf_structure.c; what others need of them
 * and this lacks fails to link. */

struct tag_tree *tag_tree_new(struct arena *arena, struct stylesheet *stylesheet,
                              const struct node *root) {
    (void)stylesheet, (void)root;
    struct tag_tree *tree = arena_alloc(arena, sizeof *tree);
    tree->arena = arena;
    return tree;
}

/* Links are made for tags only: one for all. */
struct tag *tag_of_item(struct tag_tree *tree, const struct item *item) {
    static struct tag any;
    (void)tree;
    return item->artifact == ARTIFACT_NO ? &any : NULL;
}

void tags_conform(struct tag_tree *tree, struct diagnostics *diagnostics) {
    (void)tree, (void)diagnostics;
}

const char *tag_words(const struct tag_tree *tree, const struct node *node) {
    return node_text(tree->arena, node);
}

/* Bookmarks stay. */
int tag_heading_level(const struct tag_tree *tree, const struct node *node) {
    (void)tree;
    bool heading = node->name[0] == 'h' && node->name[1] >= '1' && node->name[1] <= '6';
    return heading ? node->name[1] - '0' : 0;
}

void tag_add_annotation(struct tag_tree *tree, struct tag *tag, size_t page, size_t number) {
    (void)tree, (void)tag, (void)page, (void)number;
}

struct tag *tag_add_words(struct tag_tree *tree, struct tag *parent, const char *words) {
    (void)tree, (void)words;
    return parent;
}

void pdf_mark_begin(struct pdf *pdf, size_t page_number, const struct item *item, struct tag *tag,
                    struct pdf_mark *open, struct buffer *out) {
    (void)pdf, (void)page_number, (void)item, (void)tag, (void)open, (void)out;
}

void pdf_mark_end(struct pdf *pdf, struct pdf_mark *open, struct buffer *out) {
    (void)pdf, (void)open, (void)out;
}

void pdf_add_structure(struct pdf *pdf) {
    (void)pdf;
}
