/* Measures texts, run by run where they have two directions. */
#include "render/layout/piece_text.h"

#include "base/utf8.h"

bool piece_is_right_to_left(const struct piece *piece, size_t at) {
    return piece->levels != NULL && piece->levels[at] % 2 == 1;
}

size_t piece_run_end(const struct piece *piece, size_t from, size_t to) {
    if (piece->levels == NULL)
        return to;
    size_t end = from;
    while (end < to && piece->levels[end] == piece->levels[from])
        end++;
    return end;
}

static double run_width(const struct piece *piece, size_t from, size_t to) {
    const char *text = piece->text + from;
    if (piece_is_right_to_left(piece, from))
        return typeface_shape(piece->typeface, text, to - from, true)->width;
    return typeface_part_width(piece->typeface, text, to - from);
}

double piece_width_cut(const struct piece *piece, size_t from, size_t to) {
    double width = 0;
    for (size_t end; from < to; from = end) {
        end = piece_run_end(piece, from, to);
        width += run_width(piece, from, end);
    }
    return width * piece->style->font_size;
}

double piece_width(const struct piece *piece, size_t from, size_t to) {
    if (piece->levels != NULL)
        return piece_width_cut(piece, from, to);
    return typeface_width(piece->typeface, piece->text, from, to) * piece->style->font_size;
}

double piece_blank_width(const struct piece *piece, size_t at) {
    const char *behind = piece->text + at + 1;
    uint32_t before = 0, after = utf8_next(&behind);
    if (piece->levels != NULL)
        before = after = 0;
    else if (at > 0)
        before = utf8_last(piece->text, at);
    return typeface_blank(piece->typeface, before, after) * piece->style->font_size;
}
