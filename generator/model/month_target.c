/* Prints what is due in a month. */
#include "model/month_target.h"

#include "model/figure_text.h"

/* A part of a year's target is due unrounded: it is printed like the figure itself. */
const char *month_target_text(struct arena *arena, const struct indicator_result *result,
                              const struct target_result *aim, const struct number *due) {
    if (due == NULL || result->headline == NULL)
        return "";
    const struct figure *figure = result->headline->figure;
    if (aim->phased)
        return figure_text(arena, figure, due);
    const char *written = number_shortest(arena, number_double(due));
    return amount_text(arena, figure, due, number_written_decimals(written));
}
