/* Pieces of inline content, their white space collapsed or kept. */
#include "render/layout/inlines.h"

#include "render/layout/inline_cut.h"
#include "render/layout/lengths.h"

#include <string.h>

enum { TAB_LENGTH = 8 };

struct inline_content *inline_new(struct layouter *layouter, const struct style *style) {
    struct inline_content *content = arena_alloc(layouter->arena, sizeof *content);
    content->style = style;
    content->open = NO_PIECE;
    content->after_blank = true;
    return content;
}

bool inline_is_blank(const struct inline_content *content) {
    return content->piece_count == 0;
}

static struct piece *piece_add(struct layouter *layouter, struct inline_content *content,
                               enum piece_kind kind, const struct node *node,
                               const struct style *style) {
    content->pieces =
        arena_more(layouter->arena, content->pieces, content->piece_count, sizeof *content->pieces);
    struct piece *piece = &content->pieces[content->piece_count++];
    *piece = (struct piece){.kind = kind, .node = node, .style = style, .parent = content->open};
    piece->typeface = layouter_typeface(layouter, style);
    return piece;
}

static bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

static void add_text(struct layouter *layouter, struct inline_content *content,
                     const struct node *node, const struct style *style, const char *text) {
    struct piece *piece = piece_add(layouter, content, PIECE_TEXT, node, style);
    piece->text = text;
    content->visible = content->visible || text[strspn(text, " ")] != '\0';
    content->unbroken = content->unbroken || !inline_wraps(style);
}

void inline_add_break(struct layouter *layouter, struct inline_content *content,
                      const struct node *node, const struct style *style) {
    piece_add(layouter, content, PIECE_BREAK, node, style);
    content->visible = true;
    content->after_blank = true;
}

static void add_collapsed(struct layouter *layouter, struct inline_content *content,
                          const struct node *node, const struct style *style, const char *text) {
    char *collapsed = arena_alloc(layouter->arena, strlen(text) + 1), *end = collapsed;
    for (; *text != '\0'; text++) {
        if (!is_blank(*text))
            *end++ = *text;
        else if (!content->after_blank)
            *end++ = ' ';
        content->after_blank = is_blank(*text);
    }
    if (end > collapsed)
        add_text(layouter, content, node, style, collapsed);
}

/* A line of preserved white space, with blanks up to the next stop for tabs. */
static const char *expand_tabs(struct arena *arena, const char *text, size_t length) {
    char *expanded = arena_alloc(arena, length * TAB_LENGTH + 1);
    size_t column = 0, size = 0;
    for (size_t i = 0; i < length; i++) {
        size_t blanks = text[i] == '\t' ? TAB_LENGTH - column % TAB_LENGTH : 0;
        if (blanks == 0)
            expanded[size++] = text[i];
        for (size_t k = 0; k < blanks; k++)
            expanded[size++] = ' ';
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            column += blanks > 0 ? blanks : 1;
    }
    return expanded;
}

static void add_preserved(struct layouter *layouter, struct inline_content *content,
                          const struct node *node, const struct style *style, const char *text) {
    for (;;) {
        size_t length = strcspn(text, "\n");
        if (length > 0) {
            add_text(layouter, content, node, style, expand_tabs(layouter->arena, text, length));
            content->visible = true;
            content->after_blank = false;
        }
        if (text[length] == '\0')
            return;
        inline_add_break(layouter, content, node, style);
        text += length + 1;
    }
}

/* Margin, border and padding on one side of an inline element; percentages are not known here. */
static void piece_edge(struct piece *piece, enum side side) {
    const struct style *style = piece->style;
    piece->outside = length_points(style->margin[side], 0);
    piece->inside =
        length_of_border(style->border_width[side]) + length_points(style->padding[side], 0);
}

void inline_open(struct layouter *layouter, struct inline_content *content, const struct node *node,
                 const struct style *style) {
    piece_edge(piece_add(layouter, content, PIECE_OPEN, node, style), SIDE_LEFT);
    content->open = (int)content->piece_count - 1;
}

void inline_close(struct layouter *layouter, struct inline_content *content) {
    const struct piece open = content->pieces[content->open];
    struct piece *close = piece_add(layouter, content, PIECE_CLOSE, open.node, open.style);
    piece_edge(close, SIDE_RIGHT);
    content->open = open.parent;
    content->visible =
        content->visible || open.outside + open.inside + close->outside + close->inside != 0;
}

void inline_add_text(struct layouter *layouter, struct inline_content *content,
                     const struct node *text) {
    const struct style *style = style_of(layouter->stylesheet, text->parent);
    if (style->white_space == WHITE_SPACE_PRE || style->white_space == WHITE_SPACE_PRE_WRAP)
        add_preserved(layouter, content, text->parent, style, text->text);
    else
        add_collapsed(layouter, content, text->parent, style, text->text);
}

/* The page's number, or how many pages there are, in place of the element's content. */
static const char *counter_text(struct layouter *layouter, const struct node *node) {
    const char *counter = node_attribute(node, ATTRIBUTE_DATA_COUNTER);
    size_t count = strcmp(counter, "page") == 0    ? layouter->page_number
                   : strcmp(counter, "pages") == 0 ? layouter->page_count
                                                   : 0;
    if (count > 0)
        return arena_printf(layouter->arena, "%zu", count);
    layout_error(layouter, node,
                 "data-counter=\"%s\" cannot be counted here; expected page or pages, in an "
                 "element with data-running",
                 counter);
    return "";
}

const char inline_page_to_come[] = "00";

void inline_add_counter(struct layouter *layouter, struct inline_content *content,
                        const struct node *node, const struct style *style) {
    if (node_attribute(node, ATTRIBUTE_DATA_OF) != NULL)
        add_text(layouter, content, node, style, inline_page_to_come);
    else
        add_collapsed(layouter, content, node, style, counter_text(layouter, node));
}

void inline_add_atom(struct layouter *layouter, struct inline_content *content, struct box *atom) {
    piece_add(layouter, content, PIECE_ATOM, atom->node, atom->style)->atom = atom;
    content->visible = true;
    content->after_blank = false;
}
