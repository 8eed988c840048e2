/* Scripts other than the page's own, told to who reads it aloud (WCAG 2.2, 3.1.2). */
#ifndef REPORT_PAGE_PAGE_SCRIPTS_H
#define REPORT_PAGE_PAGE_SCRIPTS_H

#include "report/page/page.h"

/* In both outputs: a step on the page tree between reading and rendering. */

/* Gives words in a script that says which language they are in (Hebrew, Tamil, ...) lang, and dir
 * where it runs from right to left: on a paragraph or heading that is all in it, else on a span
 * around them. A lang of the author's own in that language, or in another of its script (ur, ne),
 * stays, and lacks at most dir. A list whose letters all run from right to left has dir, too: its
 * bullets stand at the right. */
void page_mark_scripts(struct arena *arena, struct node *root);

#endif
