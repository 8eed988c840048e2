/* The cascade: which rules an element meets, which of them win. */
#include "render/css/style.h"

#include "render/css/style_compute.h"
#include "render/css/stylesheet_parts.h"

#include <limits.h>
#include <string.h>

enum { FIRST_NODES = 1024, SHARED_SLOTS = 1024 };

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

/* The styles that were computed so far. */
struct style_cache {
    double root_font_size;
    struct shared_style *shared[SHARED_SLOTS]; /* by the hash of what they were computed from */
    struct node_styles *nodes;                 /* by node->index */
    size_t node_capacity;
};

static struct style_cache *cache_of(struct stylesheet *sheet) {
    if (sheet->computed == NULL)
        sheet->computed = arena_alloc(sheet->arena, sizeof *sheet->computed);
    return sheet->computed;
}

/* What won so far for one element, and with what weight. */
struct cascade {
    const struct css_value *winners[PROPERTY_COUNT];
    uint64_t weights[PROPERTY_COUNT];
};

/* Equal weights: the later declaration of a block wins. */
static void apply_settings(struct cascade *cascade, const struct style_settings *settings,
                           enum style_origin origin, uint64_t order) {
    for (size_t i = 0; i < settings->count; i++) {
        const struct style_setting *setting = &settings->items[i];
        uint64_t rank = (uint64_t)origin + (setting->important ? ORIGINS : 0);
        uint64_t weight = rank << 58 | order;
        if (weight < cascade->weights[setting->property])
            continue;
        cascade->weights[setting->property] = weight;
        cascade->winners[setting->property] = &setting->value;
    }
}

static void apply_rules(struct cascade *cascade, const struct style_rule *rule,
                        struct css_subject subject) {
    for (; rule != NULL; rule = rule->next)
        if (css_selector_matches(rule->selector, subject))
            apply_settings(cascade, rule->settings, rule->origin, rule->order);
}

static void apply_name(const struct stylesheet *sheet, struct cascade *cascade,
                       enum css_simple_kind kind, const char *name, struct css_subject subject) {
    apply_rules(cascade, style_rules_for(&sheet->rules, kind, name, strlen(name)), subject);
}

static void apply_classes(const struct stylesheet *sheet, struct cascade *cascade,
                          const char *classes, struct css_subject subject) {
    static const char blanks[] = " \t\r\n\f";
    while (*(classes += strspn(classes, blanks)) != '\0') {
        size_t length = strcspn(classes, blanks);
        apply_rules(cascade, style_rules_for(&sheet->rules, SIMPLE_CLASS, classes, length),
                    subject);
        classes += length;
    }
}

static void apply_rules_of_element(const struct stylesheet *sheet, struct cascade *cascade,
                                   const struct node *node) {
    struct css_subject subject = {node, NULL};
    const char *id = node_attribute(node, ATTRIBUTE_ID);
    const char *classes = node_attribute(node, ATTRIBUTE_CLASS);
    apply_rules(cascade, style_rules_for_any(&sheet->rules), subject);
    apply_name(sheet, cascade, SIMPLE_ELEMENT, node->name, subject);
    if (id != NULL)
        apply_name(sheet, cascade, SIMPLE_ID, id, subject);
    if (classes != NULL)
        apply_classes(sheet, cascade, classes, subject);
}

/* The settings live in the arena, since the cascade points into them. */
static void apply_style_attribute(struct stylesheet *sheet, struct cascade *cascade,
                                  const struct node *node) {
    const char *text = node_attribute(node, ATTRIBUTE_STYLE);
    if (text == NULL)
        return;
    size_t errors = diagnostics_errors(sheet->diagnostics, INT_MAX);
    struct style_settings settings = {0};
    struct css_declarations declarations =
        css_parse_declarations(sheet->arena, sheet->diagnostics, node->place, text);
    css_variables_refuse(sheet->diagnostics, &declarations);
    style_settings_read(sheet->arena, sheet->diagnostics, &sheet->variables, &declarations,
                        &settings);
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
    struct shared_style **slot = &cache_of(sheet)->shared[shared_slot(cascade, parent)];
    for (const struct shared_style *shared = *slot; shared != NULL; shared = shared->next)
        if (shared->parent == parent &&
            memcmp(shared->winners, cascade->winners, sizeof shared->winners) == 0)
            return &shared->style;
    struct shared_style *shared = arena_alloc(sheet->arena, sizeof *shared);
    memcpy(shared->winners, cascade->winners, sizeof shared->winners);
    shared->parent = parent;
    shared->next = *slot;
    style_compute(cascade->winners, parent, cache_of(sheet)->root_font_size, &shared->style);
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
        cache_of(sheet)->root_font_size = style->font_size;
    return style;
}

static void make_room(struct arena *arena, struct style_cache *cache, size_t index) {
    size_t capacity = cache->node_capacity == 0 ? FIRST_NODES : cache->node_capacity;
    while (capacity <= index)
        capacity *= 2;
    struct node_styles *nodes = arena_array(arena, capacity, sizeof *nodes);
    if (cache->nodes != NULL)
        memcpy(nodes, cache->nodes, cache->node_capacity * sizeof *nodes);
    cache->nodes = nodes;
    cache->node_capacity = capacity;
}

static struct node_styles *styles_of(struct stylesheet *sheet, const struct node *node) {
    struct style_cache *cache = cache_of(sheet);
    if (node->index >= cache->node_capacity)
        make_room(sheet->arena, cache, node->index);
    return &cache->nodes[node->index];
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
    apply_rules(&cascade, style_rules_for_any(&sheet->rules), subject);
    apply_name(sheet, &cascade, SIMPLE_CLASS, role, subject);
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
