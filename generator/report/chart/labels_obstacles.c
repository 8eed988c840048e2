/* What a label inside a plot should not cover. */
#include "report/chart/labels.h"

#include <math.h>

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
