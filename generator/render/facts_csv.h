/* What was read from exports, as a table for spreadsheets (doc/design.md, section 11). */
#ifndef RENDER_FACTS_CSV_H
#define RENDER_FACTS_CSV_H

#include "base/buffer.h"
#include "model/catalogue.h"
#include "model/facts.h"

/* Appends the heading: period,unit,measure,value,text,round,file,line,cell. */
void facts_csv_begin(struct buffer *out);

/* Appends a fact's row: its exact decimal, or nothing and its marker as text; the cell is a field's
 * number, or in a workbook Referrals!D12. */
void facts_csv_row(struct arena *arena, const struct catalogue *catalogue,
                   const struct facts *facts, const struct fact *fact, struct buffer *out);

#endif
