/* What is wrong with a page that is not well-formed, in the words of somebody who writes templates.
 * Only report/page/page.c includes this. */
#ifndef REPORT_PAGE_PAGE_FAULT_H
#define REPORT_PAGE_PAGE_FAULT_H

#include "report/page/page.h"

#include <expat.h>

/* Says why expat stopped at `offset` of the expanded text, inside the element `open` (NULL: outside
 * of all). */
const char *page_fault(struct arena *arena, enum XML_Error code, const char *text, size_t offset,
                       const struct node *open);

#endif
