/* Which element makes which box, with anonymous boxes around inline content that stands beside
 * blocks. */
#include "render/layout/boxes.h"

#include "render/layout/box_new.h"
#include "render/layout/inline_cut.h"
#include "render/layout/inlines.h"
#include "render/layout/list_marker.h"
#include "render/layout/named_pages.h"
#include "render/layout/table_cells.h"

#include <string.h>

/* Elements that are no boxes with text: browsers draw them by other means than CSS. */
static const bool NOT_PRINTABLE[ELEMENT_COUNT] = {
    [ELEMENT_AUDIO] = true,  [ELEMENT_BUTTON] = true,   [ELEMENT_CANVAS] = true,
    [ELEMENT_EMBED] = true,  [ELEMENT_IFRAME] = true,   [ELEMENT_IMG] = true,
    [ELEMENT_INPUT] = true,  [ELEMENT_MATH] = true,     [ELEMENT_METER] = true,
    [ELEMENT_OBJECT] = true, [ELEMENT_PROGRESS] = true, [ELEMENT_SELECT] = true,
    [ELEMENT_SVG] = true,    [ELEMENT_TEXTAREA] = true, [ELEMENT_VIDEO] = true};

static bool is_inline(const struct style *style) {
    return style->display == DISPLAY_INLINE || style->display == DISPLAY_INLINE_BLOCK;
}

/* Whether the element makes no box where it stands: display none, running, repeated. */
static bool is_skipped(struct layouter *layouter, const struct node *node) {
    if (node->kind == NODE_TEXT)
        return false;
    if (node_attribute(node, ATTRIBUTE_DATA_RUNNING) != NULL ||
        style_of(layouter->stylesheet, node)->display == DISPLAY_NONE)
        return true;
    if (node_attribute(node, ATTRIBUTE_DATA_REPEAT) == NULL)
        return false;
    layout_error(layouter, node,
                 "data-repeat cannot stand in a table or in a line of text; "
                 "expected it on a child of a block");
    return true;
}

/* ---- inline content ---- */

static void add_inline(struct layouter *layouter, struct inline_content *inlines,
                       const struct node *node);

static void add_inline_element(struct layouter *layouter, struct inline_content *inlines,
                               const struct node *node, const struct style *style) {
    named_pages_refuse(layouter, node, style);
    inline_open(layouter, inlines, node, style);
    if (node_attribute(node, ATTRIBUTE_DATA_COUNTER) != NULL)
        inline_add_counter(layouter, inlines, node, style);
    else
        for (const struct node *child = node->first_child; child != NULL; child = child->next)
            add_inline(layouter, inlines, child);
    inline_close(layouter, inlines);
}

static void add_atom(struct layouter *layouter, struct inline_content *inlines,
                     const struct node *node) {
    struct box *atom = boxes_build(layouter, node);
    if (atom != NULL)
        inline_add_atom(layouter, inlines, atom);
}

/* A text, or an inline element with what is in it. */
static void add_inline(struct layouter *layouter, struct inline_content *inlines,
                       const struct node *node) {
    if (node->kind == NODE_TEXT) {
        inline_add_text(layouter, inlines, node);
        return;
    }
    const struct style *style = style_of(layouter->stylesheet, node);
    if (is_skipped(layouter, node))
        return;
    if (node->element == ELEMENT_BR)
        inline_add_break(layouter, inlines, node, style);
    else if (!is_inline(style))
        layout_error(layouter, node,
                     "element %s is a block inside a line of text; give it display: inline-block, "
                     "or the element around it display: block",
                     node->name);
    else if (style->display == DISPLAY_INLINE && node->chart == NULL &&
             !NOT_PRINTABLE[node->element])
        add_inline_element(layouter, inlines, node, style);
    else
        add_atom(layouter, inlines, node);
}

/* ---- flow: blocks, or lines, or both ---- */

static void set_inlines(struct layouter *layouter, struct box *box,
                        struct inline_content *inlines) {
    inline_cut(layouter, inlines);
    box->content = CONTENT_LINES;
    box->inlines = inlines;
}

/* Inline content that stands beside blocks gets an anonymous block; white space gets none. */
static void flush_inlines(struct layouter *layouter, struct box *box,
                          struct inline_content **inlines) {
    if (*inlines != NULL && !inline_is_blank(*inlines)) {
        struct box *anonymous = box_new_anonymous(layouter, CONTENT_LINES, box);
        set_inlines(layouter, anonymous, *inlines);
        box_add(box, anonymous);
    }
    *inlines = NULL;
}

static bool is_inline_level(struct layouter *layouter, const struct node *node) {
    return node->kind == NODE_TEXT || is_inline(style_of(layouter->stylesheet, node));
}

static void add_repeat(struct layouter *layouter, struct box *box, const struct node *node) {
    struct box **end = &box->repeats;
    while (*end != NULL)
        end = &(*end)->next;
    *end = boxes_build(layouter, node);
    if (*end != NULL)
        (*end)->parent = box;
}

static bool is_repeat(struct layouter *layouter, const struct node *node) {
    return node->kind == NODE_ELEMENT && node_attribute(node, ATTRIBUTE_DATA_REPEAT) != NULL &&
           style_of(layouter->stylesheet, node)->display != DISPLAY_NONE;
}

/* A block that counts has its number for its content. */
static void build_counter(struct layouter *layouter, struct box *box) {
    struct inline_content *inlines = inline_new(layouter, box->style);
    inline_add_counter(layouter, inlines, box->node, box->style);
    set_inlines(layouter, box, inlines);
}

static void build_flow(struct layouter *layouter, struct box *box) {
    struct inline_content *inlines = NULL;
    if (node_attribute(box->node, ATTRIBUTE_DATA_COUNTER) != NULL) {
        build_counter(layouter, box);
        return;
    }
    for (const struct node *child = box->node->first_child; child != NULL; child = child->next) {
        if (is_repeat(layouter, child)) {
            add_repeat(layouter, box, child);
        } else if (is_skipped(layouter, child)) {
            continue;
        } else if (is_inline_level(layouter, child)) {
            if (inlines == NULL)
                inlines = inline_new(layouter, box->style);
            add_inline(layouter, inlines, child);
        } else {
            flush_inlines(layouter, box, &inlines);
            box_add(box, boxes_build(layouter, child));
        }
    }
    if (box->first == NULL && box->node->chart == NULL && inlines != NULL &&
        !inline_is_blank(inlines))
        set_inlines(layouter, box, inlines);
    else
        flush_inlines(layouter, box, &inlines);
}

/* A figure: its caption and what else is in it, then the drawing. */
static void add_drawing(struct layouter *layouter, struct box *box) {
    box_add(box, box_new_anonymous(layouter, CONTENT_DRAWING, box));
}

/* ---- lists ---- */

/* An item without content still has the line that its marker stands on. */
static void build_list_item(struct layouter *layouter, struct box *box) {
    box->marker = list_marker(layouter->arena, box);
    if (box->marker == NULL || box->first != NULL || box->content == CONTENT_LINES)
        return;
    struct inline_content *inlines = inline_new(layouter, box->style);
    inlines->visible = true;
    set_inlines(layouter, box, inlines);
}

/* ---- tables ---- */

static bool is_white_space(const char *text) {
    return text[strspn(text, " \t\n\r\f")] == '\0';
}

/* Whether a child of a table, group or row is one that makes boxes; text there is an error. */
static bool is_table_part(struct layouter *layouter, const struct node *node) {
    if (node->kind == NODE_TEXT) {
        if (!is_white_space(node->text))
            layout_error(layouter, node,
                         "text stands in a table outside its cells; expected it in a th or td");
        return false;
    }
    return !is_skipped(layouter, node);
}

static void out_of_place(struct layouter *layouter, const struct node *node, const char *where) {
    layout_error(layouter, node, "element %s cannot stand %s", node->name, where);
}

static struct box *build_row(struct layouter *layouter, const struct node *node) {
    struct box *row = box_new(layouter, CONTENT_ROW, node, style_of(layouter->stylesheet, node));
    for (const struct node *child = node->first_child; child != NULL; child = child->next) {
        if (!is_table_part(layouter, child))
            continue;
        if (style_of(layouter->stylesheet, child)->display != DISPLAY_TABLE_CELL) {
            out_of_place(layouter, child, "in a table's row; expected th or td");
            continue;
        }
        struct box *cell = boxes_build(layouter, child);
        if (cell == NULL)
            continue;
        cell->column_span = node_column_span(child);
        cell->row_span = node_row_span(child);
        box_add(row, cell);
    }
    return row;
}

static struct box *build_group(struct layouter *layouter, const struct node *node) {
    struct box *group =
        box_new(layouter, CONTENT_GROUP, node, style_of(layouter->stylesheet, node));
    for (const struct node *child = node->first_child; child != NULL; child = child->next) {
        if (!is_table_part(layouter, child))
            continue;
        if (style_of(layouter->stylesheet, child)->display == DISPLAY_TABLE_ROW)
            box_add(group, build_row(layouter, child));
        else
            out_of_place(layouter, child, "in a group of table rows; expected tr");
    }
    return group;
}

/* Rows without a group around them share an anonymous one. */
static void add_loose_row(struct layouter *layouter, struct box *table, const struct node *node) {
    struct box *group = table->last;
    if (group == NULL || group->content != CONTENT_GROUP || !group->anonymous) {
        group = box_new_anonymous(layouter, CONTENT_GROUP, table);
        box_add(table, group);
    }
    box_add(group, build_row(layouter, node));
}

static void add_table_part(struct layouter *layouter, struct box *table, const struct node *node,
                           enum display display) {
    if (display == DISPLAY_TABLE_CAPTION) {
        box_add(table, boxes_build(layouter, node));
    } else if (display == DISPLAY_TABLE_ROW) {
        add_loose_row(layouter, table, node);
    } else {
        struct box *group = build_group(layouter, node);
        group->repeated_header = display == DISPLAY_TABLE_HEADER_GROUP &&
                                 (table->last == NULL || table->last->content != CONTENT_GROUP);
        box_add(table, group);
    }
}

/* Where a part of a table is printed, whatever its place in the source (CSS 2.2 section 17.2). */
static int table_rank(enum display display) {
    static const int ranks[DISPLAY_TABLE_CELL + 1] = {[DISPLAY_TABLE_CAPTION] = 1,
                                                      [DISPLAY_TABLE_HEADER_GROUP] = 2,
                                                      [DISPLAY_TABLE_ROW_GROUP] = 3,
                                                      [DISPLAY_TABLE_ROW] = 3,
                                                      [DISPLAY_TABLE_FOOTER_GROUP] = 4};
    return ranks[display];
}

/* What is not hidden has to be a part of a table. */
static void check_table_parts(struct layouter *layouter, const struct node *table) {
    for (const struct node *child = table->first_child; child != NULL; child = child->next) {
        if (child->kind == NODE_TEXT) {
            is_table_part(layouter, child);
            continue;
        }
        enum display display = style_of(layouter->stylesheet, child)->display;
        if (display != DISPLAY_NONE && table_rank(display) == 0)
            out_of_place(layouter, child,
                         "in a table outside its cells; expected caption, thead, tbody, tfoot, tr");
    }
}

static void build_table(struct layouter *layouter, struct box *table) {
    check_table_parts(layouter, table->node);
    for (int rank = 1; rank <= 4; rank++)
        for (const struct node *child = table->node->first_child; child != NULL;
             child = child->next) {
            if (child->kind == NODE_TEXT)
                continue;
            enum display display = style_of(layouter->stylesheet, child)->display;
            if (table_rank(display) == rank && !is_skipped(layouter, child))
                add_table_part(layouter, table, child, display);
        }
    table_collect(layouter, table);
}

/* ---- grids ---- */

/* Each child is an item, and so is each text between them that is not blank. */
static void build_grid(struct layouter *layouter, struct box *grid) {
    struct inline_content *inlines = NULL;
    for (const struct node *child = grid->node->first_child; child != NULL; child = child->next) {
        if (is_repeat(layouter, child)) {
            add_repeat(layouter, grid, child);
        } else if (is_skipped(layouter, child)) {
            continue;
        } else if (child->kind == NODE_TEXT) {
            if (inlines == NULL)
                inlines = inline_new(layouter, grid->style);
            add_inline(layouter, inlines, child);
        } else {
            flush_inlines(layouter, grid, &inlines);
            struct box *item = boxes_build(layouter, child);
            if (item != NULL && item->style->grid_column_span > 1)
                item->column_span = (size_t)item->style->grid_column_span;
            box_add(grid, item);
        }
    }
    flush_inlines(layouter, grid, &inlines);
}

/* ---- one element ---- */

static void build_content(struct layouter *layouter, struct box *box) {
    switch (box->style->display) {
    case DISPLAY_GRID:
        box->content = CONTENT_GRID;
        build_grid(layouter, box);
        return;
    case DISPLAY_TABLE:
        box->content = CONTENT_TABLE;
        build_table(layouter, box);
        return;
    case DISPLAY_TABLE_HEADER_GROUP:
    case DISPLAY_TABLE_ROW_GROUP:
    case DISPLAY_TABLE_FOOTER_GROUP:
    case DISPLAY_TABLE_ROW:
        out_of_place(layouter, box->node, "outside a table");
        return;
    case DISPLAY_INLINE:
    case DISPLAY_INLINE_BLOCK:
        if (box->node->chart != NULL) {
            box->content = CONTENT_DRAWING;
            return;
        }
        break;
    case DISPLAY_NONE:
    case DISPLAY_BLOCK:
    case DISPLAY_LIST_ITEM:
    case DISPLAY_TABLE_CAPTION:
    case DISPLAY_TABLE_CELL:
        break;
    }
    build_flow(layouter, box);
    if (box->node->chart != NULL)
        add_drawing(layouter, box);
    if (box->style->display == DISPLAY_LIST_ITEM)
        build_list_item(layouter, box);
}

struct box *boxes_build(struct layouter *layouter, const struct node *node) {
    const struct style *style = style_of(layouter->stylesheet, node);
    if (style->display == DISPLAY_NONE)
        return NULL;
    if (NOT_PRINTABLE[node->element]) {
        layout_error(layouter, node, "element %s cannot be printed", node->name);
        return NULL;
    }
    struct box *box = box_new(layouter, CONTENT_BLOCKS, node, style);
    build_content(layouter, box);
    return box;
}
