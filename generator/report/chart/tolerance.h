/* The tolerance of a line chart: how much of it is shown, or what it is called. */
#ifndef REPORT_CHART_TOLERANCE_H
#define REPORT_CHART_TOLERANCE_H

#include "report/chart/key.h"
#include "report/chart/labels.h"
#include "report/chart/series.h"

/* In full, but for a tolerance much wider than what is shown already: that would flatten the line,
 * so the band is cut off at the frame. */
void tolerance_widen_range(struct range *range, struct band band, size_t months);
/* The tolerance as it counts by now: 75% to 95%, of a phased target the part that is due; "" where
 * there is none. */
const char *tolerance_due_text(const struct indicator_result *indicator, struct arena *arena);

/* Where the tolerance's label fits inside the plot; its text is NULL where it has no place there,
 * or stands in the key. What has no place is added to the key. */
struct tolerance_label {
    struct text_style style;
    const char *text;
    struct rectangle place;
};
struct tolerance_label tolerance_label_new(const struct plot *plot,
                                           const struct indicator_result *indicator,
                                           struct band band, const struct obstacles *obstacles,
                                           struct key *key);
void tolerance_label_put(const struct tolerance_label *label, const struct canvas *canvas,
                         struct obstacles *obstacles);

#endif
