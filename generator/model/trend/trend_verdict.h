/* The verdict on a series: its variation, with its assurance of the target. */
#ifndef MODEL_TREND_TREND_VERDICT_H
#define MODEL_TREND_TREND_VERDICT_H

#include "model/trend/trend_points.h"

/* One decision for class and variation (doc/design.md, section 4): improvement 1, concern −1, or
 * neither 0; and the direction that it is of, 0 where no rule fired. */
struct verdict {
    int merit, direction;
};
struct verdict trend_decide(const struct trend_question *question,
                            const struct judged_point *point);

/* What it is called for a month; what for the latest month of the series. */
enum trend_class trend_class_of(struct verdict verdict);
enum trend_variation trend_variation_of(struct verdict verdict);

/* Whether the latest segment's limits let expect that the target is met; `last` is its latest month
 * with a value, or NULL. */
enum trend_assurance trend_assurance_of(struct arena *arena, const struct trend_question *question,
                                        const struct segment *latest,
                                        const struct judged_point *points,
                                        const struct judged_point *last);

/* Whether the value, as printed, meets the target that is due now. There is one, and a way that is
 * good. */
bool trend_meets(struct arena *arena, const struct trend_question *question,
                 const struct number *value);

/* Whether these are counts of which fewer than one comes a period, by their mean: too rare for an
 * XmR chart. */
bool trend_is_rare(struct arena *arena, const struct trend_question *question,
                   const struct number *mean);

#endif
