/* Settings from declarations. */
#include "render/css/style_declaration.h"

#include "render/css/style_shorthand.h"

#include <string.h>
#include <strings.h>

struct declaration_reader {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const struct css_declaration *declaration; /* as written: for messages */
    const struct page_boxes *pages;
    struct style_settings *settings;
};

/* What means nothing on paper, or what print does anyway, so that a sheet that browsers use too may
 * say it. A name that ends in - stands for all that begin with it. */
static const struct {
    const char *name;
    const char *only; /* NULL: any value */
} WITHOUT_EFFECT[] = {
    {"-webkit-print-color-adjust", NULL},
    {"color-scheme", NULL},
    {"font-variant-numeric", NULL}, /* Liberation Sans has tabular figures only */
    {"hyphens", "manual"},
    {"outline", NULL},
    {"outline-", NULL},
    {"overflow-wrap", NULL},
    {"print-color-adjust", NULL},
    {"scroll-", NULL},
    {"text-decoration-thickness", NULL},
    {"text-underline-offset", NULL},
};

/* What people try, and what to do in its place. */
static const struct {
    const char *name, *hint;
} HINTS[] = {
    {"position", "what is for screens only belongs in screen.css; use display: none to hide"},
    {"left", "what is for screens only belongs in screen.css"},
    {"top", "what is for screens only belongs in screen.css"},
    {"clip", "what is for screens only belongs in screen.css; use display: none to hide"},
    {"float", "use display: grid"},
    {"flex", "use display: grid"},
    {"max-height", "print does not cut; use height"},
    {"min-width", "use width"},
    {"border-radius", "borders are straight"},
    {"background-image", "use background-color"},
    {"opacity", "use a lighter colour"},
};

static const char *found(const struct declaration_reader *reader) {
    return css_tokens_source(reader->arena, reader->declaration->value,
                             reader->declaration->value_count);
}

static void refuse_value(const struct declaration_reader *reader, const char *expected) {
    diagnose(reader->diagnostics, SEVERITY_ERROR, reader->declaration->place,
             "%s: \"%s\" is not supported: expected %s, or inherit", reader->declaration->name,
             found(reader), expected);
}

static void refuse_page(const struct declaration_reader *reader, const char *name) {
    diagnose(reader->diagnostics, SEVERITY_ERROR, reader->declaration->place,
             "page: there is no @page %s%s; expected auto, or the name of an @page rule", name,
             page_boxes_nearest(reader->arena, reader->pages, name));
}

static void refuse_property(const struct declaration_reader *reader) {
    const char *name = reader->declaration->name;
    const char *hint = "doc/print-css.md lists the properties that print knows";
    for (size_t i = 0; i < sizeof HINTS / sizeof *HINTS; i++)
        if (strcmp(name, HINTS[i].name) == 0)
            hint = HINTS[i].hint;
    diagnose(reader->diagnostics, SEVERITY_ERROR, reader->declaration->place,
             "%s: print does not know this property (found \"%s\"): %s", name, found(reader), hint);
}

static void set(const struct declaration_reader *reader, enum property property,
                struct css_value value) {
    struct style_settings *settings = reader->settings;
    settings->items =
        arena_more(reader->arena, settings->items, settings->count, sizeof *settings->items);
    settings->items[settings->count++] =
        (struct style_setting){property, reader->declaration->important, value};
}

static bool is_word(const struct css_declaration *declaration, const char *word) {
    return declaration->value_count == 1 && declaration->value[0].kind == CSS_IDENT &&
           strcasecmp(declaration->value[0].text, word) == 0;
}

static void read_longhand(const struct declaration_reader *reader, enum property property,
                          const struct css_declaration *expanded) {
    struct css_cursor cursor =
        css_cursor_over(reader->arena, expanded->value, expanded->value_count);
    struct css_value value = {.kind = CSS_VALUE_INHERIT};
    if (!is_word(expanded, "inherit") &&
        !(property_take(property, &cursor, &value) && css_at_end(&cursor)))
        refuse_value(reader, property_expected(reader->arena, property));
    else if (property == PROPERTY_PAGE && value.kind == CSS_VALUE_NAMES &&
             page_boxes_find(reader->pages, value.names[0]) == NULL)
        refuse_page(reader, value.names[0]);
    else
        set(reader, property, value);
}

static void read_shorthand(const struct declaration_reader *reader,
                           const struct shorthand *shorthand,
                           const struct css_declaration *expanded) {
    struct css_cursor cursor =
        css_cursor_over(reader->arena, expanded->value, expanded->value_count);
    struct css_value values[LONGHANDS_MAX] = {{.kind = CSS_VALUE_INHERIT}};
    for (size_t i = 1; i < LONGHANDS_MAX; i++)
        values[i] = values[0];
    if (!is_word(expanded, "inherit") &&
        (!shorthand->take(shorthand, &cursor, values) || !css_at_end(&cursor))) {
        refuse_value(reader, shorthand_expected(reader->arena, shorthand));
        return;
    }
    for (size_t i = 0; i < shorthand->count; i++)
        set(reader, shorthand->longhands[i], values[i]);
}

static bool names(const char *pattern, const char *name) {
    size_t length = strlen(pattern);
    return pattern[length - 1] == '-' ? strncmp(name, pattern, length) == 0
                                      : strcmp(name, pattern) == 0;
}

/* False where the property is none of those without effect. */
static bool read_without_effect(const struct declaration_reader *reader,
                                const struct css_declaration *expanded) {
    for (size_t i = 0; i < sizeof WITHOUT_EFFECT / sizeof *WITHOUT_EFFECT; i++) {
        if (!names(WITHOUT_EFFECT[i].name, expanded->name))
            continue;
        const char *only = WITHOUT_EFFECT[i].only;
        if (only != NULL && !is_word(expanded, only) && !is_word(expanded, "inherit"))
            refuse_value(reader, only);
        return true;
    }
    return false;
}

static void read_declaration(const struct declaration_reader *reader,
                             const struct css_declaration *expanded) {
    enum property property = property_find(expanded->name);
    const struct shorthand *shorthand = shorthand_find(expanded->name);
    if (property != PROPERTY_COUNT)
        read_longhand(reader, property, expanded);
    else if (shorthand != NULL)
        read_shorthand(reader, shorthand, expanded);
    else if (!read_without_effect(reader, expanded))
        refuse_property(reader);
}

void style_settings_read(struct arena *arena, struct diagnostics *diagnostics,
                         const struct css_variables *variables, const struct page_boxes *pages,
                         const struct css_declarations *declarations,
                         struct style_settings *settings) {
    for (size_t i = 0; i < declarations->count; i++) {
        const struct css_declaration *declaration = &declarations->items[i];
        struct css_declaration expanded = *declaration;
        struct declaration_reader reader = {arena, diagnostics, declaration, pages, settings};
        if (!css_is_custom(declaration->name) &&
            css_variables_expand(arena, diagnostics, variables, &expanded))
            read_declaration(&reader, &expanded);
    }
}
