/* The row of a report's unit in a table, among the rows beside it. */
#ifndef REPORT_VIEW_VIEW_TABLE_PLACES_H
#define REPORT_VIEW_VIEW_TABLE_PLACES_H

#include "model/data_table.h"
#include "report/value/value.h"

/* Adds is_own to each row of the table's object, true of the first that has the unit's name; to the
 * object, has_places and places: column, text, place of each of its cells that has one. */
void view_put_table_places(struct value_object *object, const struct data_table_result *result,
                           const char *unit_name);

#endif
