/* Commentary's Markdown as XHTML (md4c inside: the only file that sees <md4c.h>). */
#ifndef INPUT_MARKDOWN_H
#define INPUT_MARKDOWN_H

#include "base/diagnostics.h"

/* Raw HTML is text, images are text, headings go below those of the page (h4 and lower), links are
 * http, https or mailto only. `path` and `line` (of its first line) are for messages. */
const char *markdown_html(struct arena *arena, struct diagnostics *diagnostics, const char *path,
                          size_t line, const char *markdown);

#endif
