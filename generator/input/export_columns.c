/* The tables of the columns. */
#include "input/export_columns.h"

const struct column export_columns_kpi[EXPORT_KPI_COLUMNS] = {
    [EXPORT_PERIOD] = {"period", true},       [EXPORT_UNIT] = {"unit", true},
    [EXPORT_VALUE_OR_ROLE] = {"value", true}, [EXPORT_NOTE] = {"note", false},
    [EXPORT_MEASURE] = {"measure", true},
};

const struct column export_columns_workforce[EXPORT_WORKFORCE_COLUMNS] = {
    [EXPORT_PERIOD] = {"period", true},
    [EXPORT_UNIT] = {"unit", true},
    [EXPORT_VALUE_OR_ROLE] = {"role", true},
    [EXPORT_NOTE] = {"note", false},
};
