/* Marks the measures of all expressions. */
#include "model/suspect/suspect_shown.h"

static void show(struct suspect_shown *shown, const struct expression *expression, int period) {
    for (size_t i = 0; i < expression->count; i++)
        shown[expression->terms[i].measure].period = period;
}

static bool makes_share(const struct figure *figure) {
    return figure->denominator.count > 0 &&
           (figure->unit == UNIT_PERCENT || figure->unit == UNIT_RATE);
}

static void divide(struct suspect_shown *shown, const struct expression *expression) {
    for (size_t i = 0; i < expression->count; i++)
        shown[expression->terms[i].measure].is_of_share = true;
}

static void define(struct suspect_shown *shown, const struct figure *figure) {
    for (size_t i = 0; i < figure->numerator.count; i++) {
        struct suspect_shown *one = &shown[figure->numerator.terms[i].measure];
        one->is_a_count = one->is_a_count || figure->unit == UNIT_COUNT;
        if (figure->denominator.count > 0)
            one->denominator = &figure->denominator;
    }
    if (makes_share(figure)) {
        divide(shown, &figure->numerator);
        divide(shown, &figure->denominator);
    }
}

const struct suspect_shown *suspect_shown(struct arena *arena, const struct facts *facts,
                                          const struct report_result *report) {
    const struct catalogue *catalogue = report->catalogue;
    struct suspect_shown *shown = arena_array(arena, facts->measure_count + 1, sizeof *shown);
    for (size_t i = 0; i < catalogue->indicator_count; i++)
        for (size_t f = 0; f < catalogue->indicators[i].figure_count; f++)
            define(shown, &catalogue->indicators[i].figures[f]);
    for (size_t i = 0; i < report->indicator_count; i++)
        for (size_t f = 0; f < report->indicators[i].figure_count; f++) {
            const struct figure *figure = report->indicators[i].figures[f].figure;
            show(shown, &figure->numerator, report->indicators[i].period);
            show(shown, &figure->denominator, report->indicators[i].period);
        }
    return shown;
}
