/* The page tree laid out on printed pages by the rules of print.css: boxes, lines, tables, page
 * breaks. Knows nothing of PDF. Points, from the page's top left corner. */
#ifndef RENDER_LAYOUT_LAYOUT_H
#define RENDER_LAYOUT_LAYOUT_H

#include "render/css/style.h"

enum item_kind { ITEM_TEXT, ITEM_RECTANGLE, ITEM_DRAWING, ITEM_LINK };

/* Why an item has no place in the document's structure. */
enum artifact {
    ARTIFACT_NO,       /* it is content of `node` */
    ARTIFACT_LAYOUT,   /* backgrounds, borders */
    ARTIFACT_HEADER,   /* a running header */
    ARTIFACT_FOOTER,   /* a running footer */
    ARTIFACT_REPEATED, /* a table's header row or a heading, again after a page break */
};

struct item {
    enum item_kind kind;
    enum artifact artifact;
    const struct node
        *node;    /* TEXT: the text's element; DRAWING: the element with the chart; LINK: a */
    bool label;   /* TEXT: the bullet or number of the li that is its node */
    bool goes_on; /* TEXT: the line ends in the midst of a word, without a blank */
    double x, y, width, height;
    const char *text; /* TEXT: one run on one line, white space collapsed; a blank between two runs
                         stands at the end or start of one of them */
    double baseline, size;
    struct typeface *typeface;
    bool right_to_left;            /* TEXT: all of it */
    struct colour colour;          /* TEXT and RECTANGLE */
    const struct drawing *drawing; /* DRAWING: of the item's width and height */
    size_t order; /* in which it is read, among those of all pages: a column that goes on on the
                     next page is read to its end before the one beside it */
};

/* Items in the order in which they are painted: backgrounds before what stands on them, and what is
 * on this page in reading order. */
struct printed_page {
    double width, height;
    struct item *items;
    size_t count;
};

/* Where an element with an id, or a heading, begins. */
struct destination {
    const struct node *node;
    const char *id; /* NULL: a heading without one */
    size_t page;    /* from 0 */
    double y;
};

struct layout {
    struct printed_page *pages;
    size_t page_count;
    struct destination *destinations;
    size_t destination_count;
};

/* Lays the page out as a browser prints it: CSS 2.2, Grid 1 and Fragmentation 3, as far as
 * render/css/style.h goes. Beyond CSS:
 *
 * - An element with data-repeat, a child of a block, is not set where it stands, but at the top of
 *   each further page that its parent flows on to.
 * - Running elements (data-running="header" or "footer", anywhere in body) are set in the middle of
 *   the page's top or bottom margin, as wide as the page's content, on every page but those where
 * an element with data-running-off begins; <span data-counter="page"> and "pages" inside them
 * count.
 * - <span data-counter="page" data-of="ID"> is the number of the page on which the element with
 * that id begins (target-counter in CSS Generated Content 3).
 * - The drawing of a block with data-chart or data-icon comes after its other content, as wide as
 *   the block; that of an inline element is a box in the line, of the style's width and height.
 * - `page` is for blocks that stand in no table, grid, line or running element. What stands around
 *   them is, on their pages, as wide as it would be there; so is what is repeated.
 * - Links and destinations are those of the content, not of what is repeated or runs.
 * - Text gives way rather than leave its box: what white-space keeps on one line breaks at blanks,
 * a word behind a comma, a slash and the like, else between any two characters. In a table the
 *   widest columns do so first.
 *
 * What goes beyond the margins, a drawing taller than a page, an element that print cannot do:
 * errors with the template's file and line. NULL then. A character that no font has is of the
 * severity `of_substitutes`, where it was written; that is no reason for NULL. */
struct layout *layout_pages(struct arena *arena, struct diagnostics *diagnostics,
                            const struct node *root, struct stylesheet *stylesheet,
                            struct typefaces *typefaces, enum severity of_substitutes);

/* A part of a line of text that runs one way. */
struct text_run {
    const char *text;
    bool right_to_left;
};

/* The parts of a line that stands alone, such as a chart's label, in the order in which they are
 * seen from left to right; NULL where all of it runs that way. */
const struct text_run *layout_runs(struct arena *arena, const char *text, size_t *count);

/* FriBidi's, which orders texts of two directions. */
const char *layout_order_version(void);

#endif
