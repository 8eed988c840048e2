/* Cells that a sheet does not show, since they are merged into another. */
#ifndef INPUT_WORKBOOK_WORKBOOK_COVER_H
#define INPUT_WORKBOOK_WORKBOOK_COVER_H

#include "input/workbook/workbook_sheet.h"

/* Takes away what they hold, and rows that held nothing else; returns which those were. Merged
 * cells that lie in each other are an error. */
struct workbook_tally workbook_cover(struct zipped *zipped, struct workbook_sheet *sheet);

#endif
