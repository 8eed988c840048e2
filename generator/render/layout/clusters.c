/* Clusters, measured. */
#include "render/layout/clusters.h"

#include <math.h>

void cluster_set_atoms(struct inline_content *content, double (*width)(const struct box *atom)) {
    for (size_t i = 0; i < content->segment_count; i++) {
        const struct box *atom = content->pieces[content->segments[i].piece].atom;
        if (atom != NULL)
            content->segments[i].width =
                atom->margin[SIDE_LEFT] + width(atom) + atom->margin[SIDE_RIGHT];
    }
}

bool cluster_breaks(const struct inline_content *content, size_t end) {
    return content->pieces[content->segments[end - 1].piece].kind == PIECE_BREAK;
}

size_t cluster_end(const struct inline_content *content, size_t first) {
    size_t end = first + 1;
    while (end < content->segment_count && !content->segments[end].breaks_before &&
           !cluster_breaks(content, end))
        end++;
    return end;
}

double cluster_width(const struct inline_content *content, size_t first, size_t end,
                     double *blank) {
    double width = 0;
    *blank = 0;
    for (size_t i = first; i < end; i++) {
        const struct inline_segment *segment = &content->segments[i];
        enum piece_kind kind = content->pieces[segment->piece].kind;
        if (kind == PIECE_TEXT || kind == PIECE_ATOM) {
            width += *blank;
            *blank = segment->blank;
        }
        width += segment->width;
    }
    return width;
}

double cluster_widest(const struct inline_content *content) {
    double widest = 0;
    for (size_t i = 0, end; i < content->segment_count; i = end) {
        end = cluster_end(content, i);
        double blank, indent = i == 0 ? content->style->text_indent : 0;
        widest = fmax(widest, indent + cluster_width(content, i, end, &blank));
    }
    return widest;
}
