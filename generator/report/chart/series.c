/* The series of an indicator as numbers to draw. */
#include "report/chart/series.h"

#include <math.h>
#include <string.h>

static double number_or_nan(const struct number *number) {
    return number == NULL ? NAN : number_double(number);
}

double *series_values(const struct indicator_result *indicator, struct arena *arena) {
    double *values = arena_array(arena, indicator->series_count, sizeof *values);
    for (size_t i = 0; i < indicator->series_count; i++)
        values[i] = number_or_nan(indicator->series[i].value.exact);
    return values;
}

double *series_targets(const struct indicator_result *indicator, struct arena *arena) {
    double *targets = arena_array(arena, indicator->series_count, sizeof *targets);
    for (size_t i = 0; i < indicator->series_count; i++)
        targets[i] = number_or_nan(indicator->series[i].target);
    return targets;
}

struct band series_tolerances(const struct indicator_result *indicator, struct arena *arena) {
    size_t count = indicator->series_count;
    double *lows = arena_array(arena, count, sizeof *lows);
    double *highs = arena_array(arena, count, sizeof *highs);
    for (size_t i = 0; i < count; i++) {
        const struct series_point *point = &indicator->series[i];
        bool none = point->tolerance_low == NULL && point->tolerance_high == NULL;
        double low = number_or_nan(point->tolerance_low);
        double high = number_or_nan(point->tolerance_high);
        lows[i] = none || !isnan(low) ? low : -INFINITY;
        highs[i] = none || !isnan(high) ? high : INFINITY;
    }
    return (struct band){lows, highs, count > 0 ? indicator->series[0].period : 0};
}

const char *series_note(const struct series_point *point) {
    return point->value.exact == NULL ? NULL : point->note;
}

bool series_note_is_new(const struct series_point *points, size_t index) {
    const char *note = series_note(&points[index]);
    for (size_t i = 0; i < index && note != NULL; i++)
        if (series_note(&points[i]) != NULL && strcmp(series_note(&points[i]), note) == 0)
            return false;
    return note != NULL;
}

size_t series_from(const struct indicator_result *indicator, int period) {
    size_t i = 0;
    while (i < indicator->series_count && indicator->series[i].period < period)
        i++;
    return i;
}

size_t series_first_value(const double *values, size_t count) {
    size_t i = 0;
    while (i < count && isnan(values[i]))
        i++;
    return i;
}

size_t series_last_value(const double *values, size_t count) {
    for (size_t i = count; i > 0; i--)
        if (!isnan(values[i - 1]))
            return i - 1;
    return count;
}
