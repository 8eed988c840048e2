/* print.css as a report's author meets it: what is said about what print cannot do, and what is
 * read all the same. */
#include "render/css/css_value.h"

#include "style_support.h"

/* ---- What is refused ---- */

static void refusals(void **state) {
    struct fixture *f = *state;
    static const struct {
        const char *css, *message;
    } cases[] = {
        {"p {\n  float: left;\n}", "print.css:2: error: float: print does not know this property "
                                   "(found \"left\"): use display: grid"},
        {"p { position: absolute }", "belongs in screen.css"},
        {"p { text-transform: uppercase }", "text-transform: print does not know"},
        {"p { display: flex }", "display: \"flex\" is not supported: expected none, block"},
        {"p { width: calc(1px + 1em) }", "width: \"calc(1px + 1em)\" is not supported"},
        {"p { width: 3 }", "width: \"3\" is not supported"},
        {"p { width: -3pt }", "width: \"-3pt\" is not supported"},
        {"p { width: 3vw }", "width: \"3vw\" is not supported: expected auto, a length (mm,"},
        {"p { width: 1e9pt }", "width: \"1e9pt\" is not supported"},
        {"p { width: }", "width: \"\" is not supported"},
        {"p { margin: }", "margin: \"\" is not supported"},
        {"@page { size: }", "size: \"\" is not supported"},
        {"p { width: 1pt 2pt }", "width: \"1pt 2pt\" is not supported"},
        {"p { margin: 1pt 1pt 1pt 1pt 1pt }", "margin: "},
        {"p { margin-top: auto }", "margin-top: \"auto\" is not supported"},
        {"p { padding: auto }", "padding: \"auto\" is not supported"},
        {"p { border: 1pt dashed red }", "border: \"1pt dashed red\" is not supported: expected a"},
        {"p { border: 1pt 2pt solid }", "border: \"1pt 2pt solid\""},
        {"p { color: #12345 }", "color: \"#12345\" is not supported: expected a colour"},
        {"p { color: rgb(1, 2 3) }", "color: \"rgb(1, 2 3)\""},
        {"p { color: rgb(10%, 2, 3) }", "color: \"rgb(10%, 2, 3)\""},
        {"p { color: salmon }", "color: \"salmon\""},
        {"p { background: url(a;b.png) }", "background: \"url(a;b.png)\" is not supported"},
        {"p { font-family: Georgia, serif }", "font-family: \"Georgia, serif\" is not supported: "
                                              "expected a list with \"Liberation Sans\""},
        {"p { text-align: justify }", "text-align: \"justify\""},
        {"p { break-before: left }", "break-before: \"left\""},
        {"p { page-break-before: page }", "page-break-before: \"page\""},
        {"p { orphans: 0 }", "orphans: \"0\" is not supported: expected a whole number from 1"},
        {"p { orphans: 1.5 }", "orphans: \"1.5\""},
        {"p { hyphens: auto }", "hyphens: \"auto\" is not supported: expected manual"},
        {"p { grid-template-columns: minmax(1fr, 10mm) }", "grid-template-columns: "},
        {"p { grid-template-columns: minmax(0, auto) }", "grid-template-columns: "},
        {"p { grid-template-columns: repeat(17, 1fr) }", "at most 16 columns"},
        {"p { grid-column: 1 / 3 }",
         "grid-column: \"1 / 3\" is not supported: expected auto, span"},
        {"p { stroke-dasharray: 1 2 3 4 5 }", "stroke-dasharray: "},
        {"a:hover { color: red }", "the selector \"a:hover\" is not supported"},
        {"p::before { color: red }", "the selector \"p::before\""},
        {"h1 + p { color: red }", "the selector \"h1 + p\""},
        {"p, li:nth-child(2), b { color: red }", "the selector \"li:nth-child(2)\""},
        {"p >, b { color: red }", "the selector \"p >\""},
        {"{ color: red }", "the selector \"\""},
        {"\n@media print { p { color: red } }", "print.css:2: error: @media is not supported"},
        {"@import \"a.css\";", "@import is not supported"},
        {"@page :first { margin: 0 }", "@page :first is not supported"},
        {"@page wide:first { margin: 0 }", "@page wide:first is not supported: expected @page"},
        {"@page auto { margin: 0 }", "@page auto is not supported"},
        {"@page a b { margin: 0 }", "@page a b is not supported"},
        {"@page a, { margin: 0 }", "@page a, is not supported"},
        {"@page wide { margin: 11cm }", "margin: leaves nothing of the page"},
        {"@page wide { margin: 0 }\np { page: wied }",
         "print.css:2: error: page: there is no @page wied (did you mean “wide”?); expected auto, "
         "or the name of an @page rule"},
        {"p { page: 1 }", "page: \"1\" is not supported: expected auto, or the name of an @page"},
        {"@page { size: A9 }", "size: \"A9\" is not supported in @page"},
        {"@page { size: 2pt 100pt }", "size: \"2pt 100pt\" is not supported in @page"},
        {"@page { size: 10cm 600cm }", "each from 3pt to 14400pt"},
        {"@page { size: A4 sideways }", "size: \"A4 sideways\""},
        {"@page { margin: 2em }", "margin: \"2em\" is not supported in @page"},
        {"@page { margin: 11cm }", "margin: leaves nothing of the page"},
        {"@page { color: red }", "color: not supported in @page"},
        {"p { color red }", "\"color red\" is not a declaration"},
        {"p { & b { color: red } }", "is not a declaration"},
        {"p { color: red; b { color: red } }", "is not a declaration"},
        {"p { color: red", "the rule that begins here has no closing \"}\""},
        {"p { color: red } }", "is not a rule"},
        {"p { color: red } /* end", "a comment without its closing */"},
        {"p { font-family: \"Arial }\n", "a string without its closing quote"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_refused(f, cases[i].css, cases[i].message);
}

static void all_errors_are_told_at_once(void **state) {
    struct fixture *f = *state;
    read_sheet(f, "p { float: left; color: red; flex: 1 }\nb { } @media x { a { b: c } }\n"
                  "i { width: x }");
    assert_null(f->sheet);
    assert_int_equal(diagnostics_errors(f->diagnostics, INT_MAX), 4);
    const char *said = messages(f->arena, f->diagnostics);
    assert_contains(said, "print.css:1: error: float");
    assert_contains(said, "print.css:1: error: flex");
    assert_contains(said, "print.css:2: error: @media");
    assert_contains(said, "print.css:3: error: width");
}

static void style_attributes_are_held_to_the_same_rules(void **state) {
    struct fixture *f = *state;
    read_both(f, "",
              "<p id=\"p\" style=\"float: left; orphans: 4\">a</p>\n<b style=\"--x: 1\">b</b>");
    assert_int_equal(by_id(f, "p")->orphans, 4);
    assert_true(stylesheet_failed(f->sheet));
    style_of(f->sheet, node_by_id(f, "p"));
    by_name(f, "b");
    assert_int_equal(diagnostics_errors(f->diagnostics, INT_MAX), 2);
    const char *said = messages(f->arena, f->diagnostics);
    assert_contains(said, "page.html:2: error: float: print does not know this property");
    assert_contains(said, "page.html:3: error: --x");
}

static void what_means_nothing_on_paper_is_accepted(void **state) {
    struct fixture *f = *state;
    declared(f, "text-underline-offset: 3px; text-decoration-thickness: 1px; hyphens: manual;"
                "font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact;"
                "print-color-adjust: exact; color-scheme: light; outline: 3px solid #fd0;"
                "outline-offset: 2px; scroll-margin-top: 1em; overflow-wrap: anywhere");
    assert_int_equal(diagnostics_errors(f->diagnostics, INT_MAX), 0);
}

/* NULL and 0 do not add up, not even to NULL. */
static void a_value_of_nothing_has_a_place(void **state) {
    struct fixture *f = *state;
    struct css_cursor cursor = css_cursor_over(f->arena, NULL, 0);
    assert_non_null(cursor.at);
    assert_true(css_at_end(&cursor));
}

/* ---- Syntax ---- */

static void css_as_people_write_it(void **state) {
    struct fixture *f = *state;
    read_both(
        f,
        "\xEF\xBB\xBF@charset \"utf-8\";\r\n/* a; } */ P/**/.k\r\n{ COLOR :/* x */RED;;\r\n"
        "font-family:'Liberation Sans',\r\n Liberation Sans ; /**/ }\n.caf\xC3\xA9{orphans:5}",
        "<p id=\"p\" class=\"caf\xC3\xA9  k\">a</p>");
    assert_colour(by_id(f, "p")->colour, 0xFF0000);
    assert_int_equal(by_id(f, "p")->orphans, 5);
}

static void lines_are_counted_through_comments_and_strings(void **state) {
    assert_refused(*state,
                   "/*\n\n*/ p {\n  font-family:\n    \"Arial\",\n    sans-serif;\n  flex: 1 }",
                   "print.css:7: error: flex");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        STYLE_TEST(refusals),
        STYLE_TEST(all_errors_are_told_at_once),
        STYLE_TEST(style_attributes_are_held_to_the_same_rules),
        STYLE_TEST(what_means_nothing_on_paper_is_accepted),
        STYLE_TEST(a_value_of_nothing_has_a_place),
        STYLE_TEST(css_as_people_write_it),
        STYLE_TEST(lines_are_counted_through_comments_and_strings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
