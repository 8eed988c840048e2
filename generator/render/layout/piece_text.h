/* How wide parts of a piece's text are. */
#ifndef RENDER_LAYOUT_PIECE_TEXT_H
#define RENDER_LAYOUT_PIECE_TEXT_H

#include "render/layout/line.h"

/* In points: the bytes from `from` to `to`, as wide as they are among their neighbours. */
double piece_width(const struct piece *piece, size_t from, size_t to);
/* The same where a line ends there: without the neighbours behind. */
double piece_width_cut(const struct piece *piece, size_t from, size_t to);
/* The blank at that byte. */
double piece_blank_width(const struct piece *piece, size_t at);

/* Where the part of the text that begins at `from` and runs in one direction ends; `to` at most. */
size_t piece_run_end(const struct piece *piece, size_t from, size_t to);
bool piece_is_right_to_left(const struct piece *piece, size_t at);

#endif
