/* The period that a row of an export is about. */
#ifndef INPUT_LOAD_LOAD_PERIOD_H
#define INPUT_LOAD_LOAD_PERIOD_H

#include "input/load/load_file.h"

/* A month as table_period reads it, or the last one of a quarter, half-year or financial year, Q2
 * 2020/21, in years that begin with the authority's. PERIOD_NONE for an empty cell, and, with `bad`
 * set, after an error. */
int load_period(const struct loader *loader, const struct table_row *row, size_t column, bool *bad);

#endif
