/* From sizes to places in a funnel plot. */
#include "report/chart/chart_funnel.h"

double funnel_x(const struct funnel_chart *funnel, double size) {
    double low = scale_low(&funnel->sizes), high = scale_high(&funnel->sizes);
    const struct rectangle *frame = &funnel->plot.frame;
    return frame->left + (size - low) / (high - low) * (frame->right - frame->left);
}
