/* Icons: the status of an indicator, or what the trend method says. */
#ifndef REPORT_CHART_CHART_ICONS_H
#define REPORT_CHART_CHART_ICONS_H

#include "base/spelling.h"
#include "report/chart/canvas.h"

const struct icon *icon_find(const char *name); /* NULL: none */
/* "met, within, …", each offered to the name that is none. */
const char *icon_names(struct arena *arena, struct spelling *unknown);
/* What it means to somebody who has not met it. */
const char *icon_words(const struct icon *icon);
double icon_natural_size(const struct icon *icon);
/* Into a place of a drawing, as large as fits, in its middle. */
void icon_put(const struct icon *icon, struct arena *arena, struct drawing *drawing,
              struct rectangle place);
struct drawing *icon_draw(const struct icon *icon, struct arena *arena, double width,
                          double height);

#endif
