/* The tables of tables.csv in a report. */
#ifndef MODEL_ASSESS_ASSESS_TABLES_H
#define MODEL_ASSESS_ASSESS_TABLES_H

#include "model/assess/assessment.h"

/* Those that the report shows: their cells for the report's unit and month, totals added up, with
 * the numbers of their notes. A warning where a total prints otherwise than what it is supplied as.
 */
void assess_tables(struct assessment *assessment);

#endif
