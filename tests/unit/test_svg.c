/* Drawings as inline SVG. */
#include "render/svg.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
    struct arena *arena;
    struct drawing *drawing;
    struct buffer out;
};

static int set_up(void **state) {
    static struct fixture fixture;
    fixture = (struct fixture){.arena = arena_new()};
    fixture.drawing = drawing_new(fixture.arena, 100, 40.5);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state) {
    struct fixture *fixture = *state;
    buffer_free(&fixture->out);
    arena_free(fixture->arena);
    return 0;
}

static void a_described_drawing_is_an_image_that_is_named_once(void **state) {
    struct fixture *f = *state;
    svg_write(f->drawing, "chart", "Up & <away>", &f->out);
    assert_string_equal(
        f->out.data, "<svg class=\"chart\" viewBox=\"0 0 100 40.5\" width=\"100\" height=\"40.5\" "
                     "pointer-events=\"none\" role=\"img\">"
                     "<title>Up &amp; &lt;away&gt;</title></svg>");
}

static void a_drawing_without_description_is_hidden_decoration(void **state) {
    struct fixture *f = *state;
    svg_write(f->drawing, "icon", "", &f->out);
    assert_string_equal(f->out.data, "<svg class=\"icon\" viewBox=\"0 0 100 40.5\" width=\"100\" "
                                     "height=\"40.5\" aria-hidden=\"true\"></svg>");
}

static void shapes_are_written_in_order_with_their_roles(void **state) {
    struct fixture *f = *state;
    const double corners[] = {0, 0, 10.005, 5, 3, -0.001};
    drawing_line(f->arena, f->drawing, "grid", 1, 2, 3.14159, 4);
    drawing_polyline(f->arena, f->drawing, "series", corners, 3);
    drawing_polygon(f->arena, f->drawing, "band", corners, 3);
    drawing_rectangle(f->arena, f->drawing, "bar-own", 1, 2, 30, 4);
    drawing_circle(f->arena, f->drawing, "point", 5, 6, 2.5);
    svg_write(f->drawing, "chart", "", &f->out);
    assert_non_null(strstr(f->out.data,
                           ">"
                           "<line class=\"grid\" x1=\"1\" y1=\"2\" x2=\"3.14\" y2=\"4\"/>"
                           "<polyline class=\"series\" points=\"0,0 10.01,5 3,0\" fill=\"none\"/>"
                           "<polygon class=\"band\" points=\"0,0 10.01,5 3,0\"/>"
                           "<rect class=\"bar-own\" x=\"1\" y=\"2\" width=\"30\" height=\"4\"/>"
                           "<circle class=\"point\" cx=\"5\" cy=\"6\" r=\"2.5\"/>"
                           "</svg>"));
}

static void texts_have_size_anchor_and_weight(void **state) {
    struct fixture *f = *state;
    drawing_text(f->arena, f->drawing, "label-latest", 5, 6, 11.5, true, ANCHOR_END, "R&D 84%");
    drawing_text(f->arena, f->drawing, "axis-label", 7, 8, 9, false, ANCHOR_MIDDLE, "Oct");
    svg_write(f->drawing, "chart", "", &f->out);
    assert_non_null(strstr(f->out.data,
                           "<text class=\"label-latest\" x=\"5\" y=\"6\" font-size=\"11.5\" "
                           "text-anchor=\"end\" font-weight=\"bold\">R&amp;D 84%</text>"
                           "<text class=\"axis-label\" x=\"7\" y=\"8\" font-size=\"9\" "
                           "text-anchor=\"middle\">Oct</text>"));
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_described_drawing_is_an_image_that_is_named_once),
        TEST(a_drawing_without_description_is_hidden_decoration),
        TEST(shapes_are_written_in_order_with_their_roles),
        TEST(texts_have_size_anchor_and_weight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
