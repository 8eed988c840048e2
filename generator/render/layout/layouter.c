/* Errors in a template; the part of the page that is for content. */
#include "render/layout/layouter.h"

#include <stdarg.h>

void layout_error(struct layouter *layouter, const struct node *node, const char *format, ...) {
    va_list values;
    va_start(values, format);
    diagnostics_add(layouter->diagnostics, SEVERITY_ERROR, node->place, format, values);
    va_end(values);
    layouter->failed = true;
}

double layouter_content_width(const struct page_box *page) {
    return page->width - page->margin[SIDE_LEFT] - page->margin[SIDE_RIGHT];
}

double layouter_content_bottom(const struct page_box *page) {
    return page->height - page->margin[SIDE_BOTTOM];
}

struct typeface *layouter_typeface(const struct layouter *layouter, const struct style *style) {
    return typefaces_of(layouter->typefaces, style->families, style->bold, style->italic);
}
