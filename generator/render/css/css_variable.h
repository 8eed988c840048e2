/* Custom properties (CSS Variables 1), declared on :root only: a reference has one meaning
 * everywhere, resolved when the sheet is read. */
#ifndef RENDER_CSS_CSS_VARIABLE_H
#define RENDER_CSS_CSS_VARIABLE_H

#include "render/css/css_parse.h"
#include "render/css/style.h"

struct css_variables {
    struct css_declaration *items;
    size_t count;
};

/* The last declaration of a name counts, but an important one before others. */
void css_variables_add(struct arena *arena, struct css_variables *variables,
                       const struct css_declaration *declaration);

/* An error for each custom property among the declarations of a rule that is not :root's. */
void css_variables_refuse(struct diagnostics *diagnostics,
                          const struct css_declarations *declarations);

/* NULL: none is declared. */
const struct css_declaration *css_variables_find(const struct css_variables *variables,
                                                 const char *name);

/* Its value as a colour; none where it is not declared or is no colour that print knows. */
struct colour css_variables_colour(struct arena *arena, const struct css_variables *variables,
                                   const char *name);

/* Puts the values (or fallbacks) in the place of each var() in the declaration's value. False after
 * an error at its place: a name that is not declared, or one that refers to itself. */
bool css_variables_expand(struct arena *arena, struct diagnostics *diagnostics,
                          const struct css_variables *variables,
                          struct css_declaration *declaration);

#endif
