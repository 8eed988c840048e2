/* From one level to another, step by step. */
#include "chart_drawn.h"

#include "report/chart/chart_kinds.h"
#include "report/chart/chart_waterfall.h"

enum { MOST_STEPS = 24 };

/* A waterfall as it is composed of its level and steps, NAN where there is a marker. */
struct fall {
    struct waterfall waterfall;
    struct fixture *fixture;
    struct figure figure;
    struct waterfall_step steps[MOST_STEPS];
    struct chart chart;
};

static struct quantity quantity(double value) {
    return isnan(value) ? (struct quantity){.marker = MARKER_X}
                        : (struct quantity){.number = number(value)};
}

static struct fall *fall_new(double begin, double end, const double *steps, size_t count) {
    static const char *const names[] = {"Starters", "Transfers", "Leavers"};
    struct fall *fall = arena_alloc(arena, sizeof *fall);
    struct waterfall *waterfall = &fall->waterfall;
    double sum = begin;
    fall->fixture = fixture_new(UNIT_COUNT, 0, (const double[]){0}, 1);
    fall->fixture->indicator.better = BETTER_HIGH;
    fall->figure = (struct figure){.label = "In post", .unit = UNIT_COUNT};
    *waterfall =
        (struct waterfall){.indicator = &fall->fixture->result,
                           .level = {&fall->fixture->result, &fall->figure, "In post", NULL},
                           .periods = {{.year_start = 4}, OCTOBER_2019, 12},
                           .begin = quantity(begin),
                           .end = quantity(end),
                           .steps = fall->steps,
                           .count = count,
                           .is_complete = true};
    for (size_t i = 0; i < count; i++) {
        fall->steps[i] = (struct waterfall_step){names[i % 3], quantity(steps[i])};
        waterfall->is_complete = waterfall->is_complete && !isnan(steps[i]);
        sum += isnan(steps[i]) ? 0 : steps[i];
    }
    waterfall->sum = number(sum);
    waterfall->rest = number(end - sum);
    fall->chart = (struct chart){.waterfall = waterfall, .typefaces = typefaces};
    return fall;
}

#define FALL(begin, end, ...)                                                                      \
    fall_new((begin), (end), (const double[]){__VA_ARGS__},                                        \
             sizeof((const double[]){__VA_ARGS__}) / sizeof(double))

static const struct drawing *drawn(const struct fall *fall, double width) {
    return waterfall_draw(&fall->chart, arena, width,
                          24 * ((double)waterfall_rows(&fall->waterfall) + 1));
}

static double right_of(const struct shape *bar) {
    return bar->points[0] + bar->width;
}

static void steps_go_on_where_the_one_before_ended(void **state) {
    (void)state;
    const struct drawing *drawing = drawn(FALL(290, 285, 17, -22), 600);
    const struct shape *up = first_of(drawing, "step-improvement"),
                       *down = first_of(drawing, "step-concern");
    size_t at = 0;
    const struct shape *begin = next_of(drawing, "waterfall-level", &at),
                       *end = next_of(drawing, "waterfall-level", &at);
    assert_true(fabs(right_of(up) - right_of(down)) < 1e-6);
    assert_true(fabs(begin->points[0] - up->points[0]) < 1e-6); /* a diamond's upper corner */
    assert_true(fabs(end->points[0] - down->points[0]) < 1e-6);
    assert_true(down->width > up->width);
    assert_int_equal(count_of(drawing, "waterfall-joint"), 3);
    assert_int_equal(count_of(drawing, "step-rest"), 0);
    assert_string_equal(texts_of(drawing, "label-first"),
                        "In post, Sep 2019|Starters|Transfers|In post, Sep 2020");
    assert_string_equal(texts_of(drawing, "label-own"), "290|+17|−22|285");
    assert_texts_are_clear(drawing);
}

static void arrows_say_which_way(void **state) {
    (void)state;
    const struct drawing *drawing = drawn(FALL(290, 285, 17, 0, -22), 340);
    size_t at = 0;
    const struct shape *up = next_of(drawing, "waterfall-arrow", &at),
                       *down = next_of(drawing, "waterfall-arrow", &at);
    assert_null(next_of(drawing, "waterfall-arrow", &at)); /* none of a step of 0 */
    assert_true(up->points[1] < up->points[3]);
    assert_true(down->points[1] > down->points[3]);
    assert_texts_are_clear(drawing);
}

static void what_is_good_colours_a_step(void **state) {
    (void)state;
    struct fall *fall = FALL(290, 285, 17, -22);
    fall->fixture->indicator.better = BETTER_LOW;
    const struct drawing *drawing = drawn(fall, 600);
    assert_true(first_of(drawing, "step-concern")->width <
                first_of(drawing, "step-improvement")->width);
    fall->fixture->indicator.better = BETTER_NEITHER;
    assert_int_equal(count_of(drawn(fall, 600), "step-neutral"), 2);
}

/* Bars have their length from 0, or there are none of levels. */
static void levels_are_bars_where_there_is_a_zero(void **state) {
    (void)state;
    const struct drawing *drawing = drawn(FALL(10, -5, 7, -22), 600);
    size_t at = 0;
    const struct shape *begin = next_of(drawing, "waterfall-level", &at),
                       *end = next_of(drawing, "waterfall-level", &at);
    assert_int_equal(begin->kind, SHAPE_RECTANGLE);
    assert_true(fabs(begin->points[0] - right_of(end)) < 1e-6);
    assert_true(fabs(begin->width - 2 * end->width) < 1e-6);
    assert_texts_are_clear(drawing);
    assert_int_equal(first_of(drawn(FALL(290, 285, 17, -22), 600), "waterfall-level")->kind,
                     SHAPE_POLYGON);
}

static void what_steps_do_not_tell_is_a_row(void **state) {
    (void)state;
    struct fall *fall = FALL(290, 279, 17, -22);
    const struct drawing *drawing = drawn(fall, 600);
    assert_int_equal(count_of(drawing, "step-rest"), 1);
    assert_string_equal(texts_of(drawing, "label-own"), "290|+17|−22|−6|279");
    assert_non_null(strstr(texts_of(drawing, "label-first"), "|Not told by these|"));
    assert_string_equal(waterfall_describe(arena, &fall->waterfall),
                        "Waterfall chart of “Decisions in time” in Ours: In post 290 in September "
                        "2019; October 2019 to September 2020: Starters +17 and Transfers −22. "
                        "That makes 285; In post 279 in September 2020: −6 is not told by these.");
}

static void steps_that_lead_to_the_end_are_said_to(void **state) {
    (void)state;
    assert_string_equal(waterfall_describe(arena, &FALL(290, 285, 17, -22)->waterfall),
                        "Waterfall chart of “Decisions in time” in Ours: In post 290 in September "
                        "2019; October 2019 to September 2020: Starters +17 and Transfers −22. "
                        "That makes 285, as In post is in September 2020.");
}

static void a_missing_step_is_told_with_the_rest(void **state) {
    (void)state;
    struct fall *fall = FALL(290, 279, 17, none);
    const struct drawing *drawing = drawn(fall, 600);
    assert_string_equal(texts_of(drawing, "label-own"), "290|+17|[x]|−28|279");
    assert_texts_are_clear(drawing);
    assert_non_null(
        strstr(waterfall_describe(arena, &fall->waterfall),
               "Transfers [x]. Those with a value make 307; In post 279 in September 2020: −28 is "
               "not told by these, or missing."));
}

static void a_missing_level_is_said(void **state) {
    (void)state;
    struct fall *fall = FALL(none, 279, 17, -22);
    fall->waterfall.sum = fall->waterfall.rest = NULL;
    assert_string_equal(texts_of(drawn(fall, 340), "label-own"), "[x]|+17|−22|279");
    assert_non_null(strstr(waterfall_describe(arena, &fall->waterfall),
                           "In post [x] in September 2019; October 2019 to September 2020: "
                           "Starters +17 and Transfers −22. In post 279 in September 2020."));
    fall = FALL(290, none, 17, -22);
    fall->waterfall.rest = NULL;
    assert_non_null(strstr(waterfall_describe(arena, &fall->waterfall),
                           "That makes 285; In post [x] in September 2020."));
    assert_int_equal(count_of(drawn(fall, 340), "waterfall-level"), 1);
}

static void many_steps_and_none_at_all_are_drawn(void **state) {
    (void)state;
    double steps[MOST_STEPS] = {0};
    assert_texts_are_clear(drawn(fall_new(0, 0, steps, MOST_STEPS), 600));
    for (size_t i = 0; i < MOST_STEPS; i++)
        steps[i] = (double)(i % 5) - 2;
    struct fall *fall = fall_new(300, 300, steps, MOST_STEPS);
    assert_texts_are_clear(waterfall_draw(&fall->chart, arena, 600, 340));
    assert_texts_are_clear(waterfall_draw(&fall->chart, arena, 340, 27 * 26));
}

static void the_numbers_are_a_row_a_step(void **state) {
    (void)state;
    static const char *const rows[][3] = {{"In post, September 2019", "", "290"},
                                          {"Starters", "+17", "307"},
                                          {"Transfers", "[x]", ""},
                                          {"Leavers", "−2", ""},
                                          {"Not told by these", "−26", ""},
                                          {"In post, September 2020", "", "279"}};
    (void)state;
    const struct chart_table *table =
        waterfall_numbers(arena, &FALL(290, 279, 17, none, -2)->waterfall);
    assert_int_equal(table->row_count, 6);
    for (size_t i = 0; i < 18; i++)
        assert_string_equal(table->cells[i], rows[i / 3][i % 3]);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(steps_go_on_where_the_one_before_ended),
        TEST(arrows_say_which_way),
        TEST(what_is_good_colours_a_step),
        TEST(levels_are_bars_where_there_is_a_zero),
        TEST(what_steps_do_not_tell_is_a_row),
        TEST(steps_that_lead_to_the_end_are_said_to),
        TEST(a_missing_step_is_told_with_the_rest),
        TEST(a_missing_level_is_said),
        TEST(many_steps_and_none_at_all_are_drawn),
        TEST(the_numbers_are_a_row_a_step),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
