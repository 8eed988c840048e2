/* Words of links that make sense alone, as who listens to a list of them hears them. Only
 * input/markdown.c includes this. */
#ifndef INPUT_MARKDOWN_LINKS_H
#define INPUT_MARKDOWN_LINKS_H

#include "base/markup.h"

/* A link of which all is read gets what it lacks, with a warning at its place: words, where it has
 * none, or, behind words that do not say where it leads ("here", "read more"), its title, or its
 * address in brackets. `title` is "" where it has none. */
void markdown_link_fit(struct arena *arena, struct diagnostics *diagnostics, struct markup *link,
                       const char *title);

#endif
