/* Lists the parts of an indicator; compares them one by one. */
#include "model/definition.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static const char *const NAMES[DEFINITION_PARTS] = {
    [DEFINITION_NUMBER] = "Number",
    [DEFINITION_TITLE] = "Title",
    [DEFINITION_SECTION] = "Section",
    [DEFINITION_TEXT] = "Definition",
    [DEFINITION_BETTER] = "Which way is good",
    [DEFINITION_BASIS] = "Counted",
    [DEFINITION_COMPARE] = "Compared with",
    [DEFINITION_LAG] = "Behind the report",
    [DEFINITION_METHOD] = "Method of the trend",
    [DEFINITION_OWNER] = "Owner",
    [DEFINITION_UNIT] = "Unit",
};

/* The parts that matter to whoever reads two reports, and those that matter to a chart, each in the
 * order in which they are told. */
struct matter {
    size_t count;
    enum definition_part parts[DEFINITION_PARTS];
};
static const struct matter TO_REPORTS = {
    10,
    {DEFINITION_NUMBER, DEFINITION_TITLE, DEFINITION_SECTION, DEFINITION_TEXT, DEFINITION_BETTER,
     DEFINITION_BASIS, DEFINITION_COMPARE, DEFINITION_LAG, DEFINITION_METHOD, DEFINITION_OWNER}};
static const struct matter TO_CHARTS = {6,
                                        {DEFINITION_NUMBER, DEFINITION_TITLE, DEFINITION_TEXT,
                                         DEFINITION_BASIS, DEFINITION_BETTER, DEFINITION_UNIT}};

static const char *lag_text(struct arena *arena, int lag) {
    return lag == 0 ? "" : arena_printf(arena, "%d month%s", lag, lag == 1 ? "" : "s");
}

struct definition definition_of(struct arena *arena, const struct indicator *indicator,
                                enum trend_method method) {
    return (struct definition){
        {[DEFINITION_NUMBER] = indicator->number,
         [DEFINITION_TITLE] = indicator->title,
         [DEFINITION_SECTION] = indicator->section,
         [DEFINITION_TEXT] = indicator->definition,
         [DEFINITION_BETTER] = words_text(&catalogue_better_words, indicator->better),
         [DEFINITION_BASIS] = basis_text(arena, indicator->basis, indicator->rhythm),
         [DEFINITION_COMPARE] =
             compare_text(arena, indicator->compare, indicator->back, indicator->rhythm),
         [DEFINITION_LAG] = lag_text(arena, indicator->lag),
         [DEFINITION_METHOD] = words_code(&trend_method_words, method),
         [DEFINITION_OWNER] = indicator->owner}};
}

static const char *or_none(const char *text) {
    return *text == '\0' ? "none" : text;
}

static size_t changes_that_matter(const struct matter *matter, const struct definition *was,
                                  const struct definition *is, struct definition_change *changes) {
    size_t count = 0;
    for (size_t i = 0; i < matter->count; i++) {
        enum definition_part part = matter->parts[i];
        const char *before = was->parts[part], *now = is->parts[part];
        if (before != NULL && now != NULL && strcmp(before, now) != 0)
            changes[count++] =
                (struct definition_change){part, NAMES[part], or_none(before), or_none(now)};
    }
    return count;
}

size_t definition_changes(const struct definition *was, const struct definition *is,
                          struct definition_change changes[DEFINITION_PARTS]) {
    return changes_that_matter(&TO_REPORTS, was, is, changes);
}

/* As it stands inside a sentence. */
static const char *in_lower_case(struct arena *arena, const char *name) {
    char *copy = arena_strdup(arena, name);
    *copy = (char)tolower((unsigned char)*copy);
    return copy;
}

const char *definition_break(struct arena *arena, const struct definition *was,
                             const struct definition *is, int until) {
    struct definition_change changes[DEFINITION_PARTS];
    size_t count = changes_that_matter(&TO_CHARTS, was, is, changes);
    bool is_another = false;
    const char *parts = "";
    for (size_t i = 0; i < count; i++) {
        parts = arena_printf(arena, "%s%s %s “%s”", parts, i == 0 ? "" : ";",
                             in_lower_case(arena, changes[i].name), changes[i].was);
        is_another = is_another || changes[i].part != DEFINITION_NUMBER;
    }
    if (count == 0)
        return "";
    return arena_printf(arena, "%sUntil %s:%s.", is_another ? "The definition changed. " : "",
                        period_text(arena, until), parts);
}
