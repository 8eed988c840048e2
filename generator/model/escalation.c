/* Rules for rectification, as they are written. */
#include "model/escalation.h"

#include <stdio.h>

bool escalation_read(const char *text, struct escalation_rule *rule) {
    int end = 0;
    *rule = (struct escalation_rule){0};
    if (sscanf(text, "%2d of %2d%n", &rule->red, &rule->of, &end) != 2 &&
        sscanf(text, "%2d in a row%n", &rule->red, &end) == 1)
        rule->of = rule->red;
    return end > 0 && text[end] == '\0' && 1 <= rule->red && rule->red <= rule->of;
}

const char *escalation_text(struct arena *arena, struct escalation_rule rule) {
    return rule.red == rule.of ? arena_printf(arena, "%d in a row", rule.red)
                               : arena_printf(arena, "%d of %d", rule.red, rule.of);
}
