/* Items without a list, lists without items, levels of headings that are left out. */
#include "render/tags/tags_conform.h"

#include "render/tags/tags_headers.h"
#include "render/tags/tags_table.h"
#include "render/tags/tags_words.h"

#include <string.h>

/* ---- what stands in what (ISO 32000-1, 14.8.4.3; ISO 14289-1, 7.2) ---- */

/* Such an element holds only these two types of elements; others are put into a `wrapper`. */
static const struct {
    enum tag_type type, kids[2], wrapper;
} containers[] = {
    {TAG_L, {TAG_L, TAG_LI}, TAG_LI},
    {TAG_LI, {TAG_LBL, TAG_LBODY}, TAG_LBODY},
    {TAG_TOC, {TAG_TOC, TAG_TOCI}, TAG_TOCI},
};

/* Such an element stands only in this parent. */
static const struct {
    enum tag_type type, parent;
} members[] = {{TAG_LI, TAG_L}, {TAG_LBODY, TAG_LI}, {TAG_TOCI, TAG_TOC}};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The type of the element that has to come between the two; TAG_NONE: none. */
static enum tag_type missing_between(const struct tag *parent, const struct tag *kid) {
    for (size_t i = 0; i < COUNT(containers); i++)
        if (tag_is(parent, containers[i].type))
            return tag_is(kid, containers[i].kids[0]) || tag_is(kid, containers[i].kids[1])
                       ? TAG_NONE
                       : containers[i].wrapper;
    for (size_t i = 0; i < COUNT(members); i++)
        if (tag_is(kid, members[i].type))
            return tag_is(parent, members[i].parent) ? TAG_NONE : members[i].parent;
    return TAG_NONE;
}

/* Neighbours that lack the same element share one. */
static void put_missing(struct tag_tree *tree, struct tag *parent) {
    struct tag_kid *kids = parent->kids;
    size_t count = parent->kid_count;
    enum tag_type open = TAG_NONE;
    parent->kids = NULL;
    parent->kid_count = 0;
    for (size_t i = 0; i < count; i++) {
        enum tag_type missing =
            kids[i].kind == KID_TAG ? missing_between(parent, kids[i].tag) : TAG_NONE;
        if (missing != TAG_NONE && missing != open)
            tag_new(tree, parent, missing, parent->node);
        open = missing;
        struct tag *holder = missing == TAG_NONE ? parent : parent->kids[parent->kid_count - 1].tag;
        tag_add_kid(tree, holder, kids[i]);
        if (kids[i].kind == KID_TAG)
            kids[i].tag->parent = holder;
    }
}

/* What is put in between is looked at in its turn. */
static void nest(struct tag_tree *tree, struct tag *tag) {
    put_missing(tree, tag);
    for (size_t i = 0; i < tag->kid_count; i++)
        if (tag->kids[i].kind == KID_TAG)
            nest(tree, tag->kids[i].tag);
}

/* ---- elements that have nothing to say ---- */

static bool may_be_empty(const struct tag *tag) {
    static const enum tag_type types[] = {TAG_DOCUMENT, TAG_THEAD, TAG_TBODY, TAG_TFOOT,
                                          TAG_TR,       TAG_TH,    TAG_TD};
    for (size_t i = 0; i < COUNT(types); i++)
        if (tag_is(tag, types[i]))
            return true;
    return false;
}

static void drop_empty(struct tag *tag) {
    size_t kept = 0;
    for (size_t i = 0; i < tag->kid_count; i++) {
        struct tag_kid kid = tag->kids[i];
        if (kid.kind == KID_TAG)
            drop_empty(kid.tag);
        if (kid.kind != KID_TAG || kid.tag->kid_count > 0 || may_be_empty(kid.tag))
            tag->kids[kept++] = kid;
    }
    tag->kid_count = kept;
}

static bool has_annotation(const struct tag *tag) {
    for (size_t i = 0; i < tag->kid_count; i++)
        if (tag->kids[i].kind == KID_ANNOTATION)
            return true;
    return false;
}

static void check_link(struct tag *tag) {
    if (tag_is(tag, TAG_LINK) && !has_annotation(tag))
        tag->type = TAG_SPAN;
}

/* ---- headings ---- */

/* The headings that the next one may stand below, by their levels in the template: the last of them
 * is tagged as H and their number. */
struct outline {
    int levels[6], depth;
    bool has_begun, has_title; /* a heading was before; an h1 */
};

/* What the level should have been where headings above it are left out; 0 where all is well. */
static int expected_level(const struct outline *outline, int level) {
    if (outline->depth > 0)
        return level > outline->levels[outline->depth - 1] + 1
                   ? outline->levels[outline->depth - 1] + 1
                   : 0;
    return level > 1 && !outline->has_begun ? 1 : 0;
}

static void warn_of_level(struct diagnostics *diagnostics, const struct node *node, int expected,
                          int tagged) {
    if (expected == 1)
        diagnose_once(
            diagnostics, SEVERITY_WARNING, node_template_place(node),
            "the first heading is an %s: expected h1, the report’s title (it is H1 in the "
            "PDF; headings that are not printed do not count)",
            node->name);
    else
        diagnose_once(diagnostics, SEVERITY_WARNING, node_template_place(node),
                      "the heading %s leaves a level out: expected h%d, since the one above it is "
                      "an h%d (it is H%d in the PDF; headings that are not printed do not count)",
                      node->name, expected, expected - 1, tagged);
}

/* Puts the heading below the nearest one before it that is of a higher level. */
static void number_heading(struct diagnostics *diagnostics, struct outline *outline,
                           struct tag *tag) {
    const struct node *node = tag->node;
    int level = node_heading_level(node);
    while (outline->depth > 0 && outline->levels[outline->depth - 1] >= level)
        outline->depth--;
    int expected = expected_level(outline, level);
    outline->levels[outline->depth++] = level;
    tag->type = (enum tag_type)(TAG_H1 + outline->depth - 1);
    if (expected > 0)
        warn_of_level(diagnostics, node, expected, outline->depth);
    if (level == 1 && outline->has_title)
        diagnose_once(diagnostics, SEVERITY_WARNING, node->place,
                      "a second h1: expected one, the report’s title, and h2 for its sections");
    outline->has_begun = true;
    outline->has_title = outline->has_title || level == 1;
}

static void check_heading(struct tag_tree *tree, struct diagnostics *diagnostics,
                          struct outline *outline, struct tag *tag) {
    if (tag_words(tree, tag->node)[0] != '\0') {
        number_heading(diagnostics, outline, tag);
        return;
    }
    diagnose_once(diagnostics, SEVERITY_WARNING, tag->node->place,
                  "the heading %s has no words: expected some, or p (it is P in the PDF)",
                  tag->node->name);
    tag->type = TAG_P;
}

/* ---- the whole ---- */

/* Numbers the tags anew in reading order, parents before their kids. */
static void collect(struct tag_tree *tree, struct diagnostics *diagnostics, struct outline *outline,
                    struct tag *tag) {
    tag->number = tree->count;
    tree->tags[tree->count++] = tag;
    check_link(tag);
    if (tag_is_heading(tag))
        check_heading(tree, diagnostics, outline, tag);
    for (size_t i = 0; i < tag->kid_count; i++)
        if (tag->kids[i].kind == KID_TAG)
            collect(tree, diagnostics, outline, tag->kids[i].tag);
}

static void conform_tables(struct tag_tree *tree, struct diagnostics *diagnostics) {
    for (size_t i = 0; i < tree->count; i++) {
        struct tag *table = tree->tags[i];
        if (tag_is(table, TAG_TABLE) && table->kid_count > 0)
            tag_table_conform(tree, diagnostics, table);
        if (tag_is(table, TAG_TABLE) && table->kid_count > 0)
            tag_table_add_headers(tree, diagnostics, table);
    }
}

void tags_conform(struct tag_tree *tree, struct diagnostics *diagnostics) {
    struct tag *document = tree->tags[0];
    struct outline outline = {0};
    nest(tree, document);
    drop_empty(document);
    conform_tables(tree, diagnostics);
    tree->count = 0;
    collect(tree, diagnostics, &outline, document);
}

int tag_heading_level(const struct tag_tree *tree, const struct node *node) {
    const struct tag *tag = tree->of_node[node->index];
    return tag != NULL && tag_is_heading(tag) ? (int)(tag->type - TAG_H1) + 1 : 0;
}
