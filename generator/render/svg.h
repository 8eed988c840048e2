/* A drawing as an inline SVG element. */
#ifndef RENDER_SVG_H
#define RENDER_SVG_H

#include "base/buffer.h"
#include "report/drawing/drawing.h"

/* What a drawing says in words. */
struct svg_text {
    const char *title;       /* what it is called; "": the description is all there is to say */
    const char *description; /* "": the drawing is decoration (aria-hidden) */
};

/* Appends <svg>. `id` makes the ids of its texts unique in the page; `class_name` goes to the
 * element. */
void svg_write(const struct drawing *drawing, const char *id, const char *class_name,
               struct svg_text text, struct buffer *out);

#endif
