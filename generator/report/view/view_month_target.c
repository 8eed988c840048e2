/* Prints what is due in a month. */
#include "model/figure_text.h"
#include "report/view/view_months.h"

/* A part of a year's target is due unrounded: it is printed like the figure itself. */
const char *view_month_target(struct arena *arena, const struct indicator_result *result,
                              const struct number *target) {
    if (!target || !result->headline)
        return "";
    const struct figure *figure = result->headline->figure;
    if (result->target.phased)
        return figure_text(arena, figure, target);
    const char *written = number_shortest(arena, number_double(target));
    return amount_text(arena, figure, target, number_written_decimals(written));
}
