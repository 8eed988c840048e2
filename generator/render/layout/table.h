/* The grid of a table: its rows, its columns, its cells. */
#ifndef RENDER_LAYOUT_TABLE_H
#define RENDER_LAYOUT_TABLE_H

#include "render/layout/box.h"

struct table_column {
    double least, most;
    double percent;
    bool fixed; /* `most` is a width that was asked for */
    double x, width;
};

struct table_grid {
    struct table_column *columns;
    size_t column_count, row_count;
    struct box **rows;
    struct box **cells; /* row_count x column_count: the cell there, or NULL */
    bool collapsed;
    double spacing;
    double caption_height; /* captions stand above the table's own borders */
};

#endif
