/* Declarations as settings of single properties: custom properties and shorthands resolved, what
 * print cannot do refused. Used by render/css/style.c. */
#ifndef RENDER_CSS_STYLE_DECLARATION_H
#define RENDER_CSS_STYLE_DECLARATION_H

#include "render/css/css_variable.h"
#include "render/css/style_property.h"

struct setting {
    enum property property;
    bool important;
    struct css_value value;
};

struct settings {
    struct setting *items;
    size_t count;
};

/* Appends what the declarations set. A property or value outside the subset is an error at its
 * place that names the property; the properties that mean nothing on paper set nothing. Custom
 * properties are passed over. */
void settings_read(struct arena *arena, struct diagnostics *diagnostics,
                   const struct css_variables *variables,
                   const struct css_declarations *declarations, struct settings *settings);

#endif
