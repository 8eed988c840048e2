/* Lines from inline content: breaking them to a width, and aligning what stands on them (CSS 2.2
 * sections 9.4.2 and 10.8). */
#include "render/layout/layout_parts.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

/* Of Liberation Sans (OS/2 sxHeight 1082 of 2048), for vertical-align: middle. */
#define X_HEIGHT (1082.0 / 2048)

/* In em: a line of a torn word is no narrower. */
#define TORN_LEAST 1

enum { NO_FRAGMENT = -1 };

/* A line in the making. */
struct line_builder {
    struct layouter *layouter;
    struct box *box;
    struct inline_content *content;
    double available, y;
    struct fragment *fragments;
    size_t count;
    double x;
    double blank;       /* behind the last text: it counts if more follows on the line */
    int blank_fragment; /* the text that it belongs to */
    int open;           /* the innermost element that is open */
    bool visible;       /* has content that gives it a height */
};

/* Above and below a baseline. */
struct extent {
    double above, below;
};

/* ---- what a line is as high as ---- */

static double whole_pixels_down(double points) {
    return floor(points / CSS_PIXEL + ROUNDING) * CSS_PIXEL;
}

/* An inline box with its half-leadings (CSS 2.2 section 10.8.1). Browsers have ascent and descent
 * in whole pixels, and round the upper half-leading down. */
static struct extent text_extent(const struct style *style, const struct typeface *typeface) {
    double ascent = whole_pixels(typeface->ascent * style->font_size);
    double descent = whole_pixels(typeface->descent * style->font_size);
    double above = ascent + whole_pixels_down((style->line_height - ascent - descent) / 2);
    return (struct extent){above, style->line_height - above};
}

/* The margin box of an atom: its baseline is the last line's, or else its bottom edge. */
static struct extent atom_extent(const struct box *atom) {
    double baseline;
    double height = atom->margin[SIDE_TOP] + atom->height + atom->margin[SIDE_BOTTOM];
    if (!block_last_baseline(atom, &baseline))
        return (struct extent){height, 0};
    baseline += atom->margin[SIDE_TOP];
    return (struct extent){baseline, height - baseline};
}

double atom_ascent(const struct box *atom) {
    return atom_extent(atom).above - atom->margin[SIDE_TOP];
}

static void extent_include(struct extent *line, struct extent part, double shift) {
    line->above = fmax(line->above, part.above - shift);
    line->below = fmax(line->below, part.below + shift);
}

static const struct style *parent_style(const struct inline_content *content,
                                        const struct piece *piece) {
    return piece->parent == NO_PIECE ? content->style : content->pieces[piece->parent].style;
}

static double parent_shift(const struct inline_content *content, const struct piece *piece) {
    return piece->parent == NO_PIECE ? 0 : content->pieces[piece->parent].shift;
}

/* How far below the line's baseline a part has its own. Top and bottom wait for the line's height.
 */
static double aligned_shift(const struct inline_content *content, const struct piece *piece,
                            struct extent part) {
    double shift = parent_shift(content, piece);
    switch (piece->style->vertical_align) {
    case VALIGN_LENGTH:
        return shift - piece->style->vertical_shift;
    case VALIGN_MIDDLE:
        return shift + (part.above - part.below) / 2 -
               parent_style(content, piece)->font_size * X_HEIGHT / 2;
    case VALIGN_BASELINE:
    case VALIGN_TOP:
    case VALIGN_BOTTOM:
        break;
    }
    return shift;
}

static bool waits_for_height(const struct piece *piece) {
    return piece->kind == PIECE_ATOM && (piece->style->vertical_align == VALIGN_TOP ||
                                         piece->style->vertical_align == VALIGN_BOTTOM);
}

static struct extent piece_extent(const struct piece *piece) {
    return piece->kind == PIECE_ATOM ? atom_extent(piece->atom)
                                     : text_extent(piece->style, piece->typeface);
}

static void align_fragment(struct line_builder *builder, struct fragment *fragment,
                           struct extent *line) {
    struct piece *piece = &builder->content->pieces[fragment->piece - builder->content->pieces];
    if (piece->kind == PIECE_TEXT) {
        fragment->shift = parent_shift(builder->content, piece);
        return;
    }
    struct extent part = piece_extent(piece);
    if (waits_for_height(piece))
        return;
    fragment->shift = piece->shift = aligned_shift(builder->content, piece, part);
    extent_include(line, part, fragment->shift);
}

/* Atoms at the line's top or bottom make it higher, but move nothing else where they can. */
static void align_to_edges(struct line_builder *builder, struct extent *line) {
    for (size_t i = 0; i < builder->count; i++) {
        struct fragment *fragment = &builder->fragments[i];
        if (!waits_for_height(fragment->piece))
            continue;
        bool top = fragment->piece->style->vertical_align == VALIGN_TOP;
        struct extent part = piece_extent(fragment->piece);
        double missing = part.above + part.below - line->above - line->below;
        if (missing > 0 && top)
            line->below += missing;
        else if (missing > 0)
            line->above += missing;
        fragment->shift = top ? part.above - line->above : line->below - part.below;
    }
}

static struct extent align_line(struct line_builder *builder) {
    struct typeface *typeface =
        typefaces_get(builder->layouter->typefaces, builder->content->style->bold,
                      builder->content->style->italic);
    struct extent line = text_extent(builder->content->style, typeface);
    for (size_t i = 0; i < builder->count; i++)
        align_fragment(builder, &builder->fragments[i], &line);
    align_to_edges(builder, &line);
    return line;
}

/* ---- fragments ---- */

static struct fragment *fragment_add(struct line_builder *builder, const struct piece *piece) {
    builder->fragments = arena_more(builder->layouter->arena, builder->fragments, builder->count,
                                    sizeof *builder->fragments);
    struct fragment *fragment = &builder->fragments[builder->count++];
    *fragment = (struct fragment){.piece = piece, .x = builder->x};
    return fragment;
}

/* Elements that began on an earlier line, the outermost first. */
static void reopen(struct line_builder *builder, int index) {
    if (index == NO_PIECE)
        return;
    struct piece *piece = &builder->content->pieces[index];
    reopen(builder, piece->parent);
    piece->fragment = builder->count;
    fragment_add(builder, piece);
}

static void begin_line(struct line_builder *builder) {
    builder->fragments = NULL;
    builder->count = 0;
    builder->blank = 0;
    builder->visible = false;
    builder->x = builder->box->line_count == 0 ? builder->content->style->text_indent : 0;
    reopen(builder, builder->open);
}

static void put_blank(struct line_builder *builder) {
    if (builder->blank == 0)
        return;
    struct fragment *fragment = &builder->fragments[builder->blank_fragment];
    fragment->to++;
    fragment->width += builder->blank;
    builder->x += builder->blank;
    builder->blank = 0;
}

static void put_text(struct line_builder *builder, const struct piece *piece,
                     const struct segment *segment) {
    put_blank(builder);
    struct fragment *last = builder->count == 0 ? NULL : &builder->fragments[builder->count - 1];
    if (last == NULL || last->piece != piece) {
        last = fragment_add(builder, piece);
        last->from = segment->start;
    }
    last->to = segment->end;
    last->width += segment->width;
    builder->x += segment->width;
    builder->visible = builder->visible || segment->end > segment->start;
    builder->blank = segment->blank;
    builder->blank_fragment = (int)builder->count - 1;
}

static void put_open(struct line_builder *builder, struct piece *piece) {
    put_blank(builder);
    builder->x += piece->outside;
    piece->fragment = builder->count;
    fragment_add(builder, piece)->starts = true;
    builder->x += piece->inside;
    builder->open = (int)(piece - builder->content->pieces);
    builder->visible = builder->visible || piece->outside + piece->inside != 0;
}

static void put_close(struct line_builder *builder, const struct piece *piece) {
    const struct piece *open = &builder->content->pieces[piece->parent];
    struct fragment *fragment = &builder->fragments[open->fragment];
    builder->x += piece->inside;
    fragment->width = builder->x - fragment->x;
    fragment->ends = true;
    builder->x += piece->outside;
    builder->open = open->parent;
    builder->visible = builder->visible || piece->outside + piece->inside != 0;
}

static void put_atom(struct line_builder *builder, const struct piece *piece, double width) {
    put_blank(builder);
    fragment_add(builder, piece)->width = width;
    builder->x += width;
    builder->visible = true;
}

static void put_segment(struct line_builder *builder, const struct segment *segment) {
    struct piece *piece = &builder->content->pieces[segment->piece];
    switch (piece->kind) {
    case PIECE_TEXT:
        put_text(builder, piece, segment);
        return;
    case PIECE_OPEN:
        put_open(builder, piece);
        return;
    case PIECE_CLOSE:
        put_close(builder, piece);
        return;
    case PIECE_ATOM:
        put_atom(builder, piece, segment->width);
        return;
    case PIECE_BREAK:
        builder->visible = true;
        return;
    }
}

/* ---- finishing a line ---- */

/* The bytes of the text without characters that are never seen. */
static const char *visible_text(struct arena *arena, const char *text, size_t length) {
    char *copy = arena_alloc(arena, length + 1), *end = copy;
    for (const char *stop = text + length; text < stop;) {
        const char *start = text;
        if (utf8_is_invisible(utf8_next(&text)))
            continue;
        memcpy(end, start, (size_t)(text - start));
        end += text - start;
    }
    return copy;
}

static double line_offset(const struct line_builder *builder) {
    double left_over = fmax(0, builder->available - builder->x);
    switch (builder->content->style->text_align) {
    case ALIGN_LEFT:
        return 0;
    case ALIGN_CENTER:
        return left_over / 2;
    case ALIGN_RIGHT:
        return left_over;
    }
    return 0;
}

static void finish_fragments(struct line_builder *builder) {
    for (int i = builder->open; i != NO_PIECE; i = builder->content->pieces[i].parent) {
        struct fragment *fragment = &builder->fragments[builder->content->pieces[i].fragment];
        fragment->width = builder->x - fragment->x;
    }
    double offset = line_offset(builder);
    for (size_t i = 0; i < builder->count; i++) {
        struct fragment *fragment = &builder->fragments[i];
        fragment->x += offset;
        if (fragment->piece->kind == PIECE_TEXT)
            fragment->text =
                visible_text(builder->layouter->arena, fragment->piece->text + fragment->from,
                             fragment->to - fragment->from);
    }
}

/* A line with nothing to see on it has no height (CSS 2.2 section 9.4.2). */
static void finish_line(struct line_builder *builder) {
    finish_fragments(builder);
    struct extent extent = align_line(builder);
    if (!builder->visible)
        extent = (struct extent){0, 0};
    struct box *box = builder->box;
    box->lines =
        arena_more(builder->layouter->arena, box->lines, box->line_count, sizeof *box->lines);
    box->lines[box->line_count++] = (struct line){.y = builder->y,
                                                  .height = extent.above + extent.below,
                                                  .baseline = extent.above,
                                                  .fragments = builder->fragments,
                                                  .count = builder->count};
    builder->y += extent.above + extent.below;
    begin_line(builder);
}

/* ---- breaking ---- */

static bool is_break(const struct inline_content *content, size_t segment) {
    return content->pieces[content->segments[segment].piece].kind == PIECE_BREAK;
}

/* A cluster is what stands between two places where a line may end: the first segment behind it. */
static size_t cluster_end(const struct inline_content *content, size_t first) {
    size_t end = first + 1;
    while (end < content->segment_count && !content->segments[end].breaks_before &&
           !is_break(content, end - 1))
        end++;
    return end;
}

/* Without the blank at its end, which `blank` gets. */
static double cluster_width(const struct inline_content *content, size_t first, size_t end,
                            double *blank) {
    double width = 0;
    *blank = 0;
    for (size_t i = first; i < end; i++) {
        const struct segment *segment = &content->segments[i];
        enum piece_kind kind = content->pieces[segment->piece].kind;
        if (kind == PIECE_TEXT || kind == PIECE_ATOM) {
            width += *blank;
            *blank = segment->blank;
        }
        width += segment->width;
    }
    return width;
}

static double widest_cluster(const struct inline_content *content) {
    double widest = 0;
    for (size_t i = 0, end; i < content->segment_count; i = end) {
        end = cluster_end(content, i);
        double blank, indent = i == 0 ? content->style->text_indent : 0;
        widest = fmax(widest, indent + cluster_width(content, i, end, &blank));
    }
    return widest;
}

/* Puts a part of a word on this line, or on the next where it does not fit any more. */
static void put_part(struct line_builder *builder, const struct segment *whole, const char *start,
                     const char *end) {
    const struct piece *piece = &builder->content->pieces[whole->piece];
    struct segment part = *whole;
    part.start = (size_t)(start - piece->text);
    part.end = (size_t)(end - piece->text);
    part.width =
        inline_text_width(piece->typeface, piece->style->font_size, start, (size_t)(end - start));
    part.blank = part.end == whole->end ? whole->blank : 0;
    double right = builder->x + builder->blank + part.width;
    if (builder->visible && right > builder->available + ROUNDING)
        finish_line(builder);
    put_text(builder, piece, &part);
}

/* Addresses and long numbers are best torn behind these. */
static const char *part_end(const char *text, const char *end) {
    size_t length = strcspn(text, ",/_&=@");
    return text + length < end ? text + length + 1 : end;
}

/* Puts a word that is wider than the line part by part; a part that is wider itself, character by
 * character: the last resort. */
static void put_broken_text(struct line_builder *builder, const struct segment *whole) {
    const struct piece *piece = &builder->content->pieces[whole->piece];
    const char *text = piece->text + whole->start, *end = piece->text + whole->end;
    while (text < end) {
        const char *stop = part_end(text, end), *start = text;
        double width = inline_text_width(piece->typeface, piece->style->font_size, text,
                                         (size_t)(stop - text));
        bool whole_part = width <= builder->available + ROUNDING;
        while (text < stop) {
            if (whole_part)
                text = stop;
            else
                utf8_next(&text);
            put_part(builder, whole, start, text);
            start = text;
        }
    }
}

static bool is_breakable(const struct inline_content *content, const struct segment *segment) {
    const struct piece *piece = &content->pieces[segment->piece];
    return piece->kind == PIECE_TEXT && segment->end > segment->start &&
           (piece->style->white_space == WHITE_SPACE_NORMAL || content->yields);
}

static void put_broken_segment(struct line_builder *builder, const struct segment *segment) {
    if (is_breakable(builder->content, segment))
        put_broken_text(builder, segment);
    else
        put_segment(builder, segment);
}

static void break_lines(struct line_builder *builder) {
    const struct inline_content *content = builder->content;
    for (size_t i = 0, end; i < content->segment_count; i = end) {
        end = cluster_end(content, i);
        double blank, width = cluster_width(content, i, end, &blank);
        if (builder->visible && builder->x + builder->blank + width > builder->available + ROUNDING)
            finish_line(builder);
        bool fits = builder->visible || builder->x + width <= builder->available + ROUNDING;
        for (size_t k = i; k < end; k++)
            (fits ? put_segment : put_broken_segment)(builder, &content->segments[k]);
        if (is_break(content, end - 1))
            finish_line(builder);
    }
    if (builder->count > 0 || (content->visible && builder->box->line_count == 0))
        finish_line(builder);
}

static void fill_atoms(struct line_builder *builder) {
    struct inline_content *content = builder->content;
    for (size_t i = 0; i < content->segment_count; i++) {
        struct box *atom = content->pieces[content->segments[i].piece].atom;
        if (atom == NULL)
            continue;
        block_shrink(builder->layouter, atom, builder->available);
        content->segments[i].width =
            atom->margin[SIDE_LEFT] + atom->width + atom->margin[SIDE_RIGHT];
    }
}

static void cut_again(struct layouter *layouter, struct inline_content *content, bool yields) {
    if (!content->unbroken || content->yields == yields)
        return;
    content->yields = yields;
    inline_cut(layouter, content);
}

/* What is not to be broken is broken where it is wider than the box, as words are. */
static void set_yielding(struct line_builder *builder) {
    cut_again(builder->layouter, builder->content, false);
    fill_atoms(builder);
    if (!builder->content->unbroken ||
        widest_cluster(builder->content) <= builder->available + ROUNDING)
        return;
    cut_again(builder->layouter, builder->content, true);
    fill_atoms(builder);
}

double lines_build(struct layouter *layouter, struct box *box) {
    struct line_builder builder = {.layouter = layouter,
                                   .box = box,
                                   .content = box->inlines,
                                   .available = content_width(box),
                                   .y = content_top(box),
                                   .blank_fragment = NO_FRAGMENT,
                                   .open = NO_PIECE};
    box->lines = NULL;
    box->line_count = 0;
    set_yielding(&builder);
    begin_line(&builder);
    if (box->inlines->segment_count == 0 && box->inlines->visible)
        builder.visible = true;
    break_lines(&builder);
    return builder.y - content_top(box);
}

/* ---- widths ---- */

static double atom_least(const struct box *atom) {
    return atom->least;
}

static double atom_most(const struct box *atom) {
    return atom->most;
}

static void size_atoms(struct layouter *layouter, struct inline_content *content,
                       double (*width)(const struct box *)) {
    for (size_t i = 0; i < content->segment_count; i++) {
        struct box *atom = content->pieces[content->segments[i].piece].atom;
        if (atom == NULL)
            continue;
        block_measure(layouter, atom);
        content->segments[i].width =
            atom->margin[SIDE_LEFT] + width(atom) + atom->margin[SIDE_RIGHT];
    }
}

static double widest_line(const struct inline_content *content) {
    double widest = 0, width = content->style->text_indent, blank = 0;
    for (size_t i = 0, end; i < content->segment_count; i = end) {
        end = cluster_end(content, i);
        width += blank;
        width += cluster_width(content, i, end, &blank);
        widest = fmax(widest, width);
        if (is_break(content, end - 1))
            width = blank = 0;
    }
    return widest;
}

void lines_measure(struct layouter *layouter, struct box *box) {
    size_atoms(layouter, box->inlines, atom_least);
    box->least = widest_cluster(box->inlines);
    size_atoms(layouter, box->inlines, atom_most);
    box->most = widest_line(box->inlines);
}

double lines_least_wrapped(struct layouter *layouter, struct box *box) {
    cut_again(layouter, box->inlines, true);
    size_atoms(layouter, box->inlines, atom_least);
    return widest_cluster(box->inlines);
}

double lines_least_torn(struct layouter *layouter, struct box *box) {
    double least = TORN_LEAST * box->inlines->style->font_size;
    size_atoms(layouter, box->inlines, atom_least);
    for (size_t i = 0; i < box->inlines->segment_count; i++) {
        const struct segment *segment = &box->inlines->segments[i];
        if (box->inlines->pieces[segment->piece].kind == PIECE_ATOM)
            least = fmax(least, segment->width);
    }
    return least;
}
