/* Finds indicators whose need of rectification differs from that in the earlier report. */
#include "model/difference/difference_rectification.h"

#include "model/difference/difference_list.h"
#include "model/escalation.h"

#include <string.h>

static struct difference_side rectification_side(const struct escalation_result *result) {
    return (struct difference_side){.code = ESCALATION_CODE,
                                    .text = result->rectification  ? result->text
                                            : result->rule.of == 0 ? "No rule for it"
                                                                   : "No"};
}

void difference_rectification(struct comparing *comparing, const struct indicator_result *before,
                              const struct indicator_result *now) {
    const struct escalation_result *was = &before->escalation, *is = &now->escalation;
    if (was->rectification == is->rectification)
        return;
    difference_add_sides(comparing, (struct difference){.kind = DIFFERENCE_RECTIFICATION,
                                                        .indicator = now->indicator,
                                                        .what = "Rectification",
                                                        .before = rectification_side(was),
                                                        .after = rectification_side(is)});
}

/* 2 of 3: off target in at least so many of the latest periods. */
static const char *rule_text(struct arena *arena, struct escalation_rule rule) {
    return rule.of == 0 ? "None" : escalation_text(arena, rule);
}

void difference_rectification_rule(struct comparing *comparing) {
    const char *was = rule_text(comparing->arena, comparing->before->escalation);
    const char *is = rule_text(comparing->arena, comparing->now->escalation);
    if (strcmp(was, is) != 0)
        difference_add_sides(comparing, (struct difference){.kind = DIFFERENCE_RECTIFICATION,
                                                            .what = "Rule",
                                                            .before = {"", was, false},
                                                            .after = {"", is, false}});
}
