/* What contrast is measured by: colours, rules, what was met, areas of a drawing. */
#include "render/contrast/contrast_area.h"
#include "render/contrast/contrast_memory.h"
#include "render/contrast/contrast_ratio.h"
#include "render/contrast/contrast_rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const struct colour white = {.red = 1, .green = 1, .blue = 1};
static const struct colour black = {0};

static struct colour grey(unsigned byte) {
    double value = byte / 255.0;
    return (struct colour){.red = value, .green = value, .blue = value};
}

static struct colour named(struct colour colour, const char *token) {
    colour.token = token;
    return colour;
}

static int set_up(void **state) {
    static struct contrast contrast;
    contrast = (struct contrast){.arena = arena_new(),
                                 .schemes = {[SCHEME_PRINT] = {"", {0}},
                                             [SCHEME_LIGHT] = {" on screens", {0}},
                                             [SCHEME_DARK] = {" on dark screens", {0}}}};
    *state = &contrast;
    return 0;
}

static int tear_down(void **state) {
    arena_free(((struct contrast *)*state)->arena);
    return 0;
}

static void colours_are_the_same_by_their_paint(void **state) {
    (void)state;
    assert_true(contrast_same_colour(white, named(white, "--paper")));
    assert_false(contrast_same_colour(white, grey(254)));
    assert_false(contrast_same_colour(black, (struct colour){.none = true}));
}

static void a_colour_is_written_as_style_sheets_do(void **state) {
    const struct contrast *contrast = *state;
    struct colour colour = {.red = 0x1d / 255.0, .green = 0x23 / 255.0, .blue = 1};
    assert_string_equal(contrast_hex(contrast->arena, colour), "#1d23ff");
}

/* #767676 is the palest grey for text on white, #949494 for large text. */
static void each_rule_has_its_least_ratio(void **state) {
    (void)state;
    assert_true(contrast_suffices(grey(0x76), white, CONTRAST_TEXT));
    assert_false(contrast_suffices(grey(0x77), white, CONTRAST_TEXT));
    assert_true(contrast_suffices(grey(0x94), white, CONTRAST_LARGE));
    assert_false(contrast_suffices(grey(0x95), white, CONTRAST_LARGE));
    assert_true(contrast_suffices(grey(0x94), white, CONTRAST_MARK));
    assert_false(contrast_suffices(grey(0x95), white, CONTRAST_MARK));
    assert_int_equal(contrast_demand(CONTRAST_TEXT)->least, 450);
    assert_string_equal(contrast_demand(CONTRAST_MARK)->fault[MEETING_ON], "hard to see");
    assert_string_equal(contrast_meeting_text(MEETING_ON), "on");
    assert_string_equal(contrast_meeting_text(MEETING_BESIDE), "beside");
}

static void text_is_large_by_its_size_or_less_where_it_is_bold(void **state) {
    (void)state;
    static const struct {
        double size;
        bool bold;
        enum contrast_rule rule;
    } cases[] = {
        {18, false, CONTRAST_LARGE},
        {17.99, false, CONTRAST_TEXT},
        {14, false, CONTRAST_TEXT},
        {14, true, CONTRAST_LARGE},
        {13.99, true, CONTRAST_TEXT},
        {17.996, false, CONTRAST_LARGE} /* what 1.2 em of 1.25 em may come to */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(contrast_rule_of_text(cases[i].size, cases[i].bold), cases[i].rule);
}

static void a_pair_is_known_by_its_tokens_and_rule(void **state) {
    struct contrast *contrast = *state;
    static const char ink[] = "--ink";
    contrast_remember(contrast, named(black, ink), white, CONTRAST_TEXT);
    assert_true(contrast_is_known(contrast, named(black, ink), white, CONTRAST_TEXT));
    assert_false(contrast_is_known(contrast, named(black, ink), white, CONTRAST_MARK));
    assert_false(contrast_is_known(contrast, black, white, CONTRAST_TEXT));
    assert_false(contrast_is_known(contrast, white, named(black, ink), CONTRAST_TEXT));
}

static void a_fault_is_known_by_its_colours_in_its_scheme(void **state) {
    struct contrast *contrast = *state;
    contrast_remember_report(contrast, SCHEME_LIGHT, named(black, "--ink"), white);
    assert_true(contrast_is_reported(contrast, SCHEME_LIGHT, black, named(white, "--paper")));
    assert_false(contrast_is_reported(contrast, SCHEME_DARK, black, white));
    assert_false(contrast_is_known(contrast, named(black, "--ink"), white, CONTRAST_TEXT));
}

static void a_declared_pair_is_known_by_its_names(void **state) {
    struct contrast *contrast = *state;
    contrast_declare(contrast, "--ink", "--paper");
    assert_true(contrast_is_declared(contrast, "--ink", "--paper"));
    assert_false(contrast_is_declared(contrast, "--paper", "--ink"));
}

static void an_area_holds_what_lies_in_it(void **state) {
    (void)state;
    const double corner[] = {10, 20};
    struct shape rectangle = {
        .kind = SHAPE_RECTANGLE, .points = corner, .point_count = 1, .width = 30, .height = 10};
    struct contrast_area area = contrast_area_new(&rectangle, white);
    assert_true(contrast_area_holds(&area, (struct contrast_point){10, 20}));
    assert_true(contrast_area_holds(&area, (struct contrast_point){40, 30}));
    assert_false(contrast_area_holds(&area, (struct contrast_point){40.1, 30}));
    assert_false(contrast_area_holds(&area, (struct contrast_point){15, 19.9}));
    struct contrast_point middle = contrast_area_middle(&area);
    assert_true(middle.x == 25 && middle.y == 25);
}

/* An L: its bounds hold more than it does. */
static void a_polygon_holds_what_its_sides_go_around(void **state) {
    (void)state;
    const double corners[] = {0, 0, 10, 0, 10, 4, 4, 4, 4, 10, 0, 10};
    struct shape polygon = {.kind = SHAPE_POLYGON, .points = corners, .point_count = 6};
    struct contrast_area area = contrast_area_new(&polygon, white);
    assert_true(contrast_area_holds(&area, (struct contrast_point){8, 2}));
    assert_true(contrast_area_holds(&area, (struct contrast_point){2, 8}));
    assert_false(contrast_area_holds(&area, (struct contrast_point){8, 8}));
    struct contrast_point last = contrast_point(&polygon, 5);
    assert_true(last.x == 0 && last.y == 10);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(colours_are_the_same_by_their_paint),
        TEST(a_colour_is_written_as_style_sheets_do),
        TEST(each_rule_has_its_least_ratio),
        TEST(text_is_large_by_its_size_or_less_where_it_is_bold),
        TEST(a_pair_is_known_by_its_tokens_and_rule),
        TEST(a_fault_is_known_by_its_colours_in_its_scheme),
        TEST(a_declared_pair_is_known_by_its_names),
        TEST(an_area_holds_what_lies_in_it),
        TEST(a_polygon_holds_what_its_sides_go_around),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
