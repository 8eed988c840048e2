/* What a page that is well-formed may still get wrong for every output. Only report/page/page.c
 * includes this. */
#ifndef REPORT_PAGE_PAGE_CHECK_H
#define REPORT_PAGE_PAGE_CHECK_H

#include "report/page/page.h"

/* False after an error: the outermost element is not html, an id that stands twice, a link to an
 * id that no element has, a lang that is no language tag (BCP 47). Warnings: placeholders that are
 * left; links without words or inside each other; blocks in a paragraph, which browsers end there;
 * html without lang, which becomes en-GB. */
bool page_check(struct arena *arena, struct diagnostics *diagnostics, struct node *root);

#endif
