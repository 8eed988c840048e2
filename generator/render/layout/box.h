/* A box of the page tree, with what each phase finds out about it. Lengths are points, y downwards;
 * a box lies relative to its parent's border box. */
#ifndef RENDER_LAYOUT_BOX_H
#define RENDER_LAYOUT_BOX_H

#include "render/css/style.h"

enum content {
    CONTENT_BLOCKS, /* children one below the other */
    CONTENT_LINES,
    CONTENT_DRAWING,
    CONTENT_TABLE, /* captions and groups */
    CONTENT_GROUP, /* rows */
    CONTENT_ROW,   /* cells */
    CONTENT_GRID
};

/* Adjoining margins: the largest positive and the smallest negative one (CSS 2.2 section 8.3.1). */
struct margin_set {
    double positive, negative;
};

/* A place on a page. */
struct spot {
    size_t page;
    double y;
};

struct box {
    /* Of the page tree. */
    enum content content;
    const struct node *node;
    const struct style *style;
    bool anonymous; /* not the box of an element: no edges, its node is only where it stands */
    struct box *parent, *first, *last, *next;
    struct box *repeats;            /* data-repeat: laid out here, set on further pages */
    struct box *elsewhere;          /* of a repeat: the same for pages of another name */
    struct inline_content *inlines; /* LINES */
    const char *marker;             /* of a list item, or NULL */
    struct table_grid *table;       /* TABLE */
    size_t row, column;             /* cell: in the table; grid item: its row and column */
    size_t row_span, column_span;   /* cell and grid item */
    bool repeated_header;           /* GROUP: comes again on each page of the table */
    bool joined;                    /* ROW: a cell from above reaches into it */

    const struct page_box *page; /* that it stands on; NULL in what stands outside the flow */

    /* Laid out. */
    double x, y, width, height; /* border box */
    double natural_height;      /* before a row stretched it */
    double moved_down;          /* cell: its content, to be aligned in its row */
    double margin[4], border[4], padding[4];
    bool shares_borders;           /* a table whose borders collapse, or a cell of it */
    struct margin_set top, bottom; /* margins that adjoin its top and bottom edges */
    bool collapses_through;
    bool measured;
    double least, most; /* min-content and max-content width of the border box */

    struct line *lines; /* LINES */
    size_t line_count;

    /* On pages. */
    struct step *steps;
    size_t step_count;
    double need;
    bool begins_page, ends_page; /* forced, by its own style or by what is first, last in it */
    const struct page_box *first_page, *last_page; /* of what is first, last in it */
    struct spot start, end;
    struct spot content_end; /* before it was stretched to its row's end */
};

/* Whether it is a table's cell. */
bool box_is_cell(const struct box *box);

/* The last of the grid items that stand in the same row as `first`. */
struct box *box_row_last(struct box *first);

#endif
