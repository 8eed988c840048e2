/* @page: the sheet of paper with its margins (CSS Paged Media 3, section 7.1). Used by
 * render/css/stylesheet.c. */
#ifndef RENDER_CSS_STYLE_PAGE_H
#define RENDER_CSS_STYLE_PAGE_H

#include "render/css/css_variable.h"
#include "render/css/style.h"

/* Puts what the rule sets into `page`. What is outside the subset, and margins that leave nothing
 * to print on, are errors. Custom properties are passed over. */
void page_box_read(struct arena *arena, struct diagnostics *diagnostics,
                   const struct css_variables *variables, const struct css_rule *rule,
                   struct page_box *page);

#endif
