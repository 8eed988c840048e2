/* What every phase of a layout has at hand. */
#ifndef RENDER_LAYOUT_LAYOUTER_H
#define RENDER_LAYOUT_LAYOUTER_H

#include "base/diagnostics.h"
#include "render/css/style.h"
#include "report/typeface/typeface.h"

struct layouter {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct stylesheet *stylesheet;
    struct typefaces *typefaces;
    const struct page_box **sheets; /* of the pages, once they are known */
    size_t sheet_count;
    size_t page_number, page_count; /* what counters say; 0 outside running elements */
    enum severity of_substitutes;   /* how bad it is that no font has a character */
    bool failed;                    /* an error was diagnosed */
};

/* Marks the layout as failed and says why, at the node's place in its template. */
__attribute__((format(printf, 3, 4))) void
layout_error(struct layouter *layouter, const struct node *node, const char *format, ...);

/* What text of that style is set in. */
struct typeface *layouter_typeface(const struct layouter *layouter, const struct style *style);

/* Between a page's margins, left to right. */
double layouter_content_width(const struct page_box *page);
/* Where its bottom margin begins. */
double layouter_content_bottom(const struct page_box *page);

#endif
