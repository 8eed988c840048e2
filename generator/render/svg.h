/* A drawing as an inline SVG element. */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "base/buffer.h"
#include "report/drawing/drawing.h"

/* Appends <svg>. `words` are its name for who listens; "": it is decoration (aria-hidden). `id`
 * makes the id of these unique in the page; `class_name` goes to the element. */
void svg_write(const struct drawing *drawing, const char *id, const char *class_name,
               const char *words, struct buffer *out);

#endif
