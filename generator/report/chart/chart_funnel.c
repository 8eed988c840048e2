/* A funnel plot: the units below by their size, within or beyond what chance explains. */
#include "report/chart/chart_funnel.h"

#include "model/ledger/figure.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_units.h"

#include <math.h>
#include <stdlib.h>

/* ---- points ---- */

static bool has_place(const struct unit_value *value) {
    return value->value.exact != NULL && value->denominator != NULL &&
           number_sign(value->denominator) > 0;
}

static int by_size(const void *left, const void *right) {
    const struct funnel_point *a = left, *b = right;
    return (a->size > b->size) - (a->size < b->size);
}

/* By size. */
static struct funnel_point *points_of(const struct indicator_result *indicator, struct arena *arena,
                                      size_t *count) {
    struct funnel_point *points =
        arena_array(arena, units_below(indicator)->count + 1, sizeof *points);
    *count = 0;
    for (size_t i = 0; i < units_below(indicator)->count; i++)
        if (has_place(&units_below(indicator)->members[i]))
            points[(*count)++] = (struct funnel_point){
                .value = &units_below(indicator)->members[i],
                .size = number_double(units_below(indicator)->members[i].denominator),
                .level = number_double(units_below(indicator)->members[i].value.exact)};
    qsort(points, *count, sizeof *points, by_size);
    return points;
}

static struct range sizes_range(const struct funnel_chart *funnel) {
    struct range range = range_new();
    for (size_t i = 0; i < funnel->point_count; i++)
        range_add(&range, funnel->points[i].size);
    return range;
}

/* What the parent's ratio, the target and the units' values need, and the limits of all but the
 * smallest quarter of units, as far as the figure can go: those of the very small would flatten the
 * rest. */
static struct range levels_range(struct funnel_chart *funnel) {
    struct range range = range_new();
    range_add(&range, funnel->level);
    range_add(&range, funnel->target);
    for (size_t i = 0; i < funnel->point_count; i++)
        range_add(&range, funnel->points[i].level);
    funnel->bounds = range_natural_bounds(funnel->figure, range);
    double size = fmax(1, funnel->points[funnel->point_count / 4].size);
    struct funnel_limits limits =
        funnel_limits(funnel->family->funnel.chance, size, funnel->family->funnel.ratio);
    range_add(&range, fmax(funnel->bounds.low, limits.low_998 / size * funnel->factor));
    range_add(&range, fmin(funnel->bounds.high, limits.high_998 / size * funnel->factor));
    return range_with_air(funnel->figure, range);
}

static struct funnel_chart funnel_new(const struct chart *chart, struct canvas canvas) {
    const struct indicator_result *indicator = chart->indicator;
    struct arena *arena = canvas.arena;
    struct funnel_chart funnel = {.indicator = indicator,
                                  .family = units_below(indicator),
                                  .figure = indicator->headline->figure};
    const struct number *target = unit_common_target(indicator)->value;
    funnel.plot.canvas = canvas;
    funnel.factor = number_double(figure_scaled(arena, funnel.figure, number_ratio(arena, 1, 1)));
    funnel.level = units_below(indicator)->funnel.ratio * funnel.factor;
    funnel.target = target == NULL ? NAN : number_double(target);
    funnel.points = points_of(indicator, arena, &funnel.point_count);
    return funnel;
}

/* ---- layout ---- */

static struct text_style axis_style(const struct canvas *canvas) {
    return (struct text_style){"axis-label", canvas->text_size, false};
}

/* Steps that leave room for their labels. */
static void set_sizes(struct funnel_chart *funnel) {
    const struct canvas *canvas = &funnel->plot.canvas;
    struct range range = range_with_air(NULL, sizes_range(funnel)), bounds = {0, INFINITY};
    double width = canvas->drawing->width;
    for (int most = 6; most >= 1; most--) {
        funnel->sizes = scale_new(NULL, range, bounds, most);
        const char *widest = scale_label(&funnel->sizes, canvas->arena, funnel->sizes.last);
        double steps = (double)(funnel->sizes.last - funnel->sizes.first);
        if (steps * 1.4 * text_width(canvas, axis_style(canvas), widest) < 0.6 * width)
            break;
    }
}

static double axis_height(const struct canvas *canvas) {
    return 3 * canvas->text_size;
}

static void lay_out(struct funnel_chart *funnel) {
    struct plot *plot = &funnel->plot;
    const struct canvas *canvas = &plot->canvas;
    double size = canvas->text_size, height = canvas->drawing->height;
    key_fold(&funnel->key, canvas, canvas->drawing->width, 0.36 * height);
    double key = key_height(&funnel->key, canvas);
    plot->frame.top = 0.7 * size;
    plot->frame.bottom = height - axis_height(canvas) - (key > 0 ? key + 0.3 * size : 0);
    struct range range = levels_range(funnel);
    plot_set_scale(plot, funnel->figure, range, funnel->bounds);
    funnel_label_sides(funnel);
    plot->frame.right = side_labels_edge(&funnel->labels, canvas);
}

/* ---- marks ---- */

static void put_sizes(const struct funnel_chart *funnel) {
    const struct canvas *canvas = &funnel->plot.canvas;
    const struct rectangle *frame = &funnel->plot.frame;
    struct text_style style = axis_style(canvas);
    double tick = 0.3 * style.size;
    for (long multiple = funnel->sizes.first; multiple <= funnel->sizes.last; multiple++) {
        double x = funnel_x(funnel, scale_value(&funnel->sizes, multiple));
        drawing_line(canvas->arena, canvas->drawing, "axis", x, frame->bottom, x,
                     frame->bottom + tick);
        text_put(canvas, style, x, frame->bottom + tick + 1.05 * style.size, ANCHOR_MIDDLE,
                 scale_label(&funnel->sizes, canvas->arena, multiple));
    }
    text_put(canvas, style, frame->left, frame->bottom + 2.6 * style.size, ANCHOR_START,
             text_shortened(canvas, style, funnel->family->funnel.sizes,
                            canvas->drawing->width - frame->left));
}

static void put_level(const struct funnel_chart *funnel, const char *role, double level) {
    const struct plot *plot = &funnel->plot;
    if (!isnan(level))
        drawing_line(plot->canvas.arena, plot->canvas.drawing, role, plot->frame.left,
                     plot_y(plot, level), plot->frame.right, plot_y(plot, level));
}

static void put_points(const struct funnel_chart *funnel) {
    for (size_t i = 0; i < funnel->point_count; i++) {
        const struct funnel_point *point = &funnel->points[i];
        struct funnel_look look =
            funnel_look(funnel->indicator->indicator->better, point->value->funnel);
        point_put(&funnel->plot.canvas, look.shape, look.role, funnel_x(funnel, point->size),
                  plot_y(&funnel->plot, point->level), funnel_point_radius(funnel));
    }
}

static void put_marks(const struct funnel_chart *funnel) {
    plot_grid(&funnel->plot);
    put_sizes(funnel);
    funnel_curves_put(funnel);
    put_level(funnel, "mean", funnel->level);
    put_level(funnel, "target", funnel->target);
    put_points(funnel);
}

/* One attempt; false where a name had no place in the plot and went to the key, which takes room
 * from the plot, so that all places change. */
static bool put_all(struct funnel_chart *funnel) {
    size_t in_key = funnel->key.count;
    lay_out(funnel);
    funnel->curves = funnel_curves_new(funnel);
    put_marks(funnel);
    funnel_label_points(funnel);
    side_labels_put(&funnel->labels, &funnel->plot);
    const struct canvas *canvas = &funnel->plot.canvas;
    key_put(&funnel->key, canvas, 0, canvas->drawing->height - key_height(&funnel->key, canvas));
    return funnel->key.count == in_key;
}

struct drawing *funnel_draw(const struct chart *chart, struct arena *arena, double width,
                            double height) {
    struct funnel_chart funnel =
        funnel_new(chart, canvas_new(arena, chart->typefaces, width, height));
    set_sizes(&funnel);
    funnel_looks_to_key(&funnel);
    while (!put_all(&funnel))
        drawing_clear(funnel.plot.canvas.drawing);
    return funnel.plot.canvas.drawing;
}
