/* print.css: a documented subset of CSS (README, "Print properties"), and the computed style of
 * each node of the page tree. Lengths are points. Used by render/layout and render/pdf. */
#ifndef RENDER_CSS_STYLE_H
#define RENDER_CSS_STYLE_H

#include "base/arena.h"
#include "base/diagnostics.h"
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
enum text_align { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };
enum vertical_align { VALIGN_BASELINE, VALIGN_TOP, VALIGN_MIDDLE, VALIGN_BOTTOM, VALIGN_LENGTH };
enum white_space { WHITE_SPACE_NORMAL, WHITE_SPACE_NOWRAP, WHITE_SPACE_PRE };
enum list_style { LIST_NONE, LIST_DISC, LIST_DECIMAL };
enum page_break { BREAK_AUTO, BREAK_ALWAYS, BREAK_AVOID };
enum side { SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM, SIDE_LEFT };

enum { GRID_COLUMNS_MAX = 16, DASH_MAX = 4 };

struct style {
    enum display display;
    double font_size;
    bool bold, italic;
    bool underline;     /* its own or, as decorations go on to what is inside, its parent's */
    double line_height; /* in points; inherited as CSS says (a bare number by the number) */
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
    /* keep-with-next: always, or break-after: avoid, as headings have by default. */
    bool keep_with_next;
    int orphans, widows; /* lines, at least 1 */
    struct length grid_columns[GRID_COLUMNS_MAX];
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

struct stylesheet;

/* Reads the files' texts in order (later rules win among equals). What the engine cannot print (a
 * property, value, selector or at-rule outside the subset) is an error with file, line and the
 * property's name; NULL then. `names` and `texts` are `count` long. */
struct stylesheet *stylesheet_read(struct arena *arena, struct diagnostics *diagnostics,
                                   const char *const *names, const char *const *texts,
                                   size_t count);

const struct page_box *stylesheet_page(const struct stylesheet *stylesheet);

/* The computed style of an element (a text node has its parent's). Cached by node->index: one
 * stylesheet serves one page tree. The built-in sheet is the part of the HTML standard's rendering
 * section that a report needs. A style attribute counts as CSS says; what is wrong with it is an
 * error at the element's place, and stylesheet_failed() from then on. Children of a grid are blocks
 * (CSS Display 3, section 2.7). */
const struct style *style_of(struct stylesheet *stylesheet, const struct node *node);

/* The style of a drawing's role inside an element: as of <any class="ROLE"> as its child. Cached
 * by node and role. */
const struct style *style_of_role(struct stylesheet *stylesheet, const struct node *node,
                                  const char *role);

/* Whether a style attribute that style_of has met could not be read. */
bool stylesheet_failed(const struct stylesheet *stylesheet);

/* A custom property of :root, such as "--accent", as a colour; none where it is not declared. */
struct colour stylesheet_colour(const struct stylesheet *stylesheet, const char *name);

/* All custom properties of :root (render/css/css_variable.h). */
struct css_variables;
const struct css_variables *stylesheet_variables(const struct stylesheet *stylesheet);

#endif
