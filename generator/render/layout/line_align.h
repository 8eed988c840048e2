/* The height of a line, with each part of it aligned to the baseline (CSS 2.2 section 10.8). */
#ifndef RENDER_LAYOUT_LINE_ALIGN_H
#define RENDER_LAYOUT_LINE_ALIGN_H

#include "render/layout/inline.h"
#include "render/layout/layouter.h"

/* Above and below a baseline. */
struct line_extent {
    double above, below;
};

/* Sets the shifts of the line's fragments, `count` of them; returns what the line takes. */
struct line_extent line_align(const struct layouter *layouter, struct inline_content *content,
                              struct fragment *fragments, size_t count);

/* How far the top of an atom's border box stands above its baseline. */
double line_align_atom(const struct box *atom);

#endif
