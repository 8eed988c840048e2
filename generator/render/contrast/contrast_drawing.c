/* Lines, points, areas, labels: each by what its role asks for. */
#include "render/contrast/contrast_drawing.h"

#include "render/contrast/contrast_area.h"
#include "render/contrast/contrast_measure.h"
#include "render/contrast/contrast_ratio.h"
#include "render/css/stylesheet.h"

#include <string.h>

enum treatment {
    TREAT_MARK,     /* by its fill or its outline, whichever is seen better */
    TREAT_NOT,      /* exempt */
    TREAT_AREA,     /* by its outline alone, or that of the role of its edge; marks stand on it */
    TREAT_EDGE,     /* by its outline, on what is around the area */
    TREAT_LETTERED, /* a mark, and a ground for what comes next */
    TREAT_ON_TOP,   /* stands on the shape before it */
};

/* Of roles that are not listed every shape is a mark. The roles are those of
 * report/chart/chart.h; texts are measured as text, whatever their role. */
static const struct {
    const char *role;
    enum treatment treatment;
} treatments[] = {
    {"grid", TREAT_NOT},       /* helps the eye along; the values are written beside it */
    {"axis", TREAT_NOT},       /* helps the eye along; the months are written below it */
    {"leader", TREAT_NOT},     /* joins a label to its line, which the label names anyway */
    {"band", TREAT_AREA},      /* the edge says where the tolerance ends; the fill may be pale */
    {"band-edge", TREAT_EDGE}, /* says where the tolerance ends */
    {"place-met", TREAT_LETTERED}, /* letters stand on these */
    {"place-within", TREAT_LETTERED},
    {"place-outside", TREAT_LETTERED},
    {"place-missed", TREAT_LETTERED},
    {"icon-mark", TREAT_ON_TOP}, /* an arrow, a tick or a cross on the icon's ground */
    {"icon-ink", TREAT_ON_TOP},  /* a line or a disc on the icon's ground */
};

static const char edge_role[] = "band-edge";

/* Lines of one chart that are told apart by colour, or by their dashes. Not listed are those that
 * differ by more: bars have their names and values beside them, flagged points their own shapes,
 * and the other lines their own dashes and labels. */
static const struct { const char *role, *other; } told_apart[] = {{"series-previous", "series"}};

struct drawing_walk {
    struct contrast *contrast;
    const struct item *item;
    struct colour ground;
    struct contrast_area *areas;
    size_t area_count;
    const char *settled_role; /* nothing new can be found out about it ... */
    size_t settled_areas;     /* ... on so many areas */
};

static bool is_open(const struct shape *shape) {
    return shape->kind == SHAPE_LINE || shape->kind == SHAPE_POLYLINE;
}

static bool is_painted(struct colour stroke, double width) {
    return !stroke.none && width > 0;
}

static struct colour ground_in(const struct drawing_walk *walk, struct contrast_point at) {
    for (size_t i = walk->area_count; i-- > 0;)
        if (contrast_area_holds(&walk->areas[i], at))
            return walk->areas[i].fill;
    return walk->ground;
}

static struct contrast_subject subject_of(const struct drawing_walk *walk,
                                          const struct shape *shape) {
    bool icon = node_attribute(walk->item->node, ATTRIBUTE_DATA_ICON) != NULL;
    return (struct contrast_subject){walk->item->node->place,
                                     icon ? "the icon’s ." : "the chart’s .", shape->role, ""};
}

static void check_label(struct drawing_walk *walk, const struct shape *shape,
                        const struct style *style) {
    static const double reach[] = {
        [ANCHOR_START] = 0.5, [ANCHOR_MIDDLE] = 0, [ANCHOR_END] = -0.5}; /* in em, into the text */
    struct contrast_subject subject = {walk->item->node->place, "the chart’s text “", shape->text,
                                       "”"};
    struct contrast_point at = contrast_point(shape, 0);
    at.x += reach[shape->anchor] * shape->size;
    at.y -= 0.35 * shape->size;
    contrast_measure(walk->contrast, &subject, style->fill, ground_in(walk, at),
                     contrast_rule_of_text(shape->size, shape->bold), MEETING_ON);
}

/* The fill or the outline, whichever is seen better; none where nothing is painted. */
static struct colour carrier(const struct shape *shape, const struct style *style,
                             struct colour ground) {
    struct colour fill = style->fill, stroke = style->stroke;
    fill.none = fill.none || is_open(shape);
    stroke.none = !is_painted(stroke, style->stroke_width);
    if (fill.none || stroke.none)
        return fill.none ? stroke : fill;
    return contrast_hundredths(fill, ground) >= contrast_hundredths(stroke, ground) ? fill : stroke;
}

static void measure_mark_at(struct drawing_walk *walk, const struct shape *shape,
                            const struct style *style, struct contrast_point at) {
    struct colour ground = ground_in(walk, at);
    struct contrast_subject subject = subject_of(walk, shape);
    contrast_measure(walk->contrast, &subject, carrier(shape, style, ground), ground, CONTRAST_MARK,
                     MEETING_ON);
}

/* Nothing that could be found out about this mark on any of the drawing's grounds is new. */
static bool mark_is_known(const struct drawing_walk *walk, const struct shape *shape,
                          const struct style *style) {
    for (size_t i = 0; i <= walk->area_count; i++) {
        struct colour ground = i == walk->area_count ? walk->ground : walk->areas[i].fill;
        bool fill = !is_open(shape) &&
                    contrast_is_known(walk->contrast, style->fill, ground, CONTRAST_MARK);
        if (!fill && !contrast_is_known(walk->contrast, style->stroke, ground, CONTRAST_MARK))
            return false;
    }
    return true;
}

static bool same_dashes(const struct style *one, const struct style *other) {
    if (one->dash_count != other->dash_count)
        return false;
    for (int i = 0; i < one->dash_count; i++)
        if (one->dash[i] != other->dash[i])
            return false;
    return true;
}

static void check_apart(struct drawing_walk *walk, const struct shape *shape,
                        const struct style *style) {
    for (size_t i = 0; i < sizeof told_apart / sizeof *told_apart; i++) {
        if (strcmp(told_apart[i].role, shape->role) != 0)
            continue;
        const struct style *other = style_of_role(walk->contrast->request->stylesheet,
                                                  walk->item->node, told_apart[i].other);
        struct contrast_subject subject = {
            walk->item->node->place, "the chart’s .", shape->role,
            arena_printf(walk->contrast->arena,
                         ", dashed like its .%s and so told by colour alone,",
                         told_apart[i].other)};
        if (is_painted(style->stroke, style->stroke_width) &&
            is_painted(other->stroke, other->stroke_width) && same_dashes(style, other))
            contrast_measure(walk->contrast, &subject, style->stroke, other->stroke, CONTRAST_MARK,
                             MEETING_BESIDE);
    }
}

static void settle(struct drawing_walk *walk, const struct shape *shape) {
    walk->settled_role = shape->role;
    walk->settled_areas = walk->area_count;
}

/* Shapes of one role come in rows. */
static bool is_settled(const struct drawing_walk *walk, const struct shape *shape) {
    return shape->kind != SHAPE_TEXT && shape->role == walk->settled_role &&
           walk->area_count == walk->settled_areas;
}

/* A line at its points and halfway between them, another shape in its middle. */
static void check_mark(struct drawing_walk *walk, const struct shape *shape,
                       const struct style *style) {
    if (is_open(shape))
        check_apart(walk, shape, style);
    if (mark_is_known(walk, shape, style)) {
        settle(walk, shape);
        return;
    }
    if (!is_open(shape)) {
        struct contrast_area area = contrast_area_new(shape, style->fill);
        measure_mark_at(walk, shape, style, contrast_area_middle(&area));
        return;
    }
    for (size_t i = 0; i < shape->point_count; i++) {
        struct contrast_point at = contrast_point(shape, i),
                              before = contrast_point(shape, i == 0 ? 0 : i - 1);
        measure_mark_at(walk, shape, style, at);
        measure_mark_at(walk, shape, style,
                        (struct contrast_point){(at.x + before.x) / 2, (at.y + before.y) / 2});
    }
}

static void check_edge(struct drawing_walk *walk, const struct shape *shape,
                       const struct style *style) {
    struct contrast_subject edge = {walk->item->node->place, "the edge of the chart’s .",
                                    shape->role, ""};
    if (is_painted(style->stroke, style->stroke_width))
        contrast_measure(walk->contrast, &edge, style->stroke, walk->ground, CONTRAST_MARK,
                         MEETING_ON);
}

static bool has_edge(const struct drawing_walk *walk, const struct style *style) {
    const struct style *edge =
        style_of_role(walk->contrast->request->stylesheet, walk->item->node, edge_role);
    return is_painted(style->stroke, style->stroke_width) ||
           is_painted(edge->stroke, edge->stroke_width);
}

/* Without an outline the fill alone says where the area ends. That is said, but a pale fill that is
 * meant as a background stays possible. */
static void check_area(struct drawing_walk *walk, const struct shape *shape,
                       const struct style *style) {
    struct contrast *contrast = walk->contrast;
    struct contrast_subject fill = {walk->item->node->place, "the fill of the chart’s .",
                                    shape->role, ", which has no edge (.band-edge),"};
    check_edge(walk, shape, style);
    if (has_edge(walk, style) || style->fill.none ||
        contrast_suffices(style->fill, walk->ground, CONTRAST_MARK) ||
        contrast_is_known(contrast, style->fill, walk->ground, CONTRAST_MARK))
        return;
    contrast_remember(contrast, style->fill, walk->ground, CONTRAST_MARK);
    contrast_say(contrast, SEVERITY_WARNING, &fill, style->fill, walk->ground, CONTRAST_MARK,
                 MEETING_ON);
}

/* What no rule fills is no ground that anybody chose: a template that does not style its charts has
 * them as SVG begins, in black. */
static void add_area(struct drawing_walk *walk, const struct shape *shape,
                     const struct style *style) {
    if (style->fill.none || !style->fill_is_set)
        return;
    walk->areas =
        arena_more(walk->contrast->arena, walk->areas, walk->area_count, sizeof *walk->areas);
    walk->areas[walk->area_count++] = contrast_area_new(shape, style->fill);
}

static enum treatment treatment_of(const char *role) {
    for (size_t i = 0; i < sizeof treatments / sizeof *treatments; i++)
        if (strcmp(treatments[i].role, role) == 0)
            return treatments[i].treatment;
    return TREAT_MARK;
}

static const struct style *style_of_shape(const struct drawing_walk *walk,
                                          const struct shape *shape) {
    return style_of_role(walk->contrast->request->stylesheet, walk->item->node, shape->role);
}

/* An icon's sign, on the shape that is painted before it. */
static void check_on_top(struct drawing_walk *walk, const struct shape *shape,
                         const struct shape *below, const struct style *style) {
    const struct style *under = style_of_shape(walk, below);
    struct colour ground = under->fill.none ? walk->ground : under->fill;
    struct contrast_subject subject = subject_of(walk, shape);
    if (under->fill_is_set)
        contrast_measure(walk->contrast, &subject, carrier(shape, style, ground), ground,
                         CONTRAST_MARK, MEETING_ON);
}

static void check_shape(struct drawing_walk *walk, size_t index) {
    const struct shape *shape = &walk->item->drawing->shapes[index];
    if (shape->point_count == 0 || is_settled(walk, shape))
        return;
    const struct style *style = style_of_shape(walk, shape);
    if (shape->kind == SHAPE_TEXT) {
        check_label(walk, shape, style);
        return;
    }
    switch (treatment_of(shape->role)) {
    case TREAT_MARK:
        check_mark(walk, shape, style);
        return;
    case TREAT_NOT:
        settle(walk, shape);
        return;
    case TREAT_AREA:
        check_area(walk, shape, style);
        add_area(walk, shape, style);
        return;
    case TREAT_LETTERED:
        check_mark(walk, shape, style);
        add_area(walk, shape, style);
        return;
    case TREAT_EDGE:
        check_edge(walk, shape, style);
        return;
    case TREAT_ON_TOP:
        if (index > 0)
            check_on_top(walk, shape, shape - 1, style);
        return;
    }
}

void contrast_check_drawing(struct contrast *contrast, const struct item *item,
                            struct colour ground) {
    struct drawing_walk walk = {.contrast = contrast, .item = item, .ground = ground};
    for (size_t i = 0; i < item->drawing->count; i++)
        check_shape(&walk, i);
}
