/* What is printed: each text and each shape that means something, on the ground that it has on the
 * page. */
#include "render/contrast/contrast_parts.h"
#include "render/css/stylesheet.h"

#include <math.h>
#include <string.h>

/* WCAG 2.2, "large scale (text)": in points. */
static const double large = 18, large_bold = 14;

/* ---- what is exempt, and what has a rule of its own ---- */

enum treatment {
    TREAT_MARK,   /* by its fill or its outline, whichever is seen better */
    TREAT_NOT,    /* exempt */
    TREAT_AREA,   /* by its outline alone, or that of the role of its edge; marks stand on it */
    TREAT_EDGE,   /* by its outline, on what is around the area */
    TREAT_ON_TOP, /* stands on the shape before it */
};

/* Of roles that are not listed every shape is a mark. The roles are those of
 * report/chart/chart.h; texts are measured as text, whatever their role. */
static const struct {
    const char *role;
    enum treatment treatment;
    const char *reason;
} treatments[] = {
    {"grid", TREAT_NOT, "helps the eye along; the values are written beside it"},
    {"axis", TREAT_NOT, "helps the eye along; the months are written below it"},
    {"leader", TREAT_NOT, "joins a label to its line, which the label names anyway"},
    {"band", TREAT_AREA, "the edge says where the tolerance ends; the fill may be pale"},
    {"band-edge", TREAT_EDGE, "says where the tolerance ends"},
    {"icon-mark", TREAT_ON_TOP, "an arrow, a tick or a cross on the icon's ground"},
    {"icon-ink", TREAT_ON_TOP, "a line or a disc on the icon's ground"},
};

static const char edge_role[] = "band-edge";

/* Lines of one chart that are told apart by colour, or by their dashes. Not listed are those that
 * differ by more: bars have their names and values beside them, flagged points their own shapes,
 * and the other lines their own dashes and labels. */
static const struct { const char *role, *other; } told_apart[] = {{"series-previous", "series"}};

/* ---- measuring ---- */

/* What a message is about: `before`, `name` and `after` make its beginning. */
struct subject {
    struct place place;
    const char *before, *name, *after;
};

static const char *subject_text(struct arena *arena, const struct subject *subject,
                                struct colour front, struct colour ground,
                                enum contrast_meeting meeting, const char *verb) {
    const char *in = front.token == NULL ? "" : arena_printf(arena, " in %s", front.token);
    const char *on =
        ground.token == NULL
            ? ""
            : arena_printf(arena, " %s %s", contrast_meeting_text(meeting), ground.token);
    return arena_printf(arena, "%s%s%s%s%s%s", subject->before, subject->name, subject->after, in,
                        on, verb);
}

/* What a dark screen makes of a pair that is fine in print, as far as tokens tell. No error, since
 * screen.css may have other rules for it; a pair that is declared has been measured already. */
static void look_at_dark(struct contrast *contrast, const struct subject *subject,
                         struct colour front, struct colour ground, enum contrast_rule rule,
                         enum contrast_meeting meeting) {
    const struct css_variables *dark = &contrast->schemes[SCHEME_DARK].variables;
    if (front.token == NULL || ground.token == NULL)
        return;
    struct colour dark_front = css_variables_colour(contrast->arena, dark, front.token);
    struct colour dark_ground = css_variables_colour(contrast->arena, dark, ground.token);
    if (dark_front.none || dark_ground.none || contrast_suffices(dark_front, dark_ground, rule) ||
        contrast_is_declared(contrast, front.token, ground.token))
        return;
    contrast_diagnose(contrast, SEVERITY_WARNING, subject->place,
                      subject_text(contrast->arena, subject, front, ground, meeting,
                                   arena_printf(contrast->arena, "%s would be",
                                                contrast->schemes[SCHEME_DARK].where)),
                      dark_front, dark_ground, rule, meeting);
}

static void measure(struct contrast *contrast, const struct subject *subject, struct colour front,
                    struct colour ground, enum contrast_rule rule, enum contrast_meeting meeting) {
    if (front.none || contrast_is_known(contrast, front, ground, rule))
        return;
    contrast_remember(contrast, front, ground, rule);
    if (contrast_suffices(front, ground, rule)) {
        look_at_dark(contrast, subject, front, ground, rule, meeting);
        return;
    }
    if (contrast_is_reported(contrast, SCHEME_PRINT, front, ground))
        return;
    contrast_remember_report(contrast, SCHEME_PRINT, front, ground);
    contrast_diagnose(contrast, SEVERITY_ERROR, subject->place,
                      subject_text(contrast->arena, subject, front, ground, meeting, " is"), front,
                      ground, rule, meeting);
}

static enum contrast_rule rule_of_text(double size, bool bold) {
    static const double rounding = 0.005; /* em by em a size may miss the number that is meant */
    return size + rounding >= (bold ? large_bold : large) ? CONTRAST_LARGE : CONTRAST_TEXT;
}

/* ---- grounds on the page ---- */

struct point {
    double x, y;
};

struct page_walk {
    struct contrast *contrast;
    struct colour paper;
    const struct item **grounds; /* rectangles that something may stand on, as they are painted */
    size_t ground_count;
};

static bool covers(const struct item *item, struct point at) {
    return at.x >= item->x && at.x <= item->x + item->width && at.y >= item->y &&
           at.y <= item->y + item->height;
}

/* The topmost rectangle so far. */
static struct colour ground_at(const struct page_walk *walk, struct point at) {
    for (size_t i = walk->ground_count; i-- > 0;)
        if (covers(walk->grounds[i], at))
            return walk->grounds[i]->colour;
    return walk->paper;
}

/* Rules, borders and underlines are thinner than anything that stands on a ground. */
static void add_ground(struct page_walk *walk, const struct item *item) {
    static const double thin = 3;
    if (item->width > thin && item->height > thin)
        walk->grounds[walk->ground_count++] = item;
}

static void check_text(struct page_walk *walk, const struct item *item) {
    struct point middle = {item->x + item->width / 2, item->baseline - 0.3 * item->size};
    if (item->size <= 0 || item->text[strspn(item->text, " ")] == '\0')
        return;
    bool bold = style_of(walk->contrast->request->stylesheet, item->node)->bold;
    measure(walk->contrast, &(struct subject){item->node->place, "the text “", item->text, "”"},
            item->colour, ground_at(walk, middle), rule_of_text(item->size, bold), MEETING_ON);
}

/* ---- drawings ---- */

/* A filled shape that others are drawn over. */
struct area {
    const struct shape *shape;
    struct colour fill;
    double left, top, right, bottom;
};

struct drawing_walk {
    struct contrast *contrast;
    const struct item *item;
    struct colour ground;
    struct area *areas;
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

static struct point corner(const struct shape *shape, size_t i) {
    return (struct point){shape->points[2 * i], shape->points[2 * i + 1]};
}

static struct area area_new(const struct shape *shape, struct colour fill) {
    struct point first = corner(shape, 0);
    struct area area = {
        shape, fill, first.x, first.y, first.x + shape->width, first.y + shape->height};
    for (size_t i = 1; i < shape->point_count; i++) {
        struct point at = corner(shape, i);
        area.left = fmin(area.left, at.x), area.right = fmax(area.right, at.x);
        area.top = fmin(area.top, at.y), area.bottom = fmax(area.bottom, at.y);
    }
    return area;
}

/* By the number of sides that a ray to the right crosses. */
static bool polygon_holds(const struct shape *polygon, struct point at) {
    bool inside = false;
    for (size_t i = 0, k = polygon->point_count - 1; i < polygon->point_count; k = i++) {
        struct point a = corner(polygon, i), b = corner(polygon, k);
        if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

static bool area_holds(const struct area *area, struct point at) {
    if (at.x < area->left || at.x > area->right || at.y < area->top || at.y > area->bottom)
        return false;
    return area->shape->kind != SHAPE_POLYGON || polygon_holds(area->shape, at);
}

static struct colour ground_in(const struct drawing_walk *walk, struct point at) {
    for (size_t i = walk->area_count; i-- > 0;)
        if (area_holds(&walk->areas[i], at))
            return walk->areas[i].fill;
    return walk->ground;
}

static struct subject subject_of(const struct drawing_walk *walk, const struct shape *shape) {
    bool icon = node_attribute(walk->item->node, "data-icon") != NULL;
    return (struct subject){walk->item->node->place, icon ? "the icon’s ." : "the chart’s .",
                            shape->role, ""};
}

static void check_label(struct drawing_walk *walk, const struct shape *shape,
                        const struct style *style) {
    static const double reach[] = {
        [ANCHOR_START] = 0.5, [ANCHOR_MIDDLE] = 0, [ANCHOR_END] = -0.5}; /* in em, into the text */
    struct subject subject = {walk->item->node->place, "the chart’s text “", shape->text, "”"};
    struct point at = corner(shape, 0);
    at.x += reach[shape->anchor] * shape->size;
    at.y -= 0.35 * shape->size;
    measure(walk->contrast, &subject, style->fill, ground_in(walk, at),
            rule_of_text(shape->size, shape->bold), MEETING_ON);
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
                            const struct style *style, struct point at) {
    struct colour ground = ground_in(walk, at);
    struct subject subject = subject_of(walk, shape);
    measure(walk->contrast, &subject, carrier(shape, style, ground), ground, CONTRAST_MARK,
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
        struct subject subject = {walk->item->node->place, "the chart’s .", shape->role,
                                  arena_printf(walk->contrast->arena,
                                               ", dashed like its .%s and so told by colour alone,",
                                               told_apart[i].other)};
        if (is_painted(style->stroke, style->stroke_width) &&
            is_painted(other->stroke, other->stroke_width) && same_dashes(style, other))
            measure(walk->contrast, &subject, style->stroke, other->stroke, CONTRAST_MARK,
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
        struct area area = area_new(shape, style->fill);
        measure_mark_at(walk, shape, style,
                        (struct point){(area.left + area.right) / 2, (area.top + area.bottom) / 2});
        return;
    }
    for (size_t i = 0; i < shape->point_count; i++) {
        struct point at = corner(shape, i), before = corner(shape, i == 0 ? 0 : i - 1);
        measure_mark_at(walk, shape, style, at);
        measure_mark_at(walk, shape, style,
                        (struct point){(at.x + before.x) / 2, (at.y + before.y) / 2});
    }
}

static void check_edge(struct drawing_walk *walk, const struct shape *shape,
                       const struct style *style) {
    struct subject edge = {walk->item->node->place, "the edge of the chart’s .", shape->role, ""};
    if (is_painted(style->stroke, style->stroke_width))
        measure(walk->contrast, &edge, style->stroke, walk->ground, CONTRAST_MARK, MEETING_ON);
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
    struct subject fill = {walk->item->node->place, "the fill of the chart’s .", shape->role,
                           ", which has no edge (.band-edge),"};
    check_edge(walk, shape, style);
    if (has_edge(walk, style) || style->fill.none ||
        contrast_suffices(style->fill, walk->ground, CONTRAST_MARK) ||
        contrast_is_known(contrast, style->fill, walk->ground, CONTRAST_MARK))
        return;
    contrast_remember(contrast, style->fill, walk->ground, CONTRAST_MARK);
    contrast_diagnose(
        contrast, SEVERITY_WARNING, fill.place,
        subject_text(contrast->arena, &fill, style->fill, walk->ground, MEETING_ON, " is"),
        style->fill, walk->ground, CONTRAST_MARK, MEETING_ON);
}

/* What no rule fills is no ground that anybody chose: a template that does not style its charts has
 * them as SVG begins, in black. */
static void add_area(struct drawing_walk *walk, const struct shape *shape,
                     const struct style *style) {
    if (style->fill.none || !style->fill_is_set)
        return;
    walk->areas =
        arena_more(walk->contrast->arena, walk->areas, walk->area_count, sizeof *walk->areas);
    walk->areas[walk->area_count++] = area_new(shape, style->fill);
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
    struct subject subject = subject_of(walk, shape);
    if (under->fill_is_set)
        measure(walk->contrast, &subject, carrier(shape, style, ground), ground, CONTRAST_MARK,
                MEETING_ON);
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
    case TREAT_EDGE:
        check_edge(walk, shape, style);
        return;
    case TREAT_ON_TOP:
        if (index > 0)
            check_on_top(walk, shape, shape - 1, style);
        return;
    }
}

static void check_drawing(struct page_walk *page, const struct item *item) {
    struct point middle = {item->x + item->width / 2, item->y + item->height / 2};
    struct drawing_walk walk = {
        .contrast = page->contrast, .item = item, .ground = ground_at(page, middle)};
    for (size_t i = 0; i < item->drawing->count; i++)
        check_shape(&walk, i);
}

/* ---- the whole ---- */

/* White, and the token that the style sheet has for it. */
static struct colour colour_of_paper(const struct contrast *contrast) {
    static const char paper_token[] = "--paper";
    struct colour white = {.red = 1, .green = 1, .blue = 1};
    struct colour paper = stylesheet_colour(contrast->request->stylesheet, paper_token);
    return colours_equal(paper, white) ? paper : white;
}

static void check_item(struct page_walk *walk, const struct item *item) {
    switch (item->kind) {
    case ITEM_TEXT:
        check_text(walk, item);
        return;
    case ITEM_RECTANGLE:
        add_ground(walk, item);
        return;
    case ITEM_DRAWING:
        check_drawing(walk, item);
        return;
    case ITEM_LINK:
        return;
    }
}

void contrast_check_print(struct contrast *contrast) {
    const struct layout *layout = contrast->request->layout;
    struct page_walk walk = {.contrast = contrast, .paper = colour_of_paper(contrast)};
    for (size_t i = 0; i < layout->page_count; i++) {
        const struct printed_page *page = &layout->pages[i];
        walk.grounds = arena_array(contrast->arena, page->count, sizeof *walk.grounds);
        walk.ground_count = 0;
        for (size_t k = 0; k < page->count; k++)
            check_item(&walk, &page->items[k]);
    }
}
