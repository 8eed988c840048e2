/* Abbreviations explained where a reader first meets them (WCAG 2.2, 3.1.4). */
#ifndef REPORT_PAGE_PAGE_ABBREVIATIONS_H
#define REPORT_PAGE_PAGE_ABBREVIATIONS_H

#include "report/abbreviation.h"
#include "report/page/page.h"

/* In both outputs: a step on the page tree between reading and rendering. */

/* Puts <abbr title="expansion"> around the first use of each abbreviation in each section (the
 * nearest <section>) of <main>, or of the whole body where there is no <main>; around each marker.
 * Left alone are code, terms that are being defined (dt, dfn), what stands on paper or on screens
 * only, and <abbr>s of the template's own: these count as uses. */
void page_explain_abbreviations(struct arena *arena, struct node *root,
                                const struct abbreviations *list);

#endif
