/* Items from boxes that have their places: the last phase. */
#ifndef RENDER_LAYOUT_PAINTING_H
#define RENDER_LAYOUT_PAINTING_H

#include "render/layout/areas.h"
#include "render/layout/box.h"
#include "render/layout/layout.h"
#include "render/layout/layouter.h"
#include "render/layout/line.h"

/* The growing result. */
struct painter {
    struct layouter *layouter;
    struct layout *layout;
    struct arena *scratch;          /* of one drawing */
    bool *running_off;              /* by page */
    const struct node *overflowing; /* the last that was found to be too large */
    size_t item_count;              /* painted so far, on all pages */
    struct page_reference *references;
    size_t reference_count;
};

/* Where a box that was set elsewhere is painted: on `page`, and `down` from its spots. */
struct placing {
    bool moved;
    size_t page;
    double down;
    enum artifact artifact;
};

/* ---- paint_items.c ---- */

/* Where what has that spot is painted. */
struct spot paint_spot(struct placing placing, struct spot spot);

/* What an element's item is no content as, if it is none: what is hidden from who listens, such as
 * a sign between two links, is seen alone. */
enum artifact paint_artifact(const struct node *node, struct placing placing);

/* The next item of a page. */
void paint_item(struct painter *painter, size_t page, struct item item);

/* An error for what leaves the part of the page that is for content: it would be cut, or printed
 * over what is there. Once for each element. */
void paint_check_place(struct painter *painter, const struct item *item, size_t page,
                       struct placing placing);

/* An element begins at that spot: a destination, or the end of running elements there. */
void paint_begin(struct painter *painter, const struct node *node, struct spot spot,
                 struct placing placing);

/* ---- paint.c ---- */

/* The content's pages, links and destinations. */
void paint_root(struct painter *painter, const struct box *root);
/* A box whose border box begins at `x` from the page's left edge. */
void paint_box(struct painter *painter, const struct box *box, double x, struct placing placing);

/* ---- paint_lines.c ---- */

/* A line in the making of items. */
struct line_painter {
    struct painter *painter;
    double x; /* of the line's left end, from the page's edge */
    struct spot baseline;
    struct placing placing;
};

struct line_painter paint_line_at(struct painter *painter, const struct line *line, double x,
                                  struct placing placing);
/* A text, or the part of an inline element on the line; an atom is a box. */
void paint_fragment(const struct line_painter *line, const struct fragment *fragment);
/* The bullet or number of a list item, beside the first line in it. */
void paint_marker(struct painter *painter, const struct box *box, double x, struct placing placing);

/* ---- paint_drawing.c ---- */

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
/* Where the part is across; `x` is the left edge of the box on its own pages. */
struct area paint_area(const struct painter *painter, const struct box *box, double x, size_t page,
                       struct placing placing);
/* Where a box goes on that began on an earlier page. */
double paint_continued_top(const struct painter *painter, const struct box *box, size_t page);
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

/* Tells of each character of the text that no font has, at each place where the element has it. */
void glyphs_check(struct painter *painter, const struct node *node, const struct typeface *typeface,
                  const char *text, bool right_to_left);

/* ---- references.c ---- */

/* The item that is painted next says on which page something else begins. */
void references_add(struct painter *painter, size_t page, enum text_align align);
/* When all is painted: sets their texts. */
void references_resolve(struct painter *painter);

/* ---- running.c ---- */

/* Sets the running header and footer of each page. */
void running_paint(struct painter *painter, const struct node *root);

#endif
