/* Footnotes by number. Only report/page/page.c includes this. */
#ifndef REPORT_PAGE_PAGE_FOOTNOTES_H
#define REPORT_PAGE_PAGE_FOOTNOTES_H

#include "report/page/page.h"

/* An element with data-footnote has “[note 1]” in the place of its words, a link to them; these
 * stand, with a link back, in the next element with data-footnotes, or, on a page without any, in a
 * list at the end of the section. The same words have one number. An element with data-footnotes
 * that no note leads to is taken out. A note without words, in another, in what print repeats, or
 * without a place behind it is an error: false. */
bool page_set_footnotes(struct arena *arena, struct diagnostics *diagnostics, struct node *root);

#endif
