/* The numbers behind a chart as a part of the page. Only report/page includes this. */
#ifndef REPORT_PAGE_PAGE_NUMBERS_H
#define REPORT_PAGE_PAGE_NUMBERS_H

#include "base/markup.h"
#include "report/chart/chart.h"

/* The head and the body of a table, in an element of no meaning, as from that place. */
const struct markup *page_numbers(struct arena *arena, const struct chart_table *table,
                                  struct place place);

#endif
