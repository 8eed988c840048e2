/* A style sheet as the two files know it that work on it: stylesheet.c reads it, style.c computes
 * styles from it. */
#ifndef RENDER_CSS_STYLESHEET_PARTS_H
#define RENDER_CSS_STYLESHEET_PARTS_H

#include "render/css/css_variable.h"
#include "render/css/style_page.h"
#include "render/css/style_rules.h"
#include "render/css/stylesheet.h"

struct stylesheet {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct page_boxes pages;
    struct css_variables variables;
    struct style_rules rules;
    struct style_cache *computed; /* of style.c; NULL: no style was asked for yet */
    bool failed;
};

#endif
