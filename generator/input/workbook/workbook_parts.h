/* What a workbook is made of: its sheets by name, with the parts that they use. */
#ifndef INPUT_WORKBOOK_WORKBOOK_PARTS_H
#define INPUT_WORKBOOK_WORKBOOK_PARTS_H

#include "input/workbook/workbook_number.h"
#include "input/zipped/zipped.h"

struct workbook_tab {
    const char *name; /* as cells of a grid have texts */
    const char *part; /* NULL: the workbook does not say where it is */
    bool has_cells;   /* it is no chart alone, and no dialog */
    bool hidden;
};

struct workbook_parts {
    const struct workbook_tab *tabs; /* from left to right; at least one */
    size_t tab_count;
    const char *strings, *styles; /* NULL: there are none */
    enum workbook_dates dates;
    bool awaits_calculation; /* formulas are to be calculated when the workbook is opened */
};

/* False after an error: it is no workbook, or says nothing of sheets. */
bool workbook_parts_read(struct arena *arena, struct zipped *zipped, struct workbook_parts *parts);

#endif
