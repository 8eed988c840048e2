/* The page tree as one self-contained HTML file. */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "base/buffer.h"
#include "report/page/page.h"

/* Appends the document to `out`: the doctype, the tree with charts as inline SVG, the two style
 * sheets inlined (print.css for all media, screen.css for screens) at the end of head, and the
 * encoding where the template does not say it. Running and repeated elements (data-running,
 * data-repeat) are left out. A figure's svg has the class "chart wide", and a second one "chart
 * narrow" where a phone needs it; others have the class "icon" or "spark". Without style sheets
 * (both NULL) none is inlined: the page links to one. */
void html_write(struct arena *arena, const struct node *root, const char *print_css,
                const char *screen_css, struct buffer *out);

#endif
