/* Draws named targets, each called by its name. */
#include "report/chart/named_lines.h"

#include "report/chart/series.h"

#include <math.h>

/* Period by period of the plot. */
static double *values_of(const struct indicator_result *indicator, const struct plot *plot,
                         int first, const struct named_target *target) {
    double *values = arena_array(plot->canvas.arena, plot->months + 1, sizeof *values);
    for (size_t column = 0; column < plot->months; column++)
        values[column] = NAN;
    for (size_t i = 0; i < indicator->series_count; i++) {
        int period = indicator->series[i].period;
        size_t column = period < first ? plot->months : plot_column(plot, first, period);
        if (column < plot->months && target->due[i] != NULL)
            values[column] = number_double(target->due[i]);
    }
    return values;
}

const char *named_line_text(const struct indicator_result *indicator,
                            const struct named_target *target, struct arena *arena) {
    const struct target_result *result = &target->result;
    if (target->last < indicator->period)
        return arena_printf(arena, "%s until %s", target->name,
                            rhythm_short_text(arena, indicator->indicator->rhythm, target->last));
    return result->phased ? arena_printf(arena, "%s so far %s", target->name, result->due.text)
                          : arena_printf(arena, "%s %s", target->name, result->target.text);
}

struct named_lines named_lines_of(const struct indicator_result *indicator, const struct plot *plot,
                                  int first) {
    struct named_lines named = {.count = 0};
    for (size_t i = 0; i < indicator->target_count; i++) {
        const struct named_target *target = &indicator->targets[i];
        double *values = values_of(indicator, plot, first, target);
        size_t last = series_last_value(values, plot->months);
        if (last < plot->months)
            named.lines[named.count++] = (struct named_line){
                named_line_text(indicator, target, plot->canvas.arena), values, last};
    }
    return named;
}

void named_lines_widen(const struct named_lines *named, size_t columns, struct range *range) {
    for (size_t i = 0; i < named->count; i++)
        for (size_t column = 0; column < columns; column++)
            range_add(range, named->lines[i].values[column]);
}

void named_lines_add_labels(const struct named_lines *named, const struct plot *plot,
                            struct side_labels *labels) {
    for (size_t i = 0; i < named->count; i++) {
        const struct named_line *line = &named->lines[i];
        if (line->last + 1 == plot->months)
            side_labels_add(labels,
                            (struct side_label){{"label-target", plot->canvas.text_size, true},
                                                line->text,
                                                plot_y(plot, line->values[line->last]),
                                                1});
    }
}

void named_lines_add_obstacles(const struct named_lines *named, const struct plot *plot,
                               struct obstacles *obstacles) {
    for (size_t i = 0; i < named->count; i++)
        obstacles_add_steps(obstacles, plot, named->lines[i].values, OBSTACLE_HARD);
}

void named_lines_put(const struct named_lines *named, const struct plot *plot) {
    for (size_t i = 0; i < named->count; i++)
        plot_steps(plot, "target-named", named->lines[i].values, NULL);
}
