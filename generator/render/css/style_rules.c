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

static bool is_text(const char *left, const char *right) {
    return left == right || (left != NULL && right != NULL && strcmp(left, right) == 0);
}

static bool is_asked(const struct style_rules *rules, const struct css_simple *simple) {
    for (size_t i = 0; i < rules->asked_count; i++) {
        const struct css_simple *asked = rules->asked[i];
        if (asked->kind == simple->kind && is_text(asked->name, simple->name) &&
            is_text(asked->value, simple->value))
            return true;
    }
    return false;
}

static void ask(struct arena *arena, struct style_rules *rules, const struct css_simple *simple) {
    if (simple->kind == SIMPLE_ELEMENT || simple->kind == SIMPLE_CLASS || is_asked(rules, simple))
        return;
    rules->asked = arena_more(arena, rules->asked, rules->asked_count, sizeof *rules->asked);
    rules->asked[rules->asked_count++] = simple;
}

static void ask_all(struct arena *arena, struct style_rules *rules,
                    const struct css_compound *selector) {
    for (; selector != NULL; selector = selector->left)
        for (size_t i = 0; i < selector->count; i++)
            ask(arena, rules, &selector->simples[i]);
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
        ask_all(arena, rules, selector);
    }
    rules->count++;
}

const struct style_rule *style_rules_for(const struct style_rules *rules, enum css_simple_kind kind,
                                         const char *name, size_t length) {
    return rules->slots[slot_of(kind, name, length)];
}

uint64_t style_rules_answers(const struct style_rules *rules, const struct node *node) {
    uint64_t answers = 0;
    for (size_t i = 0; i < rules->asked_count && i < STYLE_ANSWERS; i++)
        answers |= (uint64_t)css_simple_matches(rules->asked[i], node) << i;
    return answers;
}

const struct style_rule *style_rules_for_any(const struct style_rules *rules) {
    return rules->slots[STYLE_SLOTS];
}
