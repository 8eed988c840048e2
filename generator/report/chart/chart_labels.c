/* Labels that keep out of each other's way: a column beside the plot, and places inside it. */
#include "report/chart/chart_parts.h"

#include <math.h>

static const double gap_before_labels = 0.9, /* in text sizes */
    line_height = 1.18;

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
        double height = line_height * label->style.size;
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
             text_shortened(canvas, label->style, label->text, room));
}

void side_labels_put(struct side_labels *labels, const struct plot *plot) {
    struct cluster clusters[MOST_SIDE_LABELS];
    size_t count = pool(labels, plot->frame, clusters), next = 0;
    for (size_t i = 0; i < count; i++) {
        double top = clusters[i].position;
        for (size_t in_cluster = 0; in_cluster < clusters[i].count; in_cluster++, next++) {
            double height = line_height * labels->labels[next].style.size;
            side_label_put(&labels->labels[next], plot, top + height / 2);
            top += height;
        }
    }
}

struct obstacle {
    struct rectangle box;
    double weight;
};

void obstacles_add_rectangle(struct obstacles *obstacles, struct rectangle box, double weight) {
    obstacles->items =
        arena_more(obstacles->arena, obstacles->items, obstacles->count, sizeof *obstacles->items);
    obstacles->items[obstacles->count++] = (struct obstacle){box, weight};
}

/* A slanting line as a row of small boxes. */
static void add_segment(struct obstacles *obstacles, double x1, double y1, double x2, double y2,
                        double weight) {
    enum { PIECES = 16 };
    for (int i = 0; i < PIECES; i++) {
        double from = (double)i / PIECES, to = (double)(i + 1) / PIECES;
        double top = y1 + from * (y2 - y1), bottom = y1 + to * (y2 - y1);
        obstacles_add_rectangle(obstacles,
                                (struct rectangle){x1 + from * (x2 - x1), fmin(top, bottom),
                                                   x1 + to * (x2 - x1), fmax(top, bottom)},
                                weight);
    }
}

void obstacles_add_line(struct obstacles *obstacles, const struct plot *plot, const double *values,
                        double weight) {
    double radius = plot_point_radius(plot);
    for (size_t month = 0; month < plot->months; month++) {
        if (isnan(values[month]))
            continue;
        double x = plot_x(plot, month), y = plot_y(plot, values[month]);
        obstacles_add_rectangle(
            obstacles, (struct rectangle){x - radius, y - radius, x + radius, y + radius}, weight);
        if (month + 1 < plot->months && !isnan(values[month + 1]))
            add_segment(obstacles, x, y, plot_x(plot, month + 1), plot_y(plot, values[month + 1]),
                        weight);
    }
}

void obstacles_add_steps(struct obstacles *obstacles, const struct plot *plot, const double *values,
                         double weight) {
    for (size_t month = 0; month < plot->months; month++) {
        if (isnan(values[month]))
            continue;
        double left = plot_edge(plot, month), right = plot_edge(plot, month + 1);
        double y = plot_y(plot, values[month]), previous = y;
        if (month > 0 && !isnan(values[month - 1]))
            previous = plot_y(plot, values[month - 1]);
        obstacles_add_rectangle(obstacles, (struct rectangle){left, y, right, y}, weight);
        obstacles_add_rectangle(
            obstacles, (struct rectangle){left, fmin(y, previous), left, fmax(y, previous)},
            weight);
    }
}

void obstacles_add_grid(struct obstacles *obstacles, const struct plot *plot) {
    double steps = (double)(plot->scale.last - plot->scale.first);
    for (double i = 0; i <= steps; i++) {
        double y = plot->frame.bottom - i / steps * (plot->frame.bottom - plot->frame.top);
        obstacles_add_rectangle(obstacles,
                                (struct rectangle){plot->frame.left, y, plot->frame.right, y},
                                OBSTACLE_SOFT);
    }
}

double obstacles_cost(const struct obstacles *obstacles, struct rectangle box) {
    double cost = 0;
    for (size_t i = 0; i < obstacles->count; i++) {
        const struct rectangle *other = &obstacles->items[i].box;
        if (box.left <= other->right && other->left <= box.right && box.top <= other->bottom &&
            other->top <= box.bottom)
            cost += obstacles->items[i].weight;
    }
    return cost;
}

double text_line_height(struct text_style style) {
    return line_height * style.size;
}

void text_put_in(const struct canvas *canvas, struct text_style style, struct rectangle place,
                 const char *text) {
    text_put(canvas, style, place.left, text_centred(style, (place.top + place.bottom) / 2),
             ANCHOR_START, text);
}

/* As near to where it was as the frame allows. */
static struct rectangle moved_inside(struct rectangle box, const struct rectangle *frame) {
    double right = fmax(0, frame->left - box.left) - fmax(0, box.right - frame->right);
    double down = fmax(0, frame->top - box.top) - fmax(0, box.bottom - frame->bottom);
    return (struct rectangle){box.left + right, box.top + down, box.right + right,
                              box.bottom + down};
}

/* Places are given by the box's middle, in halves of its size away from the point, and by the gap
 * to its side; the first of equals wins. */
double label_place_near(const struct obstacles *obstacles, const struct plot *plot,
                        struct text_style style, const char *text, double x, double y,
                        struct rectangle *place) {
    static const struct {
        double right, down, gap;
    } places[] = {{0, -1, 0}, {0, 1, 0},   {1, -1, 0.3}, {1, 1, 0.3},   {1, 0, 1},
                  {-1, 0, 1}, {1, 0.5, 1}, {1, -0.5, 1}, {-1, -1, 0.3}, {-1, 1, 0.3}};
    double half_width = text_width(&plot->canvas, style, text) / 2;
    double half_height = 0.45 * style.size, best = INFINITY; /* of digits and capitals, and air */
    double distance = plot_point_radius(plot) + 0.3 * style.size;
    if (2 * half_width > plot->frame.right - plot->frame.left)
        return INFINITY;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        double middle_x = x + places[i].right * (half_width + places[i].gap * distance);
        double middle_y = y + places[i].down * (half_height + distance);
        struct rectangle box = {middle_x - half_width, middle_y - half_height,
                                middle_x + half_width, middle_y + half_height};
        box = moved_inside(box, &plot->frame);
        double cost = obstacles_cost(obstacles, box);
        if (cost >= best)
            continue;
        best = cost;
        *place = box;
    }
    return best;
}
