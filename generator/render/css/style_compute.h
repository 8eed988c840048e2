/* From the values that won the cascade to a computed style (CSS Cascade 4, section 4.4):
 * inheritance, relative units, what one property means for another. Used by render/css/style.c. */
#ifndef RENDER_CSS_STYLE_COMPUTE_H
#define RENDER_CSS_STYLE_COMPUTE_H

#include "render/css/style_property.h"

/* `parent` is NULL for the root element. `root_font_size` is what rem means; the root's own style
 * does not need it. winners[p] is NULL where nothing sets p. */
void style_compute(const struct css_value *const winners[PROPERTY_COUNT],
                   const struct style *parent, double root_font_size, struct style *style);

#endif
