/* Alignment by baselines, tops, bottoms. */
#include "render/layout/line_align.h"

#include "render/layout/baselines.h"
#include "render/layout/lengths.h"

#include <math.h>

/* Of Liberation Sans (OS/2 sxHeight 1082 of 2048), for vertical-align: middle. */
#define X_HEIGHT (1082.0 / 2048)

/* An inline box with its half-leadings (CSS 2.2 section 10.8.1). Browsers have ascent and descent
 * in whole pixels, and round the upper half-leading down. */
static struct line_extent text_extent(const struct style *style, const struct typeface *typeface) {
    double ascent = length_whole_pixels(typeface->ascent * style->font_size);
    double descent = length_whole_pixels(typeface->descent * style->font_size);
    double above = ascent + length_whole_pixels_down((style->line_height - ascent - descent) / 2);
    return (struct line_extent){above, style->line_height - above};
}

/* The margin box of an atom: its baseline is the last line's, or else its bottom edge. */
static struct line_extent atom_extent(const struct box *atom) {
    double baseline;
    double height = atom->margin[SIDE_TOP] + atom->height + atom->margin[SIDE_BOTTOM];
    if (!baseline_last(atom, &baseline))
        return (struct line_extent){height, 0};
    baseline += atom->margin[SIDE_TOP];
    return (struct line_extent){baseline, height - baseline};
}

double line_align_atom(const struct box *atom) {
    return atom_extent(atom).above - atom->margin[SIDE_TOP];
}

static void extent_include(struct line_extent *line, struct line_extent part, double shift) {
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
                            struct line_extent part) {
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

static struct line_extent piece_extent(const struct piece *piece) {
    return piece->kind == PIECE_ATOM ? atom_extent(piece->atom)
                                     : text_extent(piece->style, piece->typeface);
}

static void align_fragment(struct inline_content *content, struct fragment *fragment,
                           struct line_extent *line) {
    struct piece *piece = &content->pieces[fragment->piece - content->pieces];
    if (piece->kind == PIECE_TEXT) {
        fragment->shift = parent_shift(content, piece);
        return;
    }
    struct line_extent part = piece_extent(piece);
    if (waits_for_height(piece))
        return;
    fragment->shift = piece->shift = aligned_shift(content, piece, part);
    extent_include(line, part, fragment->shift);
}

/* Atoms at the line's top or bottom make it higher, but move nothing else where they can. */
static void align_to_edges(struct fragment *fragments, size_t count, struct line_extent *line) {
    for (size_t i = 0; i < count; i++) {
        struct fragment *fragment = &fragments[i];
        if (!waits_for_height(fragment->piece))
            continue;
        bool top = fragment->piece->style->vertical_align == VALIGN_TOP;
        struct line_extent part = piece_extent(fragment->piece);
        double missing = part.above + part.below - line->above - line->below;
        if (missing > 0 && top)
            line->below += missing;
        else if (missing > 0)
            line->above += missing;
        fragment->shift = top ? part.above - line->above : line->below - part.below;
    }
}

struct line_extent line_align(const struct layouter *layouter, struct inline_content *content,
                              struct fragment *fragments, size_t count) {
    const struct style *style = content->style;
    struct line_extent line = text_extent(style, layouter_typeface(layouter, style));
    for (size_t i = 0; i < count; i++)
        align_fragment(content, &fragments[i], &line);
    align_to_edges(fragments, count, &line);
    return line;
}
