/* Reads them off the chart. */
#include "model/suspect/suspect_seen.h"

#include "model/number/number.h"

struct suspect_seen suspect_seen(const struct indicator_result *result) {
    struct suspect_seen seen = {0};
    for (size_t i = 0; i < result->series_count; i++) {
        const struct series_point *point = &result->series[i];
        if (point->value.exact == NULL)
            continue;
        double value = number_double(point->value.exact);
        if (seen.count == 0 || value < seen.least) {
            seen.least = value;
            seen.least_text = point->value.text;
            seen.least_at = point->period;
        }
        if (seen.count == 0 || value > seen.most) {
            seen.most = value;
            seen.most_text = point->value.text;
            seen.most_at = point->period;
        }
        seen.count++;
    }
    return seen;
}

bool suspect_is_fraction(double number, double percentage) {
    enum { FARTHEST_BELOW = 10, FARTHEST_ABOVE = 3 };
    double meant = number * 100;
    return number > 0 && number <= 1 && percentage > 1 && percentage > number * FARTHEST_BELOW &&
           meant > percentage / FARTHEST_BELOW && meant < percentage * FARTHEST_ABOVE;
}
