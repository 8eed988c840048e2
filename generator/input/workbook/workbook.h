/* Workbooks as Excel saves them: .xlsx or .xlsm, transitional or Strict (ECMA-376; doc/design.md,
 * section 11). */
#ifndef INPUT_WORKBOOK_WORKBOOK_H
#define INPUT_WORKBOOK_WORKBOOK_H

#include "input/grid/grid.h"
#include "input/workbook/workbook_parts.h"

/* The sheet as a grid, with values as they are stored; of formulas, the last that was calculated.
 * `sheet` is a name or a number from 1; "" is the first. NULL after an error: the file is none that
 * can be read, or the sheet is not there. Formulas that were never calculated are one warning, and
 * cells of kind GRID_UNCALCULATED with the text #NOT CALCULATED. */
const struct grid *workbook_read(struct arena *arena, struct diagnostics *diagnostics,
                                 struct place file, const char *bytes, size_t length,
                                 const char *sheet);

/* The sheets from left to right; none after an error. */
const struct workbook_tab *workbook_tabs(struct arena *arena, struct diagnostics *diagnostics,
                                         struct place file, const char *bytes, size_t length,
                                         size_t *count);

#endif
