/* Which rows came, for a terminal. */
#ifndef RENDER_COVERAGE_TEXT_H
#define RENDER_COVERAGE_TEXT_H

#include "base/buffer.h"
#include "model/ledger/coverage.h"

/* Appends a row a measure and a column a month, with a key below. */
void coverage_text(const struct coverage *coverage, const struct facts *facts, struct buffer *out);

/* Appends it as a table for spreadsheets, a row a cell: measure,period,came,markers,restated,owed.
 */
void coverage_csv(struct arena *arena, const struct coverage *coverage, const struct facts *facts,
                  struct buffer *out);

#endif
