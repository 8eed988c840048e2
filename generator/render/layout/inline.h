/* Inline content as it is cut into lines: pieces, in segments that do not break. */
#ifndef RENDER_LAYOUT_INLINE_H
#define RENDER_LAYOUT_INLINE_H

#include "render/layout/line.h"

/* A part of a piece that does not break, with the blank behind it. */
struct inline_segment {
    size_t piece;
    size_t start, end; /* TEXT: bytes of the piece's text, without the blank */
    double width, blank;
    bool breaks_before; /* a line may end before it */
};

struct inline_content {
    const struct style *style; /* of the block that it stands in */
    struct piece *pieces;
    size_t piece_count;
    struct inline_segment *segments;
    size_t segment_count;
    int open;           /* the innermost open piece while gathering */
    bool after_blank;   /* while gathering: another blank collapses */
    bool visible;       /* has a text, atom, break or edge: else its line has no height */
    bool unbroken;      /* has a text that white-space keeps on one line */
    bool yields;        /* which is broken all the same: it is wider than its box */
    bool ordered;       /* its texts have levels: they do not all run from left to right */
    bool right_to_left; /* as a whole */
};

#endif
