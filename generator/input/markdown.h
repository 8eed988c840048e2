/* Commentary's Markdown as a tree (md4c inside: the only file that sees <md4c.h>). */
#ifndef INPUT_MARKDOWN_H
#define INPUT_MARKDOWN_H

#include "base/markup.h"

/* Raw HTML is text, images are text, headings go below those of the page (h4 and lower), links are
 * http, https or mailto only. Whatever the text is, the tree is one that HTML allows. `first` is
 * the place of its first line. What language it is in stands at an element around all of it
 * (`lang`, a tag; "" where it is the page's), and at passages that say it: [llythyr]{lang=cy}. NULL
 * after an error: it is nested too deep. */
const struct markup *markdown_read(struct arena *arena, struct diagnostics *diagnostics,
                                   struct place first, const char *markdown, const char *lang);

#endif
