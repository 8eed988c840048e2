/* What the steps of a waterfall do not tell. */
#include "report/chart/chart_waterfall.h"

const char waterfall_rest_name[] = "Not told by these";

bool waterfall_has_rest(const struct waterfall *waterfall) {
    return waterfall->rest != NULL && number_sign(waterfall->rest) != 0;
}

size_t waterfall_rows(const struct waterfall *waterfall) {
    return waterfall->count + 2 + (waterfall_has_rest(waterfall) ? 1 : 0);
}

int waterfall_begin_period(const struct waterfall *waterfall) {
    return waterfall->periods.first - rhythm_months(waterfall->periods.rhythm);
}
