/* Whether a text stands on the page that was made. */
#ifndef REPORT_EXPLAIN_EXPLAIN_SHOWN_H
#define REPORT_EXPLAIN_EXPLAIN_SHOWN_H

#include "report/explain/explaining.h"

/* Whether the page shows the text where it speaks of the indicator: in the element that has its
 * anchor for an id, or in a row, an item or a paragraph that leads to this or names the indicator;
 * where there is none of these, anywhere. */
bool explain_is_shown(const struct explaining *explaining, const char *anchor, const char *text);

#endif
