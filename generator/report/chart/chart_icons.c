/* The shapes of icons. */
#include "report/chart/chart_icons.h"

#include "model/action.h"
#include "model/funnel.h"
#include "model/risk.h"
#include "model/status.h"
#include "model/trend_words.h"

#include <math.h>
#include <string.h>

/* Every meaning has its own shape, so that they can be told apart without colour: improvement is a
 * diamond, concern a square and neither a hexagon, as flagged points are (chart_trend_looks.c); an
 * arrow says which way. */

enum { MOST_CORNERS = 14 };
static const double side = 24; /* all parts are drawn in a square of that size */

struct part {
    const char *role;
    double radius; /* of a circle in the middle; 0: a polygon */
    size_t count;
    double corners[2 * MOST_CORNERS];
};

struct icon {
    const struct word_table *words; /* what it is called, what it means to a reader */
    unsigned value;
    double natural_size;
    const struct part *parts[2]; /* the second may be NULL */
};

static const struct part met = {"icon-met", 10.5, 0, {0}}, ring = {"icon-none", 9.5, 0, {0}},
                         white_ring = {"icon-ring", 10.5, 0, {0}},
                         meets = {"icon-meets", 11.5, 0, {0}};
static const struct part within = {"icon-within", 0, 4, {12, 1, 23, 12, 12, 23, 1, 12}},
                         outside = {"icon-outside", 0, 4, {3, 3, 21, 3, 21, 21, 3, 21}},
                         missed = {"icon-missed", 0, 3, {12, 2, 23.5, 22, 0.5, 22}},
                         dash = {"icon-no-data", 0, 4, {3, 10, 21, 10, 21, 14, 3, 14}};
static const struct part diamond = {"icon-improvement", 0, 4, {12, 0, 24, 12, 12, 24, 0, 12}},
                         square = {"icon-concern", 0, 4, {2, 2, 22, 2, 22, 22, 2, 22}},
                         misses = {"icon-misses", 0, 4, {2, 2, 22, 2, 22, 22, 2, 22}},
                         hexagon = {"icon-neutral",
                                    0,
                                    6,
                                    {6, 1.6, 18, 1.6, 24, 12, 18, 22.4, 6, 22.4, 0, 12}};
static const struct part
    up = {"icon-mark", 0, 7, {12, 4.5, 17.5, 11, 13.7, 11, 13.7, 19, 10.3, 19, 10.3, 11, 6.5, 11}},
    down = {"icon-mark", 0, 7, {12, 19.5, 17.5, 13, 13.7, 13, 13.7, 5, 10.3, 5, 10.3, 13, 6.5, 13}};
static const struct part tick = {"icon-mark",
                                 0,
                                 6,
                                 {5.5, 12.5, 7.7, 10.3, 10.5, 13.1, 16.8, 6.8, 19, 9, 10.5, 17.5}},
                         cross = {"icon-mark", 0, 12, {6.2,  8.3,  8.3,  6.2,  12,   9.9,
                                                       15.7, 6.2,  17.8, 8.3,  14.1, 12,
                                                       17.8, 15.7, 15.7, 17.8, 12,   14.1,
                                                       8.3,  17.8, 6.2,  15.7, 9.9,  12}};
/* A line that goes up and down about the mean, and a disc of which half is filled. */
static const struct part zigzag = {"icon-ink", 0, 12, {4.5, 12.5, 8,    7.5,  12,   13.5,
                                                       16,  7.5,  19.5, 12.5, 19.5, 15.7,
                                                       16,  10.7, 12,   16.7, 8,    10.7,
                                                       4.5, 15.7, 4.5,  12.5, 4.5,  12.5}},
                         half = {"icon-ink", 0, 13, {12,    3.5,   14.2,  3.79,  16.25, 4.64,
                                                     18.01, 5.99,  19.36, 7.75,  20.21, 9.8,
                                                     20.5,  12,    20.21, 14.2,  19.36, 16.25,
                                                     18.01, 18.01, 16.25, 19.36, 14.2,  20.21,
                                                     12,    20.5}};

/* One chevron for the nearer limit, two for the further one; what chance explains is level. */
static const struct part
    upper_bar = {"icon-chance", 0, 4, {5, 7, 19, 7, 19, 10, 5, 10}},
    lower_bar = {"icon-chance", 0, 4, {5, 14, 19, 14, 19, 17, 5, 17}},
    chevron_up = {"icon-chance", 0, 6, {12, 5, 22.5, 15.5, 19, 19, 12, 12, 5, 19, 1.5, 15.5}},
    chevron_down = {"icon-chance", 0, 6, {12, 19, 22.5, 8.5, 19, 5, 12, 12, 5, 5, 1.5, 8.5}},
    upper_up = {"icon-chance", 0, 6, {12, 0.5, 22.5, 11, 19.5, 14, 12, 6.5, 4.5, 14, 1.5, 11}},
    lower_up = {"icon-chance",
                0,
                6,
                {12, 10, 22.5, 20.5, 19.5, 23.5, 12, 16, 4.5, 23.5, 1.5, 20.5}},
    upper_down = {"icon-chance", 0, 6, {12, 14, 22.5, 3.5, 19.5, 0.5, 12, 8, 4.5, 0.5, 1.5, 3.5}},
    lower_down = {"icon-chance", 0, 6, {12, 23.5, 22.5, 13, 19.5, 10, 12, 17.5, 4.5, 10, 1.5, 13}};

/* How actions go: the shapes of statuses, each with a mark of its own; what is done is a tick. */
static const struct part forward = {"icon-mark", 0, 3, {8.5, 6, 18, 12, 8.5, 18}},
                         ticked = {"icon-met",
                                   0,
                                   6,
                                   {1.5, 12.8, 4.8, 9.5, 9, 13.7, 18.5, 4.2, 21.8, 7.5, 9, 20.3}},
                         bar = {"icon-mark", 0, 4, {10.4, 6, 13.6, 6, 13.6, 18, 10.4, 18}},
                         low_bar = {"icon-mark", 0, 4, {10.4, 9, 13.6, 9, 13.6, 19, 10.4, 19}},
                         risk = {"icon-within", 0, 3, {1, 2.5, 23, 2.5, 12, 23}},
                         dot = {"icon-ink", 3.5, 0, {0}};

/* How high a risk is: as many steps of a stair as its rating is above none. */
static const struct part
    stair = {"icon-none", 0, 10, {1,  22, 1,    17, 6.5,  17, 6.5, 12, 12, 12,
                                  12, 7,  17.5, 7,  17.5, 2,  23,  2,  23, 22}},
    one_step = {"icon-ink", 0, 4, {1, 17, 6.5, 17, 6.5, 22, 1, 22}},
    two_steps = {"icon-ink", 0, 6, {1, 22, 1, 17, 6.5, 17, 6.5, 12, 12, 12, 12, 22}},
    three_steps = {"icon-ink",
                   0,
                   8,
                   {1, 22, 1, 17, 6.5, 17, 6.5, 12, 12, 12, 12, 7, 17.5, 7, 17.5, 22}},
    four_steps = {"icon-ink", 0, 10, {1,  22, 1,    17, 6.5,  17, 6.5, 12, 12, 12,
                                      12, 7,  17.5, 7,  17.5, 2,  23,  2,  23, 22}};

static const struct icon icons[] = {
    {&status_words, STATUS_MET, 12, {&met, NULL}},
    {&status_words, STATUS_WITHIN, 12, {&within, NULL}},
    {&status_words, STATUS_OUTSIDE, 12, {&outside, NULL}},
    {&status_words, STATUS_MISSED, 12, {&missed, NULL}},
    {&status_words, STATUS_NONE, 12, {&ring, NULL}},
    {&status_words, STATUS_NO_DATA, 12, {&dash, NULL}},
    {&trend_variation_words, VARIATION_COMMON, 24, {&white_ring, &zigzag}},
    {&trend_variation_words, VARIATION_IMPROVEMENT_HIGH, 24, {&diamond, &up}},
    {&trend_variation_words, VARIATION_IMPROVEMENT_LOW, 24, {&diamond, &down}},
    {&trend_variation_words, VARIATION_CONCERN_HIGH, 24, {&square, &up}},
    {&trend_variation_words, VARIATION_CONCERN_LOW, 24, {&square, &down}},
    {&trend_variation_words, VARIATION_NEUTRAL_HIGH, 24, {&hexagon, &up}},
    {&trend_variation_words, VARIATION_NEUTRAL_LOW, 24, {&hexagon, &down}},
    {&trend_assurance_words, ASSURANCE_CONSISTENTLY_MEETS, 24, {&meets, &tick}},
    {&trend_assurance_words, ASSURANCE_CONSISTENTLY_MISSES, 24, {&misses, &cross}},
    {&trend_assurance_words, ASSURANCE_HIT_OR_MISS, 24, {&white_ring, &half}},
    {&funnel_words, FUNNEL_INSIDE, 12, {&upper_bar, &lower_bar}},
    {&funnel_words, FUNNEL_HIGH_95, 12, {&chevron_up, NULL}},
    {&funnel_words, FUNNEL_LOW_95, 12, {&chevron_down, NULL}},
    {&funnel_words, FUNNEL_HIGH_998, 12, {&upper_up, &lower_up}},
    {&funnel_words, FUNNEL_LOW_998, 12, {&upper_down, &lower_down}},
    {&action_state_words, ACTION_STATE_OPEN, 12, {&ring, &dot}},
    {&action_state_words, ACTION_STATE_ON_TRACK, 12, {&met, &forward}},
    {&action_state_words, ACTION_STATE_AT_RISK, 12, {&risk, NULL}},
    {&action_state_words, ACTION_STATE_LATE, 12, {&outside, &bar}},
    {&action_state_words, ACTION_STATE_OVERDUE, 12, {&missed, &low_bar}},
    {&action_state_words, ACTION_STATE_DONE, 12, {&ticked, NULL}},
    {&action_state_words, ACTION_STATE_CLOSED, 12, {&ring, &dash}},
    {&risk_rating_words, RISK_LOW, 12, {&stair, &one_step}},
    {&risk_rating_words, RISK_MEDIUM, 12, {&stair, &two_steps}},
    {&risk_rating_words, RISK_HIGH, 12, {&stair, &three_steps}},
    {&risk_rating_words, RISK_VERY_HIGH, 12, {&stair, &four_steps}},
};

static const char *icon_name(const struct icon *icon) {
    return words_code(icon->words, icon->value);
}

const struct icon *icon_find(const char *name) {
    for (size_t i = 0; i < sizeof icons / sizeof icons[0]; i++)
        if (strcmp(icon_name(&icons[i]), name) == 0)
            return &icons[i];
    return NULL;
}

const char *icon_words(const struct icon *icon) {
    return words_text(icon->words, icon->value);
}

const char *icon_names(struct arena *arena, struct spelling *unknown) {
    const char *names = "";
    for (size_t i = 0; i < sizeof icons / sizeof icons[0]; i++) {
        const char *name = icon_name(&icons[i]);
        names = arena_printf(arena, "%s%s%s", names, i > 0 ? ", " : "", name);
        spelling_offer(unknown, name);
    }
    return names;
}

double icon_natural_size(const struct icon *icon) {
    return icon->natural_size;
}

static void put_part(struct arena *arena, struct drawing *drawing, const struct part *part,
                     struct rectangle place) {
    double width = place.right - place.left, height = place.bottom - place.top;
    double scale = fmin(width, height) / side;
    double left = place.left + (width - scale * side) / 2,
           top = place.top + (height - scale * side) / 2;
    if (part->radius > 0) {
        drawing_circle(arena, drawing, part->role, left + scale * side / 2, top + scale * side / 2,
                       scale * part->radius);
        return;
    }
    double points[2 * MOST_CORNERS];
    for (size_t i = 0; i < part->count; i++) {
        points[2 * i] = left + scale * part->corners[2 * i];
        points[2 * i + 1] = top + scale * part->corners[2 * i + 1];
    }
    drawing_polygon(arena, drawing, part->role, points, part->count);
}

void icon_put(const struct icon *icon, struct arena *arena, struct drawing *drawing,
              struct rectangle place) {
    for (size_t i = 0; i < 2 && icon->parts[i] != NULL; i++)
        put_part(arena, drawing, icon->parts[i], place);
}

struct drawing *icon_draw(const struct icon *icon, struct arena *arena, double width,
                          double height) {
    struct drawing *drawing = drawing_new(arena, width, height);
    icon_put(icon, arena, drawing, (struct rectangle){0, 0, width, height});
    return drawing;
}
