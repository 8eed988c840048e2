/* @page: the sheet of paper with its margins (CSS Paged Media 3, section 7.1). Used by
 * render/css/stylesheet.c. */
#ifndef RENDER_CSS_STYLE_PAGE_H
#define RENDER_CSS_STYLE_PAGE_H

#include "render/css/css_variable.h"
#include "render/css/style.h"

struct named_page {
    const char *name;
    struct page_box box;
};

struct page_boxes {
    struct page_box usual;
    struct named_page *named;
    size_t named_count;
};

/* Whether the rule is of pages with a name. */
bool page_rule_is_named(const struct css_rule *rule);

/* Puts what the rule sets into the pages that it is about; a name is met first with what the usual
 * page has, so that rules without a name are read before (CSS Paged Media 3, section 4.3). What is
 * outside the subset, and margins that leave nothing to print on, are errors. Custom properties
 * are passed over. */
void page_boxes_read(struct arena *arena, struct diagnostics *diagnostics,
                     const struct css_variables *variables, const struct css_rule *rule,
                     struct page_boxes *pages);

/* The page of that name, or NULL. Names differ by case. */
const struct page_box *page_boxes_find(const struct page_boxes *pages, const char *name);

/* " (did you mean …)" for a name that no page has; "" where none is near. */
const char *page_boxes_nearest(struct arena *arena, const struct page_boxes *pages,
                               const char *name);

#endif
