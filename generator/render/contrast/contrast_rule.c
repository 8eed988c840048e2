/* The success criteria in numbers. */
#include "render/contrast/contrast_rule.h"

#include "render/contrast/contrast_ratio.h"

static const struct contrast_demand demands[] = {
    [CONTRAST_TEXT] =
        {450, "4.5:1", "text", "1.4.3 Contrast (Minimum)", {"hard to read", "hard to tell apart"}},
    [CONTRAST_LARGE] = {300,
                        "3:1",
                        "large text",
                        "1.4.3 Contrast (Minimum)",
                        {"hard to read", "hard to tell apart"}},
    [CONTRAST_MARK] = {300,
                       "3:1",
                       "what a chart or icon is read by",
                       "1.4.11 Non-text Contrast",
                       {"hard to see", "hard to tell apart"}},
};

/* WCAG 2.2, "large scale (text)": in points. */
static const double large = 18, large_bold = 14;

const struct contrast_demand *contrast_demand(enum contrast_rule rule) {
    return &demands[rule];
}

bool contrast_suffices(struct colour front, struct colour ground, enum contrast_rule rule) {
    return contrast_hundredths(front, ground) >= demands[rule].least;
}

enum contrast_rule contrast_rule_of_text(double size, bool bold) {
    static const double rounding = 0.005; /* em by em a size may miss the number that is meant */
    return size + rounding >= (bold ? large_bold : large) ? CONTRAST_LARGE : CONTRAST_TEXT;
}

const char *contrast_meeting_text(enum contrast_meeting meeting) {
    static const char *const texts[] = {[MEETING_ON] = "on", [MEETING_BESIDE] = "beside"};
    return texts[meeting];
}
