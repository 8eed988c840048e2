/* Rules in slots by a hash. */
#include "render/css/style_rules.h"

#include <string.h>

/* FNV-1a, in lower case because element names have none. */
static size_t slot_of(enum css_simple_kind kind, const char *name, size_t length) {
    uint32_t hash = 2166136261u ^ (uint32_t)kind;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ ((unsigned char)name[i] | 0x20u)) * 16777619u;
    return hash % STYLE_SLOTS;
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
    return STYLE_SLOTS;
}

void style_rules_add(struct arena *arena, struct style_rules *rules,
                     const struct css_selectors *selectors, const struct style_settings *settings,
                     enum style_origin origin) {
    for (size_t i = 0; i < selectors->count; i++) {
        const struct css_compound *selector = selectors->items[i];
        const struct style_rule **slot = &rules->slots[slot_of_selector(selector)];
        struct style_rule *rule = arena_alloc(arena, sizeof *rule);
        uint64_t specificity = css_selector_specificity(selector);
        *rule = (struct style_rule){selector, settings, origin, specificity << 26 | rules->count,
                                    *slot};
        *slot = rule;
    }
    rules->count++;
}

const struct style_rule *style_rules_for(const struct style_rules *rules, enum css_simple_kind kind,
                                         const char *name, size_t length) {
    return rules->slots[slot_of(kind, name, length)];
}

const struct style_rule *style_rules_for_any(const struct style_rules *rules) {
    return rules->slots[STYLE_SLOTS];
}
