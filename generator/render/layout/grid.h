/* Grids: items set row by row, left to right, in columns whose widths are lengths, parts of what is
 * free (fr), or as wide as their content (CSS Grid 1, sections 8.5, 12). */
#ifndef RENDER_LAYOUT_GRID_H
#define RENDER_LAYOUT_GRID_H

#include "render/layout/box.h"

struct grid_track {
    struct length size;
    bool limited;       /* minmax(): its least is said, and is not that of the items */
    double least, most; /* of the items in it */
    double width, x;
};

struct grid_tracks {
    struct grid_track tracks[GRID_COLUMNS_MAX];
    size_t count;
    double gap;
};

/* Sets grid->least and grid->most of what is between the edges, by those of the items. */
void grid_measure(struct box *grid);
/* The columns for grid->width, by what the items need; these get their rows and columns. */
struct grid_tracks grid_size_tracks(struct box *grid);
/* The width that an item has, with its margins. */
double grid_item_space(const struct grid_tracks *tracks, const struct box *item);
/* Places the items, which have been laid out; returns the height of what is between the edges. */
double grid_place_items(const struct grid_tracks *tracks, struct box *grid);

#endif
