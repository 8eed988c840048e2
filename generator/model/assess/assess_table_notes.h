/* The notes of a table in the making, by number. Only model/assess/ includes this. */
#ifndef MODEL_ASSESS_ASSESS_TABLE_NOTES_H
#define MODEL_ASSESS_ASSESS_TABLE_NOTES_H

#include "model/data_table.h"

/* Gives each cell, row by row, the numbers of its notes: its own; that something suppressed is left
 * out of a total; that parts may not add up to it, where as printed they do not. One text has one
 * number. */
void assess_table_notes(struct arena *arena, struct data_table_result *table,
                        struct data_cell_result *cells);

#endif
