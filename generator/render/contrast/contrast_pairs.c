/* Lists of pairs, read as they stand, then measured in each scheme. */
#include "render/contrast/contrast_pairs.h"

#include "base/spelling.h"
#include "render/contrast/contrast_ratio.h"
#include "render/contrast/contrast_report.h"
#include "render/css/css_value.h"

#include <string.h>

static const struct {
    const char *property;
    enum contrast_rule rule;
} lists[] = {
    {"--contrast-text", CONTRAST_TEXT},
    {"--contrast-large", CONTRAST_LARGE},
    {"--contrast-marks", CONTRAST_MARK},
};
enum { LISTS = sizeof lists / sizeof *lists };
static const char prefix[] = "--contrast-";

struct pair {
    const char *list;           /* the property that declares it */
    const char *front, *ground; /* with their dashes */
    enum contrast_meeting meeting;
    enum contrast_rule rule;
    bool measured; /* else told apart by more than colour */
    struct place place;
};

/* ---- reading ---- */

/* Moves on past the word if it is there. */
static bool take_word(struct css_cursor *cursor, const char *word) {
    struct css_cursor ahead = *cursor;
    const char *found = css_take_ident(&ahead);
    if (found == NULL || strcmp(found, word) != 0)
        return false;
    *cursor = ahead;
    return true;
}

static const char *take_token_name(struct css_cursor *cursor) {
    const char *name = css_take_ident(cursor);
    if (name == NULL || css_is_custom(name))
        return name;
    return arena_printf(cursor->arena, "--%s", name);
}

/* by dash, shape or name. */
static bool take_difference(struct css_cursor *cursor) {
    return take_word(cursor, "dash") || take_word(cursor, "shape") || take_word(cursor, "name");
}

static bool take_pair(struct css_cursor *cursor, struct pair *pair) {
    pair->place.line = cursor->at->line;
    pair->front = take_token_name(cursor);
    pair->meeting = take_word(cursor, "beside") ? MEETING_BESIDE : MEETING_ON;
    if (pair->front == NULL || (pair->meeting == MEETING_ON && !take_word(cursor, "on")))
        return false;
    pair->ground = take_token_name(cursor);
    pair->measured = !(pair->meeting == MEETING_BESIDE && take_word(cursor, "by"));
    return pair->ground != NULL && (pair->measured || take_difference(cursor)) &&
           (css_at_end(cursor) || css_take_delimiter(cursor, ','));
}

static void refuse_list(struct contrast *contrast, const struct pair *pair,
                        const struct css_token *from, const struct css_token *end) {
    size_t count = 0;
    while (from + count < end && !css_token_is(from + count, ','))
        count++;
    contrast_refuse(contrast, pair->place,
                    "%s: “%s” is no pair; expected pairs such as “ink on paper, other beside "
                    "accent by dash” (by dash, shape or name)",
                    pair->list, css_tokens_source(contrast->arena, from, count));
}

/* ---- measuring ---- */

static bool is_of_screens(const struct contrast *contrast,
                          const struct css_declaration *declaration) {
    for (size_t i = 0; declaration != NULL && i < contrast->request->screen_count; i++)
        if (strcmp(declaration->place.file, contrast->request->screen_paths[i]) == 0)
            return true;
    return false;
}

/* Where the colour stands that the scheme has of its own, or else the first of the two. */
static struct place place_of(const struct contrast *contrast, const struct scheme *scheme,
                             const struct pair *pair) {
    const struct css_declaration *front = css_variables_find(&scheme->variables, pair->front);
    const struct css_declaration *ground = css_variables_find(&scheme->variables, pair->ground);
    return is_of_screens(contrast, ground) && !is_of_screens(contrast, front) ? ground->place
                                                                              : front->place;
}

static void measure(struct contrast *contrast, enum scheme_kind kind, const struct pair *pair,
                    struct colour front, struct colour ground) {
    const struct scheme *scheme = &contrast->schemes[kind];
    if (contrast_suffices(front, ground, pair->rule) ||
        contrast_is_reported(contrast, kind, front, ground))
        return;
    contrast_remember_report(contrast, kind, front, ground);
    contrast_diagnose(contrast, SEVERITY_ERROR, place_of(contrast, scheme, pair),
                      arena_printf(contrast->arena, "%s %s %s%s is", pair->front,
                                   contrast_meeting_text(pair->meeting), pair->ground,
                                   scheme->where),
                      front, ground, pair->rule, pair->meeting);
}

static struct colour colour_in(const struct contrast *contrast, enum scheme_kind kind,
                               const char *name) {
    return css_variables_colour(contrast->arena, &contrast->schemes[kind].variables, name);
}

/* Lists name colours without their dashes. */
static const char *colour_hint(const struct contrast *contrast, enum scheme_kind kind,
                               const char *name) {
    const struct css_variables *variables = &contrast->schemes[kind].variables;
    struct spelling spelling = spelling_of(name + 2);
    for (size_t i = 0; i < variables->count; i++)
        if (!colour_in(contrast, kind, variables->items[i].name).none)
            spelling_offer(&spelling, variables->items[i].name + 2);
    return spelling_answer(contrast->arena, &spelling);
}

static bool name_is_known(struct contrast *contrast, enum scheme_kind kind, const struct pair *pair,
                          const char *name) {
    bool declared = css_variables_find(&contrast->schemes[kind].variables, name) != NULL;
    bool readable = kind != SCHEME_PRINT || !colour_in(contrast, kind, name).none;
    if (declared && readable)
        return true;
    contrast_refuse(contrast, pair->place,
                    "%s: “%s”%s is %s; expected the name of a colour that :root declares",
                    pair->list, name + 2, declared ? "" : colour_hint(contrast, kind, name),
                    declared ? "no colour" : "not declared");
    return false;
}

/* Browsers know more colours than print does: those are not measured, but that is said. */
static void warn_of_unknown_colour(struct contrast *contrast, const struct scheme *scheme,
                                   const char *name) {
    const struct css_declaration *variable = css_variables_find(&scheme->variables, name);
    for (size_t i = 0; i < contrast->unmeasured_count; i++)
        if (contrast->unmeasured[i] == variable->name)
            return;
    contrast->unmeasured = arena_more(contrast->arena, contrast->unmeasured,
                                      contrast->unmeasured_count, sizeof *contrast->unmeasured);
    contrast->unmeasured[contrast->unmeasured_count++] = variable->name;
    diagnose(contrast->diagnostics, SEVERITY_WARNING, variable->place,
             "the contrast of %s%s is not checked: found “%s”; expected a colour as in "
             "print.css, such as #1d2328",
             name, scheme->where,
             css_tokens_source(contrast->arena, variable->value, variable->value_count));
}

/* Whether a scheme from `first` on that was measured before has both colours too. */
static bool is_measured(const struct contrast *contrast, enum scheme_kind first,
                        enum scheme_kind kind, const struct pair *pair, struct colour front,
                        struct colour ground) {
    for (enum scheme_kind before = first; before < kind; before++)
        if (contrast_same_colour(front, colour_in(contrast, before, pair->front)) &&
            contrast_same_colour(ground, colour_in(contrast, before, pair->ground)))
            return true;
    return false;
}

static void measure_in(struct contrast *contrast, enum scheme_kind first, enum scheme_kind kind,
                       const struct pair *pair) {
    const struct scheme *scheme = &contrast->schemes[kind];
    struct colour front = colour_in(contrast, kind, pair->front);
    struct colour ground = colour_in(contrast, kind, pair->ground);
    if (front.none)
        warn_of_unknown_colour(contrast, scheme, pair->front);
    if (ground.none)
        warn_of_unknown_colour(contrast, scheme, pair->ground);
    if (!front.none && !ground.none && !is_measured(contrast, first, kind, pair, front, ground))
        measure(contrast, kind, pair, front, ground);
}

/* In the scheme that declares it and in those that follow from it. */
static void check_pair(struct contrast *contrast, const struct pair *pair, enum scheme_kind first) {
    bool front = name_is_known(contrast, first, pair, pair->front);
    bool ground = name_is_known(contrast, first, pair, pair->ground);
    if (!front || !ground || !pair->measured)
        return;
    contrast_declare(contrast, pair->front, pair->ground);
    for (enum scheme_kind kind = first; kind < SCHEME_COUNT; kind++)
        measure_in(contrast, first, kind, pair);
}

/* ---- the lists ---- */

static void check_list(struct contrast *contrast, const struct css_declaration *list,
                       enum contrast_rule rule, enum scheme_kind first) {
    struct css_cursor cursor = css_cursor_over(contrast->arena, list->value, list->value_count);
    while (!css_at_end(&cursor)) {
        const struct css_token *start = cursor.at;
        struct pair pair = {.list = list->name, .rule = rule, .place = list->place};
        if (!take_pair(&cursor, &pair)) {
            refuse_list(contrast, &pair, start, cursor.end);
            return;
        }
        check_pair(contrast, &pair, first);
    }
}

/* Lists are compared without what their names have in common. */
static const char *list_hint(const struct contrast *contrast, const char *name) {
    struct spelling spelling = spelling_of(name + strlen(prefix));
    const char *meant = name;
    for (size_t i = 0; i < LISTS; i++) {
        const char *rest = lists[i].property + strlen(prefix);
        spelling_offer(&spelling, rest);
        meant = spelling.nearest == rest ? lists[i].property : meant;
    }
    return spelling_hint(contrast->arena, name, &meant, 1);
}

/* A misspelt list would never be checked. A colour may have such a name. */
static void refuse_unknown_list(struct contrast *contrast, enum scheme_kind kind,
                                const struct css_declaration *variable) {
    if (!colour_in(contrast, kind, variable->name).none)
        return;
    contrast_refuse(contrast, variable->place,
                    "%s%s is no list of pairs of colours; expected %s, %s or %s", variable->name,
                    list_hint(contrast, variable->name), lists[0].property, lists[1].property,
                    lists[2].property);
}

static void check_property(struct contrast *contrast, const struct css_declaration *variable,
                           enum scheme_kind first) {
    if (strncmp(variable->name, prefix, strlen(prefix)) != 0)
        return;
    for (size_t i = 0; i < LISTS; i++)
        if (strcmp(variable->name, lists[i].property) == 0) {
            check_list(contrast, variable, lists[i].rule, first);
            return;
        }
    refuse_unknown_list(contrast, first, variable);
}

void contrast_check_pairs(struct contrast *contrast) {
    const struct css_variables *print = &contrast->schemes[SCHEME_PRINT].variables;
    const struct css_variables *light = &contrast->schemes[SCHEME_LIGHT].variables;
    for (size_t i = 0; i < print->count; i++)
        check_property(contrast, &print->items[i], SCHEME_PRINT);
    for (size_t i = 0; i < light->count; i++)
        if (is_of_screens(contrast, &light->items[i]))
            check_property(contrast, &light->items[i], SCHEME_LIGHT);
}
