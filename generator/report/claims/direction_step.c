/* Compares two figures in the sense of a word. */
#include "report/claims/direction_step.h"

#include <math.h>

/* What is in line with another: within so much of it. */
static const double near_points = 3, near_part = 0.1;

static bool is_near(const struct view_of_step *view, const struct direction_step *step) {
    double now = number_double(step->printed), then = number_double(step->from_printed);
    double gap = fabs(now - then);
    return gap <= near_part * fabs(then) || (view->is_share && gap <= near_points);
}

/* `sign` is that of the difference. */
static bool sign_holds(const struct view_of_step *view, enum direction_sense sense, int sign) {
    bool none = view->better == BETTER_NEITHER;
    int merit = catalogue_merit(view->better, sign);
    switch (sense) {
    case SENSE_UP:
        return sign > 0 || (view->loose && merit > 0);
    case SENSE_DOWN:
        return sign < 0 || (view->loose && merit < 0);
    case SENSE_BETTER:
        return merit > 0 || none;
    case SENSE_WORSE:
        return merit < 0 || none;
    case SENSE_NO_WORSE:
        return merit >= 0;
    case SENSE_SURPASSES:
        return sign > 0 || merit > 0 || (none && sign != 0);
    default:
        return sign == 0;
    }
}

bool direction_step_holds(const struct view_of_step *view, enum direction_sense sense,
                          const struct direction_step *step) {
    if (sense == SENSE_NEAR)
        return is_near(view, step);
    return sign_holds(view, sense, number_compare(step->exact, step->from_exact)) ||
           sign_holds(view, sense, number_compare(step->printed, step->from_printed));
}

bool direction_step_fails(const struct view_of_step *view, enum direction_sense sense,
                          const struct direction_step *step) {
    if (sense == SENSE_NEAR)
        return !is_near(view, step);
    bool neither =
        view->better == BETTER_NEITHER && (sense == SENSE_BETTER || sense == SENSE_WORSE);
    struct view_of_step strict = *view;
    if (view->loose) /* "did not rise": neither up nor better */
        strict.loose = false;
    return neither || !sign_holds(&strict, sense, number_compare(step->exact, step->from_exact)) ||
           !sign_holds(&strict, sense, number_compare(step->printed, step->from_printed));
}
