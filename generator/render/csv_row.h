/* Rows of CSV files that the program writes: RFC 4180 with line feeds. */
#ifndef RENDER_CSV_ROW_H
#define RENDER_CSV_ROW_H

#include "base/buffer.h"

/* Appends the fields and a line end. */
void csv_put_row(struct buffer *out, const char *const *fields, size_t count);

#endif
