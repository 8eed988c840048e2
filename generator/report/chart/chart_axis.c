/* Axes: the range of values to show, round steps, and the months below. */
#include "report/chart/chart_parts.h"

#include <math.h>

/* Values beyond this cannot be told apart as doubles with a decimal, nor counted in steps. */
static const double drawable = 1e15;

struct range range_new(void) {
    return (struct range){INFINITY, -INFINITY};
}

void range_add(struct range *range, double value) {
    if (!isfinite(value))
        return;
    value = fmin(fmax(value, -drawable), drawable);
    range->low = fmin(range->low, value);
    range->high = fmax(range->high, value);
}

struct range range_natural_bounds(const struct figure *figure, struct range values) {
    struct range bounds = {-INFINITY, INFINITY};
    if (values.low >= 0)
        bounds.low = 0;
    if (figure != NULL && figure->unit == UNIT_PERCENT && values.low >= 0 && values.high <= 100)
        bounds.high = 100;
    return bounds;
}

/* The places that labels may have: those that the figure is printed with. */
static int printed_decimals(const struct figure *figure) {
    return figure == NULL ? 0 : figure->decimals < 9 ? figure->decimals : 9;
}

double range_least_spread(const struct figure *figure, struct range values) {
    double four_units = 4 * pow(10, -printed_decimals(figure));
    return fmax(four_units, 0.05 * fmax(fabs(values.low), fabs(values.high)));
}

struct range range_with_air(const struct figure *figure, struct range range) {
    double missing = range_least_spread(figure, range) - (range.high - range.low);
    if (missing > 0) {
        range.low -= missing / 2;
        range.high += missing / 2;
    }
    double air = 0.04 * (range.high - range.low);
    return (struct range){range.low - air, range.high + air};
}

/* Inside the bounds, without becoming less high than the figure asks for, and from 0 where that is
 * near. */
static struct range comfortable(const struct figure *figure, struct range range,
                                struct range bounds) {
    double least = range_least_spread(figure, range);
    if (range.low > 0 && range.low < 0.6 * (range.high - range.low))
        range.low = 0;
    if (range.high > bounds.high)
        range.low = fmin(range.low, bounds.high - least);
    if (range.low < bounds.low)
        range.high = fmax(range.high, bounds.low + least);
    return (struct range){fmax(range.low, bounds.low), fmin(range.high, bounds.high)};
}

/* A tenth of a step's unit times 10, 20, 25 or 50. */
static struct scale scale_of_step(long mantissa, int exponent) {
    struct scale scale = {.numerator = mantissa, .denominator = 1, .suffix = ""};
    for (int i = 0; i < exponent - 1; i++)
        scale.numerator *= 10;
    for (int i = 0; i < 1 - exponent; i++)
        scale.denominator *= 10;
    int finest = mantissa % 10 == 0 ? -exponent : 1 - exponent;
    scale.decimals = finest > 0 ? finest : 0;
    return scale;
}

static double scale_value(const struct scale *scale, long multiple) {
    return (double)multiple * (double)scale->numerator / (double)scale->denominator;
}

/* An end that is a multiple but for binary rounding counts as one. The least spread keeps multiples
 * far below what a long holds; steps still too fine for that are not counted. */
static void scale_enclose(struct scale *scale, struct range range) {
    double step = scale_value(scale, 1);
    if (fmax(fabs(range.low), fabs(range.high)) / step > 1e9)
        return;
    scale->first = (long)floor(range.low / step + 1e-9);
    scale->last = (long)ceil(range.high / step - 1e-9);
}

static bool suits(const struct scale *scale, const struct figure *figure, struct range shown,
                  int most) {
    bool finer_than_printed = scale->decimals > printed_decimals(figure);
    double steps = (shown.high - shown.low) / scale_value(scale, 1);
    return !finer_than_printed && steps <= most && scale->last > scale->first &&
           scale->last - scale->first <= most;
}

/* At most `most` steps. */
static struct scale scale_new(const struct figure *figure, struct range range, struct range bounds,
                              int most) {
    static const long mantissas[] = {10, 20, 25, 50};
    enum { MANTISSAS = sizeof mantissas / sizeof mantissas[0], LARGEST_EXPONENT = 16 };
    struct range shown = comfortable(figure, range, bounds);
    struct scale scale = {0};
    int exponent = -printed_decimals(figure);
    for (int i = 0; exponent + i / MANTISSAS <= LARGEST_EXPONENT; i++) {
        scale = scale_of_step(mantissas[i % MANTISSAS], exponent + i / MANTISSAS);
        scale_enclose(&scale, shown);
        if (suits(&scale, figure, shown, most))
            break;
    }
    scale.suffix = figure != NULL && figure->unit == UNIT_PERCENT ? "%" : "";
    return scale;
}

static double scale_low(const struct scale *scale) {
    return scale_value(scale, scale->first);
}

static double scale_high(const struct scale *scale) {
    return scale_value(scale, scale->last);
}

static const char *scale_label(const struct scale *scale, struct arena *arena, long multiple) {
    const struct number *value =
        number_ratio(arena, multiple * scale->numerator, scale->denominator);
    return arena_printf(arena, "%s%s", number_text(arena, value, scale->decimals), scale->suffix);
}

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

/* Each how many months are labelled: so few that the widest names keep a blank between them. */
static size_t label_stride(const struct plot *plot) {
    static const size_t strides[] = {1, 2, 3, 4, 6, 12, 24, 60, 120};
    enum { STRIDES = sizeof strides / sizeof strides[0] };
    struct text_style style = axis_style(&plot->canvas);
    double needed = text_width(&plot->canvas, style, "May ") + 0.25 * style.size;
    double pitch = plot->months < 2 ? needed : plot_x(plot, 1) - plot_x(plot, 0);
    for (size_t i = 0; i < STRIDES; i++)
        if ((double)strides[i] * pitch >= needed)
            return strides[i];
    return plot->months;
}

/* The latest month is the one that must have its name: labels are counted back from it. */
static bool is_labelled(const struct plot *plot, size_t month) {
    return (plot->months - 1 - month) % label_stride(plot) == 0;
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
    for (size_t month = 0; month < plot->months; month++) {
        if (!is_labelled(plot, month))
            continue;
        double x = plot_x(plot, month);
        drawing_line(canvas->arena, canvas->drawing, "axis", x, bottom, x, bottom + tick);
        text_put(canvas, style, x, bottom + tick + 1.05 * style.size, ANCHOR_MIDDLE,
                 period_month_short_name(first_period + (int)month));
    }
}

/* Below the first name, and the first in each calendar year: January's unless names were thinned.
 * A year is no wider than the room that label_stride leaves to a month's name. */
void plot_years(const struct plot *plot, int first_period) {
    struct text_style style = axis_style(&plot->canvas);
    double baseline = plot->frame.bottom + 2.45 * style.size;
    int named = 0;
    for (size_t month = 0; month < plot->months; month++) {
        int year = period_year(first_period + (int)month);
        if (year == named || !is_labelled(plot, month))
            continue;
        text_put(&plot->canvas, style, plot_x(plot, month), baseline, ANCHOR_MIDDLE,
                 arena_printf(plot->canvas.arena, "%d", year));
        named = year;
    }
}

void plot_message(const struct plot *plot, const char *text) {
    struct text_style style = {"message", plot->canvas.text_size * 1.1, false};
    text_put(&plot->canvas, style, (plot->frame.left + plot->frame.right) / 2,
             (plot->frame.top + plot->frame.bottom) / 2, ANCHOR_MIDDLE, text);
}
