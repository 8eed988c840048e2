/* Places in a plot. */
#include "report/chart/plot.h"

#include <math.h>

double plot_x(const struct plot *plot, size_t month) {
    const struct rectangle *frame = &plot->frame;
    double width = frame->right - frame->left;
    if (plot->months < 2)
        return frame->left + width / 2;
    double inset = fmin(plot->canvas.text_size, width / (double)plot->months / 2);
    return frame->left + inset + (double)month * (width - 2 * inset) / (double)(plot->months - 1);
}

double plot_edge(const struct plot *plot, size_t month) {
    if (month == 0)
        return plot->frame.left;
    if (month >= plot->months)
        return plot->frame.right;
    return (plot_x(plot, month - 1) + plot_x(plot, month)) / 2;
}

double plot_y(const struct plot *plot, double value) {
    double low = scale_low(&plot->scale), high = scale_high(&plot->scale);
    double share = fmin(fmax((value - low) / (high - low), 0), 1);
    return plot->frame.bottom - share * (plot->frame.bottom - plot->frame.top);
}

/* Smaller where months are so many that points would touch. */
double plot_point_radius(const struct plot *plot) {
    double radius = 0.26 * plot->canvas.text_size;
    if (plot->months < 2)
        return radius;
    return fmax(fmin(radius, 0.3 * (plot_x(plot, 1) - plot_x(plot, 0))), 1);
}

size_t plot_column(const struct plot *plot, int first_period, int month) {
    return (size_t)((rhythm_end_of(plot->rhythm, month) - first_period) /
                    rhythm_months(plot->rhythm));
}
