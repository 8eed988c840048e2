/* The best place for a label beside its point. */
#include "report/chart/labels.h"

#include <math.h>

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
