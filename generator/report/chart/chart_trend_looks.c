/* How the signals of the trend method look. */
#include "report/chart/chart_trend_notes.h"

#include <string.h>

static const struct look looks[] = {
    {"common", POINT_CIRCLE, "point", ""},
    {"improvement", POINT_DIAMOND, "point-improvement", "Real change for the better"},
    {"concern", POINT_SQUARE, "point-concern", "Real change for the worse"},
    {"neutral-high", POINT_TRIANGLE_UP, "point-neutral", "Real change: high"},
    {"neutral-low", POINT_TRIANGLE_DOWN, "point-neutral", "Real change: low"},
};
enum { LOOKS = sizeof looks / sizeof looks[0] };

const struct look *look_of(const struct trend_chart *trend, size_t month) {
    const char *name = month < trend->point_count ? trend->points[month].class_name : NULL;
    for (size_t i = 0; name != NULL && i < LOOKS; i++)
        if (strcmp(looks[i].class_name, name) == 0)
            return &looks[i];
    return &looks[0];
}

bool look_is_common(const struct look *look) {
    return look == &looks[0];
}

void looks_to_key(struct trend_chart *trend) {
    for (size_t i = 1; i < LOOKS; i++)
        for (size_t month = 0; month < trend->point_count; month++)
            if (look_of(trend, month) == &looks[i]) {
                key_add(&trend->key, trend->plot.canvas.arena,
                        (struct key_entry){.shape_role = looks[i].role,
                                           .shape = looks[i].shape,
                                           .text = looks[i].meaning});
                break;
            }
}
