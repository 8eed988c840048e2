/* Errors in a template; the part of the page that is for content. */
#include "render/layout/layouter.h"

#include <stdarg.h>
#include <stdio.h>

void layout_error(struct layouter *layouter, const struct node *node, const char *format, ...) {
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    diagnose(layouter->diagnostics, SEVERITY_ERROR, node->place, "%s", message);
    layouter->failed = true;
}

double layouter_content_width(const struct layouter *layouter) {
    const struct page_box *page = layouter->page;
    return page->width - page->margin[SIDE_LEFT] - page->margin[SIDE_RIGHT];
}

double layouter_content_bottom(const struct layouter *layouter) {
    return layouter->page->height - layouter->page->margin[SIDE_BOTTOM];
}
