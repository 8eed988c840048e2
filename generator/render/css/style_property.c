/* The table of properties. */
#include "render/css/style_property.h"

#include <string.h>
#include <strings.h>

static const struct css_keyword DISPLAYS[] = {{"none", DISPLAY_NONE},
                                              {"block", DISPLAY_BLOCK},
                                              {"inline", DISPLAY_INLINE},
                                              {"inline-block", DISPLAY_INLINE_BLOCK},
                                              {"grid", DISPLAY_GRID},
                                              {"list-item", DISPLAY_LIST_ITEM},
                                              {"table", DISPLAY_TABLE},
                                              {"table-caption", DISPLAY_TABLE_CAPTION},
                                              {"table-header-group", DISPLAY_TABLE_HEADER_GROUP},
                                              {"table-row-group", DISPLAY_TABLE_ROW_GROUP},
                                              {"table-footer-group", DISPLAY_TABLE_FOOTER_GROUP},
                                              {"table-row", DISPLAY_TABLE_ROW},
                                              {"table-cell", DISPLAY_TABLE_CELL},
                                              {0}};
/* Numbers on the scale of CSS Fonts 4, section 2.4. */
static const struct css_keyword WEIGHTS[] = {{"normal", 400}, {"bold", 700}, {0}};
static const struct css_keyword FONT_STYLES[] = {{"normal", false}, {"italic", true}, {0}};
static const struct css_keyword LINE_HEIGHTS[] = {{"normal", 0}, {0}};
static const struct css_keyword TEXT_ALIGNS[] = {{"left", ALIGN_LEFT},     {"right", ALIGN_RIGHT},
                                                 {"center", ALIGN_CENTER}, {"start", ALIGN_START},
                                                 {"end", ALIGN_END},       {0}};
static const struct css_keyword VERTICAL_ALIGNS[] = {{"baseline", VALIGN_BASELINE},
                                                     {"top", VALIGN_TOP},
                                                     {"middle", VALIGN_MIDDLE},
                                                     {"bottom", VALIGN_BOTTOM},
                                                     {0}};
static const struct css_keyword WHITE_SPACES[] = {{"normal", WHITE_SPACE_NORMAL},
                                                  {"nowrap", WHITE_SPACE_NOWRAP},
                                                  {"pre", WHITE_SPACE_PRE},
                                                  {"pre-wrap", WHITE_SPACE_PRE_WRAP},
                                                  {0}};
static const struct css_keyword DECORATIONS[] = {{"none", DECORATION_NONE},
                                                 {"underline", DECORATION_UNDERLINE},
                                                 {"line-through", DECORATION_LINE_THROUGH},
                                                 {0}};
static const struct css_keyword LIST_STYLES[] = {
    {"none", LIST_NONE}, {"disc", LIST_DISC}, {"decimal", LIST_DECIMAL}, {0}};
static const struct css_keyword AUTO[] = {{"auto", LENGTH_AUTO}, {0}};
static const struct css_keyword NO_MAXIMUM[] = {{"none", LENGTH_AUTO}, {0}};
/* In points: 1px, 3px and 5px, as browsers have it. */
static const struct css_keyword BORDER_WIDTHS[] = {
    {"thin", 0.75}, {"medium", 2.25}, {"thick", 3.75}, {0}};
static const struct css_keyword BORDER_STYLES[] = {{"none", false}, {"solid", true}, {0}};
static const struct css_keyword BOX_SIZINGS[] = {{"content-box", false}, {"border-box", true}, {0}};
static const struct css_keyword COLLAPSES[] = {{"separate", false}, {"collapse", true}, {0}};
/* What browsers know: `always` is a word of page-break-before and -after only. */
static const struct css_keyword BREAKS[] = {{"auto", BREAK_AUTO},
                                            {"page", BREAK_ALWAYS},
                                            {"avoid", BREAK_AVOID},
                                            {"avoid-page", BREAK_AVOID},
                                            {0}};
static const struct css_keyword BREAKS_INSIDE[] = {
    {"auto", BREAK_AUTO}, {"avoid", BREAK_AVOID}, {"avoid-page", BREAK_AVOID}, {0}};
static const struct css_keyword KEEPS[] = {{"auto", false}, {"always", true}, {0}};
static const struct css_keyword GAPS[] = {{"normal", 0}, {0}};
static const struct css_keyword TABLE_LAYOUTS[] = {{"auto", false}, {"fixed", true}, {0}};
static const struct css_keyword NOTHING[] = {{"none", 0}, {0}};

/* What stands at the end of each chain, whatever it is called: where all else lacks, it is there.
 */
static bool is_our_family(const char *name) {
    static const char *const names[] = {"Liberation Sans", "Arial", "Helvetica", "sans-serif"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(name, names[i]) == 0)
            return true;
    return false;
}

/* A family's name: a string, or words joined by single blanks. */
static const char *take_family_name(struct css_cursor *cursor) {
    if (cursor->at < cursor->end && cursor->at->kind == CSS_STRING)
        return cursor->at++->text;
    const char *name = css_take_ident(cursor);
    for (const char *word; name != NULL && (word = css_take_ident(cursor)) != NULL;)
        name = arena_printf(cursor->arena, "%s %s", name, word);
    return name;
}

static bool take_font_family(struct css_cursor *cursor, struct css_value *value) {
    const char **names = NULL;
    size_t count = 0;
    bool ours = false;
    do {
        const char *name = take_family_name(cursor);
        if (name == NULL)
            return false;
        names = arena_more(cursor->arena, names, count, sizeof *names);
        names[count++] = name;
        ours = ours || is_our_family(name);
    } while (css_take_delimiter(cursor, ','));
    names = arena_more(cursor->arena, names, count, sizeof *names);
    names[count] = NULL;
    *value = (struct css_value){.kind = CSS_VALUE_NAMES, .names = names};
    return ours;
}

/* A name as it is written in @page. */
static bool take_page(struct css_cursor *cursor, struct css_value *value) {
    if (css_take_keyword(cursor, AUTO, value))
        return true;
    const char **names = arena_array(cursor->arena, 2, sizeof *names);
    names[0] = css_take_ident(cursor);
    *value = (struct css_value){.kind = CSS_VALUE_NAMES, .names = names};
    return names[0] != NULL;
}

/* The values of a list property: at most `limit` of them in `items`. */
struct list {
    struct css_value *items;
    size_t count, limit;
};

static bool list_add(struct list *list, struct css_value value) {
    if (list->count == list->limit)
        return false;
    list->items[list->count++] = value;
    return true;
}

/* minmax(length, fr), behind its opening bracket: both, as a list. */
static bool take_minmax(struct css_cursor *cursor, struct css_value *track) {
    struct css_value *both = arena_array(cursor->arena, 2, sizeof *both);
    *track = (struct css_value){.kind = CSS_VALUE_LIST, .list = both, .count = 2};
    return css_take_numeric(cursor, ACCEPT_LENGTH, &both[0]) && css_take_delimiter(cursor, ',') &&
           css_take_numeric(cursor, ACCEPT_FRACTION, &both[1]) && css_take_delimiter(cursor, ')');
}

static bool take_track(struct css_cursor *cursor, struct list *tracks) {
    struct css_value track;
    if (css_take_function(cursor, "minmax"))
        return take_minmax(cursor, &track) && list_add(tracks, track);
    return css_take_component(cursor, ACCEPT_LENGTH | ACCEPT_PERCENT | ACCEPT_FRACTION, AUTO,
                              &track) &&
           list_add(tracks, track);
}

/* repeat(n, tracks), behind its opening bracket. */
static bool take_repeat(struct css_cursor *cursor, struct list *tracks) {
    struct css_value times;
    if (!css_take_numeric(cursor, ACCEPT_COUNT, &times) || !css_take_delimiter(cursor, ','))
        return false;
    size_t first = tracks->count;
    do {
        if (!take_track(cursor, tracks))
            return false;
    } while (!css_take_delimiter(cursor, ')'));
    size_t pattern = tracks->count - first;
    for (int i = 1; i < (int)times.number; i++)
        for (size_t k = 0; k < pattern; k++)
            if (!list_add(tracks, tracks->items[first + k]))
                return false;
    return true;
}

static bool take_grid_columns(struct css_cursor *cursor, struct css_value *value) {
    struct list tracks = {arena_array(cursor->arena, GRID_COLUMNS_MAX, sizeof *tracks.items), 0,
                          GRID_COLUMNS_MAX};
    *value = (struct css_value){.kind = CSS_VALUE_LIST, .list = tracks.items};
    if (css_take_keyword(cursor, NOTHING, &(struct css_value){0}))
        return true;
    do {
        bool taken = css_take_function(cursor, "repeat") ? take_repeat(cursor, &tracks)
                                                         : take_track(cursor, &tracks);
        if (!taken)
            return false;
    } while (!css_at_end(cursor));
    value->count = tracks.count;
    return true;
}

static bool take_span(struct css_cursor *cursor, struct css_value *value) {
    const char *word = css_take_ident(cursor);
    if (word != NULL && strcasecmp(word, "auto") == 0) {
        *value = (struct css_value){.kind = CSS_VALUE_KEYWORD, .number = 1};
        return true;
    }
    return word != NULL && strcasecmp(word, "span") == 0 &&
           css_take_numeric(cursor, ACCEPT_COUNT, value) && value->number <= GRID_COLUMNS_MAX;
}

/* SVG 2, section 13.5.6. An odd number goes round twice, in SVG as in PDF, so it is kept as it is.
 */
static bool take_dashes(struct css_cursor *cursor, struct css_value *value) {
    struct list dashes = {arena_array(cursor->arena, DASH_MAX, sizeof *dashes.items), 0, DASH_MAX};
    *value = (struct css_value){.kind = CSS_VALUE_LIST, .list = dashes.items};
    if (css_take_keyword(cursor, NOTHING, &(struct css_value){0}))
        return true;
    do {
        struct css_value dash;
        if (!css_take_numeric(cursor, ACCEPT_LENGTH | ACCEPT_NUMBER, &dash) ||
            !list_add(&dashes, dash))
            return false;
        css_take_delimiter(cursor, ',');
    } while (!css_at_end(cursor));
    value->count = dashes.count;
    return true;
}

/* Where a value is kept: in one field, or in neighbours that belong together. */
#define FIELD(field) offsetof(struct style, field), sizeof(((struct style *)0)->field)
#define FIELDS(first, last)                                                                        \
    offsetof(struct style, first),                                                                 \
        (offsetof(struct style, last) + sizeof(((struct style *)0)->last) -                        \
         offsetof(struct style, first))

/* A property of one component, and one that has a reader of its own. */
#define ROW(key, name, storage, inheritance, field, accepts, keywords)                             \
    [key] = {name, STORE_##storage, inheritance, field, accepts, keywords, NULL, NULL}
#define SPECIAL(key, name, storage, inheritance, field, take, expected)                            \
    [key] = {name, STORE_##storage, inheritance, field, 0, NULL, take, expected}

enum {
    ACCEPT_SIZE = ACCEPT_LENGTH | ACCEPT_PERCENT,
    ACCEPT_MARGIN = ACCEPT_SIZE | ACCEPT_NEGATIVE,
    ACCEPT_SHIFT = ACCEPT_LENGTH | ACCEPT_NEGATIVE
};

static const struct property_definition PROPERTIES[PROPERTY_COUNT] = {
    ROW(PROPERTY_FONT_SIZE, "font-size", FONT_SIZE, INHERITED, FIELD(font_size), ACCEPT_SIZE, NULL),
    ROW(PROPERTY_COLOR, "color", COLOUR, INHERITED, FIELD(colour), ACCEPT_COLOUR, NULL),
    ROW(PROPERTY_LINE_HEIGHT, "line-height", LINE_HEIGHT, INHERITED,
        FIELDS(line_height, line_height_factor), ACCEPT_SIZE | ACCEPT_NUMBER, LINE_HEIGHTS),
    SPECIAL(
        PROPERTY_FONT_FAMILY, "font-family", NAMES, INHERITED, FIELD(families), take_font_family,
        "a list with \"Liberation Sans\", Arial, Helvetica or sans-serif: what is always there, "
        "for what other fonts lack"),
    ROW(PROPERTY_FONT_WEIGHT, "font-weight", FONT_WEIGHT, INHERITED, FIELD(bold), ACCEPT_NUMBER,
        WEIGHTS),
    ROW(PROPERTY_FONT_STYLE, "font-style", BOOL, INHERITED, FIELD(italic), 0, FONT_STYLES),
    ROW(PROPERTY_DISPLAY, "display", KEYWORD, SET_ANEW, FIELD(display), 0, DISPLAYS),
    ROW(PROPERTY_BACKGROUND_COLOR, "background-color", COLOUR, SET_ANEW, FIELD(background),
        ACCEPT_COLOUR, NULL),
    ROW(PROPERTY_TEXT_ALIGN, "text-align", KEYWORD, INHERITED, FIELD(text_align), 0, TEXT_ALIGNS),
    ROW(PROPERTY_VERTICAL_ALIGN, "vertical-align", VERTICAL_ALIGN, SET_ANEW,
        FIELDS(vertical_align, vertical_shift), ACCEPT_SHIFT, VERTICAL_ALIGNS),
    ROW(PROPERTY_WHITE_SPACE, "white-space", KEYWORD, INHERITED, FIELD(white_space), 0,
        WHITE_SPACES),
    ROW(PROPERTY_TEXT_DECORATION, "text-decoration", KEYWORD, SET_ANEW, FIELD(decoration), 0,
        DECORATIONS),
    ROW(PROPERTY_TEXT_INDENT, "text-indent", POINTS, INHERITED, FIELD(text_indent), ACCEPT_SHIFT,
        NULL),
    ROW(PROPERTY_LIST_STYLE_TYPE, "list-style-type", KEYWORD, INHERITED, FIELD(list_style), 0,
        LIST_STYLES),
    ROW(PROPERTY_MARGIN_TOP, "margin-top", LENGTH, SET_ANEW, FIELD(margin[SIDE_TOP]), ACCEPT_MARGIN,
        NULL),
    ROW(PROPERTY_MARGIN_RIGHT, "margin-right", LENGTH, SET_ANEW, FIELD(margin[SIDE_RIGHT]),
        ACCEPT_MARGIN, AUTO),
    ROW(PROPERTY_MARGIN_BOTTOM, "margin-bottom", LENGTH, SET_ANEW, FIELD(margin[SIDE_BOTTOM]),
        ACCEPT_MARGIN, NULL),
    ROW(PROPERTY_MARGIN_LEFT, "margin-left", LENGTH, SET_ANEW, FIELD(margin[SIDE_LEFT]),
        ACCEPT_MARGIN, AUTO),
    ROW(PROPERTY_PADDING_TOP, "padding-top", LENGTH, SET_ANEW, FIELD(padding[SIDE_TOP]),
        ACCEPT_SIZE, NULL),
    ROW(PROPERTY_PADDING_RIGHT, "padding-right", LENGTH, SET_ANEW, FIELD(padding[SIDE_RIGHT]),
        ACCEPT_SIZE, NULL),
    ROW(PROPERTY_PADDING_BOTTOM, "padding-bottom", LENGTH, SET_ANEW, FIELD(padding[SIDE_BOTTOM]),
        ACCEPT_SIZE, NULL),
    ROW(PROPERTY_PADDING_LEFT, "padding-left", LENGTH, SET_ANEW, FIELD(padding[SIDE_LEFT]),
        ACCEPT_SIZE, NULL),
    ROW(PROPERTY_BORDER_TOP_WIDTH, "border-top-width", POINTS, SET_ANEW,
        FIELD(border_width[SIDE_TOP]), ACCEPT_LENGTH, BORDER_WIDTHS),
    ROW(PROPERTY_BORDER_RIGHT_WIDTH, "border-right-width", POINTS, SET_ANEW,
        FIELD(border_width[SIDE_RIGHT]), ACCEPT_LENGTH, BORDER_WIDTHS),
    ROW(PROPERTY_BORDER_BOTTOM_WIDTH, "border-bottom-width", POINTS, SET_ANEW,
        FIELD(border_width[SIDE_BOTTOM]), ACCEPT_LENGTH, BORDER_WIDTHS),
    ROW(PROPERTY_BORDER_LEFT_WIDTH, "border-left-width", POINTS, SET_ANEW,
        FIELD(border_width[SIDE_LEFT]), ACCEPT_LENGTH, BORDER_WIDTHS),
    ROW(PROPERTY_BORDER_TOP_STYLE, "border-top-style", BORDER_STYLE, SET_ANEW,
        FIELD(border_width[SIDE_TOP]), 0, BORDER_STYLES),
    ROW(PROPERTY_BORDER_RIGHT_STYLE, "border-right-style", BORDER_STYLE, SET_ANEW,
        FIELD(border_width[SIDE_RIGHT]), 0, BORDER_STYLES),
    ROW(PROPERTY_BORDER_BOTTOM_STYLE, "border-bottom-style", BORDER_STYLE, SET_ANEW,
        FIELD(border_width[SIDE_BOTTOM]), 0, BORDER_STYLES),
    ROW(PROPERTY_BORDER_LEFT_STYLE, "border-left-style", BORDER_STYLE, SET_ANEW,
        FIELD(border_width[SIDE_LEFT]), 0, BORDER_STYLES),
    ROW(PROPERTY_BORDER_TOP_COLOR, "border-top-color", COLOUR, SET_ANEW,
        FIELD(border_colour[SIDE_TOP]), ACCEPT_COLOUR, NULL),
    ROW(PROPERTY_BORDER_RIGHT_COLOR, "border-right-color", COLOUR, SET_ANEW,
        FIELD(border_colour[SIDE_RIGHT]), ACCEPT_COLOUR, NULL),
    ROW(PROPERTY_BORDER_BOTTOM_COLOR, "border-bottom-color", COLOUR, SET_ANEW,
        FIELD(border_colour[SIDE_BOTTOM]), ACCEPT_COLOUR, NULL),
    ROW(PROPERTY_BORDER_LEFT_COLOR, "border-left-color", COLOUR, SET_ANEW,
        FIELD(border_colour[SIDE_LEFT]), ACCEPT_COLOUR, NULL),
    ROW(PROPERTY_WIDTH, "width", LENGTH, SET_ANEW, FIELD(width), ACCEPT_SIZE, AUTO),
    ROW(PROPERTY_HEIGHT, "height", LENGTH, SET_ANEW, FIELD(height), ACCEPT_SIZE, AUTO),
    ROW(PROPERTY_MAX_WIDTH, "max-width", LENGTH, SET_ANEW, FIELD(max_width), ACCEPT_SIZE,
        NO_MAXIMUM),
    ROW(PROPERTY_MIN_HEIGHT, "min-height", LENGTH, SET_ANEW, FIELD(min_height), ACCEPT_LENGTH,
        NULL),
    ROW(PROPERTY_BOX_SIZING, "box-sizing", BOOL, SET_ANEW, FIELD(border_box), 0, BOX_SIZINGS),
    ROW(PROPERTY_BORDER_COLLAPSE, "border-collapse", BOOL, INHERITED, FIELD(border_collapse), 0,
        COLLAPSES),
    ROW(PROPERTY_BORDER_SPACING, "border-spacing", POINTS, INHERITED, FIELD(border_spacing),
        ACCEPT_LENGTH, NULL),
    ROW(PROPERTY_BREAK_BEFORE, "break-before", KEYWORD, SET_ANEW, FIELD(break_before), 0, BREAKS),
    ROW(PROPERTY_BREAK_AFTER, "break-after", KEYWORD, SET_ANEW, FIELD(break_after), 0, BREAKS),
    ROW(PROPERTY_BREAK_INSIDE, "break-inside", KEYWORD, SET_ANEW, FIELD(break_inside), 0,
        BREAKS_INSIDE),
    ROW(PROPERTY_KEEP_WITH_NEXT, "keep-with-next", BOOL, SET_ANEW, FIELD(keep_with_next), 0, KEEPS),
    SPECIAL(PROPERTY_PAGE, "page", NAME, SET_ANEW, FIELD(page), take_page,
            "auto, or the name of an @page rule"),
    ROW(PROPERTY_ORPHANS, "orphans", KEYWORD, INHERITED, FIELD(orphans), ACCEPT_COUNT, NULL),
    ROW(PROPERTY_WIDOWS, "widows", KEYWORD, INHERITED, FIELD(widows), ACCEPT_COUNT, NULL),
    SPECIAL(PROPERTY_GRID_TEMPLATE_COLUMNS, "grid-template-columns", GRID_COLUMNS, SET_ANEW,
            FIELDS(grid_columns, grid_column_count), take_grid_columns,
            "none, or at most 16 columns: auto, a length, a percentage, a fraction (fr), "
            "minmax(length, fr), repeat(n, columns)"),
    ROW(PROPERTY_ROW_GAP, "row-gap", POINTS, SET_ANEW, FIELD(row_gap), ACCEPT_LENGTH, GAPS),
    ROW(PROPERTY_COLUMN_GAP, "column-gap", POINTS, SET_ANEW, FIELD(column_gap), ACCEPT_LENGTH,
        GAPS),
    SPECIAL(PROPERTY_GRID_COLUMN, "grid-column", KEYWORD, SET_ANEW, FIELD(grid_column_span),
            take_span, "auto, span n (at most 16)"),
    ROW(PROPERTY_TABLE_LAYOUT, "table-layout", BOOL, SET_ANEW, FIELD(table_layout_fixed), 0,
        TABLE_LAYOUTS),
    ROW(PROPERTY_FILL, "fill", COLOUR, INHERITED, FIELD(fill), ACCEPT_COLOUR, NOTHING),
    ROW(PROPERTY_STROKE, "stroke", COLOUR, INHERITED, FIELD(stroke), ACCEPT_COLOUR, NOTHING),
    ROW(PROPERTY_STROKE_WIDTH, "stroke-width", POINTS, INHERITED, FIELD(stroke_width),
        ACCEPT_LENGTH | ACCEPT_NUMBER, NULL),
    SPECIAL(PROPERTY_STROKE_DASHARRAY, "stroke-dasharray", DASHES, INHERITED,
            FIELDS(dash, dash_count), take_dashes, "none, or at most 4 lengths or numbers"),
};

const struct property_definition *property_definition(enum property property) {
    return &PROPERTIES[property];
}

enum property property_find(const char *name) {
    for (int i = 0; i < PROPERTY_COUNT; i++)
        if (strcmp(PROPERTIES[i].name, name) == 0)
            return (enum property)i;
    return PROPERTY_COUNT;
}

bool property_take(enum property property, struct css_cursor *cursor, struct css_value *value) {
    const struct property_definition *definition = &PROPERTIES[property];
    if (definition->take != NULL)
        return definition->take(cursor, value);
    return css_take_component(cursor, definition->accepts, definition->keywords, value);
}

const char *property_expected(struct arena *arena, enum property property) {
    const struct property_definition *definition = &PROPERTIES[property];
    return definition->take != NULL
               ? definition->expected
               : css_describe(arena, definition->accepts, definition->keywords);
}
