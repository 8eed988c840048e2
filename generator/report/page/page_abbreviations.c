/* Cuts texts of the page tree where an abbreviation stands. */
#include "report/page/page_abbreviations.h"

#include "report/page/page_cut.h"

struct marking {
    struct arena *arena;
    const struct abbreviations *list;
};

/* Their texts are no sentences of the report, or the abbreviation is what they define. */
static const bool LEFT_ALONE[ELEMENT_COUNT] = {
    [ELEMENT_CODE] = true,  [ELEMENT_DFN] = true,  [ELEMENT_DT] = true,
    [ELEMENT_HEAD] = true,  [ELEMENT_KBD] = true,  [ELEMENT_MATH] = true,
    [ELEMENT_PRE] = true,   [ELEMENT_SAMP] = true, [ELEMENT_SCRIPT] = true,
    [ELEMENT_STYLE] = true, [ELEMENT_SVG] = true,  [ELEMENT_TEXTAREA] = true,
    [ELEMENT_VAR] = true};

static bool is_left_alone(const struct node *node) {
    return LEFT_ALONE[node->element] || node_has_class(node, "screen") || node_is_print_only(node);
}

static struct page_wrapper wrapper_of(struct arena *arena, const char *expansion) {
    struct attribute *title = arena_alloc(arena, sizeof *title);
    *title = (struct attribute){ATTRIBUTE_TITLE, "title", expansion};
    return (struct page_wrapper){ELEMENT_ABBR, title, 1};
}

/* `seen`: by the abbreviations' numbers, whether the section has them already. */
static void mark_text(const struct marking *marking, struct node *node, bool *seen) {
    const char *text = node->text;
    size_t at = 0, cut_at = 0; /* node has what is behind cut_at */
    struct abbreviation_use use;
    while (node != NULL && abbreviation_next(marking->list, text, at, &use)) {
        at = use.end;
        if (seen[use.abbreviation->number] && use.abbreviation->source != ABBREVIATION_MARKER)
            continue; /* a marker is all that a cell says: each is explained */
        seen[use.abbreviation->number] = true;
        node = page_cut(marking->arena, node, use.begin - cut_at, use.end - cut_at,
                        wrapper_of(marking->arena, use.abbreviation->expansion));
        cut_at = use.end;
    }
}

static void see_uses(const struct marking *marking, const struct node *top, bool *seen) {
    struct abbreviation_use use;
    for (const struct node *node = top; node != NULL; node = node_following(node, top))
        for (size_t at = 0;
             node->kind == NODE_TEXT && abbreviation_next(marking->list, node->text, at, &use);
             at = use.end)
            seen[use.abbreviation->number] = true;
}

static bool *new_section(const struct marking *marking) {
    return arena_array(marking->arena, marking->list->count, sizeof(bool));
}

static void mark_children(const struct marking *marking, struct node *parent, bool *seen) {
    for (struct node *child = parent->first_child, *next; child != NULL; child = next) {
        next = child->next;
        if (child->kind == NODE_TEXT)
            mark_text(marking, child, seen);
        else if (child->element == ELEMENT_ABBR)
            see_uses(marking, child, seen);
        else if (!is_left_alone(child))
            mark_children(marking, child,
                          child->element == ELEMENT_SECTION ? new_section(marking) : seen);
    }
}

/* The counterpart of node_find for a tree that may be written. */
static struct node *find(struct node *node, enum element_name element) {
    if (node->element == element)
        return node;
    struct node *found = NULL;
    for (struct node *child = node->first_child; child != NULL && found == NULL;
         child = child->next)
        found = find(child, element);
    return found;
}

void page_explain_abbreviations(struct arena *arena, struct node *root,
                                const struct abbreviations *list) {
    struct marking marking = {arena, list};
    struct node *top = find(root, ELEMENT_MAIN);
    if (top == NULL)
        top = find(root, ELEMENT_BODY);
    if (top == NULL)
        top = root;
    mark_children(&marking, top, new_section(&marking));
    page_number_nodes(root);
}
