/* Tables of data in report.json. */
#ifndef REPORT_LASTING_TABLES_H
#define REPORT_LASTING_TABLES_H

#include "model/results.h"
#include "report/value/sink.h"

/* "tables", where there is a tables.csv: [{code, title, columns, rows [{name, level, is_total,
 * cells}], notes [{number, text}]}]. A cell has a value, is_blank, and notes, which are numbers
 * from 1. A row that is only a heading has no cells. */
void lasting_tables(struct sink *sink, const struct report_result *results);

#endif
