/* The columns of exports that are ours (doc/design.md, section 3): those of kpi/, of workforce/. */
#ifndef INPUT_EXPORT_COLUMNS_H
#define INPUT_EXPORT_COLUMNS_H

#include "input/table.h"

/* A workforce export has no measure here: its further columns are measures. */
enum {
    EXPORT_PERIOD,
    EXPORT_UNIT,
    EXPORT_VALUE_OR_ROLE,
    EXPORT_NOTE,
    EXPORT_MEASURE,
    EXPORT_KPI_COLUMNS,
    EXPORT_WORKFORCE_COLUMNS = EXPORT_MEASURE
};
extern const struct column export_columns_kpi[EXPORT_KPI_COLUMNS];
extern const struct column export_columns_workforce[EXPORT_WORKFORCE_COLUMNS];

#endif
