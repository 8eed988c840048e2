/* Texts of the page tree that are cut, so that a part of one is an element. */
#ifndef REPORT_PAGE_PAGE_CUT_H
#define REPORT_PAGE_PAGE_CUT_H

#include "report/page/page.h"

/* What is put around a part of a text. */
struct page_wrapper {
    enum element_name element;
    const struct attribute *attributes;
    size_t attribute_count;
};

/* Makes the bytes of the text an element of their own, and what is before and behind them other
 * nodes. The node that what is behind is left in; NULL: there is nothing behind. */
struct node *page_cut(struct arena *arena, struct node *node, size_t begin, size_t end,
                      struct page_wrapper wrapper);

/* Numbers all nodes anew, in document order. */
void page_number_nodes(struct node *root);

#endif
