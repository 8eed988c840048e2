/* Single components of values, read from tokens. */
#include "render/css/css_value.h"

#include "base/buffer.h"

#include <math.h>
#include <string.h>
#include <strings.h>

/* Larger numbers than any page needs are refused, so that what is computed from them stays finite
 * and fits an int. */
static const double LARGEST = 1e6;

struct css_cursor css_cursor_over(struct arena *arena, const struct css_token *tokens,
                                  size_t count) {
    static const struct css_token none;
    const struct css_token *first = count == 0 ? &none : tokens; /* nothing is added to NULL */
    return (struct css_cursor){arena, first, first + count};
}

bool css_at_end(const struct css_cursor *cursor) {
    return cursor->at == cursor->end;
}

static bool is_at(const struct css_cursor *cursor, enum css_token_kind kind) {
    return cursor->at < cursor->end && cursor->at->kind == kind;
}

bool css_take_delimiter(struct css_cursor *cursor, char delimiter) {
    bool there = is_at(cursor, CSS_DELIMITER) && cursor->at->delimiter == delimiter;
    cursor->at += there;
    return there;
}

bool css_take_function(struct css_cursor *cursor, const char *name) {
    bool there = is_at(cursor, CSS_FUNCTION) && strcasecmp(cursor->at->text, name) == 0;
    cursor->at += there;
    return there;
}

const char *css_take_ident(struct css_cursor *cursor) {
    return is_at(cursor, CSS_IDENT) ? cursor->at++->text : NULL;
}

bool css_take_keyword(struct css_cursor *cursor, const struct css_keyword *keywords,
                      struct css_value *value) {
    if (keywords == NULL || !is_at(cursor, CSS_IDENT))
        return false;
    for (; keywords->name != NULL; keywords++)
        if (strcasecmp(cursor->at->text, keywords->name) == 0) {
            *value = (struct css_value){.kind = CSS_VALUE_KEYWORD, .number = keywords->value};
            cursor->at++;
            return true;
        }
    return false;
}

struct unit_factor {
    const char *name;
    enum css_unit unit;
    double factor;
};

/* CSS Values 3, section 6.2: an inch is 72pt, 2.54cm and 96px. */
static const struct unit_factor UNITS[] = {
    {"mm", CSS_UNIT_POINT, 72 / 25.4}, {"cm", CSS_UNIT_POINT, 72 / 2.54},
    {"in", CSS_UNIT_POINT, 72},        {"pt", CSS_UNIT_POINT, 1},
    {"px", CSS_UNIT_POINT, 0.75},      {"em", CSS_UNIT_EM, 1},
    {"rem", CSS_UNIT_REM, 1},          {"fr", CSS_UNIT_FRACTION, 1},
};

static const struct unit_factor *find_unit(const char *name) {
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++)
        if (strcasecmp(name, UNITS[i].name) == 0)
            return &UNITS[i];
    return NULL;
}

static bool dimension_value(const struct css_token *token, unsigned accepts,
                            struct css_value *value) {
    const struct unit_factor *unit = find_unit(token->text);
    if (unit == NULL)
        return false;
    value->unit = unit->unit;
    value->number = token->number * unit->factor;
    return (accepts & (unit->unit == CSS_UNIT_FRACTION ? ACCEPT_FRACTION : ACCEPT_LENGTH)) != 0;
}

static bool number_value(const struct css_token *token, unsigned accepts, struct css_value *value) {
    value->number = token->number;
    if ((accepts & ACCEPT_COUNT) != 0 && token->integer && token->number >= 1)
        return true;
    if ((accepts & ACCEPT_NUMBER) != 0)
        return true;
    value->unit = CSS_UNIT_POINT;
    return (accepts & ACCEPT_LENGTH) != 0 && token->number == 0;
}

bool css_take_numeric(struct css_cursor *cursor, unsigned accepts, struct css_value *value) {
    struct css_value read = {.kind = CSS_VALUE_NUMERIC};
    bool fits = false;
    if (is_at(cursor, CSS_DIMENSION))
        fits = dimension_value(cursor->at, accepts, &read);
    else if (is_at(cursor, CSS_NUMBER))
        fits = number_value(cursor->at, accepts, &read);
    else if (is_at(cursor, CSS_PERCENTAGE)) {
        read.unit = CSS_UNIT_PERCENT;
        read.number = cursor->at->number;
        fits = (accepts & ACCEPT_PERCENT) != 0;
    }
    if (!fits || !(fabs(read.number) <= LARGEST))
        return false;
    if (read.number < 0 && (accepts & ACCEPT_NEGATIVE) == 0)
        return false;
    *value = read;
    cursor->at++;
    return true;
}

/* CSS Color 3, section 4.1, and transparent. */
static const struct {
    const char *name;
    unsigned rgb;
} COLOURS[] = {
    {"black", 0x000000},  {"silver", 0xC0C0C0}, {"gray", 0x808080},   {"white", 0xFFFFFF},
    {"maroon", 0x800000}, {"red", 0xFF0000},    {"purple", 0x800080}, {"fuchsia", 0xFF00FF},
    {"green", 0x008000},  {"lime", 0x00FF00},   {"olive", 0x808000},  {"yellow", 0xFFFF00},
    {"navy", 0x000080},   {"blue", 0x0000FF},   {"teal", 0x008080},   {"aqua", 0x00FFFF},
};

static struct colour colour_of(unsigned rgb) {
    return (struct colour){.red = (rgb >> 16 & 0xFF) / 255.0,
                           .green = (rgb >> 8 & 0xFF) / 255.0,
                           .blue = (rgb & 0xFF) / 255.0};
}

static bool named_colour(const char *name, struct css_value *value) {
    if (strcasecmp(name, "currentcolor") == 0) {
        value->kind = CSS_VALUE_CURRENT_COLOUR;
        return true;
    }
    if (strcasecmp(name, "transparent") == 0) {
        value->colour = (struct colour){.none = true};
        return true;
    }
    for (size_t i = 0; i < sizeof COLOURS / sizeof *COLOURS; i++)
        if (strcasecmp(name, COLOURS[i].name) == 0) {
            value->colour = colour_of(COLOURS[i].rgb);
            return true;
        }
    return false;
}

static int hex_digit(char digit) {
    static const char digits[] = "00112233445566778899aAbBcCdDeEfF";
    const char *found = digit == '\0' ? NULL : strchr(digits, digit);
    return found == NULL ? -1 : (int)(found - digits) / 2;
}

/* #rgb and #rrggbb. */
static bool hex_colour(const char *text, struct css_value *value) {
    size_t length = strlen(text);
    if (length != 3 && length != 6)
        return false;
    unsigned rgb = 0;
    for (size_t i = 0; i < 6; i++) {
        int digit = hex_digit(text[length == 3 ? i / 2 : i]);
        if (digit < 0)
            return false;
        rgb = rgb << 4 | (unsigned)digit;
    }
    value->colour = colour_of(rgb);
    return true;
}

/* A number of 255 or a percentage, whichever `accepts` says. Out-of-range values are clamped, as
 * CSS Color 3 says in section 4.2.1. */
static bool take_channel(struct css_cursor *cursor, unsigned accepts, double *channel) {
    struct css_value value;
    if (!css_take_numeric(cursor, accepts | ACCEPT_NEGATIVE, &value))
        return false;
    *channel = fmin(fmax(value.number / (value.unit == CSS_UNIT_PERCENT ? 100 : 255), 0), 1);
    return true;
}

/* rgb(r, g, b), and rgb(r g b) as CSS Color 4 has it; all numbers or all percentages. */
static bool take_rgb(struct css_cursor *cursor, struct css_value *value) {
    struct colour *colour = &value->colour;
    if (!css_take_function(cursor, "rgb"))
        return false;
    unsigned accepts = is_at(cursor, CSS_PERCENTAGE) ? ACCEPT_PERCENT : ACCEPT_NUMBER;
    if (!take_channel(cursor, accepts, &colour->red))
        return false;
    bool commas = css_take_delimiter(cursor, ',');
    return take_channel(cursor, accepts, &colour->green) &&
           css_take_delimiter(cursor, ',') == commas &&
           take_channel(cursor, accepts, &colour->blue) && css_take_delimiter(cursor, ')');
}

bool css_take_colour(struct css_cursor *cursor, struct css_value *value) {
    struct css_value read = {.kind = CSS_VALUE_COLOUR};
    struct css_cursor ahead = *cursor;
    bool fits = false;
    if (is_at(cursor, CSS_HASH))
        fits = hex_colour(ahead.at++->text, &read);
    else if (is_at(cursor, CSS_IDENT))
        fits = named_colour(ahead.at++->text, &read);
    else
        fits = take_rgb(&ahead, &read);
    if (!fits)
        return false;
    read.colour.token = cursor->at->variable;
    *cursor = ahead;
    *value = read;
    return true;
}

bool css_take_component(struct css_cursor *cursor, unsigned accepts,
                        const struct css_keyword *keywords, struct css_value *value) {
    return css_take_keyword(cursor, keywords, value) || css_take_numeric(cursor, accepts, value) ||
           ((accepts & ACCEPT_COLOUR) != 0 && css_take_colour(cursor, value));
}

const char *css_describe(struct arena *arena, unsigned accepts,
                         const struct css_keyword *keywords) {
    static const struct {
        enum css_accepts accepts;
        const char *words;
    } kinds[] = {{ACCEPT_LENGTH, "a length (mm, cm, in, pt, px, em, rem)"},
                 {ACCEPT_PERCENT, "a percentage"},
                 {ACCEPT_NUMBER, "a number"},
                 {ACCEPT_COUNT, "a whole number from 1"},
                 {ACCEPT_FRACTION, "a fraction (fr)"},
                 {ACCEPT_COLOUR, "a colour (#rgb, #rrggbb, rgb(), one of the 16 basic names, "
                                 "transparent, currentcolor)"}};
    struct buffer text = {0};
    for (; keywords != NULL && keywords->name != NULL; keywords++)
        buffer_printf(&text, "%s%s", text.length > 0 ? ", " : "", keywords->name);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if ((accepts & kinds[i].accepts) != 0)
            buffer_printf(&text, "%s%s", text.length > 0 ? ", " : "", kinds[i].words);
    const char *copy = arena_strndup(arena, text.data == NULL ? "" : text.data, text.length);
    buffer_free(&text);
    return copy;
}
