/* Properties that stand for several others, or for one under another name. Used by
 * render/css/style_declaration.c. */
#ifndef RENDER_CSS_STYLE_SHORTHAND_H
#define RENDER_CSS_STYLE_SHORTHAND_H

#include "render/css/style_property.h"

enum { LONGHANDS_MAX = 12 };

struct shorthand {
    const char *name;
    /* Reads one value for each longhand; false where the text is none of its values. */
    bool (*take)(const struct shorthand *shorthand, struct css_cursor *cursor,
                 struct css_value *values);
    size_t count;
    enum property longhands[LONGHANDS_MAX];
    const struct css_keyword *keywords; /* those of an alias; NULL: those of its longhand */
    const char *expected;               /* for messages; NULL: what its (first) longhand takes */
};

/* NULL: there is none of that name. */
const struct shorthand *shorthand_find(const char *name);

const char *shorthand_expected(struct arena *arena, const struct shorthand *shorthand);

#endif
