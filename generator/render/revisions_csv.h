/* The list of revisions as a table for spreadsheets. */
#ifndef RENDER_REVISIONS_CSV_H
#define RENDER_REVISIONS_CSV_H

#include "base/buffer.h"
#include "model/difference/revision.h"

/* Appends a heading and a row a revision. Several rows of exports are joined by "; ". */
void revisions_csv_write(struct arena *arena, const char *report, const struct revisions *revisions,
                         struct buffer *out);

#endif
