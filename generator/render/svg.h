/* A drawing as an inline SVG element. */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "base/buffer.h"
#include "report/drawing.h"

/* Appends <svg>. `id` makes the ids of its title unique in the page; `description` "" makes it
 * decoration (aria-hidden); `class_name` goes to the element. */
void svg_write(const struct drawing *drawing, const char *id, const char *class_name,
               const char *description, struct buffer *out);

#endif
