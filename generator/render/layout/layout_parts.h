/* What the parts of the layout share: boxes, lines and the calls between the parts. Read only by
 * the layout's own files, which this header names below.
 *
 * The work goes in this order:
 *   boxes     page tree -> boxes (CSS 2.2 section 9.2); inline gathers what stands in lines
 *   blocks    widths, then heights, as if on one endless page; by content with lines, table
 *             (table_columns, table_press, borders) and grid
 *   steps     where the endless page may be cut, and what must stay together
 *   paginate  each box and line gets its page and its place there
 *   paint     items in reading order, page by page (paint_lines, paint_borders, glyphs); last,
 *             running sets headers and footers
 *
 * Lengths are points, y downwards. A box lies relative to its parent's border box. */
#ifndef RENDER_LAYOUT_LAYOUT_PARTS_H
#define RENDER_LAYOUT_LAYOUT_PARTS_H

#include "render/layout/layout.h"

/* Lengths that differ by less are the same: sums of doubles are not exact. */
#define ROUNDING 0.01

/* In points. Browsers lay out on whole CSS pixels where this says so. */
#define CSS_PIXEL 0.75

enum { NO_PIECE = -1 };

/* What the parts need at hand during one layout. */
struct layouter {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct stylesheet *stylesheet;
    struct typefaces *typefaces;
    const struct page_box *page;
    size_t page_number, page_count; /* what counters say; 0 outside running elements */
    bool failed;                    /* an error was diagnosed */
};

/* ---- inline content (inline.c) ---- */

enum piece_kind { PIECE_TEXT, PIECE_OPEN, PIECE_CLOSE, PIECE_ATOM, PIECE_BREAK };

/* Inline content in document order: texts, the starts and ends of inline elements, inline blocks
 * and drawings (atoms), forced breaks. */
struct piece {
    enum piece_kind kind;
    const struct node *node; /* the element: a text's parent, else its own */
    const struct style *style;
    int parent;             /* the OPEN piece it stands in, or NO_PIECE */
    const char *text;       /* TEXT: white space collapsed; NUL-terminated */
    struct box *atom;       /* ATOM */
    double outside, inside; /* OPEN, CLOSE: margin; border and padding on that side */
    double shift;           /* OPEN: its baseline below the line's; set line by line */
    size_t fragment;        /* OPEN: its fragment on the line in hand */
    struct typeface *typeface;
};

/* A part of a piece that does not break, with the blank behind it. */
struct segment {
    size_t piece;
    size_t start, end; /* TEXT: bytes of the piece's text, without the blank */
    double width, blank;
    bool breaks_before; /* a line may end before it */
};

struct inline_content {
    const struct style *style; /* of the block that it stands in */
    struct piece *pieces;
    size_t piece_count;
    struct segment *segments;
    size_t segment_count;
    int open;         /* the innermost open piece while gathering */
    bool after_blank; /* while gathering: another blank collapses */
    bool visible;     /* has a text, atom, break or edge: else its line has no height */
    bool unbroken;    /* has a text that white-space keeps on one line */
    bool yields;      /* which is broken all the same: it is wider than its box */
};

/* ---- boxes ---- */

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

/* A piece, or the part of it that stands on one line. */
struct fragment {
    const struct piece *piece;
    double x, width; /* from the container's content edge */
    double shift;    /* its baseline below the line's */
    size_t from, to; /* TEXT: bytes of the piece's text */
    const char *text;
    bool starts, ends; /* OPEN: has the element's left, right edge */
};

struct line {
    double y, height; /* y from the container's border box */
    double baseline;  /* from the line's top */
    struct fragment *fragments;
    size_t count;
    struct spot spot; /* of its top */
};

/* A part of a box between two places where a page may end: a block, some lines, a row. */
struct step {
    struct box *box; /* the first of the boxes side by side; NULL: lines */
    size_t first, count;
    double top, bottom; /* in the container */
    double need;        /* from its top to where it may first be cut */
    bool keeps;         /* with the next step */
    bool forced;        /* begins a page */
};

struct box {
    enum content content;
    const struct node *node;
    const struct style *style;
    bool anonymous; /* not the box of an element: no edges, its node is only where it stands */
    struct box *parent, *first, *last, *next;
    struct box *repeats; /* data-repeat: laid out here, set on further pages */

    double x, y, width, height; /* border box */
    double natural_height;      /* before a row stretched it */
    double margin[4], border[4], padding[4];
    bool shares_borders;           /* a table whose borders collapse, or a cell of it */
    struct margin_set top, bottom; /* margins that adjoin its top and bottom edges */
    bool collapses_through;
    bool measured;
    double least, most; /* min-content and max-content width of the border box */

    struct inline_content *inlines; /* LINES */
    struct line *lines;
    size_t line_count;
    const char *marker; /* of a list item, or NULL */

    struct table *table;          /* TABLE */
    size_t row, column;           /* cell: in the table; grid item: its row and column */
    size_t row_span, column_span; /* cell and grid item */
    bool repeated_header;         /* GROUP: comes again on each page of the table */
    bool joined;                  /* ROW: a cell from above reaches into it */

    struct step *steps;
    size_t step_count;
    double need;
    bool begins_page, ends_page; /* forced, by its own style or by what is first, last in it */
    struct spot start, end;
    struct spot content_end; /* before it was stretched to its row's end */
    double continued_top;    /* where its fragments on further pages begin */
};

/* Marks the layout as failed and says why, at the node's place in its template. */
__attribute__((format(printf, 3, 4))) void
layout_error(struct layouter *layouter, const struct node *node, const char *format, ...);

/* ---- boxes.c ---- */

/* The box of an element with all below it; NULL where it makes none. */
struct box *boxes_build(struct layouter *layouter, const struct node *node);
/* Whether the element makes no box where it stands: display none, running, repeated. */
bool boxes_skip(struct layouter *layouter, const struct node *node);
bool style_is_inline(const struct style *style);
/* False for form controls, images and the like: boxes_build says so. */
bool element_is_printable(const struct node *node);

/* ---- inline.c ---- */

struct inline_content *inline_new(struct layouter *layouter, const struct style *style);
/* Adds a text, or an inline element with what is in it. */
void inline_add(struct layouter *layouter, struct inline_content *content, const struct node *node);
/* Nothing but white space: no box is made for it. */
bool inline_is_blank(const struct inline_content *content);
/* Cuts the pieces into segments, when all has been added; again where content->yields changes. */
void inline_cut(struct layouter *layouter, struct inline_content *content);

/* Advances of a text, in points; without those characters that are never seen. */
double inline_text_width(const struct typeface *typeface, double size, const char *text,
                         size_t length);

/* ---- lines.c ---- */

/* Sets the box's lines for its content width; returns their height together. */
double lines_build(struct layouter *layouter, struct box *box);
/* Sets box->least and box->most of its content, without edges. */
void lines_measure(struct layouter *layouter, struct box *box);
/* The least content width where there is no room for box->least: with all text broken at blanks,
 * and with words torn. */
double lines_least_wrapped(struct layouter *layouter, struct box *box);
double lines_least_torn(struct layouter *layouter, struct box *box);
/* How far the top of an atom's border box stands above its baseline. */
double atom_ascent(const struct box *atom);

/* ---- blocks.c ---- */

/* Lays out a block in flow, in a containing block that is so wide. */
void block_layout(struct layouter *layouter, struct box *box, double containing);
/* Lays out the content for box->width, its edges being known, and sets the height. */
void block_fill(struct layouter *layouter, struct box *box);
/* The box's margins, borders and paddings; percentages are of the containing block's width. */
void block_edges(struct box *box, double containing);
/* Sets box->least and box->most, once. */
void block_measure(struct layouter *layouter, struct box *box);
/* The width of an inline block, float-like: as wide as its content, within what there is. */
void block_shrink(struct layouter *layouter, struct box *box, double available);
/* Moves what is inside a box without moving its edges. */
void block_shift_content(struct box *box, double by);

double edges_across(const struct box *box); /* left and right border and padding */
double edges_down(const struct box *box);
double content_width(const struct box *box);
double content_top(const struct box *box); /* from the border box */
double content_left(const struct box *box);
double points_of(struct length length, double of); /* 0 for auto */
double margin_of(struct margin_set set);

/* The baseline of the first or last line inside, below the box's top. False: there is no line. */
bool block_first_baseline(const struct box *box, double *baseline);
bool block_last_baseline(const struct box *box, double *baseline);

/* The width that borders take: whole CSS pixels, as a browser's layout has them. */
double border_space(double width);
double whole_pixels(double points); /* to the nearest */

/* ---- table.c ---- */

struct column {
    double least, most;
    double percent;
    bool fixed; /* `most` is a width that was asked for */
    double x, width;
};

struct border {
    double width;
    struct colour colour;
};

struct table {
    struct column *columns;
    size_t column_count, row_count;
    struct box **rows;
    struct box **cells; /* row_count x column_count: the cell there, or NULL */
    bool collapsed;
    double spacing;
    double caption_height; /* captions stand above the table's own borders */
};

/* Gives each cell its row and column: once, when the boxes are built. */
void table_collect(struct layouter *layouter, struct box *box);
void table_measure(struct layouter *layouter, struct box *box);
/* Lays out columns and rows for box->width (which grows where the content needs it); returns the
 * height of what is between the table's edges, captions included. */
double table_fill(struct layouter *layouter, struct box *box);

/* ---- table_columns.c: the algorithm of CSS Tables 3, section 4.5 ---- */

void columns_measure(struct layouter *layouter, struct box *box);
void columns_distribute(struct layouter *layouter, const struct box *box, double width);
double columns_least(const struct table *table);
double columns_most(const struct table *table);

/* ---- table_press.c ---- */

/* Sets the columns' widths where `space` is less than the sum of their least. */
void columns_press(struct layouter *layouter, const struct table *table, double space);

/* ---- borders.c: borders that collapse (CSS 2.2 section 17.6.2) ---- */

/* The border that wins between the cells above and below a row boundary (0: the table's top), or
 * left and right of a column boundary. */
struct border border_between_rows(const struct box *table, size_t boundary, size_t column);
struct border border_between_columns(const struct box *table, size_t row, size_t boundary);
/* Gives the table and its cells their halves of the borders. */
void borders_collapse(struct box *table);

/* ---- grid.c ---- */

void grid_measure(struct layouter *layouter, struct box *box);
double grid_fill(struct layouter *layouter, struct box *box);
/* The last of the items that stand in the same row as `first`. */
struct box *grid_row_last(struct box *first);

/* ---- steps.c ---- */

/* Sets the steps of a box and of all in it; `capacity` is the height of a page for them. */
void steps_prepare(struct layouter *layouter, struct box *box, double capacity);
/* The height from the top of a step that has to stand on one page, with all that it keeps with. */
double steps_chain(const struct box *box, size_t step);
double repeats_height(const struct box *box);

/* ---- paginate.c ---- */

/* Gives all boxes and lines their spots, from the top of page 0; returns the number of pages. */
size_t paginate(struct layouter *layouter, struct box *root);
/* The same without page breaks, for what stands outside the flow: its top is at y 0 of page 0. */
void paginate_in_one(struct layouter *layouter, struct box *box);
double page_top(const struct page_box *page);
double page_bottom(const struct page_box *page);

/* ---- paint.c ---- */

/* The growing result. */
struct painter {
    struct layouter *layouter;
    struct layout *layout;
    bool *running_off;              /* by page */
    const struct node *overflowing; /* the last that was found to be too large */
    struct missing_glyph *missing;
    size_t missing_count;
    size_t item_count; /* painted so far, on all pages */
};

/* Where a box that was set elsewhere is painted: on `page`, and `down` from its spots. */
struct placing {
    bool moved;
    size_t page;
    double down;
    enum artifact artifact;
};

/* The content's pages, links and destinations. */
void paint_root(struct painter *painter, const struct box *root);
/* A box whose border box begins at `x` from the page's left edge. */
void paint_box(struct painter *painter, const struct box *box, double x, struct placing placing);
/* An element begins at that spot: a destination, or the end of running elements there. */
void paint_begin(struct painter *painter, const struct node *node, struct spot spot,
                 struct placing placing);
struct spot placed(struct placing placing, struct spot spot);
struct item *paint_item(struct painter *painter, size_t page, struct item item);

/* ---- paint_lines.c ---- */

void paint_lines(struct painter *painter, const struct box *box, double x, struct placing placing);
/* The bullet or number of a list item, beside the first line in it. */
void paint_marker(struct painter *painter, const struct box *box, double x, struct placing placing);
void paint_drawing(struct painter *painter, const struct box *box, double x,
                   struct placing placing);

/* ---- paint_borders.c ---- */

/* The part of a box that stands on one page. */
struct slice {
    double top, bottom;
    bool first, last; /* has the box's top, bottom edge */
};

struct slice paint_slice(const struct painter *painter, const struct box *box, size_t page,
                         struct placing placing);
void paint_rectangle(struct painter *painter, size_t page, struct item item,
                     struct placing placing);
/* One side's border of the area on a page, at its outer edge. */
void paint_border(struct painter *painter, const struct style *style, enum side side, size_t page,
                  struct item area, struct placing placing);
/* Background and borders of a box, on each page that it stands on. */
void paint_decoration(struct painter *painter, const struct box *box, double x,
                      struct placing placing);
/* The borders of the rows from `first` up to `end` of a table where they collapse. */
void paint_collapsed_borders(struct painter *painter, const struct box *table, size_t first,
                             size_t end, double x, struct placing placing);

/* ---- glyphs.c ---- */

/* An error for each character of the text that its face has no glyph for: once for each. */
void glyphs_check(struct painter *painter, const struct node *node, const struct typeface *typeface,
                  const char *text, size_t page);

/* ---- running.c ---- */

/* Sets the running header and footer of each page. */
void running_paint(struct painter *painter, const struct node *root);

#endif
