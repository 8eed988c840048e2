/* The values that an indicator has had. */
#ifndef MODEL_SUSPECT_SUSPECT_SEEN_H
#define MODEL_SUSPECT_SUSPECT_SEEN_H

#include "model/results.h"

/* In the months of the chart. Doubles do: nothing is printed from them, and no rule is nearer than
 * a rounding. */
struct suspect_seen {
    size_t count;
    double least, most;
    const char *least_text, *most_text;
    int least_at, most_at; /* months */
};

struct suspect_seen suspect_seen(const struct indicator_result *result);

/* Whether a number between 0 and 1 is meant as a fraction of 100, as another percentage tells that
 * is not: 0.8 beside 85, but not 0.4 beside 1.5. */
bool suspect_is_fraction(double number, double percentage);

#endif
