/* Contrast: the arithmetic against values that others have calculated, the pairs that style sheets
 * declare, and what is found on a page that declares none. */
#include "render/contrast/contrast.h"

#include "render/contrast/contrast_ratio.h"

#include "style_support.h"

static struct colour rgb(unsigned value) {
    return (struct colour){.red = (value >> 16 & 0xFF) / 255.0,
                           .green = (value >> 8 & 0xFF) / 255.0,
                           .blue = (value & 0xFF) / 255.0};
}

/* #767676 is W3C's example of the palest grey for text on white; then the ratios that designers
 * pass on for GOV.UK's and the Analysis Function's colours
 * (10.25, 3.17, 9.77, 3.03, 10.86, 3.08, 2.78, 1.35), here rounded down. */
static void test_ratios_are_those_that_others_publish(void **state) {
    (void)state;
    static const struct {
        unsigned one, other, hundredths;
    } cases[] = {
        {0x000000, 0xFFFFFF, 2100}, {0xFFFFFF, 0xFFFFFF, 100},  {0x767676, 0xFFFFFF, 454},
        {0x777777, 0xFFFFFF, 447},  {0x949494, 0xFFFFFF, 303},  {0x959595, 0xFFFFFF, 299},
        {0x12436D, 0xFFFFFF, 1024}, {0x28A197, 0xFFFFFF, 316},  {0x801650, 0xFFFFFF, 977},
        {0xF46A25, 0xFFFFFF, 302},  {0x3D3D3D, 0xFFFFFF, 1086}, {0xA285D1, 0xFFFFFF, 308},
        {0xF47738, 0xFFFFFF, 278},  {0xFFDD00, 0xFFFFFF, 134},  {0x12436D, 0xBFBFBF, 557},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct colour one = rgb(cases[i].one), other = rgb(cases[i].other);
        assert_int_equal(contrast_hundredths(one, other), cases[i].hundredths);
        assert_int_equal(contrast_hundredths(other, one), cases[i].hundredths);
    }
}

/* ---- a page ---- */

static const char HEAD[] = "@page { size: 400pt 300pt; margin: 20pt; }\n"
                           "body { margin: 0; font-size: 10pt; }\n";

/* What is said about the body under print.css and screen.css; "" where it passes. */
static const char *said_of(struct fixture *fixture, const char *print, const char *screen,
                           const char *body) {
    struct arena *arena = fixture->arena;
    read_both(fixture, arena_printf(arena, "%s%s", HEAD, print), body);
    struct typefaces *typefaces = typefaces_new(arena, fixture->diagnostics);
    const struct layout *layout = layout_pages(arena, fixture->diagnostics, fixture->root,
                                               fixture->sheet, typefaces, SEVERITY_WARNING);
    assert_non_null(layout);
    diagnostics_forget(fixture->diagnostics, 0); /* the page says no language */
    const char *name = "screen.css";
    struct contrast_request request = {layout, fixture->sheet, &name, &screen, 1};
    size_t errors = diagnostics_errors(fixture->diagnostics, INT_MAX);
    bool fine = contrast_check(arena, fixture->diagnostics, &request);
    assert_int_equal(fine, diagnostics_errors(fixture->diagnostics, INT_MAX) == errors);
    return messages(arena, fixture->diagnostics);
}

static void assert_said(struct fixture *fixture, const char *print, const char *screen,
                        const char *body, const char *message) {
    const char *said = said_of(fixture, print, screen, body);
    assert_string_equal(said,
                        message[0] == '\0' ? "" : arena_printf(fixture->arena, "%s\n", message));
}

static void assert_passes(struct fixture *fixture, const char *print, const char *screen,
                          const char *body) {
    assert_said(fixture, print, screen, body, "");
}

/* ---- declared pairs ---- */

#define AA_TEXT "; expected at least 4.5:1 for text (WCAG 2.2, 1.4.3 Contrast (Minimum))"
#define AA_LARGE "; expected at least 3:1 for large text (WCAG 2.2, 1.4.3 Contrast (Minimum))"
#define AA_MARK                                                                                    \
    "; expected at least 3:1 for what a chart or icon is read by (WCAG 2.2, 1.4.11 Non-text "      \
    "Contrast)"

static void test_a_declared_pair_below_its_ratio_is_an_error_at_its_colour(void **state) {
    assert_said(*state,
                ":root { --paper: #fff;\n--soft: #777777;\n"
                "--contrast-text: soft on paper; }",
                "", "<p>t</p>",
                "print.css:4: error: --soft on --paper is hard to read: #777777 on #ffffff is "
                "4.47:1" AA_TEXT);
}

static void test_large_text_and_marks_need_three_to_one(void **state) {
    assert_passes(*state,
                  ":root { --paper: #fff; --grey: #949494; --contrast-large: grey on paper;"
                  " --contrast-marks: grey on paper }",
                  "", "<p>t</p>");
    assert_said(*state, ":root { --paper: #fff; --grey: #959595; --contrast-large: grey on paper }",
                "", "<p>t</p>",
                "print.css:3: error: --grey on --paper is hard to read: #959595 on #ffffff is "
                "2.99:1" AA_LARGE);
}

static void test_marks_beside_each_other_are_measured_unless_they_differ_by_more(void **state) {
    const char *colours = ":root { --own: #12436D; --other: #2073BC; --contrast-marks: %s }";
    struct fixture *f = *state;
    assert_passes(f,
                  arena_printf(f->arena, colours,
                               "other beside own by dash, own beside other"
                               " by shape, other beside own by name"),
                  "", "<p>t</p>");
    assert_said(f, arena_printf(f->arena, colours, "other beside own"), "", "<p>t</p>",
                "print.css:3: error: --other beside --own is hard to tell apart: #2073bc beside "
                "#12436d is 2.06:1" AA_MARK);
}

static void test_names_and_lists_that_cannot_be_read_are_errors(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *property, *message;
    } cases[] = {
        {"--contrast-text: ink on paper,\ninc on paper",
         "print.css:4: error: --contrast-text: “inc” (did you mean “ink”?) is not declared; "
         "expected the name of a "
         "colour that :root declares"},
        {"--contrast-marks: ink on size",
         "print.css:3: error: --contrast-marks: “size” is no colour; expected the name of a colour "
         "that :root declares"},
        {"--contrast-text: ink on paper, ink paper, ink on paper",
         "print.css:3: error: --contrast-text: “ink paper” is no pair; expected pairs such as “ink "
         "on paper, other beside accent by dash” (by dash, shape or name)"},
        {"--contrast-marks: ink beside paper by hue",
         "print.css:3: error: --contrast-marks: “ink beside paper by hue” is no pair; expected "
         "pairs such as “ink on paper, other beside accent by dash” (by dash, shape or name)"},
        {"--contrast-mark: ink on paper",
         "print.css:3: error: --contrast-mark (did you mean “--contrast-marks”?) is no list of "
         "pairs of colours; expected "
         "--contrast-text, --contrast-large or --contrast-marks"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_said(f,
                    arena_printf(f->arena, ":root { --paper: #fff; --ink: #000; --size: 3pt; %s; }",
                                 cases[i].property),
                    "", "<p>t</p>", cases[i].message);
}

static void test_a_colour_may_be_called_contrast(void **state) {
    assert_passes(*state, ":root { --contrast-ink: #000; } p { color: var(--contrast-ink) }", "",
                  "<p>t</p>");
}

/* ---- screens ---- */

#define PAIR ":root { --paper: #fff; --ink: #000; --contrast-text: ink on paper; }"
#define DARK "@media (prefers-color-scheme: dark) "

static void test_dark_colours_are_measured_where_they_stand(void **state) {
    assert_said(*state, PAIR, "a { color: red }\n" DARK "{\n:root { --paper: #222; --ink: #555; }}",
                "<p>t</p>",
                "screen.css:3: error: --ink on --paper on dark screens is hard to read: #555555 on "
                "#222222 is 2.13:1" AA_TEXT);
    assert_said(*state, PAIR, DARK "{ :root { --paper: #333; } }", "<p>t</p>",
                "screen.css:1: error: --ink on --paper on dark screens is hard to read: #000000 on "
                "#333333 is 1.66:1" AA_TEXT);
}

static void test_colours_of_light_screens_are_measured_too(void **state) {
    assert_said(*state, PAIR,
                ":root { --ink: #999 }\n" DARK "{ :root { --paper: #000; --ink: #fff } }",
                "<p>t</p>",
                "screen.css:1: error: --ink on --paper on screens is hard to read: #999999 on "
                "#ffffff is 2.84:1" AA_TEXT);
}

static void test_a_screen_may_have_pairs_of_its_own(void **state) {
    assert_said(*state, PAIR, ":root { --desk: #aaa; --contrast-text: ink on desk, paper on desk }",
                "<p>t</p>",
                "screen.css:1: error: --paper on --desk on screens is hard to read: #ffffff on "
                "#aaaaaa is 2.32:1" AA_TEXT);
}

/* Each would fail if it counted. */
static void test_what_is_not_for_dark_or_light_screens_is_passed_over(void **state) {
    static const char *const sheets[] = {
        "@media print { :root { --ink: #eee } }",
        "@media (forced-colors: active) { :root { --ink: #eee } }",
        "@media (prefers-color-scheme: dark) and (max-width: 10px) { :root { --ink: #eee } }",
        "@media not all and (prefers-color-scheme: light) { :root { --ink: #eee } }",
        "@supports (color: oklch(0 0 0)) { :root { --ink: #eee } }",
        "@layer base { :root { --ink: #eee } }",
        "@import url(a;b{c.css); @namespace svg url(http://x);",
        "/* :root { --ink: #eee } */ .a::before { content: \":root { --ink: #eee }\" }",
        ".a { --ink: #eee; & :root { --ink: #eee } } :root.a { --ink: #eee }",
        ":root:not(.light) { --ink: #eee } :root .a { --ink: #eee }",
        "a { background: url(data:image/svg+xml;utf8,<svg xmlns='http://x'>{) } ) } } ]",
        "@media (width >= 40rem) { a { color: red; :root { --ink: #eee } } }",
        ":root { ; ;; color: red; --x: { a: b; } ; --y:; } @container (width > 1px) { a {} }",
        "a { b: \"no end\n } @media { } @media tv { :root { --ink: #eee",
        "@media (prefers-color-scheme: dark { :root { --ink: #eee } }",
        "\\",
        "{",
        "}",
        "@",
        "@media",
        "/*",
        "\"",
        "url(",
        ":root{--",
        ":root{--ink",
        "--ink:#eee",
    };
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++)
        assert_passes(*state, PAIR, sheets[i], "<p>t</p>");
}

/* Each is read, and its colour fails. */
static void test_a_screens_colours_are_found_however_they_are_written(void **state) {
    static const char *const sheets[] = {
        "@media screen and (prefers-color-scheme:dark){:root{--ink:#eee}}",
        "@MEDIA print, (PREFERS-COLOR-SCHEME: DARK) { .a, :ROOT { color: red; --ink: #eee } }",
        "@media (prefers-color-scheme: dark) { @media screen { :root { --ink: #eee !important } } "
        "}",
        ":root { @media (prefers-color-scheme: dark) { --ink: #eee } }",
        ":root { --x: \"}\"; --y: url(}); --z: {;}; --ink: /* ; */ #eee }",
        "@import \"a.css\"; @font-face { src: url(x) } a:is(:hover, :focus) { b: c } :root { "
        "--ink: #eee }",
        ":root { --pale: #eee; --ink: var(--pale) }",
        ":root { --ink: #eee",
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        const char *said = said_of(f, PAIR, sheets[i], "<p>t</p>");
        if (strstr(said, "#eeeeee on #ffffff is 1.16:1") == NULL)
            fail_msg("not found in: %s", sheets[i]);
        diagnostics_forget(f->diagnostics, 0);
    }
}

static void test_a_colour_that_only_browsers_know_is_said_to_be_unmeasured(void **state) {
    assert_said(
        *state,
        ":root { --paper: #fff; --ink: #000; --contrast-text: ink on paper;"
        " --contrast-marks: ink on paper }",
        DARK "{ :root { --ink: oklch(98% 0.01 95); } }", "<p>t</p>",
        "screen.css:1: warning: the contrast of --ink on dark screens is not checked: found "
        "“oklch(98% 0.01 95)”; expected a colour as in print.css, such as #1d2328");
}

/* ---- what is printed ---- */

static void test_text_is_measured_on_what_lies_under_it(void **state) {
    const char *css =
        ".dark { background: #222; } .row { background: #12436D; }"
        " .pale { color: #eeeeee } .deep { color: #12436D }"
        " table { border-collapse: collapse } th, td { border-bottom: 1pt solid #000 }";
    assert_passes(
        *state, css, "",
        "<div class=\"dark\"><p class=\"pale\">a <b>b</b></p></div><p class=\"deep\">c</p>"
        "<table><tr class=\"row\"><td class=\"pale\">d</td></tr></table>");
    assert_said(*state, css, "", "<div class=\"dark\">\n<p class=\"deep\">ink</p></div>",
                "page.html:3: error: the text “ink” is hard to read: #12436d on #222222 is "
                "1.55:1" AA_TEXT);
}

static void test_a_table_cell_lies_over_its_row(void **state) {
    assert_said(*state, "tr { background: #000 } td { background: #ffffff; color: #ccc }", "",
                "<table><tr><td>x</td></tr></table>",
                "page.html:2: error: the text “x” is hard to read: #cccccc on #ffffff is "
                "1.60:1" AA_TEXT);
}

static void test_tokens_are_named_and_a_style_attribute_is_seen(void **state) {
    assert_said(
        *state, ":root { --paper: #fff; --soft: #999; } .s { color: var(--soft) }", "",
        "<p class=\"s\">one</p>\n<p style=\"color: #aaa\">two</p>",
        "page.html:2: error: the text “one” in --soft on --paper is hard to read: #999999 on "
        "#ffffff is 2.84:1" AA_TEXT "\n"
        "page.html:3: error: the text “two” on --paper is hard to read: #aaaaaa on #ffffff "
        "is 2.32:1" AA_TEXT);
}

static void test_large_text_is_18_points_or_14_bold(void **state) {
    assert_passes(*state, "p { color: #949494 }", "",
                  "<p style=\"font-size: 18pt\">a</p><p style=\"font-size: 14pt\"><b>b</b></p>");
    const char *said = said_of(*state, "p { color: #949494 }", "",
                               "<p style=\"font-size: 17.9pt\">a</p>\n"
                               "<p style=\"font-size: 13.9pt\"><b>b</b></p>");
    assert_contains(said, "page.html:2: error: the text “a” is hard to read: #949494 on #ffffff is "
                          "3.03:1" AA_TEXT);
}

static void test_a_pair_of_colours_is_reported_once(void **state) {
    assert_said(*state,
                ":root { --paper: #fff; --a: #aaa; --b: #aaa; --contrast-text: a on paper }"
                " p { color: var(--a) } div { color: var(--b) }",
                "", "<p>one</p><p>two</p><div>three</div>",
                "print.css:3: error: --a on --paper is hard to read: #aaaaaa on #ffffff is "
                "2.32:1" AA_TEXT);
}

static void test_what_is_not_seen_is_exempt(void **state) {
    assert_passes(*state, "p { color: #fff }", "",
                  "<p style=\"color: transparent\">a</p><p style=\"font-size: 0\">b</p>"
                  "<p style=\"display: none\">c</p>");
}

/* ---- drawings ---- */

#define CHART "<figure data-chart=\"line\" data-indicator=\"KPI1\"></figure>"
#define CHART_CSS                                                                                  \
    "figure { margin: 0; height: 100pt } .grid, .axis { stroke: #eee } .series { stroke: #000 } "

static void test_a_pale_line_of_a_chart_is_an_error_and_gridlines_are_exempt(void **state) {
    assert_passes(*state, CHART_CSS, "", CHART);
    assert_said(*state, CHART_CSS ":root { --accent: #ccddee } .series { stroke: var(--accent) }",
                "", CHART,
                "page.html:2: error: the chart’s .series in --accent is hard to see: #ccddee on "
                "#ffffff is 1.38:1" AA_MARK);
}

static void test_a_charts_labels_are_text(void **state) {
    const char *said = said_of(*state, CHART_CSS ".axis-label { fill: #999 }", "", CHART);
    assert_contains(said, "page.html:2: error: the chart’s text “");
    assert_contains(said, "” is hard to read: #999999 on #ffffff is 2.84:1" AA_TEXT);
}

static void test_a_chart_stands_on_the_ground_of_its_figure(void **state) {
    assert_said(*state,
                CHART_CSS "figure { background: #12436D } .axis-label, .label-latest,"
                          " .label-first, .point, .point-latest { fill: #fff }",
                "", CHART,
                "page.html:2: error: the chart’s .series is hard to see: #000000 on #12436d is "
                "2.04:1" AA_MARK);
}

/* A hollow point is seen by its outline, an amber diamond by its dark edge. */
static void test_the_fill_or_the_outline_carries_a_mark(void **state) {
    const char *icon = "<p><span data-icon=\"within\">&#160;</span></p>";
    const char *box = "span { display: inline-block; width: 9pt; height: 9pt } ";
    struct fixture *f = *state;
    assert_passes(f,
                  arena_printf(f->arena, "%s.icon-within { fill: #ffbf00; stroke: #594d00 }", box),
                  "", icon);
    assert_said(f, arena_printf(f->arena, "%s.icon-within { fill: #ffbf00 }", box), "", icon,
                "page.html:2: error: the icon’s .icon-within is hard to see: #ffbf00 on #ffffff is "
                "1.65:1" AA_MARK);
}

static void test_an_icons_sign_stands_on_the_icon(void **state) {
    const char *icon = "<p><span data-icon=\"improvement-high\">&#160;</span></p>";
    const char *box = "span { display: inline-block; width: 9pt; height: 9pt } ";
    struct fixture *f = *state;
    assert_passes(f,
                  arena_printf(f->arena,
                               "%s.icon-improvement { fill: #2073BC } .icon-mark { fill: #fff }",
                               box),
                  "", icon);
    assert_said(f,
                arena_printf(f->arena,
                             "%s.icon-improvement { fill: #5aa3e0 } .icon-mark { fill: #fff }"
                             " .icon-improvement { stroke: #000 }",
                             box),
                "", icon,
                "page.html:2: error: the icon’s .icon-mark is hard to see: #ffffff on #5aa3e0 is "
                "2.70:1" AA_MARK);
}

/* ---- dark screens of what was not declared ---- */

static void test_an_undeclared_pair_that_dark_tokens_spoil_is_a_warning(void **state) {
    const char *css = ":root { --ground: #eee; --ink: #000; } div { background: var(--ground);"
                      " color: var(--ink) }";
    assert_said(*state, css, DARK "{ :root { --ink: #fff } }", "<div>x</div>",
                "page.html:2: warning: the text “x” in --ink on --ground on dark screens would be "
                "hard to read: #ffffff on #eeeeee is 1.16:1" AA_TEXT);
    diagnostics_forget(((struct fixture *)*state)->diagnostics, 0);
    assert_passes(*state, css, DARK "{ :root { --ink: #fff; --ground: #222 } }", "<div>x</div>");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ratios_are_those_that_others_publish),
        STYLE_TEST(test_a_declared_pair_below_its_ratio_is_an_error_at_its_colour),
        STYLE_TEST(test_large_text_and_marks_need_three_to_one),
        STYLE_TEST(test_marks_beside_each_other_are_measured_unless_they_differ_by_more),
        STYLE_TEST(test_names_and_lists_that_cannot_be_read_are_errors),
        STYLE_TEST(test_a_colour_may_be_called_contrast),
        STYLE_TEST(test_dark_colours_are_measured_where_they_stand),
        STYLE_TEST(test_colours_of_light_screens_are_measured_too),
        STYLE_TEST(test_a_screen_may_have_pairs_of_its_own),
        STYLE_TEST(test_what_is_not_for_dark_or_light_screens_is_passed_over),
        STYLE_TEST(test_a_screens_colours_are_found_however_they_are_written),
        STYLE_TEST(test_a_colour_that_only_browsers_know_is_said_to_be_unmeasured),
        STYLE_TEST(test_text_is_measured_on_what_lies_under_it),
        STYLE_TEST(test_a_table_cell_lies_over_its_row),
        STYLE_TEST(test_tokens_are_named_and_a_style_attribute_is_seen),
        STYLE_TEST(test_large_text_is_18_points_or_14_bold),
        STYLE_TEST(test_a_pair_of_colours_is_reported_once),
        STYLE_TEST(test_what_is_not_seen_is_exempt),
        STYLE_TEST(test_a_pale_line_of_a_chart_is_an_error_and_gridlines_are_exempt),
        STYLE_TEST(test_a_charts_labels_are_text),
        STYLE_TEST(test_a_chart_stands_on_the_ground_of_its_figure),
        STYLE_TEST(test_the_fill_or_the_outline_carries_a_mark),
        STYLE_TEST(test_an_icons_sign_stands_on_the_icon),
        STYLE_TEST(test_an_undeclared_pair_that_dark_tokens_spoil_is_a_warning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
