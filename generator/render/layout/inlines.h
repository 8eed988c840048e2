/* Inline content, gathered in document order (CSS 2.2 section 16.6 for white space). */
#ifndef RENDER_LAYOUT_INLINES_H
#define RENDER_LAYOUT_INLINES_H

#include "render/layout/inline.h"
#include "render/layout/layouter.h"

/* Content without a piece, of a block that has the style. */
struct inline_content *inline_new(struct layouter *layouter, const struct style *style);

/* The start of an inline element, which is then open for what is added, and the end of the one that
 * was opened last. */
void inline_open(struct layouter *layouter, struct inline_content *content, const struct node *node,
                 const struct style *style);
void inline_close(struct layouter *layouter, struct inline_content *content);

/* A text, its white space as its parent's style says. */
void inline_add_text(struct layouter *layouter, struct inline_content *content,
                     const struct node *text);

/* The text of a number that is known when all pages are: as wide as that of most. */
extern const char inline_page_to_come[];
/* What an element with data-counter has for its content: a number, or an error. With data-of, the
 * number of a page to come. */
void inline_add_counter(struct layouter *layouter, struct inline_content *content,
                        const struct node *node, const struct style *style);

/* A forced break. */
void inline_add_break(struct layouter *layouter, struct inline_content *content,
                      const struct node *node, const struct style *style);

/* An inline block or a drawing. */
void inline_add_atom(struct layouter *layouter, struct inline_content *content, struct box *atom);

/* Nothing but white space: no box is made for it. */
bool inline_is_blank(const struct inline_content *content);

#endif
