/* A drawing as an inline SVG element. */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "base/buffer.h"
#include "report/drawing/drawing.h"

/* Appends <svg>. `words` are its name for who listens; "": it is decoration (aria-hidden).
 * `class_name` goes to the element. */
void svg_write(const struct drawing *drawing, const char *class_name, const char *words,
               struct buffer *out);

#endif
