/* Paragraphs by number, as committees cite them. Only report/page/page.c includes
 * this. */
#ifndef REPORT_PAGE_PAGE_PARAGRAPHS_H
#define REPORT_PAGE_PAGE_PARAGRAPHS_H

#include "report/page/page.h"

/* In elements with data-numbered each section has a number before the words of its first heading
 * ("1."), and each paragraph in it another ("1.1"), with an id (paragraph-1.1) where it has none;
 * the section, the heading and the paragraph have it as data-number, too. Lists, tables, figures,
 * quotes and what has data-numbered="no" are passed over. The numbers go on over the page. An
 * element with data-cite="ID" has the number of what has that id for its words. A section without
 * a heading is a warning and has none. Whether what is cited has a number: else an error. */
bool page_number_paragraphs(struct arena *arena, struct diagnostics *diagnostics,
                            struct node *root);

#endif
