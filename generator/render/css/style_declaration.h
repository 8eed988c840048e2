/* Declarations as settings of single properties: custom properties, shorthands resolved, what print
 * cannot do refused. */
#ifndef RENDER_CSS_STYLE_DECLARATION_H
#define RENDER_CSS_STYLE_DECLARATION_H

#include "render/css/css_variable.h"
#include "render/css/style_page.h"
#include "render/css/style_property.h"

struct style_setting {
    enum property property;
    bool important;
    struct css_value value;
};

struct style_settings {
    struct style_setting *items;
    size_t count;
};

/* Appends what the declarations set. A property or value outside the subset is an error at its
 * place that names the property; the properties that mean nothing on paper set nothing. Custom
 * properties are passed over; a name of pages has to be one of `pages`. */
void style_settings_read(struct arena *arena, struct diagnostics *diagnostics,
                         const struct css_variables *variables, const struct page_boxes *pages,
                         const struct css_declarations *declarations,
                         struct style_settings *settings);

#endif
