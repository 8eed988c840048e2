/* Reads print.css behind the built-in sheet. */
#include "render/css/stylesheet.h"

#include "render/css/style_builtin.h"
#include "render/css/stylesheet_parts.h"

#include <limits.h>
#include <strings.h>

struct sheet_source {
    enum style_origin origin;
    struct css_rules rules;
};

static void add_rule(struct stylesheet *sheet, enum style_origin origin,
                     const struct css_rule *source) {
    struct css_selectors selectors = css_selectors_read(sheet->arena, sheet->diagnostics, source);
    struct style_settings *settings = arena_alloc(sheet->arena, sizeof *settings);
    style_settings_read(sheet->arena, sheet->diagnostics, &sheet->variables, &sheet->pages,
                        &source->declarations, settings);
    style_rules_add(sheet->arena, &sheet->rules, &selectors, settings, origin);
}

static bool is_root_rule(const struct css_rule *rule) {
    return rule->kind == CSS_STYLE_RULE && rule->prelude_count == 2 &&
           css_token_is(&rule->prelude[0], ':') && rule->prelude[1].kind == CSS_IDENT &&
           strcasecmp(rule->prelude[1].text, "root") == 0;
}

static void add_custom(struct stylesheet *sheet, const struct css_declarations *declarations) {
    for (size_t i = 0; i < declarations->count; i++)
        if (css_is_custom(declarations->items[i].name))
            css_variables_add(sheet->arena, &sheet->variables, &declarations->items[i]);
}

/* Before all other declarations, since those refer to it. */
static void read_custom_properties(struct stylesheet *sheet, const struct css_rules *rules) {
    for (size_t i = 0; i < rules->count; i++)
        if (is_root_rule(&rules->items[i]))
            add_custom(sheet, &rules->items[i].declarations);
        else
            css_variables_refuse(sheet->diagnostics, &rules->items[i].declarations);
}

static void read_rules(struct stylesheet *sheet, const struct sheet_source *source) {
    for (size_t i = 0; i < source->rules.count; i++)
        if (source->rules.items[i].kind == CSS_STYLE_RULE)
            add_rule(sheet, source->origin, &source->rules.items[i]);
}

enum page_rules { PAGES_ALL, PAGES_NAMED };

static void read_pages(struct stylesheet *sheet, const struct css_rules *rules,
                       enum page_rules which) {
    for (size_t i = 0; i < rules->count; i++) {
        const struct css_rule *rule = &rules->items[i];
        if (rule->kind == CSS_PAGE_RULE && page_rule_is_named(rule) == (which == PAGES_NAMED))
            page_boxes_read(sheet->arena, sheet->diagnostics, &sheet->variables, rule,
                            &sheet->pages);
    }
}

struct stylesheet *stylesheet_read(struct arena *arena, struct diagnostics *diagnostics,
                                   const char *const *names, const char *const *texts,
                                   size_t count) {
    size_t errors = diagnostics_errors(diagnostics, INT_MAX);
    struct stylesheet *sheet = arena_alloc(arena, sizeof *sheet);
    sheet->arena = arena;
    sheet->diagnostics = diagnostics;
    struct sheet_source *sources = arena_array(arena, count + 1, sizeof *sources);
    sources[0] = (struct sheet_source){
        ORIGIN_BUILT_IN, css_parse(arena, diagnostics, "built-in style sheet", STYLE_BUILTIN)};
    for (size_t i = 0; i < count; i++)
        sources[i + 1] =
            (struct sheet_source){ORIGIN_REPORT, css_parse(arena, diagnostics, names[i], texts[i])};
    for (size_t i = 0; i <= count; i++)
        read_custom_properties(sheet, &sources[i].rules);
    for (size_t i = 0; i <= count; i++)
        read_pages(sheet, &sources[i].rules, PAGES_ALL);
    for (size_t i = 0; i <= count; i++)
        read_pages(sheet, &sources[i].rules, PAGES_NAMED);
    for (size_t i = 0; i <= count; i++)
        read_rules(sheet, &sources[i]);
    return diagnostics_errors(diagnostics, INT_MAX) == errors ? sheet : NULL;
}

struct stylesheet *stylesheet_for_page(struct arena *arena, struct diagnostics *diagnostics,
                                       const struct stylesheet *sheet) {
    struct stylesheet *copy = arena_alloc(arena, sizeof *copy);
    *copy = *sheet;
    copy->arena = arena;
    copy->diagnostics = diagnostics;
    copy->computed = NULL;
    copy->failed = false;
    return copy;
}

const struct page_box *stylesheet_page(const struct stylesheet *stylesheet, const char *name) {
    return name == NULL ? &stylesheet->pages.usual : page_boxes_find(&stylesheet->pages, name);
}

bool stylesheet_failed(const struct stylesheet *stylesheet) {
    return stylesheet->failed;
}

struct colour stylesheet_colour(const struct stylesheet *stylesheet, const char *name) {
    return css_variables_colour(stylesheet->arena, &stylesheet->variables, name);
}

const struct css_variables *stylesheet_variables(const struct stylesheet *stylesheet) {
    return &stylesheet->variables;
}
