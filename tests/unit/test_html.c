/* The HTML file: what a browser gets of a page. */
#include "render/html.h"
#include "template_support.h"

static struct arena *arena;
static struct diagnostics *diagnostics;
static struct buffer html;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    html = (struct buffer){0};
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    buffer_free(&html);
    arena_free(arena);
    return 0;
}

static const char *write_with(const char *template, const char *print_css, const char *screen_css) {
    const struct node *root = read_page(arena, diagnostics, template);
    if (root == NULL)
        fail_msg("%s", messages(arena, diagnostics));
    buffer_clear(&html);
    html_write(arena, root, print_css, screen_css, &html);
    return html.data;
}

static const char *write_page(const char *template) {
    return write_with(template, "", "");
}

/* The body's content as written. */
static const char *write_body(const char *content) {
    static const char begin[] = "<body>", end[] = "</body></html>\n";
    const char *text =
        write_page(arena_printf(arena, "<html><head/><body>%s</body></html>", content));
    const char *body = strstr(text, begin);
    assert_non_null(body);
    body += strlen(begin);
    assert_true(strlen(body) >= strlen(end));
    assert_string_equal(body + strlen(body) - strlen(end), end);
    return arena_strndup(arena, body, strlen(body) - strlen(end));
}

static size_t count(const char *text, const char *part) {
    size_t found = 0;
    for (; (text = strstr(text, part)) != NULL; text += strlen(part))
        found++;
    return found;
}

static void the_document_is_whole(void **state) {
    (void)state;
    assert_string_equal(
        write_with("<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><title>A &amp; B</title>"
                   "</head>\n<body><p>x</p></body></html>",
                   "p { color: red }\n", "p { color: blue }\n"),
        "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>A &amp; B"
        "</title><style>\np { color: red }\n</style>\n<style media=\"screen\">\n"
        "p { color: blue }\n</style>\n</head>\n<body><p>x</p></body></html>\n");
}

static void the_encoding_is_said_where_the_template_does_not(void **state) {
    (void)state;
    assert_contains(write_page("<html><head><meta name=\"a\" content=\"b\"/><title>x</title></head>"
                               "</html>"),
                    "<head><meta charset=\"utf-8\"><meta name=\"a\"");
}

static void a_page_without_a_head_gets_one(void **state) {
    (void)state;
    const char *text =
        write_with("<html lang=\"en\"><body>x</body></html>", "p { color: red }", "");
    assert_contains(text,
                    "<html lang=\"en\"><head><meta charset=\"utf-8\"><style>\np { color: red }");
    assert_contains(text, "</style>\n</head><body>x</body></html>");
}

static void styles_do_not_end_early(void **state) {
    (void)state;
    const char *text =
        write_with("<html><head><style>a::before { content: \"&lt;/style>\" }</style>"
                   "</head></html>",
                   "b::before { content: \"</style><b>\" }", "i::before { content: \"</STYLE>\" }");
    assert_contains(text, "a::before { content: \"<\\/style>\" }");
    assert_contains(text, "b::before { content: \"<\\/style><b>\" }");
    assert_contains(text, "i::before { content: \"<\\/STYLE>\" }");
    assert_int_equal(count(text, "</style>"), 3);
}

static void void_elements_have_no_end_and_all_others_have_one(void **state) {
    (void)state;
    assert_string_equal(write_body("<p>a<br/>b<wbr></wbr></p><hr/><p/><td></td><span class=\"x\"/>"
                                   "<img src=\"data:image/png;base64,AA==\" alt=\"\"/>"),
                        "<p>a<br>b<wbr></p><hr><p></p><td></td><span class=\"x\"></span>"
                        "<img src=\"data:image/png;base64,AA==\" alt=\"\">");
}

static void texts_and_values_are_escaped(void **state) {
    (void)state;
    assert_string_equal(
        write_body("<p title=\"&quot;&lt;b> &amp;amp;\">&lt;b> &amp;amp;&nbsp;</p>"),
        "<p title=\"&quot;&lt;b&gt; &amp;amp;\">&lt;b&gt; &amp;amp;\xC2\xA0</p>");
}

static void the_first_newline_of_preformatted_text_stays(void **state) {
    (void)state;
    assert_string_equal(write_body("<pre>\na\n</pre><p>\na</p>"), "<pre>\n\na\n</pre><p>\na</p>");
}

static void what_is_for_print_only_is_left_out(void **state) {
    (void)state;
    assert_string_equal(write_body("<div data-running=\"footer\"><p>Page</p></div>a"
                                   "<p data-repeat=\"\">again</p>b"),
                        "ab");
}

static void instructions_are_not_written(void **state) {
    (void)state;
    const char *body =
        write_body("<section data-running-off=\"footer\" data-level=\"1\">a</section>"
                   "<span data-icon=\"met\"/>"
                   "<figure data-chart=\"trend\" data-indicator=\"KPI1\"/>");
    assert_contains(body, "<section data-level=\"1\">a</section>");
    assert_lacks(body, "data-running-off");
    assert_lacks(body, "data-icon");
    assert_lacks(body, "data-chart");
    assert_lacks(body, "data-indicator");
}

static void a_figure_has_a_wide_and_a_narrow_drawing_after_its_caption(void **state) {
    (void)state;
    const char *body = write_body("<figure data-chart=\"trend\" data-indicator=\"KPI1\">"
                                  "<figcaption>Title</figcaption></figure><p>next</p>");
    assert_contains(body, "<figure><figcaption>Title</figcaption><svg class=\"chart wide\"");
    assert_contains(body, "</svg><svg class=\"chart narrow\"");
    assert_contains(body, "</svg></figure><p>next</p>");
    assert_int_equal(count(body, "<svg"), 2);
}

static void where_paper_leads_is_no_concern_of_browsers(void **state) {
    (void)state;
    assert_contains(
        write_body("<a href=\"N1/index.html\" data-paper-href=\"N1/report.pdf\">N1</a>"),
        "<a href=\"N1/index.html\">N1</a>");
}

static void an_icon_says_its_meaning_where_nothing_else_does(void **state) {
    (void)state;
    assert_contains(write_body("<a href=\"#\"><i data-icon=\"within\"/></a>"),
                    "role=\"img\"><title>Within tolerance</title>");
    assert_contains(write_body("<h2>\xC2\xA0<i data-icon=\"no-data\"/></h2>"), ">No data</title>");
    assert_contains(write_body("<h2><i data-icon=\"met\" aria-hidden=\"true\"/></h2>"), "<title");
    assert_lacks(write_body("<h2>a<i data-icon=\"met\" aria-hidden=\"true\"/></h2>"), "<title");
}

static void icons_and_sparklines_have_one_drawing(void **state) {
    (void)state;
    const char *body = write_body("<span class=\"a\" data-icon=\"met\"/>"
                                  "<span data-chart=\"sparkline\" data-indicator=\"KPI1\"/>");
    assert_contains(body, "<span class=\"a\"><svg class=\"icon\"");
    assert_contains(body, "</svg></span><span><svg class=\"spark\"");
    assert_int_equal(count(body, "<svg"), 2);
}

static void an_icon_is_read_or_decoration(void **state) {
    (void)state;
    assert_contains(write_body("<p><i data-icon=\"missed\"/>Referrals</p>"),
                    "role=\"img\"><title>Target missed</title>");
    assert_contains(write_body("<p><i data-icon=\"missed\"/>Target missed</p>"),
                    "aria-hidden=\"true\"><polygon");
}

static void drawings_bring_no_ids(void **state) {
    (void)state;
    const char *body = write_body("<figure data-chart=\"trend\" data-indicator=\"KPI1\"/>");
    assert_int_equal(count(body, "<title>"), 2); /* for wide screens and for narrow ones */
    assert_int_equal(count(body, " id=\""), 0);
}

static void only_a_long_word_of_a_cell_may_break(void **state) {
    (void)state;
    assert_string_equal(
        write_body(
            "<table><tr><th>12345678901234567890 &amp; on</th>"
            "<td><b>see 1234567890&amp;12345678901, éééééééééééééééééééé</b></td></tr></table>"
            "<p>123456789012345678901</p>"),
        "<table><tr><th>12345678901234567890 &amp; on</th>"
        "<td><b>see <span class=\"long-word\">1234567890&amp;12345678901,</span> "
        "éééééééééééééééééééé</b></td></tr></table>"
        "<p>123456789012345678901</p>");
    assert_string_equal(write_body("<table><tr><td>twelve-month-comparison-of </td></tr></table>"),
                        "<table><tr><td>twelve-month-comparison-of </td></tr></table>");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(the_document_is_whole),
        TEST(the_encoding_is_said_where_the_template_does_not),
        TEST(a_page_without_a_head_gets_one),
        TEST(styles_do_not_end_early),
        TEST(void_elements_have_no_end_and_all_others_have_one),
        TEST(texts_and_values_are_escaped),
        TEST(the_first_newline_of_preformatted_text_stays),
        TEST(only_a_long_word_of_a_cell_may_break),
        TEST(what_is_for_print_only_is_left_out),
        TEST(instructions_are_not_written),
        TEST(a_figure_has_a_wide_and_a_narrow_drawing_after_its_caption),
        TEST(icons_and_sparklines_have_one_drawing),
        TEST(where_paper_leads_is_no_concern_of_browsers),
        TEST(an_icon_says_its_meaning_where_nothing_else_does),
        TEST(an_icon_is_read_or_decoration),
        TEST(drawings_bring_no_ids),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
