/* print.css, read: a documented subset of CSS (doc/print-css.md, "Properties"). */
#ifndef RENDER_CSS_STYLESHEET_H
#define RENDER_CSS_STYLESHEET_H

#include "base/arena.h"
#include "base/diagnostics.h"
#include "render/css/style.h"

/* Reads the files' texts in order (later rules win among equals). What the engine cannot print (a
 * property, value, selector or at-rule outside the subset) is an error with file, line and the
 * property's name; NULL then. `names` and `texts` are `count` long. */
struct stylesheet *stylesheet_read(struct arena *arena, struct diagnostics *diagnostics,
                                   const char *const *names, const char *const *texts,
                                   size_t count);

/* The same sheet for another page tree: its styles live in `arena`, and what is wrong with the
 * tree's style attributes goes to the diagnostics. What was read is shared. */
struct stylesheet *stylesheet_for_page(struct arena *arena, struct diagnostics *diagnostics,
                                       const struct stylesheet *sheet);

/* The pages of a name; NULL: those without one. One object a name. */
const struct page_box *stylesheet_page(const struct stylesheet *stylesheet, const char *name);

/* Whether a style attribute that style_of has met could not be read. */
bool stylesheet_failed(const struct stylesheet *stylesheet);

/* A custom property of :root, such as "--accent", as a colour; none where it is not declared. */
struct colour stylesheet_colour(const struct stylesheet *stylesheet, const char *name);

/* All custom properties of :root (render/css/css_variable.h). */
struct css_variables;
const struct css_variables *stylesheet_variables(const struct stylesheet *stylesheet);

#endif
