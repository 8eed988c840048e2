/* Checks of a page that is well-formed. */
#include "report/page/page_check.h"

#include "base/language.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "report/page/page_insert.h"

#include <stdlib.h>
#include <string.h>

struct check {
    struct arena *arena;
    struct diagnostics *diagnostics;
    bool failed;
};

static struct place fault(struct check *check, const struct node *node) {
    check->failed = true;
    return node->place;
}

static void check_root(struct check *check, const struct node *root) {
    if (root->element != ELEMENT_HTML)
        diagnose(check->diagnostics, SEVERITY_ERROR, fault(check, root),
                 "the outermost element is <%s>: expected <html>", root->name);
}

/* ---- ids ---- */

static int by_id(const void *left, const void *right) {
    const struct node *a = *(const struct node *const *)left;
    const struct node *b = *(const struct node *const *)right;
    int order = strcmp(node_attribute(a, ATTRIBUTE_ID), node_attribute(b, ATTRIBUTE_ID));
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

static const struct node **identified_nodes(struct check *check, const struct node *root,
                                            size_t *count) {
    const struct node **nodes = NULL;
    *count = 0;
    for (const struct node *node = root; node != NULL; node = node_following(node, root))
        if (node_attribute(node, ATTRIBUTE_ID) != NULL) {
            nodes = arena_more(check->arena, nodes, *count, sizeof *nodes);
            nodes[(*count)++] = node;
        }
    return nodes;
}

static void check_taken_ids(struct check *check, const struct node *const *nodes, size_t count) {
    const struct node *first = nodes[0];
    for (size_t i = 1; i < count; i++) {
        const char *id = node_attribute(nodes[i], ATTRIBUTE_ID);
        if (strcmp(id, node_attribute(first, ATTRIBUTE_ID)) != 0)
            first = nodes[i];
        else
            diagnose(check->diagnostics, SEVERITY_ERROR, fault(check, nodes[i]),
                     "id=\"%s\" is taken: an element of %s:%zu has it (in a loop, an id needs a "
                     "name such as {{code}} in it)",
                     id, first->place.file, first->place.line);
    }
}

static int id_against(const void *id, const void *node) {
    return strcmp(id, node_attribute(*(const struct node *const *)node, ATTRIBUTE_ID));
}

static bool has_id(const struct node *const *nodes, size_t count, const char *id) {
    return count > 0 && bsearch(id, nodes, count, sizeof *nodes, id_against) != NULL;
}

/* Where a part was taken out, links to it may be left, on screens alone, too. "#" and "#top" are
 * the document's top (HTML standard, 7.4.6.4). */
static void check_target(struct check *check, const struct node *link,
                         const struct node *const *nodes, size_t count) {
    const char *href = node_attribute(link, ATTRIBUTE_HREF);
    if (href == NULL || href[0] != '#' || href[1] == '\0' || strcmp(href, "#top") == 0 ||
        has_id(nodes, count, href + 1))
        return;
    struct spelling spelling = spelling_of(href + 1);
    for (size_t i = 0; i < count; i++)
        spelling_offer(&spelling, node_attribute(nodes[i], ATTRIBUTE_ID));
    diagnose(check->diagnostics, SEVERITY_ERROR, fault(check, link),
             "the link to \"%s\"%s leads nowhere: no element has that id", href,
             spelling_answer(check->arena, &spelling));
}

static void check_ids(struct check *check, const struct node *root) {
    size_t count;
    const struct node **nodes = identified_nodes(check, root, &count);
    if (count > 0) {
        qsort(nodes, count, sizeof *nodes, by_id);
        check_taken_ids(check, nodes, count);
    }
    for (const struct node *node = root; node != NULL; node = node_following(node, root))
        if (node->element == ELEMENT_A)
            check_target(check, node, nodes, count);
}

/* ---- languages ---- */

static void check_language(struct check *check, const struct node *node) {
    const char *language = node_attribute(node, ATTRIBUTE_LANG);
    if (language != NULL && !language_is_tag(language))
        diagnose(check->diagnostics, SEVERITY_ERROR, fault(check, node),
                 "lang=\"%s\" is no language: expected a tag such as en-GB or cy", language);
}

static void give_language(struct check *check, struct node *root) {
    if (node_attribute(root, ATTRIBUTE_LANG) != NULL)
        return;
    diagnose_once(check->diagnostics, SEVERITY_WARNING, root->place,
                  "<html> does not say which language the report is in: expected lang=\"en-GB\" or "
                  "another (en-GB is taken)");
    page_set(check->arena, root, ATTRIBUTE_LANG, "en-GB");
}

/* ---- what stands in what ---- */

static bool is_link(const struct node *node) {
    return node->element == ELEMENT_A && node_attribute(node, ATTRIBUTE_HREF) != NULL;
}

static bool has_chart(const struct node *top) {
    for (const struct node *node = top; node != NULL; node = node_following(node, top))
        if (node->chart != NULL)
            return true;
    return false;
}

static const struct node *inside(const struct node *node, bool (*is)(const struct node *)) {
    for (node = node->parent; node != NULL; node = node->parent)
        if (is(node))
            return node;
    return NULL;
}

static void check_link(struct check *check, const struct node *link) {
    if (inside(link, is_link) != NULL)
        diagnose_once(check->diagnostics, SEVERITY_WARNING, link->place,
                      "a link inside another link: browsers end the outer one here; expected one "
                      "after the other");
    if (utf8_is_blank(node_text(check->arena, link)) && !has_chart(link))
        diagnose_once(check->diagnostics, SEVERITY_WARNING, link->place,
                      "the link has no words, so that nobody can see or hear it: expected text in "
                      "it (the PDF leaves the link out)");
}

static bool is_paragraph(const struct node *node) {
    return node->element == ELEMENT_P;
}

/* HTML standard, 13.2.6.4.7: where such an element starts, a parser ends the paragraph. */
static const bool ENDS_PARAGRAPHS[ELEMENT_COUNT] = {
    [ELEMENT_ADDRESS] = true,    [ELEMENT_ARTICLE] = true,    [ELEMENT_ASIDE] = true,
    [ELEMENT_BLOCKQUOTE] = true, [ELEMENT_DETAILS] = true,    [ELEMENT_DIV] = true,
    [ELEMENT_DL] = true,         [ELEMENT_FIGCAPTION] = true, [ELEMENT_FIGURE] = true,
    [ELEMENT_FOOTER] = true,     [ELEMENT_HEADER] = true,     [ELEMENT_H1] = true,
    [ELEMENT_H2] = true,         [ELEMENT_H3] = true,         [ELEMENT_H4] = true,
    [ELEMENT_H5] = true,         [ELEMENT_H6] = true,         [ELEMENT_HR] = true,
    [ELEMENT_MAIN] = true,       [ELEMENT_NAV] = true,        [ELEMENT_OL] = true,
    [ELEMENT_P] = true,          [ELEMENT_PRE] = true,        [ELEMENT_SEARCH] = true,
    [ELEMENT_SECTION] = true,    [ELEMENT_TABLE] = true,      [ELEMENT_UL] = true};

static void check_paragraph(struct check *check, const struct node *node) {
    const struct node *paragraph = inside(node, is_paragraph);
    if (paragraph != NULL)
        diagnose_once(check->diagnostics, SEVERITY_WARNING, node->place,
                      "<%s> cannot stand in the <p> of %s:%zu: browsers end the paragraph here; "
                      "expected <div> there, or <span> here",
                      node->name, paragraph->place.file, paragraph->place.line);
}

/* What the template says where something of an authority's own was to stand. */
static void check_placeholder(struct check *check, const struct node *node) {
    const char *expected = node_attribute(node, ATTRIBUTE_DATA_PLACEHOLDER);
    if (expected != NULL)
        diagnose_once(check->diagnostics, SEVERITY_WARNING, node->place,
                      "“%s” is a placeholder; expected %s", node_text(check->arena, node),
                      expected);
}

static void check_node(struct check *check, const struct node *node) {
    check_language(check, node);
    check_placeholder(check, node);
    if (is_link(node))
        check_link(check, node);
    if (ENDS_PARAGRAPHS[node->element])
        check_paragraph(check, node);
}

bool page_check(struct arena *arena, struct diagnostics *diagnostics, struct node *root) {
    struct check check = {.arena = arena, .diagnostics = diagnostics};
    check_root(&check, root);
    check_ids(&check, root);
    for (const struct node *node = root; node != NULL; node = node_following(node, root))
        if (node->kind == NODE_ELEMENT)
            check_node(&check, node);
    if (!check.failed)
        give_language(&check, root);
    return !check.failed;
}
