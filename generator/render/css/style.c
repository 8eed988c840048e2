/* The cascade: which rules an element meets, which of them win; once for all elements alike. */
#include "render/css/style.h"

#include "render/css/style_compute.h"
#include "render/css/stylesheet_parts.h"

#include <limits.h>
#include <string.h>

enum { KIND_SLOTS = 1024 };

struct role_style {
    const char *role;
    const struct style *style;
    struct role_style *next;
};

/* Elements that no selector can tell apart, such as the cells of a column. What is inside alike
 * elements is alike again: no selector asks how many elements stand before one. */
struct kind {
    const struct kind *parent; /* NULL: of the root */
    enum element_name element;
    const char *name, *classes;
    uint64_t answers; /* to what else selectors ask */
    const struct style *style;
    struct role_style *roles;
    struct kind *next;
};

/* The styles that were computed so far. */
struct style_cache {
    double root_font_size;
    struct kind *kinds[KIND_SLOTS]; /* by their hash */
    struct kind **nodes;            /* by node->index; NULL: not asked for yet */
};

/* Room for all nodes of the page that the node is of. */
static struct style_cache *cache_new(struct arena *arena, const struct node *node) {
    struct style_cache *cache = arena_alloc(arena, sizeof *cache);
    while (node->parent != NULL)
        node = node->parent;
    while (node->last_child != NULL)
        node = node->last_child;
    cache->nodes = arena_array(arena, node->index + 1, sizeof(struct kind *));
    return cache;
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
    style_settings_read(sheet->arena, sheet->diagnostics, &sheet->variables, &sheet->pages,
                        &declarations, &settings);
    apply_settings(cascade, &settings, ORIGIN_STYLE_ATTRIBUTE, 0);
    sheet->failed = sheet->failed || diagnostics_errors(sheet->diagnostics, INT_MAX) > errors;
}

static const struct style *computed(struct stylesheet *sheet, const struct cascade *cascade,
                                    const struct style *parent) {
    struct style *style = arena_alloc(sheet->arena, sizeof *style);
    style_compute(cascade->winners, parent, sheet->computed->root_font_size, style);
    return style;
}

static const struct style *style_of_element(struct stylesheet *sheet, const struct node *node) {
    const struct style *parent = node->parent == NULL ? NULL : style_of(sheet, node->parent);
    struct cascade cascade = {0};
    apply_rules_of_element(sheet, &cascade, node);
    apply_style_attribute(sheet, &cascade, node);
    const struct style *style = computed(sheet, &cascade, parent);
    if (parent == NULL)
        sheet->computed->root_font_size = style->font_size;
    return style;
}

/* ---- kinds of elements ---- */

static struct kind *kind_of(struct stylesheet *sheet, const struct node *node);

static struct kind kind_read(struct stylesheet *sheet, const struct node *node) {
    const char *classes = node_attribute(node, ATTRIBUTE_CLASS);
    return (struct kind){.parent = node->parent == NULL ? NULL : kind_of(sheet, node->parent),
                         .element = node->element,
                         .name = node->name,
                         .classes = classes == NULL ? "" : classes,
                         .answers = style_rules_answers(&sheet->rules, node)};
}

static size_t slot_of(const struct kind *kind) {
    uint64_t hash = (uintptr_t)kind->parent ^ kind->element ^ kind->answers << 8;
    for (const char *c = kind->classes; *c != '\0'; c++)
        hash = (hash ^ (unsigned char)*c) * 0x9E3779B97F4A7C15u;
    return (hash * 0x9E3779B97F4A7C15u >> 32) % KIND_SLOTS;
}

static bool is_alike(const struct kind *left, const struct kind *right) {
    return left->parent == right->parent && left->element == right->element &&
           left->answers == right->answers && strcmp(left->classes, right->classes) == 0 &&
           (left->element != ELEMENT_OTHER || strcmp(left->name, right->name) == 0);
}

static struct kind *kind_new(struct stylesheet *sheet, const struct node *node, struct kind read) {
    struct kind *kind = arena_alloc(sheet->arena, sizeof *kind);
    *kind = read;
    kind->style = style_of_element(sheet, node);
    return kind;
}

/* With a style attribute, or more questions than there are bits, an element is one of its kind.
 * Apart from kind_of, which is asked again and again for the same elements and has to be short. */
__attribute__((noinline)) static struct kind *find_kind(struct stylesheet *sheet,
                                                        const struct node *node) {
    struct kind read = kind_read(sheet, node);
    if (node_attribute(node, ATTRIBUTE_STYLE) != NULL || sheet->rules.asked_count > STYLE_ANSWERS)
        return kind_new(sheet, node, read);
    struct kind **slot = &sheet->computed->kinds[slot_of(&read)];
    for (struct kind *kind = *slot; kind != NULL; kind = kind->next)
        if (is_alike(kind, &read))
            return kind;
    read.next = *slot;
    return *slot = kind_new(sheet, node, read);
}

static struct kind *kind_of(struct stylesheet *sheet, const struct node *node) {
    if (sheet->computed == NULL)
        sheet->computed = cache_new(sheet->arena, node);
    struct kind **kind = &sheet->computed->nodes[node->index];
    if (*kind == NULL)
        *kind = find_kind(sheet, node);
    return *kind;
}

const struct style *style_of(struct stylesheet *stylesheet, const struct node *node) {
    return kind_of(stylesheet, node->kind == NODE_TEXT ? node->parent : node)->style;
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
    struct kind *kind = kind_of(stylesheet, node);
    for (struct role_style *r = kind->roles; r != NULL; r = r->next)
        if (strcmp(r->role, role) == 0)
            return r->style;
    struct role_style *first = arena_alloc(stylesheet->arena, sizeof *first);
    *first = (struct role_style){arena_strdup(stylesheet->arena, role),
                                 compute_role(stylesheet, node, role), kind->roles};
    kind->roles = first;
    return first->style;
}
