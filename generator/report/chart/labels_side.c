/* The column of labels beside a plot. */
#include "report/chart/labels.h"

#include <math.h>

static const double gap_before_labels = 0.9; /* in text sizes */

void side_labels_add(struct side_labels *labels, struct side_label label) {
    if (labels->count == MOST_SIDE_LABELS)
        return;
    /* Sorted by height; of equals, the one added first is above. */
    size_t at = labels->count++;
    for (; at > 0 && labels->labels[at - 1].wanted > label.wanted; at--)
        labels->labels[at] = labels->labels[at - 1];
    labels->labels[at] = label;
}

double side_labels_edge(const struct side_labels *labels, const struct canvas *canvas) {
    double width = 0;
    for (size_t i = 0; i < labels->count; i++)
        width = fmax(width, text_width(canvas, labels->labels[i].style, labels->labels[i].text));
    double room = width + gap_before_labels * canvas->text_size + 1;
    return canvas->drawing->width - fmin(room, 0.5 * canvas->drawing->width);
}

/* Labels that touch move as one cluster. */
struct cluster {
    double position, weight; /* where its first label's top would like to be */
    double height;
    size_t count;
};

static double clamped(double value, double low, double high) {
    return fmax(low, fmin(value, high));
}

/* Pool adjacent violators (Barlow et al., Statistical Inference under Order Restrictions, 1972): a
 * label that overlaps the cluster above joins it, at the weighted mean of what they want. */
static size_t pool(const struct side_labels *labels, struct rectangle frame,
                   struct cluster *clusters) {
    size_t count = 0;
    for (size_t i = 0; i < labels->count; i++) {
        const struct side_label *label = &labels->labels[i];
        double height = text_line_height(label->style);
        clusters[count++] = (struct cluster){label->wanted - height / 2, label->weight, height, 1};
        for (; count > 0; count--) {
            struct cluster *lower = &clusters[count - 1];
            lower->position = clamped(lower->position, frame.top, frame.bottom - lower->height);
            if (count == 1 ||
                clusters[count - 2].position + clusters[count - 2].height <= lower->position)
                break;
            struct cluster *upper = &clusters[count - 2];
            double weight = upper->weight + lower->weight;
            upper->position = (upper->position * upper->weight +
                               (lower->position - upper->height) * lower->weight) /
                              weight;
            upper->weight = weight;
            upper->height += lower->height;
            upper->count += lower->count;
        }
    }
    return count;
}

static void side_label_put(const struct side_label *label, const struct plot *plot, double y) {
    const struct canvas *canvas = &plot->canvas;
    double gap = gap_before_labels * canvas->text_size, right = plot->frame.right;
    if (fabs(y - label->wanted) > 0.5 * canvas->text_size)
        drawing_line(canvas->arena, canvas->drawing, "leader", right + 0.1 * gap, label->wanted,
                     right + 0.85 * gap, y);
    double room = canvas->drawing->width - right - gap;
    text_put(canvas, label->style, right + gap, text_centred(label->style, y), ANCHOR_START,
             text_shortened_within(canvas, label->style, label->text,
                                   room)); /* it ends with its value */
}

void side_labels_put(struct side_labels *labels, const struct plot *plot) {
    struct cluster clusters[MOST_SIDE_LABELS];
    size_t count = pool(labels, plot->frame, clusters), next = 0;
    for (size_t i = 0; i < count; i++) {
        double top = clusters[i].position;
        for (size_t in_cluster = 0; in_cluster < clusters[i].count; in_cluster++, next++) {
            double height = text_line_height(labels->labels[next].style);
            side_label_put(&labels->labels[next], plot, top + height / 2);
            top += height;
        }
    }
}
