/* What WCAG 2.2 asks of colours that meet. */
#ifndef RENDER_CONTRAST_CONTRAST_RULE_H
#define RENDER_CONTRAST_CONTRAST_RULE_H

#include "render/css/style.h"

enum contrast_rule { CONTRAST_TEXT, CONTRAST_LARGE, CONTRAST_MARK };

/* How one colour meets the other. */
enum contrast_meeting { MEETING_ON, MEETING_BESIDE };

/* A rule, and what messages say of it. */
struct contrast_demand {
    unsigned least; /* in hundredths */
    const char *least_text, *of, *criterion;
    const char *fault[2]; /* by enum contrast_meeting: "hard to read" */
};

const struct contrast_demand *contrast_demand(enum contrast_rule rule);

bool contrast_suffices(struct colour front, struct colour ground, enum contrast_rule rule);

/* The rule for text of that size in points. */
enum contrast_rule contrast_rule_of_text(double size, bool bold);

/* "on" or "beside". */
const char *contrast_meeting_text(enum contrast_meeting meeting);

#endif
