/* How wide a box's lines are at least, how wide at most. */
#include "render/layout/clusters.h"
#include "render/layout/inline_cut.h"
#include "render/layout/lines.h"

#include <math.h>

/* In em: a line of a torn word is no narrower. */
#define TORN_LEAST 1

static double atom_least(const struct box *atom) {
    return atom->least;
}

static double atom_most(const struct box *atom) {
    return atom->most;
}

static double widest_line(const struct inline_content *content) {
    double widest = 0, width = content->style->text_indent, blank = 0;
    for (size_t i = 0, end; i < content->segment_count; i = end) {
        end = cluster_end(content, i);
        width += blank;
        width += cluster_width(content, i, end, &blank);
        widest = fmax(widest, width);
        if (cluster_breaks(content, end))
            width = blank = 0;
    }
    return widest;
}

void lines_measure(struct box *box) {
    cluster_set_atoms(box->inlines, atom_least);
    box->least = cluster_widest(box->inlines);
    cluster_set_atoms(box->inlines, atom_most);
    box->most = widest_line(box->inlines);
}

double lines_least_wrapped(struct layouter *layouter, struct box *box) {
    inline_cut_again(layouter, box->inlines, true);
    cluster_set_atoms(box->inlines, atom_least);
    return cluster_widest(box->inlines);
}

double lines_least_torn(struct box *box) {
    double least = TORN_LEAST * box->inlines->style->font_size;
    cluster_set_atoms(box->inlines, atom_least);
    for (size_t i = 0; i < box->inlines->segment_count; i++) {
        const struct inline_segment *segment = &box->inlines->segments[i];
        if (box->inlines->pieces[segment->piece].kind == PIECE_ATOM)
            least = fmax(least, segment->width);
    }
    return least;
}
