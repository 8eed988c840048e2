/* Selectors of the subset (Selectors Level 4): element, *, .class, #id, [attribute],
 * [attribute=value], :root, :first-child, :last-child, compounds of them, descendants, children,
 * lists. */
#ifndef RENDER_CSS_CSS_SELECTOR_H
#define RENDER_CSS_CSS_SELECTOR_H

#include "render/css/css_parse.h"
#include "report/page/page.h"

#include <stdbool.h>
#include <stddef.h>

enum css_simple_kind {
    SIMPLE_ELEMENT,
    SIMPLE_CLASS,
    SIMPLE_ID,
    SIMPLE_ATTRIBUTE,
    SIMPLE_ROOT,
    SIMPLE_FIRST_CHILD,
    SIMPLE_LAST_CHILD
};

struct css_simple {
    enum css_simple_kind kind;
    const char *name;  /* of the element, class, id or attribute */
    const char *value; /* of an attribute; NULL: any */
};

enum css_combinator { COMBINATOR_DESCENDANT, COMBINATOR_CHILD };

/* One compound selector and, by the combinator, what must hold on its left. A whole selector is
 * its rightmost compound. A compound without simple selectors is `*`. */
struct css_compound {
    const struct css_simple *simples;
    size_t count;
    const struct css_compound *left; /* NULL: nothing */
    enum css_combinator combinator;
};

/* What a selector is held against: an element, or (role not NULL) a child of it that is not in the
 * tree and has nothing but the class `role`. */
struct css_subject {
    const struct node *node;
    const char *role;
};

struct css_selectors {
    const struct css_compound *const *items;
    size_t count;
};

/* The rule's list of selectors. One outside the subset is an error with file and line, and is left
 * out. */
struct css_selectors css_selectors_read(struct arena *arena, struct diagnostics *diagnostics,
                                        const struct css_rule *rule);

bool css_selector_matches(const struct css_compound *selector, struct css_subject subject);
bool css_simple_matches(const struct css_simple *simple, const struct node *node);

/* Ids before classes before elements, as one number (below 2 to the 30th) that compares. */
unsigned css_selector_specificity(const struct css_compound *selector);

#endif
