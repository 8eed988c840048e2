/* Prints what is due in a month. */
#include "model/figure_text.h"
#include "report/view/view_months.h"

/* A part of a year's target is due unrounded: it is printed like the figure itself. */
const char *view_month_target(struct arena *arena, const struct indicator_result *result,
                              const struct target_result *aim, const struct number *due) {
    if (!due || !result->headline)
        return "";
    const struct figure *figure = result->headline->figure;
    if (aim->phased)
        return figure_text(arena, figure, due);
    const char *written = number_shortest(arena, number_double(due));
    return amount_text(arena, figure, due, number_written_decimals(written));
}
