/* How the points of a funnel plot look. */
#include "report/chart/chart_funnel.h"

static const char *const roles[][2] = {
    /* by catalogue_merit + 1; beyond the 95 % limit, beyond both */
    {"point-concern-hollow", "point-concern"},
    {"point-neutral-hollow", "point-neutral"},
    {"point-improvement-hollow", "point-improvement"},
};

struct funnel_look funnel_look(enum better better, enum funnel place) {
    int side = funnel_side(place);
    if (side == 0)
        return (struct funnel_look){POINT_CIRCLE,
                                    place == FUNNEL_INSIDE ? "point" : "point-hollow"};
    bool far = place == FUNNEL_HIGH_998 || place == FUNNEL_LOW_998;
    return (struct funnel_look){side > 0 ? POINT_TRIANGLE_UP : POINT_TRIANGLE_DOWN,
                                roles[catalogue_merit(better, side) + 1][far]};
}

double funnel_point_radius(const struct funnel_chart *funnel) {
    return 0.34 * funnel->plot.canvas.text_size;
}

static bool occurs(const struct funnel_chart *funnel, enum funnel place) {
    for (size_t i = 0; i < funnel->point_count; i++)
        if (funnel->points[i].value->funnel == place)
            return true;
    return false;
}

void funnel_looks_to_key(struct funnel_chart *funnel) {
    static const struct {
        enum funnel place;
        const char *text;
    } meanings[] = {
        {FUNNEL_INSIDE, "within what chance explains"},
        {FUNNEL_HIGH_95, "above: by chance about 1 in 40"},
        {FUNNEL_HIGH_998, "above: by chance about 1 in 1,000"},
        {FUNNEL_LOW_95, "below: by chance about 1 in 40"},
        {FUNNEL_LOW_998, "below: by chance about 1 in 1,000"},
        {FUNNEL_NONE, "not to be placed"},
    };
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++) {
        if (!occurs(funnel, meanings[i].place))
            continue;
        struct funnel_look look =
            funnel_look(funnel->indicator->indicator->better, meanings[i].place);
        key_add(&funnel->key, funnel->plot.canvas.arena,
                (struct key_entry){
                    .shape_role = look.role, .shape = look.shape, .text = meanings[i].text});
    }
}
