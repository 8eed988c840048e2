/* A computed style, property by property. */
#include "render/css/style_compute.h"

#include <string.h>

struct computing {
    struct style *style;
    const struct style *parent; /* of the root: the initial style */
    double root_font_size;
    bool border_solid[4];
};

/* line-height: normal is ascent, descent and line gap of Liberation Sans, in em: the hhea table's,
 * as browsers use it. */
#define NORMAL_LINE_HEIGHT ((1854 + 434 + 67) / 2048.0)
/* 16px: what browsers begin with. */
#define INITIAL_FONT_SIZE 12.0
/* The border-width `medium`, which is initial, of 3px. */
static const double MEDIUM = 2.25;
/* CSS Fonts 4, section 2.4: from here on the bold face is meant where there are only two. */
static const double BOLD_FROM = 600;

static const struct style INITIAL = {
    .display = DISPLAY_INLINE,
    .font_size = INITIAL_FONT_SIZE,
    .line_height = INITIAL_FONT_SIZE * NORMAL_LINE_HEIGHT,
    .line_height_factor = NORMAL_LINE_HEIGHT,
    .background = {.none = true},
    .text_align = ALIGN_START,
    .vertical_align = VALIGN_BASELINE,
    .white_space = WHITE_SPACE_NORMAL,
    .list_style = LIST_DISC,
    .margin = {{LENGTH_POINTS, 0}, {LENGTH_POINTS, 0}, {LENGTH_POINTS, 0}, {LENGTH_POINTS, 0}},
    .padding = {{LENGTH_POINTS, 0}, {LENGTH_POINTS, 0}, {LENGTH_POINTS, 0}, {LENGTH_POINTS, 0}},
    .width = {LENGTH_AUTO, 0},
    .height = {LENGTH_AUTO, 0},
    .max_width = {LENGTH_AUTO, 0},
    .min_height = {LENGTH_POINTS, 0},
    .orphans = 2,
    .widows = 2,
    .grid_column_span = 1,
    .stroke = {.none = true},
    .stroke_width = 1,
};

/* A length in points; `em` is the font size that em counts, and that percentages count where a
 * property has them of it. A bare number stands for itself. */
static double points(const struct computing *computing, const struct css_value *value, double em) {
    switch (value->unit) {
    case CSS_UNIT_EM:
        return value->number * em;
    case CSS_UNIT_PERCENT:
        return value->number / 100 * em;
    case CSS_UNIT_REM:
        return value->number * computing->root_font_size;
    case CSS_UNIT_NONE:
    case CSS_UNIT_POINT:
    case CSS_UNIT_FRACTION:
        break;
    }
    return value->number;
}

static struct length length_of(const struct computing *computing, const struct css_value *value) {
    if (value->kind == CSS_VALUE_KEYWORD)
        return (struct length){LENGTH_AUTO, 0};
    if (value->unit == CSS_UNIT_PERCENT)
        return (struct length){LENGTH_PERCENT, value->number};
    if (value->unit == CSS_UNIT_FRACTION)
        return (struct length){LENGTH_FRACTION, value->number};
    return (struct length){LENGTH_POINTS, points(computing, value, computing->style->font_size)};
}

static void store_name(struct computing *computing, const struct css_value *value, void *field) {
    (void)computing;
    *(const char **)field = value->kind == CSS_VALUE_NAMES ? value->names[0] : NULL;
}

static void store_names(struct computing *computing, const struct css_value *value, void *field) {
    (void)computing;
    *(const char *const **)field = value->names;
}

static void store_keyword(struct computing *computing, const struct css_value *value, void *field) {
    (void)computing;
    *(int *)field = (int)value->number;
}

static void store_bool(struct computing *computing, const struct css_value *value, void *field) {
    (void)computing;
    *(bool *)field = value->number != 0;
}

static void store_points(struct computing *computing, const struct css_value *value, void *field) {
    *(double *)field = points(computing, value, computing->style->font_size);
}

static void store_length(struct computing *computing, const struct css_value *value, void *field) {
    *(struct length *)field = length_of(computing, value);
}

/* `color: currentcolor` is inherit (CSS Color 3, section 4.4); the keyword none is no colour. */
static void store_colour(struct computing *computing, const struct css_value *value, void *field) {
    struct colour *colour = field;
    if (value->kind == CSS_VALUE_COLOUR)
        *colour = value->colour;
    else if (value->kind == CSS_VALUE_KEYWORD)
        *colour = (struct colour){.none = true};
    else
        *colour = computing->style->colour;
}

static void store_font_size(struct computing *computing, const struct css_value *value,
                            void *field) {
    *(double *)field = points(computing, value, computing->parent->font_size);
}

static void store_font_weight(struct computing *computing, const struct css_value *value,
                              void *field) {
    (void)computing;
    *(bool *)field = value->number >= BOLD_FROM;
}

static void store_line_height(struct computing *computing, const struct css_value *value,
                              void *field) {
    (void)field;
    struct style *style = computing->style;
    style->line_height_factor = 0;
    if (value->kind == CSS_VALUE_KEYWORD)
        style->line_height_factor = NORMAL_LINE_HEIGHT;
    else if (value->unit == CSS_UNIT_NONE)
        style->line_height_factor = value->number;
    style->line_height = points(computing, value, style->font_size);
}

static void store_vertical_align(struct computing *computing, const struct css_value *value,
                                 void *field) {
    (void)field;
    struct style *style = computing->style;
    bool keyword = value->kind == CSS_VALUE_KEYWORD;
    style->vertical_align = keyword ? (enum vertical_align)value->number : VALIGN_LENGTH;
    style->vertical_shift = keyword ? 0 : points(computing, value, style->font_size);
}

/* The style has no field of its own: a width of 0 says none. */
static void store_border_style(struct computing *computing, const struct css_value *value,
                               void *field) {
    size_t side = (size_t)((double *)field - computing->style->border_width);
    computing->border_solid[side] = value->kind == CSS_VALUE_INHERIT
                                        ? computing->parent->border_width[side] > 0
                                        : value->number != 0;
}

static void store_grid_columns(struct computing *computing, const struct css_value *value,
                               void *field) {
    (void)field;
    struct style *style = computing->style;
    for (size_t i = 0; i < value->count; i++) {
        const struct css_value *column = &value->list[i];
        bool limited = column->kind == CSS_VALUE_LIST;
        style->grid_columns[i] = length_of(computing, limited ? &column->list[1] : column);
        style->grid_column_least[i] =
            limited ? points(computing, &column->list[0], style->font_size) : -1;
    }
    computing->style->grid_column_count = (int)value->count;
}

static void store_dashes(struct computing *computing, const struct css_value *value, void *field) {
    (void)field;
    struct style *style = computing->style;
    for (size_t i = 0; i < value->count; i++)
        style->dash[i] = points(computing, &value->list[i], style->font_size);
    style->dash_count = (int)value->count;
}

static void store(struct computing *computing, enum property property,
                  const struct css_value *value) {
    static void (*const stores[STORE_COUNT])(struct computing *, const struct css_value *,
                                             void *) = {
        [STORE_NAME] = store_name,
        [STORE_NAMES] = store_names,
        [STORE_KEYWORD] = store_keyword,
        [STORE_BOOL] = store_bool,
        [STORE_POINTS] = store_points,
        [STORE_LENGTH] = store_length,
        [STORE_COLOUR] = store_colour,
        [STORE_FONT_SIZE] = store_font_size,
        [STORE_FONT_WEIGHT] = store_font_weight,
        [STORE_LINE_HEIGHT] = store_line_height,
        [STORE_VERTICAL_ALIGN] = store_vertical_align,
        [STORE_BORDER_STYLE] = store_border_style,
        [STORE_GRID_COLUMNS] = store_grid_columns,
        [STORE_DASHES] = store_dashes,
    };
    const struct property_definition *definition = property_definition(property);
    char *field = (char *)computing->style + definition->offset;
    if (value->kind == CSS_VALUE_INHERIT && definition->storage != STORE_BORDER_STYLE)
        memcpy(field, (const char *)computing->parent + definition->offset, definition->size);
    else
        stores[definition->storage](computing, value, field);
}

static void inherit(struct style *style, const struct style *parent) {
    for (int p = 0; p < PROPERTY_COUNT; p++) {
        const struct property_definition *definition = property_definition((enum property)p);
        if (definition->inheritance == INHERITED)
            memcpy((char *)style + definition->offset, (const char *)parent + definition->offset,
                   definition->size);
    }
}

/* Initial values that come from the colour. */
static void begin_borders(struct style *style) {
    for (size_t side = 0; side < 4; side++) {
        style->border_width[side] = MEDIUM;
        style->border_colour[side] = style->colour;
    }
}

/* CSS Display 3, section 2.7: the root and what stands in a grid are blocks. */
static enum display blockified(enum display display) {
    return display == DISPLAY_INLINE || display == DISPLAY_INLINE_BLOCK ? DISPLAY_BLOCK : display;
}

/* Decorations reach what is inside, but not an inline-block (CSS Text Decoration 3, section 2). */
static unsigned decoration_of(const struct computing *computing) {
    bool reached = computing->style->display != DISPLAY_INLINE_BLOCK;
    return computing->style->decoration |
           (reached ? computing->parent->decoration : (unsigned)DECORATION_NONE);
}

static void finish(struct computing *computing) {
    struct style *style = computing->style;
    for (size_t side = 0; side < 4; side++)
        if (!computing->border_solid[side])
            style->border_width[side] = 0;
    if (style->line_height_factor > 0)
        style->line_height = style->line_height_factor * style->font_size;
    if (computing->parent == &INITIAL || computing->parent->display == DISPLAY_GRID)
        style->display = blockified(style->display);
    style->decoration = decoration_of(computing);
    style->keep_with_next = style->keep_with_next || style->break_after == BREAK_AVOID;
}

void style_compute(const struct css_value *const winners[PROPERTY_COUNT],
                   const struct style *parent, double root_font_size, struct style *style) {
    struct computing computing = {.style = style,
                                  .parent = parent,
                                  .root_font_size =
                                      parent == NULL ? INITIAL_FONT_SIZE : root_font_size};
    *style = INITIAL;
    if (parent == NULL)
        computing.parent = &INITIAL;
    else
        inherit(style, parent);
    for (int p = 0; p < PROPERTY_COUNT; p++) {
        if (winners[p] != NULL)
            store(&computing, (enum property)p, winners[p]);
        if (p == PROPERTY_FONT_SIZE && parent == NULL)
            computing.root_font_size = style->font_size;
        if (p == PROPERTY_COLOR)
            begin_borders(style);
    }
    style->fill_is_set = winners[PROPERTY_FILL] != NULL || (parent != NULL && parent->fill_is_set);
    finish(&computing);
}
