/* How the signals of the trend method look. */
#include "report/chart/chart_trend_notes.h"

static const struct look looks[] = {
    [CLASS_NONE] = {POINT_CIRCLE, "point", ""},
    [CLASS_COMMON] = {POINT_CIRCLE, "point", ""},
    [CLASS_IMPROVEMENT] = {POINT_DIAMOND, "point-improvement", "Real change for the better"},
    [CLASS_CONCERN] = {POINT_SQUARE, "point-concern", "Real change for the worse"},
    [CLASS_NEUTRAL_HIGH] = {POINT_TRIANGLE_UP, "point-neutral", "Real change: high"},
    [CLASS_NEUTRAL_LOW] = {POINT_TRIANGLE_DOWN, "point-neutral", "Real change: low"},
};

/* What the sentence does not speak of is not marked: the latest segment, where its variation is not
 * told, and all of what is too rare. Without a latest value it speaks of an earlier one. */
static bool is_told(const struct trend_result *trend, const struct trend_point *point) {
    if (trend->untold == UNTOLD_NOTHING || trend->untold == UNTOLD_NO_VALUE)
        return true;
    return trend->untold != UNTOLD_TOO_RARE &&
           point->period < trend->segments[trend->segment_count - 1].first;
}

enum trend_class look_class(const struct trend_result *trend, const struct trend_point *point) {
    return is_told(trend, point) ? point->class : CLASS_COMMON;
}

const char *look_meaning(enum trend_class class) {
    return looks[class].meaning;
}

static enum trend_class class_at(const struct trend_chart *trend, size_t month) {
    if (month >= trend->point_count)
        return CLASS_NONE;
    return look_class(&trend->indicator->trend, &trend->points[month]);
}

const struct look *look_of(const struct trend_chart *trend, size_t month) {
    return &looks[class_at(trend, month)];
}

bool look_is_common(const struct look *look) {
    return look->shape == looks[CLASS_COMMON].shape;
}

void looks_to_key(struct trend_chart *trend) {
    for (enum trend_class kind = CLASS_IMPROVEMENT; kind <= CLASS_NEUTRAL_LOW; kind++)
        for (size_t month = 0; month < trend->point_count; month++)
            if (class_at(trend, month) == kind) {
                key_add(&trend->key, trend->plot.canvas.arena,
                        (struct key_entry){.shape_role = looks[kind].role,
                                           .shape = looks[kind].shape,
                                           .text = looks[kind].meaning});
                break;
            }
}
