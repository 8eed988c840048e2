/* What a label inside a plot should not cover. */
#include "report/chart/labels.h"

#include <math.h>

/* A rectangle, or a slanting line in one. */
struct obstacle {
    struct rectangle box;
    double weight;
    bool slants;
    double x1, y1, width, height; /* of a line: its left end, and how far it goes right and down */
};

static void add(struct obstacles *obstacles, struct obstacle obstacle) {
    obstacles->items =
        arena_more(obstacles->arena, obstacles->items, obstacles->count, sizeof *obstacles->items);
    obstacles->items[obstacles->count++] = obstacle;
}

void obstacles_add_rectangle(struct obstacles *obstacles, struct rectangle box, double weight) {
    add(obstacles, (struct obstacle){.box = box, .weight = weight});
}

/* The part of a line between two shares of its length, as a box. */
static struct rectangle part_of(const struct obstacle *line, double from, double to) {
    double start = line->y1 + from * line->height, end = line->y1 + to * line->height;
    return (struct rectangle){line->x1 + from * line->width, fmin(start, end),
                              line->x1 + to * line->width, fmax(start, end)};
}

void obstacles_add_segment(struct obstacles *obstacles, double x1, double y1, double x2, double y2,
                           double weight) {
    struct obstacle line = {
        .weight = weight, .slants = true, .x1 = x1, .y1 = y1, .width = x2 - x1, .height = y2 - y1};
    line.box = part_of(&line, 0, 1);
    add(obstacles, line);
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
            obstacles_add_segment(obstacles, x, y, plot_x(plot, month + 1),
                                  plot_y(plot, values[month + 1]), weight);
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

static bool meets(const struct rectangle *box, const struct rectangle *other) {
    return box->left <= other->right && other->left <= box->right && box->top <= other->bottom &&
           other->top <= box->bottom;
}

/* A slanting line is crossed as a row of small boxes is: each counts. */
static double crossings(const struct obstacle *line, const struct rectangle *box) {
    enum { PIECES = 16 };
    double count = 0;
    for (int i = 0; i < PIECES; i++) {
        struct rectangle part = part_of(line, (double)i / PIECES, (double)(i + 1) / PIECES);
        count += meets(box, &part);
    }
    return count;
}

double obstacles_cost(const struct obstacles *obstacles, struct rectangle box) {
    double cost = 0;
    for (size_t i = 0; i < obstacles->count; i++) {
        const struct obstacle *item = &obstacles->items[i];
        if (meets(&box, &item->box))
            cost += item->weight * (item->slants ? crossings(item, &box) : 1);
    }
    return cost;
}
