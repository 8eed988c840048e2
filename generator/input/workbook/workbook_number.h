/* The numbers of cells, from doubles as they are stored: exact decimals, percentages, dates. */
#ifndef INPUT_WORKBOOK_WORKBOOK_NUMBER_H
#define INPUT_WORKBOOK_WORKBOOK_NUMBER_H

#include "input/workbook/workbook_format.h"

/* From which day the days of a workbook are counted. */
enum workbook_dates { DATES_SINCE_1900, DATES_SINCE_1904 };

/* The cell whose number is written so: 0.28999999999999998, 1E-3. A text where it is no number. */
struct grid_cell workbook_number_cell(struct arena *arena, const char *written,
                                      const struct workbook_format *format,
                                      enum workbook_dates dates);

/* The same of a date as Strict workbooks may write it: 2020-10-31T12:00:00. */
struct grid_cell workbook_number_iso_date(struct arena *arena, const char *written);

#endif
