#include "render/css/style.h"

#include "render/css/css_selector.h"
#include "render/css/style_builtin.h"
#include "render/css/style_compute.h"
#include "render/css/style_declaration.h"
#include "render/css/style_page.h"

#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { SLOTS = 256, FIRST_NODES = 1024, SHARED_SLOTS = 1024 };

/* Where a declaration comes from, in ascending order of precedence (CSS Cascade 4, section 6.1); an
 * important one precedes all that are not. */
enum origin { ORIGIN_BUILT_IN, ORIGIN_REPORT, ORIGIN_STYLE_ATTRIBUTE, ORIGINS };

/* One selector of a rule with what the rule sets. */
struct rule {
    const struct css_compound *selector;
    const struct settings *settings;
    enum origin origin;
    uint64_t order; /* specificity, then the place among all rules */
    struct rule *next;
};

struct role_style {
    const char *role;
    const struct style *style;
    struct role_style *next;
};

struct node_styles {
    const struct style *style; /* NULL: not computed yet */
    struct role_style *roles;
};

/* A style that was computed, and what from: it holds for all elements of which the same is true,
 * such as the cells of a column. */
struct shared_style {
    const struct css_value *winners[PROPERTY_COUNT];
    const struct style *parent;
    struct style style;
    struct shared_style *next;
};

struct stylesheet {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct page_box page;
    struct css_variables variables;
    /* Rules by the hash of the id, class or element that their rightmost compound asks for; in the
     * last slot those that ask for none. A slot is a filter: its rules are matched in full. */
    struct rule *slots[SLOTS + 1];
    size_t rule_count;
    double root_font_size;
    struct shared_style *shared[SHARED_SLOTS]; /* by the hash of what they were computed from */
    struct node_styles *nodes;                 /* by node->index */
    size_t node_capacity;
    bool failed;
};

struct source {
    enum origin origin;
    struct css_rules rules;
};

/* FNV-1a, in lower case because element names have none. */
static size_t slot_of(enum css_simple_kind kind, const char *name, size_t length) {
    uint32_t hash = 2166136261u ^ (uint32_t)kind;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ ((unsigned char)name[i] | 0x20u)) * 16777619u;
    return hash % SLOTS;
}

/* By the simple selector that the fewest elements have. */
static size_t slot_of_selector(const struct css_compound *selector) {
    static const enum css_simple_kind kinds[] = {SIMPLE_ID, SIMPLE_CLASS, SIMPLE_ELEMENT};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (size_t i = 0; i < selector->count; i++) {
            const struct css_simple *simple = &selector->simples[i];
            if (simple->kind == kinds[k])
                return slot_of(simple->kind, simple->name, strlen(simple->name));
        }
    return SLOTS;
}

static void add_rule(struct stylesheet *sheet, enum origin origin, const struct css_rule *source) {
    struct css_selectors selectors = css_selectors_read(sheet->arena, sheet->diagnostics, source);
    struct settings *settings = arena_alloc(sheet->arena, sizeof *settings);
    settings_read(sheet->arena, sheet->diagnostics, &sheet->variables, &source->declarations,
                  settings);
    for (size_t i = 0; i < selectors.count; i++) {
        const struct css_compound *selector = selectors.items[i];
        struct rule **slot = &sheet->slots[slot_of_selector(selector)];
        struct rule *rule = arena_alloc(sheet->arena, sizeof *rule);
        uint64_t specificity = css_selector_specificity(selector);
        *rule =
            (struct rule){selector, settings, origin, specificity << 26 | sheet->rule_count, *slot};
        *slot = rule;
    }
    sheet->rule_count++;
}

static bool is_root_rule(const struct css_rule *rule) {
    return rule->kind == CSS_STYLE_RULE && rule->prelude_count == 2 &&
           css_token_is(&rule->prelude[0], ':') && rule->prelude[1].kind == CSS_IDENT &&
           strcasecmp(rule->prelude[1].text, "root") == 0;
}

static void refuse_custom(struct diagnostics *diagnostics,
                          const struct css_declarations *declarations) {
    for (size_t i = 0; i < declarations->count; i++)
        if (css_is_custom(declarations->items[i].name))
            diagnose(diagnostics, SEVERITY_ERROR, declarations->items[i].place,
                     "%s: a custom property counts everywhere in print: expected it in a rule of "
                     ":root alone",
                     declarations->items[i].name);
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
            refuse_custom(sheet->diagnostics, &rules->items[i].declarations);
}

static void read_rules(struct stylesheet *sheet, const struct source *source) {
    for (size_t i = 0; i < source->rules.count; i++) {
        const struct css_rule *rule = &source->rules.items[i];
        switch (rule->kind) {
        case CSS_STYLE_RULE:
            add_rule(sheet, source->origin, rule);
            break;
        case CSS_PAGE_RULE:
            page_box_read(sheet->arena, sheet->diagnostics, &sheet->variables, rule, &sheet->page);
            break;
        }
    }
}

struct stylesheet *stylesheet_read(struct arena *arena, struct diagnostics *diagnostics,
                                   const char *const *names, const char *const *texts,
                                   size_t count) {
    size_t errors = diagnostics_errors(diagnostics, INT_MAX);
    struct stylesheet *sheet = arena_alloc(arena, sizeof *sheet);
    sheet->arena = arena;
    sheet->diagnostics = diagnostics;
    struct source *sources = arena_array(arena, count + 1, sizeof *sources);
    sources[0] = (struct source){
        ORIGIN_BUILT_IN, css_parse(arena, diagnostics, "built-in style sheet", STYLE_BUILTIN)};
    for (size_t i = 0; i < count; i++)
        sources[i + 1] =
            (struct source){ORIGIN_REPORT, css_parse(arena, diagnostics, names[i], texts[i])};
    for (size_t i = 0; i <= count; i++)
        read_custom_properties(sheet, &sources[i].rules);
    for (size_t i = 0; i <= count; i++)
        read_rules(sheet, &sources[i]);
    return diagnostics_errors(diagnostics, INT_MAX) == errors ? sheet : NULL;
}

const struct page_box *stylesheet_page(const struct stylesheet *stylesheet) {
    return &stylesheet->page;
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

/* What won so far for one element, and with what weight. */
struct cascade {
    const struct css_value *winners[PROPERTY_COUNT];
    uint64_t weights[PROPERTY_COUNT];
};

/* Equal weights: the later declaration of a block wins. */
static void apply_settings(struct cascade *cascade, const struct settings *settings,
                           enum origin origin, uint64_t order) {
    for (size_t i = 0; i < settings->count; i++) {
        const struct setting *setting = &settings->items[i];
        uint64_t rank = (uint64_t)origin + (setting->important ? ORIGINS : 0);
        uint64_t weight = rank << 58 | order;
        if (weight < cascade->weights[setting->property])
            continue;
        cascade->weights[setting->property] = weight;
        cascade->winners[setting->property] = &setting->value;
    }
}

static void apply_slot(struct cascade *cascade, const struct rule *rule,
                       struct css_subject subject) {
    for (; rule != NULL; rule = rule->next)
        if (css_selector_matches(rule->selector, subject))
            apply_settings(cascade, rule->settings, rule->origin, rule->order);
}

static void apply_classes(const struct stylesheet *sheet, struct cascade *cascade,
                          const char *classes, struct css_subject subject) {
    static const char blanks[] = " \t\r\n\f";
    while (*(classes += strspn(classes, blanks)) != '\0') {
        size_t length = strcspn(classes, blanks);
        apply_slot(cascade, sheet->slots[slot_of(SIMPLE_CLASS, classes, length)], subject);
        classes += length;
    }
}

static void apply_rules_of_element(const struct stylesheet *sheet, struct cascade *cascade,
                                   const struct node *node) {
    struct css_subject subject = {node, NULL};
    const char *id = node_attribute(node, "id");
    const char *classes = node_attribute(node, "class");
    apply_slot(cascade, sheet->slots[SLOTS], subject);
    apply_slot(cascade, sheet->slots[slot_of(SIMPLE_ELEMENT, node->name, strlen(node->name))],
               subject);
    if (id != NULL)
        apply_slot(cascade, sheet->slots[slot_of(SIMPLE_ID, id, strlen(id))], subject);
    if (classes != NULL)
        apply_classes(sheet, cascade, classes, subject);
}

/* The settings live in the arena, since the cascade points into them. */
static void apply_style_attribute(struct stylesheet *sheet, struct cascade *cascade,
                                  const struct node *node) {
    const char *text = node_attribute(node, "style");
    if (text == NULL)
        return;
    size_t errors = diagnostics_errors(sheet->diagnostics, INT_MAX);
    struct settings settings = {0};
    struct css_declarations declarations =
        css_parse_declarations(sheet->arena, sheet->diagnostics, node->place, text);
    refuse_custom(sheet->diagnostics, &declarations);
    settings_read(sheet->arena, sheet->diagnostics, &sheet->variables, &declarations, &settings);
    apply_settings(cascade, &settings, ORIGIN_STYLE_ATTRIBUTE, 0);
    sheet->failed = sheet->failed || diagnostics_errors(sheet->diagnostics, INT_MAX) > errors;
}

static size_t shared_slot(const struct cascade *cascade, const struct style *parent) {
    uint64_t hash = (uintptr_t)parent;
    for (size_t i = 0; i < PROPERTY_COUNT; i++)
        hash = (hash ^ (uintptr_t)cascade->winners[i]) * 0x9E3779B97F4A7C15u;
    return (hash >> 32) % SHARED_SLOTS;
}

static const struct style *computed(struct stylesheet *sheet, const struct cascade *cascade,
                                    const struct style *parent) {
    struct shared_style **slot = &sheet->shared[shared_slot(cascade, parent)];
    for (const struct shared_style *shared = *slot; shared != NULL; shared = shared->next)
        if (shared->parent == parent &&
            memcmp(shared->winners, cascade->winners, sizeof shared->winners) == 0)
            return &shared->style;
    struct shared_style *shared = arena_alloc(sheet->arena, sizeof *shared);
    memcpy(shared->winners, cascade->winners, sizeof shared->winners);
    shared->parent = parent;
    shared->next = *slot;
    style_compute(cascade->winners, parent, sheet->root_font_size, &shared->style);
    *slot = shared;
    return &shared->style;
}

static const struct style *style_of_element(struct stylesheet *sheet, const struct node *node) {
    const struct style *parent = node->parent == NULL ? NULL : style_of(sheet, node->parent);
    struct cascade cascade = {0};
    apply_rules_of_element(sheet, &cascade, node);
    apply_style_attribute(sheet, &cascade, node);
    const struct style *style = computed(sheet, &cascade, parent);
    if (parent == NULL)
        sheet->root_font_size = style->font_size;
    return style;
}

static struct node_styles *styles_of(struct stylesheet *sheet, const struct node *node) {
    if (node->index >= sheet->node_capacity) {
        size_t capacity = sheet->node_capacity == 0 ? FIRST_NODES : sheet->node_capacity;
        while (capacity <= node->index)
            capacity *= 2;
        struct node_styles *nodes = arena_array(sheet->arena, capacity, sizeof *nodes);
        if (sheet->nodes != NULL)
            memcpy(nodes, sheet->nodes, sheet->node_capacity * sizeof *nodes);
        sheet->nodes = nodes;
        sheet->node_capacity = capacity;
    }
    return &sheet->nodes[node->index];
}

const struct style *style_of(struct stylesheet *stylesheet, const struct node *node) {
    if (node->kind == NODE_TEXT)
        node = node->parent;
    const struct style *style = styles_of(stylesheet, node)->style;
    if (style == NULL) {
        style = style_of_element(stylesheet, node);
        styles_of(stylesheet, node)->style = style; /* asked again: the table may have grown */
    }
    return style;
}

static const struct style *compute_role(struct stylesheet *sheet, const struct node *node,
                                        const char *role) {
    struct css_subject subject = {node, role};
    struct cascade cascade = {0};
    apply_slot(&cascade, sheet->slots[SLOTS], subject);
    apply_slot(&cascade, sheet->slots[slot_of(SIMPLE_CLASS, role, strlen(role))], subject);
    return computed(sheet, &cascade, style_of(sheet, node));
}

const struct style *style_of_role(struct stylesheet *stylesheet, const struct node *node,
                                  const char *role) {
    for (struct role_style *r = styles_of(stylesheet, node)->roles; r != NULL; r = r->next)
        if (strcmp(r->role, role) == 0)
            return r->style;
    const struct style *style = compute_role(stylesheet, node, role);
    struct role_style *first = arena_alloc(stylesheet->arena, sizeof *first);
    struct node_styles *styles = styles_of(stylesheet, node);
    *first = (struct role_style){arena_strdup(stylesheet->arena, role), style, styles->roles};
    styles->roles = first;
    return style;
}
