/* What a reader of a sheet's numbers would want to know of it. */
#ifndef INPUT_WORKBOOK_WORKBOOK_NOTES_H
#define INPUT_WORKBOOK_WORKBOOK_NOTES_H

#include "input/workbook/workbook_sheet.h"

/* Formulas that were never calculated are warnings; that it is hidden, columns of it are, or cells
 * are that lie under merged ones, are notes. `place` is of the sheet. Each is said once, however
 * often the sheet is read. */
void workbook_notes(struct arena *arena, struct diagnostics *diagnostics, struct place place,
                    const struct workbook_tab *tab, const struct workbook_sheet *sheet,
                    const struct workbook_tally *covered);

#endif
