/* What a page says in words of its drawings. Only report/page/page.c includes this. */
#ifndef REPORT_PAGE_PAGE_WORDS_H
#define REPORT_PAGE_PAGE_WORDS_H

#include "report/page/page.h"

/* An icon whose meaning stands beside it, in the text of the element that it is in, or that is
 * marked aria-hidden="true", becomes decoration: read aloud, it would be heard twice. */
void page_quieten_icons(struct arena *arena, struct node *const *icons, size_t count);

/* What a chart's description says that stands in words around it, in the same section on screens
 * and on paper, is left out of the description. */
void page_shorten_charts(struct arena *arena, struct node *const *charts, size_t count);

#endif
