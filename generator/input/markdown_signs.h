/* Signs that Markdown took for its own, which their author hardly meant: what a reader loses, with
 * how to write it. Only input/markdown*.c include this. */
#ifndef INPUT_MARKDOWN_SIGNS_H
#define INPUT_MARKDOWN_SIGNS_H

#include "base/markup.h"
#include "input/markdown_source.h"

/* Warnings (RULE_MARKDOWN) of what became of the source. */
void markdown_signs(struct diagnostics *diagnostics, const struct markdown_source *source,
                    const struct markup *tree);

/* The same of lines that are text, and were to be something else: they run into one paragraph, or
 * vanish. */
void markdown_lines(struct diagnostics *diagnostics, const struct markdown_source *source);

/* A block of code that four blanks made, at its place. */
void markdown_signs_indented(struct diagnostics *diagnostics, struct place place);

#endif
