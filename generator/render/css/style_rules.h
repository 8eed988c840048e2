/* The rules of a style sheet, each found by what its selector asks for first. Used by
 * render/css/stylesheet.c, which adds them, then by render/css/style.c. */
#ifndef RENDER_CSS_STYLE_RULES_H
#define RENDER_CSS_STYLE_RULES_H

#include "render/css/css_selector.h"
#include "render/css/style_declaration.h"

#include <stdint.h>

/* Where a declaration comes from, in ascending order of precedence (CSS Cascade 4, section 6.1); an
 * important one precedes all that are not. */
enum style_origin { ORIGIN_BUILT_IN, ORIGIN_REPORT, ORIGIN_STYLE_ATTRIBUTE, ORIGINS };

/* One selector of a rule with what the rule sets. */
struct style_rule {
    const struct css_compound *selector;
    const struct style_settings *settings;
    enum style_origin origin;
    uint64_t order; /* specificity, then the place among all rules */
    const struct style_rule *next;
};

enum { STYLE_SLOTS = 256 };

/* Rules by the hash of the id, class or element that their rightmost compound asks for; in the last
 * slot those that ask for none. */
struct style_rules {
    const struct style_rule *slots[STYLE_SLOTS + 1];
    size_t count;
    /* What selectors ask of an element beside its name and classes: each once. */
    const struct css_simple **asked;
    size_t asked_count;
};

/* Adds a rule: each of its selectors with what it sets. Selectors, settings live in the arena. */
void style_rules_add(struct arena *arena, struct style_rules *rules,
                     const struct css_selectors *selectors, const struct style_settings *settings,
                     enum style_origin origin);

/* The rules that may match what has the id, class or element's name: each is to be matched in full,
 * for several names share a slot. NULL: none; the next by its `next`. */
const struct style_rule *style_rules_for(const struct style_rules *rules, enum css_simple_kind kind,
                                         const char *name, size_t length);

/* Which of what selectors ask beside names and classes is so of the element: a bit for each of the
 * first STYLE_ANSWERS. */
enum { STYLE_ANSWERS = 64 };
uint64_t style_rules_answers(const struct style_rules *rules, const struct node *node);

/* Those that ask for no id, class or element: they may match anything. */
const struct style_rule *style_rules_for_any(const struct style_rules *rules);

#endif
