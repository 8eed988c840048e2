/* The table of shorthands. */
#include "render/css/style_shorthand.h"

#include <string.h>
#include <strings.h>

static const struct css_keyword PAGE_BREAKS[] = {
    {"auto", BREAK_AUTO}, {"always", BREAK_ALWAYS}, {"avoid", BREAK_AVOID}, {0}};
static const struct css_keyword PAGE_BREAKS_INSIDE[] = {
    {"auto", BREAK_AUTO}, {"avoid", BREAK_AVOID}, {0}};
static const struct css_keyword NO_BACKGROUND[] = {{"none", 0}, {0}};

/* An older or longer name: its own keywords, or whatever the longhand takes. */
static bool take_alias(const struct shorthand *shorthand, struct css_cursor *cursor,
                       struct css_value *values) {
    return property_take(shorthand->longhands[0], cursor, values);
}

static bool take_keyword_alias(const struct shorthand *shorthand, struct css_cursor *cursor,
                               struct css_value *values) {
    return css_take_keyword(cursor, shorthand->keywords, values);
}

static bool take_background(const struct shorthand *shorthand, struct css_cursor *cursor,
                            struct css_value *values) {
    return css_take_keyword(cursor, shorthand->keywords, values) ||
           property_take(shorthand->longhands[0], cursor, values);
}

/* One to four values for top, right, bottom, left: a side that is left out is as the one across. */
static bool take_sides(const struct shorthand *shorthand, struct css_cursor *cursor,
                       struct css_value *values) {
    size_t count = 0;
    do {
        if (!property_take(shorthand->longhands[count], cursor, &values[count]))
            return false;
        count++;
    } while (count < 4 && !css_at_end(cursor));
    if (count == 1)
        values[SIDE_RIGHT] = values[SIDE_TOP];
    if (count <= 2)
        values[SIDE_BOTTOM] = values[SIDE_TOP];
    if (count <= 3)
        values[SIDE_LEFT] = values[SIDE_RIGHT];
    return true;
}

static bool take_gap(const struct shorthand *shorthand, struct css_cursor *cursor,
                     struct css_value *values) {
    if (!property_take(shorthand->longhands[0], cursor, &values[0]))
        return false;
    values[1] = values[0];
    return css_at_end(cursor) || property_take(shorthand->longhands[1], cursor, &values[1]);
}

enum border_part { BORDER_WIDTH, BORDER_STYLE, BORDER_COLOUR, BORDER_PARTS };

/* Width, style and colour in any order, each at most once. The longhands are the widths of one or
 * more sides, then as many styles, then colours. */
static bool take_border(const struct shorthand *shorthand, struct css_cursor *cursor,
                        struct css_value *values) {
    static const double medium = 2.25; /* 3px */
    struct css_value parts[BORDER_PARTS] = {
        [BORDER_WIDTH] = {.kind = CSS_VALUE_KEYWORD, .number = medium},
        [BORDER_STYLE] = {.kind = CSS_VALUE_KEYWORD, .number = false},
        [BORDER_COLOUR] = {.kind = CSS_VALUE_CURRENT_COLOUR}};
    bool taken[BORDER_PARTS] = {false};
    size_t sides = shorthand->count / BORDER_PARTS;
    do {
        size_t part = 0;
        while (part < BORDER_PARTS &&
               (taken[part] ||
                !property_take(shorthand->longhands[part * sides], cursor, &parts[part])))
            part++;
        if (part == BORDER_PARTS)
            return false;
        taken[part] = true;
    } while (!css_at_end(cursor));
    for (size_t i = 0; i < shorthand->count; i++)
        values[i] = parts[i / sides];
    return true;
}

enum font_part { FONT_STYLE, FONT_WEIGHT, FONT_SIZE, FONT_LINE_HEIGHT, FONT_FAMILY };

/* [style] [weight] size[/line-height] family (CSS Fonts 4, section 2.7, less what print cannot do).
 * "normal" may stand for either of the first two. */
static bool take_font(const struct shorthand *shorthand, struct css_cursor *cursor,
                      struct css_value *values) {
    const enum property *longhands = shorthand->longhands;
    values[FONT_STYLE] = (struct css_value){.kind = CSS_VALUE_KEYWORD, .number = false};
    values[FONT_WEIGHT] = (struct css_value){.kind = CSS_VALUE_KEYWORD, .number = 400};
    values[FONT_LINE_HEIGHT] = (struct css_value){.kind = CSS_VALUE_KEYWORD};
    for (size_t i = 0; i < 2; i++)
        if (!property_take(longhands[FONT_STYLE], cursor, &values[FONT_STYLE]))
            property_take(longhands[FONT_WEIGHT], cursor, &values[FONT_WEIGHT]);
    if (!property_take(longhands[FONT_SIZE], cursor, &values[FONT_SIZE]))
        return false;
    if (css_take_delimiter(cursor, '/') &&
        !property_take(longhands[FONT_LINE_HEIGHT], cursor, &values[FONT_LINE_HEIGHT]))
        return false;
    return property_take(longhands[FONT_FAMILY], cursor, &values[FONT_FAMILY]);
}

#define FOUR_SIDES(before, after)                                                                  \
    PROPERTY_##before##_TOP##after, PROPERTY_##before##_RIGHT##after,                              \
        PROPERTY_##before##_BOTTOM##after, PROPERTY_##before##_LEFT##after
#define ONE_BORDER(side)                                                                           \
    PROPERTY_BORDER_##side##_WIDTH, PROPERTY_BORDER_##side##_STYLE, PROPERTY_BORDER_##side##_COLOR

static const char BORDER_EXPECTED[] =
    "a width (a length, thin, medium, thick), a style (none, solid) and a colour";

static const struct shorthand SHORTHANDS[] = {
    {"margin",
     take_sides,
     4,
     {FOUR_SIDES(MARGIN, )},
     NULL,
     "one to four of a length, a percentage; auto for left and right"},
    {"padding",
     take_sides,
     4,
     {FOUR_SIDES(PADDING, )},
     NULL,
     "one to four of a length, a percentage"},
    {"border-width",
     take_sides,
     4,
     {FOUR_SIDES(BORDER, _WIDTH)},
     NULL,
     "one to four of a length, thin, medium, thick"},
    {"border-style",
     take_sides,
     4,
     {FOUR_SIDES(BORDER, _STYLE)},
     NULL,
     "one to four of none, solid"},
    {"border-color", take_sides, 4, {FOUR_SIDES(BORDER, _COLOR)}, NULL, "one to four colours"},
    {"border",
     take_border,
     12,
     {FOUR_SIDES(BORDER, _WIDTH), FOUR_SIDES(BORDER, _STYLE), FOUR_SIDES(BORDER, _COLOR)},
     NULL,
     BORDER_EXPECTED},
    {"border-top", take_border, 3, {ONE_BORDER(TOP)}, NULL, BORDER_EXPECTED},
    {"border-right", take_border, 3, {ONE_BORDER(RIGHT)}, NULL, BORDER_EXPECTED},
    {"border-bottom", take_border, 3, {ONE_BORDER(BOTTOM)}, NULL, BORDER_EXPECTED},
    {"border-left", take_border, 3, {ONE_BORDER(LEFT)}, NULL, BORDER_EXPECTED},
    {"background",
     take_background,
     1,
     {PROPERTY_BACKGROUND_COLOR},
     NO_BACKGROUND,
     "none, or a colour alone"},
    {"list-style", take_alias, 1, {PROPERTY_LIST_STYLE_TYPE}, NULL, NULL},
    {"text-decoration-line", take_alias, 1, {PROPERTY_TEXT_DECORATION}, NULL, NULL},
    {"page-break-before",
     take_keyword_alias,
     1,
     {PROPERTY_BREAK_BEFORE},
     PAGE_BREAKS,
     "auto, always, avoid"},
    {"page-break-after",
     take_keyword_alias,
     1,
     {PROPERTY_BREAK_AFTER},
     PAGE_BREAKS,
     "auto, always, avoid"},
    {"page-break-inside",
     take_keyword_alias,
     1,
     {PROPERTY_BREAK_INSIDE},
     PAGE_BREAKS_INSIDE,
     "auto, avoid"},
    {"gap",
     take_gap,
     2,
     {PROPERTY_ROW_GAP, PROPERTY_COLUMN_GAP},
     NULL,
     "one or two of a length, normal"},
    {"font",
     take_font,
     5,
     {PROPERTY_FONT_STYLE, PROPERTY_FONT_WEIGHT, PROPERTY_FONT_SIZE, PROPERTY_LINE_HEIGHT,
      PROPERTY_FONT_FAMILY},
     NULL,
     "[normal, italic] [normal, bold, a number] size[/line-height] family"},
};

const struct shorthand *shorthand_find(const char *name) {
    for (size_t i = 0; i < sizeof SHORTHANDS / sizeof *SHORTHANDS; i++)
        if (strcmp(SHORTHANDS[i].name, name) == 0)
            return &SHORTHANDS[i];
    return NULL;
}

const char *shorthand_expected(struct arena *arena, const struct shorthand *shorthand) {
    return shorthand->expected != NULL ? shorthand->expected
                                       : property_expected(arena, shorthand->longhands[0]);
}
