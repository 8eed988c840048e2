/* Breaks inline content into lines that fit a width (CSS 2.2 section 9.4.2). */
#include "render/layout/lines.h"

#include "render/layout/clusters.h"
#include "render/layout/edges.h"
#include "render/layout/inline_cut.h"
#include "render/layout/lengths.h"
#include "render/layout/line_align.h"
#include "render/layout/line_order.h"
#include "render/layout/piece_text.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

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
                     const struct inline_segment *segment) {
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
    struct fragment *fragment = fragment_add(builder, piece);
    fragment->width = width;
    fragment->ascent = line_align_atom(piece->atom);
    builder->x += width;
    builder->visible = true;
}

static void put_segment(struct line_builder *builder, const struct inline_segment *segment) {
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

/* The bytes of the text without characters that are never seen, but for those that say how their
 * neighbours look. */
static const char *visible_text(struct arena *arena, const char *text, size_t length) {
    char *copy = arena_alloc(arena, length + 1), *end = copy;
    const char *seen = text; /* what is not copied yet, all of it visible */
    for (const char *stop = text + length, *at = text; at < stop; at = text) {
        uint32_t code_point = utf8_next(&text);
        if (!utf8_is_invisible(code_point) || utf8_is_joiner(code_point))
            continue;
        memcpy(end, seen, (size_t)(at - seen));
        end += at - seen;
        seen = text;
    }
    memcpy(end, seen, (size_t)(text - seen));
    return copy;
}

static double line_offset(const struct line_builder *builder) {
    double left_over = fmax(0, builder->available - builder->x);
    bool right_to_left = builder->content->right_to_left;
    switch (builder->content->style->text_align) {
    case ALIGN_START:
        return right_to_left ? left_over : 0;
    case ALIGN_LEFT:
        return 0;
    case ALIGN_CENTER:
        return left_over / 2;
    case ALIGN_RIGHT:
        return left_over;
    case ALIGN_END:
        return right_to_left ? 0 : left_over;
    }
    return 0;
}

/* A word that is cut there has no neighbour behind any more. */
static void settle_end(struct line_builder *builder) {
    struct fragment *last = builder->count == 0 ? NULL : &builder->fragments[builder->count - 1];
    if (last == NULL || last->piece->kind != PIECE_TEXT || last->piece->text[last->to] == '\0' ||
        last->piece->text[last->to] == ' ')
        return;
    double width = piece_width_cut(last->piece, last->from, last->to);
    builder->x += width - last->width;
    last->width = width;
}

static void finish_fragments(struct line_builder *builder) {
    settle_end(builder);
    for (int i = builder->open; i != NO_PIECE; i = builder->content->pieces[i].parent) {
        struct fragment *fragment = &builder->fragments[builder->content->pieces[i].fragment];
        fragment->width = builder->x - fragment->x;
    }
    if (builder->content->ordered)
        builder->x = line_order(builder->layouter->arena, builder->content, &builder->fragments,
                                &builder->count);
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
    struct line_extent extent =
        line_align(builder->layouter, builder->content, builder->fragments, builder->count);
    if (!builder->visible)
        extent = (struct line_extent){0, 0};
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

/* Puts a part of a word on this line, or on the next where it does not fit any more. */
static void put_part(struct line_builder *builder, const struct inline_segment *whole,
                     const char *start, const char *end) {
    const struct piece *piece = &builder->content->pieces[whole->piece];
    struct inline_segment part = *whole;
    part.start = (size_t)(start - piece->text);
    part.end = (size_t)(end - piece->text);
    part.width = piece_width(piece, part.start, part.end);
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
static void put_broken_text(struct line_builder *builder, const struct inline_segment *whole) {
    const struct piece *piece = &builder->content->pieces[whole->piece];
    const char *text = piece->text + whole->start, *end = piece->text + whole->end;
    while (text < end) {
        const char *stop = part_end(text, end), *start = text;
        double width =
            piece_width(piece, (size_t)(text - piece->text), (size_t)(stop - piece->text));
        bool whole_part = width <= builder->available + ROUNDING;
        while (text < stop) {
            if (whole_part)
                text = stop;
            else
                text = utf8_cluster_end(text, stop);
            put_part(builder, whole, start, text);
            start = text;
        }
    }
}

static bool is_breakable(const struct inline_content *content,
                         const struct inline_segment *segment) {
    const struct piece *piece = &content->pieces[segment->piece];
    return piece->kind == PIECE_TEXT && segment->end > segment->start &&
           (inline_wraps(piece->style) || content->yields);
}

static void put_broken_segment(struct line_builder *builder, const struct inline_segment *segment) {
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
        if (cluster_breaks(content, end))
            finish_line(builder);
    }
    if (builder->count > 0 || (content->visible && builder->box->line_count == 0))
        finish_line(builder);
}

static double atom_width(const struct box *atom) {
    return atom->width;
}

/* What is not to be broken is broken where it is wider than the box, as words are. */
static void set_yielding(struct line_builder *builder) {
    inline_cut_again(builder->layouter, builder->content, false);
    cluster_set_atoms(builder->content, atom_width);
    if (!builder->content->unbroken ||
        cluster_widest(builder->content) <= builder->available + ROUNDING)
        return;
    inline_cut_again(builder->layouter, builder->content, true);
    cluster_set_atoms(builder->content, atom_width);
}

double lines_build(struct layouter *layouter, struct box *box) {
    struct line_builder builder = {.layouter = layouter,
                                   .box = box,
                                   .content = box->inlines,
                                   .available = edges_content_width(box),
                                   .y = edges_content_top(box),
                                   .blank_fragment = NO_FRAGMENT,
                                   .open = NO_PIECE};
    box->lines = NULL;
    box->line_count = 0;
    set_yielding(&builder);
    begin_line(&builder);
    if (box->inlines->segment_count == 0 && box->inlines->visible)
        builder.visible = true;
    break_lines(&builder);
    return builder.y - edges_content_top(box);
}
