/* A measure's month with the export rows that it rests on. */
#ifndef REPORT_EXPLAIN_EXPLAIN_PRINT_ROWS_H
#define REPORT_EXPLAIN_EXPLAIN_PRINT_ROWS_H

#include "report/explain/explain_printing.h"

/* `period` is a code such as 2020-10. The rows are printed the first time only. */
void print_month(struct printing *printing, int depth, const char *measure, const char *period,
                 const char *since);

#endif
