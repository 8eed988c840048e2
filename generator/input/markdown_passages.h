/* Passages of a Markdown text that say their language, as Pandoc writes it: [llythyr]{lang=cy}.
 * Only input/markdown.c includes this. */
#ifndef INPUT_MARKDOWN_PASSAGES_H
#define INPUT_MARKDOWN_PASSAGES_H

#include "input/markdown_tree.h"

/* One that is open. */
struct markdown_passage {
    const char *end, *next; /* in the source: its closing bracket; what comes behind its language */
};

struct markdown_passages {
    struct markdown_passage open[MARKDOWN_DEEP];
    size_t count;
    const char *next; /* up to here the source is told; NULL: nowhere */
};

/* Puts a text of the source into the tree, with an element around each passage. A language behind a
 * link is the link's. What is no language's tag is an error, and the passage says none. False: it
 * is too deep. */
bool markdown_passages_put(struct markdown_passages *passages, struct diagnostics *diagnostics,
                           struct markdown_tree *tree, const char *text, size_t size);

#endif
