/* The properties that print knows: one table that says what each takes, where struct style keeps
 * it, whether it is inherited. */
#ifndef RENDER_CSS_STYLE_PROPERTY_H
#define RENDER_CSS_STYLE_PROPERTY_H

#include "render/css/css_parse.h"
#include "render/css/css_value.h"

#include <stdbool.h>
#include <stddef.h>

/* In the order in which they are computed: em needs the font size, currentcolor the colour. The
 * four sides of a property follow each other as in enum side. */
enum property {
    PROPERTY_FONT_SIZE,
    PROPERTY_COLOR,
    PROPERTY_LINE_HEIGHT,
    PROPERTY_FONT_FAMILY,
    PROPERTY_FONT_WEIGHT,
    PROPERTY_FONT_STYLE,
    PROPERTY_DISPLAY,
    PROPERTY_BACKGROUND_COLOR,
    PROPERTY_TEXT_ALIGN,
    PROPERTY_VERTICAL_ALIGN,
    PROPERTY_WHITE_SPACE,
    PROPERTY_TEXT_DECORATION,
    PROPERTY_TEXT_INDENT,
    PROPERTY_LIST_STYLE_TYPE,
    PROPERTY_MARGIN_TOP,
    PROPERTY_MARGIN_RIGHT,
    PROPERTY_MARGIN_BOTTOM,
    PROPERTY_MARGIN_LEFT,
    PROPERTY_PADDING_TOP,
    PROPERTY_PADDING_RIGHT,
    PROPERTY_PADDING_BOTTOM,
    PROPERTY_PADDING_LEFT,
    PROPERTY_BORDER_TOP_WIDTH,
    PROPERTY_BORDER_RIGHT_WIDTH,
    PROPERTY_BORDER_BOTTOM_WIDTH,
    PROPERTY_BORDER_LEFT_WIDTH,
    PROPERTY_BORDER_TOP_STYLE,
    PROPERTY_BORDER_RIGHT_STYLE,
    PROPERTY_BORDER_BOTTOM_STYLE,
    PROPERTY_BORDER_LEFT_STYLE,
    PROPERTY_BORDER_TOP_COLOR,
    PROPERTY_BORDER_RIGHT_COLOR,
    PROPERTY_BORDER_BOTTOM_COLOR,
    PROPERTY_BORDER_LEFT_COLOR,
    PROPERTY_WIDTH,
    PROPERTY_HEIGHT,
    PROPERTY_MAX_WIDTH,
    PROPERTY_MIN_HEIGHT,
    PROPERTY_BOX_SIZING,
    PROPERTY_BORDER_COLLAPSE,
    PROPERTY_BORDER_SPACING,
    PROPERTY_BREAK_BEFORE,
    PROPERTY_BREAK_AFTER,
    PROPERTY_BREAK_INSIDE,
    PROPERTY_KEEP_WITH_NEXT,
    PROPERTY_PAGE,
    PROPERTY_ORPHANS,
    PROPERTY_WIDOWS,
    PROPERTY_GRID_TEMPLATE_COLUMNS,
    PROPERTY_ROW_GAP,
    PROPERTY_COLUMN_GAP,
    PROPERTY_GRID_COLUMN,
    PROPERTY_TABLE_LAYOUT,
    PROPERTY_FILL,
    PROPERTY_STROKE,
    PROPERTY_STROKE_WIDTH,
    PROPERTY_STROKE_DASHARRAY,
    PROPERTY_COUNT
};

/* How a value is kept in struct style (render/css/style_compute.c). */
enum property_storage {
    STORE_NAME,
    STORE_NAMES,
    STORE_KEYWORD, /* any enum or int */
    STORE_BOOL,
    STORE_POINTS,
    STORE_LENGTH,
    STORE_COLOUR,
    STORE_FONT_SIZE,
    STORE_FONT_WEIGHT,
    STORE_LINE_HEIGHT,
    STORE_VERTICAL_ALIGN,
    STORE_BORDER_STYLE,
    STORE_GRID_COLUMNS,
    STORE_DASHES,
    STORE_COUNT
};

enum property_inheritance { SET_ANEW, INHERITED };

struct property_definition {
    const char *name;
    enum property_storage storage;
    enum property_inheritance inheritance;
    size_t offset,
        size;         /* in struct style: what is inherited with it; the first field is the value */
    unsigned accepts; /* a sum of enum css_accepts */
    const struct css_keyword *keywords;
    /* For what is more than one component: reads the value, and says for messages what it may be.
     */
    bool (*take)(struct css_cursor *cursor, struct css_value *value);
    const char *expected;
};

const struct property_definition *property_definition(enum property property);

/* PROPERTY_COUNT: there is none of that name. */
enum property property_find(const char *name);

/* One value of the property; false where there is none, the cursor then stands anywhere. */
bool property_take(enum property property, struct css_cursor *cursor, struct css_value *value);

/* What the property takes, for messages. */
const char *property_expected(struct arena *arena, enum property property);

#endif
