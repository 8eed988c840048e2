/* Tables of tables.csv as templates say them. */
#ifndef REPORT_VIEW_VIEW_TABLES_H
#define REPORT_VIEW_VIEW_TABLES_H

#include "model/results.h"

#include "report/value/value.h"

/* Completes "tables", or adds it where report.json has none, and adds "has_tables": rows in groups
 * below their headings, what each cell stands under, notes as places on the page. */
void view_put_tables(struct value_object *view, const struct report_result *results);

#endif
