/* Sections and paragraphs by number, footnotes by number: what stands in the web page. */
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

static const struct node *read_body(const char *content) {
    return read_page(
        arena, diagnostics,
        arena_printf(arena, "<html lang=\"en\"><head/><body>\n%s</body></html>", content));
}

/* The body's content as it is written. */
static const char *written(const char *content) {
    const struct node *root = read_body(content);
    buffer_clear(&html);
    if (root == NULL)
        fail_msg("%s", messages(arena, diagnostics));
    html_write(arena, root, "", "", &html);
    const char *body = strstr(html.data, "<body>\n") + strlen("<body>\n");
    return arena_strndup(arena, body, (size_t)(strstr(body, "</body>") - body));
}

static void assert_refused(const char *content, const char *expected) {
    assert_null(read_body(content));
    assert_contains(messages(arena, diagnostics), expected);
}

/* ---- paragraphs ---- */

static void sections_and_their_paragraphs_are_numbered(void **state) {
    (void)state;
    assert_string_equal(
        written("<main data-numbered=\"\"><section id=\"a\"><h2>Why</h2><p>One</p><div><p id=\"b\">"
                "Two</p></div></section><section><h2>What</h2><h3>More</h3><p>Three</p></section>"
                "</main>"),
        "<main data-numbered=\"\"><section id=\"a\" data-number=\"1\"><h2 data-number=\"1\">"
        "<span class=\"number\">1.</span> Why</h2><p data-number=\"1.1\" id=\"paragraph-1.1\">"
        "<span class=\"number\">1.1</span> One</p><div><p id=\"b\" data-number=\"1.2\">"
        "<span class=\"number\">1.2</span> Two</p></div></section><section data-number=\"2\">"
        "<h2 data-number=\"2\"><span class=\"number\">2.</span> What</h2><h3>More</h3>"
        "<p data-number=\"2.1\" id=\"paragraph-2.1\"><span class=\"number\">2.1</span> Three</p>"
        "</section></main>");
}

static void numbers_go_on_where_an_element_follows(void **state) {
    (void)state;
    const char *two = "<section data-numbered=\"\"><h2>a</h2><p>b</p></section><p>c</p>"
                      "<section data-numbered=\"\"><h2>d</h2><p>e</p></section>";
    const char *text = written(two);
    assert_contains(text, "<span class=\"number\">2.</span> d");
    assert_contains(text, "<span class=\"number\">2.1</span> e");
    assert_contains(text, "</section><p>c</p><section");
}

static void what_is_no_paragraph_of_the_section_has_no_number(void **state) {
    (void)state;
    const char *text = written(
        "<main data-numbered=\"\"><p>before</p><section><h2>a</h2><p data-repeat=\"\">again</p>"
        "<ul><li><p>item</p></li></ul><table><tr><td><p>cell</p></td></tr></table>"
        "<blockquote><p>said</p></blockquote><p data-numbered=\"no\">by</p><p> </p>"
        "<p class=\"screen\">seen</p><p>last</p></section></main>");
    assert_contains(text, "<span class=\"number\">1.1</span> last");
    for (const char *at = text; (at = strstr(at, "class=\"number\"")) != NULL; at++)
        assert_true(strncmp(at, "class=\"number\">1.</span> a", 26) == 0 ||
                    strncmp(at, "class=\"number\">1.1</span> last", 30) == 0);
}

static void a_section_without_a_heading_has_no_number_and_is_told(void **state) {
    (void)state;
    const char *text = written("<main data-numbered=\"\"><section><p>a</p></section>\n"
                               "<section><h2>b</h2></section></main>");
    assert_contains(text, "<section><p>a</p></section>");
    assert_contains(text, "<span class=\"number\">1.</span> b");
    assert_contains(messages(arena, diagnostics),
                    "page.html:2: warning: the section has no heading that its number could stand "
                    "before: expected one, or data-numbered=\"no\"\n");
}

static void numbers_are_cited_by_id(void **state) {
    (void)state;
    const char *text = written("<main data-numbered=\"\"><p>See <a href=\"#b\">paragraph <b "
                               "data-cite=\"b\"></b></a>, section "
                               "<b data-cite=\"s\"></b>, <b data-cite=\"w\"/>.</p><section "
                               "id=\"s\"><h2>a</h2><p id=\"b\">c "
                               "<i id=\"w\">d</i></p></section></main>");
    assert_contains(text,
                    "paragraph <b data-cite=\"b\">1.1</b></a>, section <b data-cite=\"s\">1</b>, "
                    "<b data-cite=\"w\">1.1</b>.");
}

static void what_is_cited_has_a_number(void **state) {
    (void)state;
    assert_refused(
        "<main data-numbered=\"\"><section id=\"risks\"><h2>a</h2></section>\n"
        "<p data-cite=\"rusks\"/></main>",
        "page.html:3: error: data-cite=\"rusks\" (did you mean “risks”?): no element has "
        "that id\n");
    assert_refused(
        "<p id=\"a\">b</p>\n<p data-cite=\"a\"/>",
        "page.html:3: error: data-cite=\"a\": p of page.html:2 has no number; expected it "
        "in a section of an element with data-numbered\n");
}

/* ---- footnotes ---- */

static void a_note_is_a_link_to_its_words_which_lead_back(void **state) {
    (void)state;
    assert_string_equal(
        written("<p>Spent<span data-footnote=\"\">Net of <i>grants</i></span>.</p>"
                "<ol data-footnotes=\"\"></ol>"),
        "<p>Spent<span data-footnote=\"\"> <a href=\"#note-1\" id=\"note-1-back\">[note "
        "1]</a></span>."
        "</p><ol data-footnotes=\"\"><li id=\"note-1\"><b>Note 1.</b> Net of <i>grants</i> "
        "<a href=\"#note-1-back\">Back to note 1 in the text</a></li></ol>");
}

static void the_same_words_have_one_number(void **state) {
    (void)state;
    const char *text =
        written("<p>a<i data-footnote=\"\">Net  of\ngrants</i> b<i data-footnote=\"\">"
                "Gross</i> c<i data-footnote=\"\">Net of grants</i></p>"
                "<div data-footnotes=\"\"><h2>Notes</h2></div>");
    assert_contains(text, "c<i data-footnote=\"\"> <a href=\"#note-1\">[note 1]</a></i></p>");
    assert_contains(text, "<h2>Notes</h2><ul class=\"plain notes\"><li id=\"note-1\">");
    assert_contains(text, "<li id=\"note-2\"><b>Note 2.</b> Gross ");
    assert_null(strstr(text, "note-3"));
}

static void notes_stand_in_the_next_place_or_at_the_end_of_their_section(void **state) {
    (void)state;
    const char *text = written("<p>a<i data-footnote=\"\">one</i></p><ul data-footnotes=\"\"/>"
                               "<p>b<i data-footnote=\"\">two</i></p><ul data-footnotes=\"\"/>");
    assert_contains(text, "<ul data-footnotes=\"\"><li id=\"note-1\">");
    assert_contains(text, "<ul data-footnotes=\"\"><li id=\"note-2\">");
    text = written("<section><p>a<i data-footnote=\"\">one</i></p><p>b<i data-footnote=\"\">two</i>"
                   "</p></section><p>c</p>");
    assert_contains(text, "</p><ul class=\"plain notes\"><li id=\"note-1\">");
    assert_contains(text, "note 2 in the text</a></li></ul></section><p>c</p>");
}

static void a_place_without_notes_is_taken_out(void **state) {
    (void)state;
    assert_string_equal(written("<p>a</p><section data-footnotes=\"\"><h2>Notes</h2></section>"),
                        "<p>a</p>");
}

static void a_note_without_words_or_place_is_an_error(void **state) {
    (void)state;
    assert_refused(
        "<p>a<i data-footnote=\"\">b</i></p>",
        "page.html:2: error: data-footnote: the note has no place: expected an element "
        "with data-footnotes behind it, or, on a page without any, a section around it\n");
    assert_refused(
        "<ul data-footnotes=\"\"/><section>\n<p>a<i data-footnote=\"\">b</i></p></section>",
        "page.html:3: error: data-footnote: the note has no place");
    assert_refused("<section><i data-footnote=\"\"> </i></section>", "the note has no words");
    assert_refused("<section><i data-footnote=\"\">a <b data-footnote=\"\">b</b></i></section>",
                   "a note inside another");
    assert_refused("<section><p data-running=\"footer\">a<i data-footnote=\"\">b</i></p></section>",
                   "a note in what is printed on several pages");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(sections_and_their_paragraphs_are_numbered),
        TEST(numbers_go_on_where_an_element_follows),
        TEST(what_is_no_paragraph_of_the_section_has_no_number),
        TEST(a_section_without_a_heading_has_no_number_and_is_told),
        TEST(numbers_are_cited_by_id),
        TEST(what_is_cited_has_a_number),
        TEST(a_note_is_a_link_to_its_words_which_lead_back),
        TEST(the_same_words_have_one_number),
        TEST(notes_stand_in_the_next_place_or_at_the_end_of_their_section),
        TEST(a_place_without_notes_is_taken_out),
        TEST(a_note_without_words_or_place_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
