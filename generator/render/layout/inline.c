/* Inline content: texts with their white space collapsed (CSS 2.2 section 16.6), inline elements,
 * atoms; and where a line may end among them. Lines are built from it by lines.c. */
#include "render/layout/layout_parts.h"

#include "base/utf8.h"

#include <string.h>

enum { TAB_LENGTH = 8 };

/* ---- gathering ---- */

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

double inline_text_width(const struct typeface *typeface, double size, const char *text,
                         size_t length) {
    double width = 0;
    for (const char *end = text + length; text < end;) {
        uint32_t code_point = utf8_next(&text);
        if (!utf8_is_invisible(code_point))
            width += typeface_advance(typeface, code_point);
    }
    return width * size;
}

static struct piece *piece_add(struct layouter *layouter, struct inline_content *content,
                               enum piece_kind kind, const struct node *node,
                               const struct style *style) {
    content->pieces =
        arena_more(layouter->arena, content->pieces, content->piece_count, sizeof *content->pieces);
    struct piece *piece = &content->pieces[content->piece_count++];
    *piece = (struct piece){.kind = kind, .node = node, .style = style, .parent = content->open};
    piece->typeface = typefaces_get(layouter->typefaces, style->bold, style->italic);
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
    content->unbroken = content->unbroken || style->white_space != WHITE_SPACE_NORMAL;
}

static void add_break(struct layouter *layouter, struct inline_content *content,
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
        add_break(layouter, content, node, style);
        text += length + 1;
    }
}

/* The page's number, or how many pages there are, in place of the element's content. */
static const char *counter_text(struct layouter *layouter, const struct node *node) {
    const char *counter = node_attribute(node, "data-counter");
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

/* Margin, border and padding on one side of an inline element; percentages are not known here. */
static void piece_edge(struct piece *piece, enum side side) {
    const struct style *style = piece->style;
    piece->outside = points_of(style->margin[side], 0);
    piece->inside = border_space(style->border_width[side]) + points_of(style->padding[side], 0);
}

static void add_element(struct layouter *layouter, struct inline_content *content,
                        const struct node *node, const struct style *style) {
    int outer = content->open;
    struct piece *open = piece_add(layouter, content, PIECE_OPEN, node, style);
    piece_edge(open, SIDE_LEFT);
    double edges = open->outside + open->inside;
    content->open = (int)content->piece_count - 1;
    if (node_attribute(node, "data-counter") != NULL)
        add_collapsed(layouter, content, node, style, counter_text(layouter, node));
    else
        for (const struct node *child = node->first_child; child != NULL; child = child->next)
            inline_add(layouter, content, child);
    struct piece *close = piece_add(layouter, content, PIECE_CLOSE, node, style);
    piece_edge(close, SIDE_RIGHT);
    content->open = outer;
    content->visible = content->visible || edges + close->outside + close->inside != 0;
}

static void add_atom(struct layouter *layouter, struct inline_content *content,
                     const struct node *node, const struct style *style) {
    struct box *atom = boxes_build(layouter, node);
    if (atom == NULL)
        return;
    piece_add(layouter, content, PIECE_ATOM, node, style)->atom = atom;
    content->visible = true;
    content->after_blank = false;
}

void inline_add(struct layouter *layouter, struct inline_content *content,
                const struct node *node) {
    const struct style *style =
        style_of(layouter->stylesheet, node->kind == NODE_TEXT ? node->parent : node);
    if (node->kind == NODE_TEXT && style->white_space == WHITE_SPACE_PRE)
        add_preserved(layouter, content, node->parent, style, node->text);
    else if (node->kind == NODE_TEXT)
        add_collapsed(layouter, content, node->parent, style, node->text);
    else if (boxes_skip(layouter, node))
        return;
    else if (node_is(node, "br"))
        add_break(layouter, content, node, style);
    else if (!style_is_inline(style))
        layout_error(layouter, node,
                     "element %s is a block inside a line of text; give it display: inline-block, "
                     "or the element around it display: block",
                     node->name);
    else if (style->display == DISPLAY_INLINE && node->chart == NULL && element_is_printable(node))
        add_element(layouter, content, node, style);
    else
        add_atom(layouter, content, node, style);
}

/* ---- cutting: where a line may end ---- */

/* The part of Unicode Annex 14 that Western texts meet, as Chromium 120 applies it: breaks after
 * hyphens, dashes, ellipses, question marks and spaces of all widths but the no-break ones. */
static bool breaks_after(uint32_t code_point) {
    return code_point == '-' || code_point == '?' || code_point == 0x2010 || code_point == 0x2013 ||
           code_point == 0x2014 || code_point == 0x2026 || code_point == 0x200B ||
           (code_point >= 0x2000 && code_point <= 0x200A && code_point != 0x2007);
}

static bool never_begins_a_line(uint32_t code_point) {
    static const uint32_t closing[] = {'!',    '"',    '%',    '\'',   ')',    ',',   '.',
                                       '/',    ':',    ';',    '?',    ']',    '}',   0xA0,
                                       0x2019, 0x201D, 0x2026, 0x202F, 0x2011, 0x2060};
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (closing[i] == code_point)
            return true;
    return false;
}

/* The state while cutting: what stands before the place in hand. */
struct cutter {
    struct layouter *layouter;
    struct inline_content *content;
    uint32_t previous; /* the last visible character; 0 at the start of a word */
    bool after_hyphen; /* and it is one behind which a line may end */
    bool may_break;    /* after a blank, or beside an atom */
    bool wraps;        /* the piece before allowed breaks */
};

static struct segment *segment_add(struct cutter *cutter, size_t piece, bool breaks_before) {
    struct inline_content *content = cutter->content;
    content->segments = arena_more(cutter->layouter->arena, content->segments,
                                   content->segment_count, sizeof *content->segments);
    struct segment *segment = &content->segments[content->segment_count++];
    *segment = (struct segment){.piece = piece, .breaks_before = breaks_before};
    return segment;
}

static bool may_break_before(const struct cutter *cutter, uint32_t next) {
    if (cutter->may_break)
        return cutter->previous == 0 || !never_begins_a_line(next);
    if (cutter->previous == 0)
        return false;
    if (next == 0x2014)
        return cutter->previous != 0x2014;
    return cutter->after_hyphen && !never_begins_a_line(next);
}

static void pass_character(struct cutter *cutter, uint32_t code_point) {
    /* A hyphen at the start of a word is a sign, and stays with its number. */
    cutter->after_hyphen = breaks_after(code_point) && (code_point != '-' || cutter->previous != 0);
    cutter->previous = code_point;
    cutter->may_break = false;
}

static void pass_blank(struct cutter *cutter, bool wraps) {
    cutter->previous = 0;
    cutter->after_hyphen = false;
    cutter->may_break = wraps;
}

static void cut_text(struct cutter *cutter, size_t index) {
    const struct piece *piece = &cutter->content->pieces[index];
    double size = piece->style->font_size;
    bool yields = cutter->content->yields;
    bool preserved = piece->style->white_space == WHITE_SPACE_PRE && !yields;
    bool wraps = piece->style->white_space == WHITE_SPACE_NORMAL || yields;
    struct segment *segment = NULL;
    for (const char *text = piece->text; *text != '\0';) {
        size_t start = (size_t)(text - piece->text);
        uint32_t code_point = utf8_next(&text);
        bool blank = code_point == ' ' && !preserved;
        bool breaks = !blank && may_break_before(cutter, code_point) &&
                      (wraps || (segment == NULL && cutter->wraps));
        if (segment == NULL || segment->blank > 0 || breaks) {
            segment = segment_add(cutter, index, breaks);
            segment->start = segment->end = start;
        }
        double advance = utf8_is_invisible(code_point)
                             ? 0
                             : typeface_advance(piece->typeface, code_point) * size;
        if (blank) {
            segment->blank = advance;
            pass_blank(cutter, wraps);
        } else {
            segment->width += advance;
            segment->end = (size_t)(text - piece->text);
            pass_character(cutter, code_point);
        }
    }
    cutter->wraps = wraps;
}

static bool parent_wraps(const struct inline_content *content, const struct piece *piece) {
    const struct style *style =
        piece->parent == NO_PIECE ? content->style : content->pieces[piece->parent].style;
    return style->white_space == WHITE_SPACE_NORMAL || content->yields;
}

static void cut_atom(struct cutter *cutter, size_t index) {
    const struct piece *piece = &cutter->content->pieces[index];
    bool wraps = parent_wraps(cutter->content, piece);
    bool first = cutter->content->segment_count == 0;
    bool beside_text = cutter->previous != 0 && cutter->previous != 0xA0;
    segment_add(cutter, index, !first && (cutter->may_break || (wraps && beside_text)));
    cutter->previous = 0xFFFC;
    cutter->after_hyphen = false;
    cutter->may_break = wraps;
    cutter->wraps = wraps;
}

static void cut_piece(struct cutter *cutter, size_t index) {
    const struct piece *piece = &cutter->content->pieces[index];
    struct segment *segment;
    switch (piece->kind) {
    case PIECE_TEXT:
        cut_text(cutter, index);
        return;
    case PIECE_ATOM:
        cut_atom(cutter, index);
        return;
    case PIECE_OPEN:
    case PIECE_CLOSE:
        segment = segment_add(cutter, index, false);
        segment->width = piece->outside + piece->inside;
        return;
    case PIECE_BREAK:
        segment_add(cutter, index, false);
        pass_blank(cutter, false);
        return;
    }
}

/* A break before the content of an element is a break before the element. */
static void move_breaks_before_opens(struct inline_content *content) {
    for (size_t i = content->segment_count; i-- > 1;) {
        struct segment *segment = &content->segments[i], *before = segment - 1;
        if (segment->breaks_before && content->pieces[before->piece].kind == PIECE_OPEN) {
            segment->breaks_before = false;
            before->breaks_before = true;
        }
    }
}

void inline_cut(struct layouter *layouter, struct inline_content *content) {
    struct cutter cutter = {.layouter = layouter, .content = content};
    content->segments = NULL;
    content->segment_count = 0;
    for (size_t i = 0; i < content->piece_count; i++)
        cut_piece(&cutter, i);
    move_breaks_before_opens(content);
}
