/* What the codes of the trend method say to somebody who has not met them. */
#include "model/trend/trend.h"

#include <string.h>

struct meaning {
    const char *code, *text;
};

static const char *meaning_of(const struct meaning *meanings, size_t count, const char *code) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(meanings[i].code, code) == 0)
            return meanings[i].text;
    return "";
}

const char *trend_variation_text(const char *code) {
    static const struct meaning meanings[] = {
        {"common", "No real change"},
        {"improvement-high", "A real change for the better: higher values"},
        {"improvement-low", "A real change for the better: lower values"},
        {"concern-high", "A real change for the worse: higher values"},
        {"concern-low", "A real change for the worse: lower values"},
        {"neutral-high", "A real change: higher values"},
        {"neutral-low", "A real change: lower values"},
    };
    return meaning_of(meanings, sizeof meanings / sizeof *meanings, code);
}

const char *trend_assurance_text(const char *code) {
    static const struct meaning meanings[] = {
        {"consistently-meets", "Expected to meet the target consistently"},
        {"consistently-misses", "Expected to miss the target unless something changes"},
        {"hit-or-miss", "Expected to meet the target in some months and miss it in others"},
    };
    return meaning_of(meanings, sizeof meanings / sizeof *meanings, code);
}
