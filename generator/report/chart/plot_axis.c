/* The axes of a plot: gridlines with their values, or the months below. */
#include "report/chart/plot.h"

#include <math.h>

static struct text_style axis_style(const struct canvas *canvas) {
    return (struct text_style){"axis-label", canvas->text_size, false};
}

static double scale_labels_width(const struct scale *scale, const struct canvas *canvas) {
    double width = 0;
    for (long multiple = scale->first; multiple <= scale->last; multiple++)
        width = fmax(width, text_width(canvas, axis_style(canvas),
                                       scale_label(scale, canvas->arena, multiple)));
    return width;
}

void plot_set_scale(struct plot *plot, const struct figure *figure, struct range range,
                    struct range bounds) {
    double size = plot->canvas.text_size;
    double rows = (plot->frame.bottom - plot->frame.top) / (2.5 * size);
    plot->scale = scale_new(figure, range, bounds, (int)fmin(fmax(rows, 2), 5));
    plot->frame.left = scale_labels_width(&plot->scale, &plot->canvas) + 0.6 * size;
}

void plot_grid(const struct plot *plot) {
    const struct canvas *canvas = &plot->canvas;
    struct text_style style = axis_style(canvas);
    for (long multiple = plot->scale.first; multiple <= plot->scale.last; multiple++) {
        double y = plot_y(plot, scale_value(&plot->scale, multiple));
        if (multiple > plot->scale.first)
            drawing_line(canvas->arena, canvas->drawing, "grid", plot->frame.left, y,
                         plot->frame.right, y);
        text_put(canvas, style, plot->frame.left - 0.5 * style.size, text_centred(style, y),
                 ANCHOR_END, scale_label(&plot->scale, canvas->arena, multiple));
    }
    drawing_line(canvas->arena, canvas->drawing, "axis", plot->frame.left, plot->frame.bottom,
                 plot->frame.right, plot->frame.bottom);
}

/* The period of a column. */
static int period_at(const struct plot *plot, int first_period, size_t column) {
    return first_period + (int)column * rhythm_months(plot->rhythm);
}

/* The widest name of a column: all years, and all quarters, are as wide. */
static const char *widest_name(const struct plot *plot) {
    return plot->rhythm.frequency == FREQUENCY_MONTH
               ? "May"
               : rhythm_short_name(plot->canvas.arena, plot->rhythm,
                                   rhythm_end_of(plot->rhythm, period_make(2020, 1)));
}

/* Each how many months are labelled: so few that the widest names keep a blank between them. */
static size_t label_stride(const struct plot *plot) {
    static const size_t strides[] = {1, 2, 3, 4, 6, 12, 24, 60, 120};
    enum { STRIDES = sizeof strides / sizeof strides[0] };
    struct text_style style = axis_style(&plot->canvas);
    double needed = text_width(&plot->canvas, style,
                               arena_printf(plot->canvas.arena, "%s ", widest_name(plot))) +
                    0.25 * style.size;
    double pitch = plot->months < 2 ? needed : plot_x(plot, 1) - plot_x(plot, 0);
    for (size_t i = 0; i < STRIDES; i++)
        if ((double)strides[i] * pitch >= needed)
            return strides[i];
    return plot->months;
}

/* The latest month is the one that must have its name: labels are counted back from it. */
static bool is_labelled(const struct plot *plot, size_t month, size_t stride) {
    return (plot->months - 1 - month) % stride == 0;
}

double plot_months_height(const struct canvas *canvas) {
    return 1.7 * canvas->text_size;
}

double plot_years_height(const struct canvas *canvas) {
    return 1.2 * canvas->text_size;
}

void plot_months(const struct plot *plot, int first_period) {
    const struct canvas *canvas = &plot->canvas;
    struct text_style style = axis_style(canvas);
    double tick = 0.3 * style.size, bottom = plot->frame.bottom;
    size_t stride = label_stride(plot);
    for (size_t month = 0; month < plot->months; month++) {
        if (!is_labelled(plot, month, stride))
            continue;
        double x = plot_x(plot, month);
        drawing_line(canvas->arena, canvas->drawing, "axis", x, bottom, x, bottom + tick);
        text_put(
            canvas, style, x, bottom + tick + 1.05 * style.size, ANCHOR_MIDDLE,
            rhythm_short_name(canvas->arena, plot->rhythm, period_at(plot, first_period, month)));
    }
}

/* The year that stands below a column: the calendar's below months, below quarters the one that
 * they are counted from. */
static int year_of(const struct plot *plot, int period) {
    return plot->rhythm.frequency == FREQUENCY_MONTH
               ? period_year(period)
               : period_year(period_year_first(period, plot->rhythm.year_start));
}

static const char *year_text(const struct plot *plot, int period) {
    return plot->rhythm.frequency == FREQUENCY_MONTH
               ? arena_printf(plot->canvas.arena, "%d", period_year(period))
               : period_year_text(plot->canvas.arena, period, plot->rhythm.year_start);
}

/* Whether the name of the year at a column would run into that of the next. */
static bool meets_next_year(const struct plot *plot, int first_period, size_t column) {
    int year = year_of(plot, period_at(plot, first_period, column));
    size_t next = column + 1;
    while (next < plot->months && year_of(plot, period_at(plot, first_period, next)) == year)
        next++;
    const char *text = year_text(plot, period_at(plot, first_period, column));
    struct text_style style = axis_style(&plot->canvas);
    return plot->rhythm.frequency != FREQUENCY_MONTH && next < plot->months &&
           plot_x(plot, next) - plot_x(plot, column) < text_width(&plot->canvas, style, text) * 1.2;
}

/* Below the first name, and the first in each year: January's unless names were thinned. A calendar
 * year is no wider than the room that label_stride leaves to a month's name. */
void plot_years(const struct plot *plot, int first_period) {
    struct text_style style = axis_style(&plot->canvas);
    double baseline = plot->frame.bottom + 2.45 * style.size;
    size_t stride = label_stride(plot);
    int named = 0;
    for (size_t month = 0; month < plot->months; month++) {
        int period = period_at(plot, first_period, month), year = year_of(plot, period);
        if (year == named || !is_labelled(plot, month, stride) ||
            plot->rhythm.frequency == FREQUENCY_YEAR || meets_next_year(plot, first_period, month))
            continue;
        text_put(&plot->canvas, style, plot_x(plot, month), baseline, ANCHOR_MIDDLE,
                 year_text(plot, period));
        named = year;
    }
}

void plot_message(const struct plot *plot, const char *text) {
    struct text_style style = {"message", plot->canvas.text_size * 1.1, false};
    text_put(&plot->canvas, style, (plot->frame.left + plot->frame.right) / 2,
             (plot->frame.top + plot->frame.bottom) / 2, ANCHOR_MIDDLE, text);
}
