/* The limits of a funnel plot as smooth curves (model/funnel.h says how they are smooth). */
#include "report/chart/chart_funnel.h"

#include <math.h>
#include <stdlib.h>

static const char *const roles[FUNNEL_CURVES] = {
    [CURVE_LOW_998] = "limit-outer",
    [CURVE_LOW_95] = "limit",
    [CURVE_HIGH_95] = "limit",
    [CURVE_HIGH_998] = "limit-outer",
};

/* Between sizes; where there are no more sizes than this, each is one. */
enum { STEPS = 96 };

static int by_size(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

/* From the first whole size of the scale to its last, denser where curves bend most: among the
 * small. Sorted; some may stand twice. */
static double *sizes_of(const struct funnel_chart *funnel, size_t *count) {
    double first = fmax(1, scale_low(&funnel->sizes)), last = scale_high(&funnel->sizes);
    double *sizes =
        arena_array(funnel->plot.canvas.arena, STEPS + 1 + funnel->point_count, sizeof *sizes);
    *count = 0;
    for (size_t i = 0; i < funnel->point_count; i++)
        sizes[(*count)++] = funnel->points[i].size;
    double steps = fmin(STEPS, last - first);
    for (double i = 0; i <= steps; i++) {
        double share = steps < STEPS ? i / steps : i / steps * (i / steps);
        sizes[(*count)++] = steps > 0 ? round(first + share * (last - first)) : first;
    }
    qsort(sizes, *count, sizeof *sizes, by_size);
    return sizes;
}

static struct funnel_sample sample_at(const struct funnel_chart *funnel, double size) {
    const struct funnel_result *result = &funnel->family->funnel;
    struct funnel_limits limits = funnel_limits(result->chance, size, result->ratio);
    double factor = funnel->factor / size;
    return (struct funnel_sample){size,
                                  {[CURVE_LOW_998] = limits.low_998 * factor,
                                   [CURVE_LOW_95] = limits.low_95 * factor,
                                   [CURVE_HIGH_95] = limits.high_95 * factor,
                                   [CURVE_HIGH_998] = limits.high_998 * factor}};
}

struct funnel_curves funnel_curves_new(const struct funnel_chart *funnel) {
    size_t count, kept = 0;
    const double *sizes = sizes_of(funnel, &count);
    struct funnel_sample *samples = arena_array(funnel->plot.canvas.arena, count, sizeof *samples);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || sizes[i] > samples[kept - 1].size)
            samples[kept++] = sample_at(funnel, sizes[i]);
    return (struct funnel_curves){samples, kept};
}

/* ---- drawing ---- */

struct vertex {
    double x, y;
};

static bool is_shown(const struct funnel_chart *funnel, double level) {
    return level >= scale_low(&funnel->plot.scale) && level <= scale_high(&funnel->plot.scale);
}

/* Where the curve between two samples, of which one is shown, leaves the frame. */
static struct vertex exit_between(const struct funnel_chart *funnel, enum funnel_curve curve,
                                  const struct funnel_sample *a, const struct funnel_sample *b) {
    double from = a->levels[curve], to = b->levels[curve];
    double edge = fmin(fmax(is_shown(funnel, from) ? to : from, scale_low(&funnel->plot.scale)),
                       scale_high(&funnel->plot.scale));
    double share = (edge - from) / (to - from);
    return (struct vertex){funnel_x(funnel, a->size + share * (b->size - a->size)),
                           plot_y(&funnel->plot, edge)};
}

/* The piece of a curve from the first sample that is shown, at `from` or behind it; returns the
 * sample behind its end. `vertices` has room for two more than there are samples. */
static size_t piece_of(const struct funnel_chart *funnel, enum funnel_curve curve, size_t from,
                       struct vertex *vertices, size_t *count) {
    const struct funnel_curves *curves = &funnel->curves;
    const struct funnel_sample *samples = curves->samples;
    *count = 0;
    while (from < curves->count && !is_shown(funnel, samples[from].levels[curve]))
        from++;
    if (from > 0 && from < curves->count)
        vertices[(*count)++] = exit_between(funnel, curve, &samples[from - 1], &samples[from]);
    for (; from < curves->count && is_shown(funnel, samples[from].levels[curve]); from++)
        vertices[(*count)++] = (struct vertex){funnel_x(funnel, samples[from].size),
                                               plot_y(&funnel->plot, samples[from].levels[curve])};
    if (*count > 0 && from < curves->count)
        vertices[(*count)++] = exit_between(funnel, curve, &samples[from - 1], &samples[from]);
    return from;
}

static void put_curve(const struct funnel_chart *funnel, enum funnel_curve curve) {
    const struct canvas *canvas = &funnel->plot.canvas;
    struct vertex *vertices =
        arena_array(canvas->arena, funnel->curves.count + 2, sizeof *vertices);
    double *points = arena_array(canvas->arena, 2 * (funnel->curves.count + 2), sizeof *points);
    for (size_t from = 0, count; from < funnel->curves.count;) {
        from = piece_of(funnel, curve, from, vertices, &count);
        for (size_t i = 0; i < count; i++) {
            points[2 * i] = vertices[i].x;
            points[2 * i + 1] = vertices[i].y;
        }
        if (count > 1)
            drawing_polyline(canvas->arena, canvas->drawing, roles[curve], points, count);
    }
}

void funnel_curves_put(const struct funnel_chart *funnel) {
    for (int curve = 0; curve < FUNNEL_CURVES; curve++)
        put_curve(funnel, (enum funnel_curve)curve);
}

void funnel_curves_add_obstacles(const struct funnel_chart *funnel, struct obstacles *obstacles) {
    static const double crossed = 3; /* of a piece, of which a curve has hundreds */
    struct vertex *vertices =
        arena_array(funnel->plot.canvas.arena, funnel->curves.count + 2, sizeof *vertices);
    for (int curve = 0; curve < FUNNEL_CURVES; curve++)
        for (size_t from = 0, count; from < funnel->curves.count;) {
            from = piece_of(funnel, (enum funnel_curve)curve, from, vertices, &count);
            for (size_t i = 1; i < count; i++)
                obstacles_add_segment(obstacles, vertices[i - 1].x, vertices[i - 1].y,
                                      vertices[i].x, vertices[i].y, crossed);
        }
}
