/* The computed style of each node of the page tree, by the rules of print.css. Lengths are points.
 */
#ifndef RENDER_CSS_STYLE_H
#define RENDER_CSS_STYLE_H

#include "report/page/page.h"

#include <stdbool.h>

struct colour {
    double red, green, blue; /* 0 to 1 */
    bool none;               /* transparent */
    const char *token;       /* the custom property that it was written as; NULL: none */
};

enum length_kind { LENGTH_AUTO, LENGTH_POINTS, LENGTH_PERCENT, LENGTH_FRACTION }; /* FRACTION: fr */

struct length {
    enum length_kind kind;
    double value;
};

enum display {
    DISPLAY_NONE,
    DISPLAY_BLOCK,
    DISPLAY_INLINE,
    DISPLAY_INLINE_BLOCK,
    DISPLAY_GRID,
    DISPLAY_LIST_ITEM,
    DISPLAY_TABLE,
    DISPLAY_TABLE_CAPTION,
    DISPLAY_TABLE_HEADER_GROUP,
    DISPLAY_TABLE_ROW_GROUP,
    DISPLAY_TABLE_FOOTER_GROUP,
    DISPLAY_TABLE_ROW,
    DISPLAY_TABLE_CELL
};
enum { DECORATION_NONE = 0, DECORATION_UNDERLINE = 1, DECORATION_LINE_THROUGH = 2 };
/* START, END: by the direction of the text. */
enum text_align { ALIGN_START, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT, ALIGN_END };
enum vertical_align { VALIGN_BASELINE, VALIGN_TOP, VALIGN_MIDDLE, VALIGN_BOTTOM, VALIGN_LENGTH };
enum white_space { WHITE_SPACE_NORMAL, WHITE_SPACE_NOWRAP, WHITE_SPACE_PRE, WHITE_SPACE_PRE_WRAP };
enum list_style { LIST_NONE, LIST_DISC, LIST_DECIMAL };
enum page_break { BREAK_AUTO, BREAK_ALWAYS, BREAK_AVOID };
enum side { SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM, SIDE_LEFT };

enum { GRID_COLUMNS_MAX = 16, DASH_MAX = 4 };

struct style {
    enum display display;
    double font_size;
    const char *const *families; /* of fonts, NULL at the end; NULL: none are named */
    bool bold, italic;
    /* Its own and, as decorations go on to what is inside, its parent's: of the bits below. */
    unsigned decoration;
    double line_height;        /* in points; inherited as CSS says (a bare number by the number) */
    double line_height_factor; /* of a bare number or normal; 0: a length */
    struct colour colour, background;
    enum text_align text_align;
    enum vertical_align vertical_align;
    double vertical_shift; /* VALIGN_LENGTH: points upwards */
    enum white_space white_space;
    enum list_style list_style;
    double text_indent;
    struct length margin[4]; /* by enum side; auto is allowed left and right */
    struct length padding[4];
    double border_width[4]; /* 0: none; the style is always solid */
    struct colour border_colour[4];
    struct length width, height, max_width, min_height; /* max_width auto: none */
    bool border_box; /* width, height, max_width and min_height include padding and border */
    bool border_collapse;
    double border_spacing;
    enum page_break break_before, break_after, break_inside;
    const char *page; /* the name of the pages that it stands on; NULL: auto, its parent's */
    /* keep-with-next: always, or break-after: avoid, as headings have by default. */
    bool keep_with_next;
    int orphans, widows; /* lines, at least 1 */
    struct length grid_columns[GRID_COLUMNS_MAX];
    double grid_column_least[GRID_COLUMNS_MAX]; /* minmax(): points; negative: what is in it */
    int grid_column_count;
    double row_gap, column_gap;
    int grid_column_span; /* at least 1 */
    bool table_layout_fixed;
    /* Of drawings' roles. */
    struct colour fill, stroke;
    bool fill_is_set;    /* by some rule: else it is black because SVG begins with that */
    double stroke_width; /* in points; a bare number counts in the drawing's unit, a point too */
    double dash[DASH_MAX];
    int dash_count;
};

struct page_box {
    double width, height;
    double margin[4];
};

struct stylesheet; /* render/css/stylesheet.h */

/* The computed style of an element (a text node has its parent's). Cached by node->index: one
 * stylesheet serves one page tree. Elements that no selector can tell apart share theirs. The
 * built-in sheet is the part of the HTML standard's rendering section that a report needs. A style
 * attribute counts as CSS says; what is wrong with it is an error at the element's place, and
 * stylesheet_failed() from then on. Children of a grid are blocks (CSS Display 3, section 2.7). */
const struct style *style_of(struct stylesheet *stylesheet, const struct node *node);

/* The style of a drawing's role inside an element: as of <any class="ROLE"> as its child. Cached
 * by node and role. */
const struct style *style_of_role(struct stylesheet *stylesheet, const struct node *node,
                                  const char *role);

#endif
