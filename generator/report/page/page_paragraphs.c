/* Counts sections, with their paragraphs. */
#include "report/page/page_paragraphs.h"

#include "base/spelling.h"
#include "base/utf8.h"
#include "report/page/page_insert.h"

#include <string.h>

struct numbering {
    struct arena *arena;
    struct diagnostics *diagnostics;
    size_t section, paragraph; /* counted so far; paragraphs of the section */
    bool failed;
};

/* What has paragraphs that are none of the section's own. */
static const bool PASSED_OVER[ELEMENT_COUNT] = {
    [ELEMENT_ASIDE] = true, [ELEMENT_BLOCKQUOTE] = true, [ELEMENT_DETAILS] = true,
    [ELEMENT_DL] = true,    [ELEMENT_FIGURE] = true,     [ELEMENT_FOOTER] = true,
    [ELEMENT_NAV] = true,   [ELEMENT_OL] = true,         [ELEMENT_TABLE] = true,
    [ELEMENT_UL] = true};

static bool is_numbered(const struct node *node) {
    const char *value = node_attribute(node, ATTRIBUTE_DATA_NUMBERED);
    return value != NULL && strcmp(value, "no") != 0;
}

static bool is_passed_over(const struct node *node) {
    const char *value = node_attribute(node, ATTRIBUTE_DATA_NUMBERED);
    return PASSED_OVER[node->element] || (value != NULL && strcmp(value, "no") == 0) ||
           node_is_print_only(node) || node_has_class(node, "screen");
}

/* ---- numbers ---- */

/* Before the words, where it is seen, heard and copied with them. */
static void put_number(struct numbering *numbering, struct node *node, const char *words) {
    struct arena *arena = numbering->arena;
    struct node *number = page_element_new(arena, ELEMENT_SPAN, node);
    page_set(arena, number, ATTRIBUTE_CLASS, "number");
    page_append(number, page_text_new(arena, words, node));
    page_prepend(node, page_text_new(arena, " ", node));
    page_prepend(node, number);
}

static void number_paragraph(struct numbering *numbering, struct node *node) {
    struct arena *arena = numbering->arena;
    if (utf8_is_blank(node_text(arena, node)))
        return;
    const char *number = arena_printf(arena, "%zu.%zu", numbering->section, ++numbering->paragraph);
    page_set(arena, node, ATTRIBUTE_DATA_NUMBER, number);
    if (node_attribute(node, ATTRIBUTE_ID) == NULL)
        page_set(arena, node, ATTRIBUTE_ID, arena_printf(arena, "paragraph-%s", number));
    put_number(numbering, node, number);
}

static void number_paragraphs_in(struct numbering *numbering, struct node *parent) {
    for (struct node *child = parent->first_child; child != NULL; child = child->next)
        if (child->element == ELEMENT_P && !is_passed_over(child))
            number_paragraph(numbering, child);
        else if (child->kind == NODE_ELEMENT && !is_passed_over(child))
            number_paragraphs_in(numbering, child);
}

static struct node *first_heading(struct node *parent) {
    struct node *found = NULL;
    for (struct node *child = parent->first_child; child != NULL && found == NULL;
         child = child->next)
        if (node_heading_level(child) > 0)
            found = child;
        else if (child->kind == NODE_ELEMENT && !is_passed_over(child))
            found = first_heading(child);
    return found;
}

static void number_section(struct numbering *numbering, struct node *section) {
    struct node *heading = first_heading(section);
    if (heading == NULL) {
        diagnose_once(numbering->diagnostics, SEVERITY_WARNING, section->place,
                      "the section has no heading that its number could stand before: expected "
                      "one, or data-numbered=\"no\"");
        return;
    }
    numbering->paragraph = 0;
    const char *number = arena_printf(numbering->arena, "%zu", ++numbering->section);
    page_set(numbering->arena, section, ATTRIBUTE_DATA_NUMBER, number);
    page_set(numbering->arena, heading, ATTRIBUTE_DATA_NUMBER, number);
    put_number(numbering, heading, arena_printf(numbering->arena, "%s.", number));
    number_paragraphs_in(numbering, section);
}

static void number_sections_in(struct numbering *numbering, struct node *node) {
    if (node->element == ELEMENT_SECTION) {
        number_section(numbering, node);
        return;
    }
    for (struct node *child = node->first_child; child != NULL; child = child->next)
        if (child->kind == NODE_ELEMENT && !is_passed_over(child))
            number_sections_in(numbering, child);
}

static void number_below(struct numbering *numbering, struct node *parent) {
    for (struct node *child = parent->first_child; child != NULL; child = child->next)
        if (is_numbered(child))
            number_sections_in(numbering, child);
        else
            number_below(numbering, child);
}

/* ---- references ---- */

static const struct node *find_id(const struct node *root, const char *id,
                                  struct spelling *unknown) {
    for (const struct node *node = root; node != NULL; node = node_following(node, root)) {
        const char *own = node_attribute(node, ATTRIBUTE_ID);
        if (own != NULL && strcmp(own, id) == 0)
            return node;
        if (own != NULL)
            spelling_offer(unknown, own);
    }
    return NULL;
}

/* Of the element or of what it stands in. */
static const char *number_of(const struct node *node) {
    const char *number = NULL;
    for (; node != NULL && number == NULL; node = node->parent)
        number = node_attribute(node, ATTRIBUTE_DATA_NUMBER);
    return number;
}

static void cite(struct numbering *numbering, const struct node *root, struct node *node,
                 const char *id) {
    struct spelling unknown = spelling_of(id);
    const struct node *cited = find_id(root, id, &unknown);
    const char *number = number_of(cited);
    if (number != NULL) {
        page_append(node, page_text_new(numbering->arena, number, node));
        return;
    }
    numbering->failed = true;
    if (cited == NULL)
        diagnose(numbering->diagnostics, SEVERITY_ERROR, node->place,
                 "data-cite=\"%s\"%s: no element has that id", id,
                 spelling_answer(numbering->arena, &unknown));
    else
        diagnose(numbering->diagnostics, SEVERITY_ERROR, node->place,
                 "data-cite=\"%s\": %s of %s:%zu has no number; expected it in a section of an "
                 "element with data-numbered",
                 id, cited->name, cited->place.file, cited->place.line);
}

static void cite_below(struct numbering *numbering, const struct node *root, struct node *parent) {
    for (struct node *child = parent->first_child; child != NULL; child = child->next) {
        const char *id = node_attribute(child, ATTRIBUTE_DATA_CITE);
        if (id != NULL)
            cite(numbering, root, child, id);
        cite_below(numbering, root, child);
    }
}

bool page_number_paragraphs(struct arena *arena, struct diagnostics *diagnostics,
                            struct node *root) {
    struct numbering numbering = {.arena = arena, .diagnostics = diagnostics};
    number_below(&numbering, root);
    cite_below(&numbering, root, root);
    return !numbering.failed;
}
