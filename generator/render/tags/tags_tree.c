/* Tags that grow in reading order. */
#include "render/tags/tags_tree.h"

const char *tag_type_name(enum tag_type type) {
    static const char *const names[] = {[TAG_DOCUMENT] = "Document",
                                        [TAG_SECT] = "Sect",
                                        [TAG_ART] = "Art",
                                        [TAG_BLOCK_QUOTE] = "BlockQuote",
                                        [TAG_DIV] = "Div",
                                        [TAG_CAPTION] = "Caption",
                                        [TAG_P] = "P",
                                        [TAG_H1] = "H1",
                                        [TAG_H2] = "H2",
                                        [TAG_H3] = "H3",
                                        [TAG_H4] = "H4",
                                        [TAG_H5] = "H5",
                                        [TAG_H6] = "H6",
                                        [TAG_L] = "L",
                                        [TAG_LI] = "LI",
                                        [TAG_LBL] = "Lbl",
                                        [TAG_LBODY] = "LBody",
                                        [TAG_TOC] = "TOC",
                                        [TAG_TOCI] = "TOCI",
                                        [TAG_REFERENCE] = "Reference",
                                        [TAG_TABLE] = "Table",
                                        [TAG_THEAD] = "THead",
                                        [TAG_TBODY] = "TBody",
                                        [TAG_TFOOT] = "TFoot",
                                        [TAG_TR] = "TR",
                                        [TAG_TH] = "TH",
                                        [TAG_TD] = "TD",
                                        [TAG_LINK] = "Link",
                                        [TAG_SPAN] = "Span",
                                        [TAG_NON_STRUCT] = "NonStruct",
                                        [TAG_FIGURE] = "Figure"};
    return names[type];
}

bool tag_is(const struct tag *tag, enum tag_type type) {
    return tag != NULL && tag->type == type;
}

bool tag_is_heading(const struct tag *tag) {
    return tag->type >= TAG_H1 && tag->type <= TAG_H6;
}

void tag_add_kid(struct tag_tree *tree, struct tag *parent, struct tag_kid kid) {
    parent->kids = arena_more(tree->arena, parent->kids, parent->kid_count, sizeof *parent->kids);
    parent->kids[parent->kid_count++] = kid;
}

struct tag *tag_new(struct tag_tree *tree, struct tag *parent, enum tag_type type,
                    const struct node *node) {
    struct tag *tag = arena_alloc(tree->arena, sizeof *tag);
    *tag = (struct tag){.type = type, .node = node, .parent = parent, .number = tree->count};
    tree->tags = arena_more(tree->arena, tree->tags, tree->count, sizeof *tree->tags);
    tree->tags[tree->count++] = tag;
    if (parent != NULL)
        tag_add_kid(tree, parent, (struct tag_kid){.kind = KID_TAG, .tag = tag});
    return tag;
}

struct tag *tag_add_words(struct tag_tree *tree, struct tag *parent, const char *words) {
    struct tag *span = tag_new(tree, parent, TAG_SPAN, parent->node);
    span->words = words;
    return span;
}

void tag_add_content(struct tag_tree *tree, struct tag *tag, size_t page, size_t number) {
    tag_add_kid(tree, tag, (struct tag_kid){.kind = KID_CONTENT, .page = page, .number = number});
}

void tag_add_annotation(struct tag_tree *tree, struct tag *tag, size_t page, size_t number) {
    tag_add_kid(tree, tag,
                (struct tag_kid){.kind = KID_ANNOTATION, .page = page, .number = number});
}
