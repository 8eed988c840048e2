/* A cell of a table by the names that explain was given. */
#ifndef COMMAND_COMMAND_EXPLAIN_CELL_H
#define COMMAND_COMMAND_EXPLAIN_CELL_H

#include "command/command_run.h"
#include "report/explain/explain.h"

/* Whether a table is meant: --row or --column was given. */
bool command_explains_cell(const struct options *options);

/* Whether the names are those of a cell, and of which; what there is none of is said on stderr. */
bool command_explain_cell(const struct run *run, struct explain_cell *cell);

/* Where the name is that of a table, " (there is a table of that name: …)"; else "". */
const char *command_explain_table_hint(const struct run *run);

#endif
