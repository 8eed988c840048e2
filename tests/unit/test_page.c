/* The page tree: what is read from a template, and what a template's author is told when it cannot
 * be read. */
#include "template_support.h"

static struct arena *arena;
static struct diagnostics *diagnostics;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static struct node *read(const char *template) {
    struct node *root = read_page(arena, diagnostics, template);
    if (root == NULL)
        fail_msg("%s", messages(arena, diagnostics));
    return root;
}

static void assert_refused(const char *template, const char *expected) {
    assert_null(read_page(arena, diagnostics, template));
    assert_string_equal(messages(arena, diagnostics), expected);
}

/* ---- the tree ---- */

static void elements_and_texts_are_in_document_order(void **state) {
    (void)state;
    struct node *root = read("<html><body>a<p class=\"x\">b<b>c</b></p>\n<hr/></body></html>");
    static const char *const expected[] = {"html", "body", "a", "p", "b", "b", "c", "\n", "hr"};
    size_t index = 0;
    for (const struct node *n = root; n != NULL; n = node_following(n, root), index++) {
        assert_true(index < sizeof expected / sizeof *expected);
        assert_string_equal(n->kind == NODE_TEXT ? n->text : n->name, expected[index]);
        assert_int_equal(n->index, index);
    }
    assert_int_equal(index, sizeof expected / sizeof *expected);
}

static void parents_children_and_siblings_are_joined(void **state) {
    (void)state;
    struct node *root = read("<html><p>a</p><ul><li/><li/></ul></html>");
    struct node *list = root->first_child->next;
    assert_null(root->parent);
    assert_ptr_equal(list->parent, root);
    assert_ptr_equal(root->last_child, list);
    assert_ptr_equal(list->first_child->next, list->last_child);
    assert_null(list->last_child->next);
}

static void a_walk_stays_below_its_top(void **state) {
    (void)state;
    const struct node *root = read("<html><p><b/></p><hr/></html>");
    const struct node *paragraph = root->first_child;
    assert_ptr_equal(node_following(paragraph, paragraph), paragraph->first_child);
    assert_null(node_following(paragraph->first_child, paragraph));
    assert_null(node_following(root->last_child, root));
}

static void names_are_in_lower_case(void **state) {
    (void)state;
    const struct node *root = read("<HTML LANG=\"en-GB\"><Body/></HTML>");
    assert_true(root->element == ELEMENT_HTML);
    assert_true(root->first_child->element == ELEMENT_BODY);
    assert_string_equal(node_attribute(root, ATTRIBUTE_LANG), "en-GB");
}

/* Each is found, so that the tables are in the order in which they are searched. */
static void names_that_have_numbers_are_found(void **state) {
    (void)state;
    for (unsigned e = ELEMENT_OTHER + 1; e < ELEMENT_COUNT; e++)
        assert_int_equal(page_element(page_element_name(e)), e);
    for (unsigned a = ATTRIBUTE_OTHER + 1; a < ATTRIBUTE_COUNT; a++)
        assert_int_equal(page_attribute(page_attribute_name(a)), a);
    static const char *const others[] = {"", "A", "aa", "abb", "abbrs", "zz"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_int_equal(page_element(others[i]), ELEMENT_OTHER);
        assert_int_equal(page_attribute(others[i]), ATTRIBUTE_OTHER);
    }
}

static void names_without_numbers_are_kept(void **state) {
    (void)state;
    const struct node *root = read("<html><Custom-Name Data-Own=\"1\" ID=\"2\"/></html>");
    const struct node *custom = root->first_child;
    assert_int_equal(custom->element, ELEMENT_OTHER);
    assert_string_equal(custom->name, "custom-name");
    assert_string_equal(node_attribute_named(custom, "data-own"), "1");
    assert_string_equal(node_attribute_named(custom, "id"), "2");
    assert_null(node_attribute_named(custom, "title"));
    assert_string_equal(node_attribute(custom, ATTRIBUTE_ID), "2");
}

static void attributes_and_classes_are_found(void **state) {
    (void)state;
    const struct node *root = read("<html class=\" status  met\n\" id=\"\"/>");
    assert_string_equal(node_attribute(root, ATTRIBUTE_ID), "");
    assert_null(node_attribute(root, ATTRIBUTE_TITLE));
    assert_true(node_has_class(root, "status"));
    assert_true(node_has_class(root, "met"));
    assert_false(node_has_class(root, "stat"));
    assert_false(node_has_class(root, ""));
}

static void elements_of_the_printed_page_only_are_told(void **state) {
    (void)state;
    const struct node *root =
        read("<html><p data-running=\"footer\"/><p data-repeat=\"\"/><hr data-running-off=\"\"/>"
             "</html>");
    const struct node *footer = root->first_child, *again = footer->next;
    assert_true(node_is_print_only(footer));
    assert_true(node_is_print_only(again));
    assert_false(node_is_print_only(again->next));
}

static void elements_are_found_at_or_below_a_node(void **state) {
    (void)state;
    const struct node *root = read("<html><div><p id=\"1\"/></div><p id=\"2\"/></html>");
    assert_string_equal(node_attribute(node_find(root, ELEMENT_P), ATTRIBUTE_ID), "1");
    assert_ptr_equal(node_find(root, ELEMENT_HTML), root);
    assert_null(node_find(root->first_child->first_child, ELEMENT_DIV));
    assert_null(node_find(root, ELEMENT_TABLE));
}

static void text_is_collapsed_and_trimmed(void **state) {
    (void)state;
    const struct node *root =
        read("<html> <p>\n one <b> two</b>three\t</p>\n<p>four&nbsp; five</p> </html>");
    assert_string_equal(node_text(arena, root), "one twothree four\xC2\xA0 five");
    assert_string_equal(node_text(arena, read("<html> <hr/> </html>")), "");
}

/* ---- texts ---- */

static void named_characters_are_known(void **state) {
    (void)state;
    const struct node *root =
        read("<html title=\"&pound;1&nbsp;m\">&lt;&amp;&ndash;&euro;&Alpha;&apos;&quot;</html>");
    assert_string_equal(node_attribute(root, ATTRIBUTE_TITLE), "\xC2\xA3"
                                                               "1\xC2\xA0m");
    assert_string_equal(root->first_child->text, "<&\xE2\x80\x93\xE2\x82\xAC\xCE\x91'\"");
}

static void a_text_in_pieces_is_one_node(void **state) {
    (void)state;
    const struct node *root = read("<html>a<!-- x -->b<![CDATA[<c>]]>&amp;\nd</html>");
    assert_string_equal(root->first_child->text, "ab<c>&\nd");
    assert_null(root->first_child->next);
}

static void texts_are_in_normal_form_c(void **state) {
    (void)state;
    const struct node *root = read("<html title=\"e\xCC\x81\">e<!-- -->\xCC\x81</html>");
    assert_string_equal(root->first_child->text, "\xC3\xA9");
    assert_string_equal(node_attribute(root, ATTRIBUTE_TITLE), "\xC3\xA9");
}

static void nodes_know_their_line(void **state) {
    (void)state;
    const struct node *root = read("<html>\n<p>a</p>\n<p\n>b</p></html>");
    const struct node *second = root->last_child;
    assert_string_equal(root->place.file, "page.html");
    assert_int_equal(root->place.line, 1);
    assert_int_equal(second->place.line, 3);
    assert_int_equal(second->first_child->place.line, 4);
}

/* ---- charts ---- */

static void charts_and_icons_are_bound(void **state) {
    (void)state;
    const struct node *root = read("<html><figure data-chart=\"trend\" data-indicator=\"KPI1\"/>"
                                   "<span data-icon=\"met\"/><p/></html>");
    assert_non_null(root->first_child->chart);
    assert_non_null(root->first_child->next->chart);
    assert_null(root->last_child->chart);
}

/* Behind the caption; a cell has its column's heading, for screens on which rows are cards. */
static void a_table_is_filled_with_the_numbers_of_a_chart(void **state) {
    (void)state;
    const struct node *root = read("<html><figure id=\"a\" data-chart=\"dots\" "
                                   "data-indicator=\"KPI1\"/><table data-numbers-of=\"a\">"
                                   "<caption>Units</caption></table></html>");
    const struct node *table = root->last_child, *head = table->first_child->next,
                      *heading = head->first_child->first_child;
    assert_int_equal(table->first_child->element, ELEMENT_CAPTION);
    assert_int_equal(head->element, ELEMENT_THEAD);
    assert_int_equal(head->next->element, ELEMENT_TBODY);
    assert_string_equal(node_attribute(heading, ATTRIBUTE_SCOPE), "col");
    assert_string_equal(node_text(arena, heading->next), "Value");
    const struct node *row = head->next->first_child; /* of the whole: it has no units */
    assert_null(row->next);
    assert_string_equal(node_attribute(row->first_child, ATTRIBUTE_SCOPE), "row");
    assert_string_equal(node_text(arena, row->first_child), "Anytown");
    assert_string_equal(node_text(arena, row->last_child), "82%");
    assert_string_equal(node_attribute_named(row->last_child, "data-label"), "Value");
    assert_string_equal(node_attribute(row->last_child, ATTRIBUTE_CLASS), "n");
}

static void what_cannot_be_drawn_is_an_error(void **state) {
    (void)state;
    assert_null(read_page(arena, diagnostics,
                          "<html><figure data-chart=\"sankey\" data-indicator=\"KPI1\"/>\n"
                          "<figure data-chart=\"trend\" data-indicator=\"KPI2\"/>\n"
                          "<span data-icon=\"smiley\"/>\n"
                          "<figure data-chart=\"trend\"/>\n"
                          "<figure data-indicator=\"KPI1\"/>\n"
                          "<span data-chart=\"trend\" data-indicator=\"KPI1\" data-icon=\"met\"/>"
                          "</html>"));
    const char *text = messages(arena, diagnostics);
    assert_contains(text, "page.html:1: error: data-chart=\"sankey\" is no kind of chart");
    assert_contains(text, ": expected one of trend, line, ");
    assert_contains(text,
                    "page.html:2: error: data-indicator=\"KPI2\" (did you mean “KPI1”?) is no "
                    "indicator of this report: expected one of KPI1\n");
    assert_contains(text, "page.html:3: error: data-icon=\"smiley\" is no icon");
    assert_contains(text, ": expected one of met, within, ");
    assert_contains(text, "page.html:4: error: <figure> does not say what to draw");
    assert_contains(text, "page.html:5: error: <figure> does not say what to draw");
    assert_contains(text, "page.html:6: error: <span> does not say what to draw");
}

static void assert_icon_says(const char *body, const char *expected) {
    const char *template = arena_printf(arena, "<html><body>%s</body></html>", body);
    assert_string_equal(chart_description(node_find(read(template), ELEMENT_I)->chart), expected);
}

static void an_icon_is_read_where_its_words_do_not_stand_beside_it(void **state) {
    (void)state;
    assert_icon_says("<p><i data-icon=\"missed\"/> Referrals</p>", "Target missed");
    assert_icon_says("<p>Target missed</p><p><i data-icon=\"missed\"/></p>", "Target missed");
    assert_icon_says("<p><i data-icon=\"missed\"/> <b>Target\nmissed</b></p>", "");
    assert_icon_says("<p><i data-icon=\"missed\" aria-hidden=\"true\"/> Alas</p>", "");
    assert_icon_says("<p><i data-icon=\"missed\" aria-hidden=\"false\"/></p>", "Target missed");
    assert_icon_says("<p><i data-icon=\"concern-low\"/></p>",
                     "A real change for the worse: lower values");
    assert_icon_says("<p><i data-icon=\"concern-low\"/>A real change for the worse: 8 months</p>",
                     "");
}

/* ---- commentary ---- */

static void commentary_becomes_a_part_of_the_page(void **state) {
    (void)state;
    const struct node *root =
        read("<html lang=\"en-GB\">\n<p>a</p>\n<div>b<?commentary KPI1?>\n</div></html>");
    const struct node *paragraph = node_find(node_find(root, ELEMENT_DIV), ELEMENT_P);
    const struct node *link = node_find(paragraph, ELEMENT_A);
    assert_string_equal(node_attribute(link, ATTRIBUTE_HREF), "https://example.org/");
    assert_true(node_has_class(link, "right"));
    assert_string_equal(node_text(arena, paragraph), "The words");
    assert_string_equal(paragraph->place.file, "KPI1.md");
    assert_int_equal(paragraph->place.line, 7);
    assert_string_equal(node_template_place(paragraph).file, "page.html");
    assert_int_equal(node_template_place(paragraph).line, 3);
    assert_int_equal(node_template_place(paragraph->parent).line, 3);
    assert_int_equal(paragraph->index, node_find(root, ELEMENT_DIV)->index + 2);
    assert_string_equal(paragraph->next->text, "\n");
    assert_string_equal(messages(arena, diagnostics), "");
}

static void commentary_stands_in_the_page(void **state) {
    (void)state;
    assert_refused("<?commentary KPI1?>\n<html/>",
                   "page.html:1: error: commentary stands outside the html element\n");
    assert_refused("<html>\n<?commentary KPI2?></html>",
                   "page.html:2: error: <?commentary …?> is an instruction to another program: "
                   "leave it out\n");
}

static void placeholders_that_are_left_are_told(void **state) {
    (void)state;
    read("<html lang=\"en\">\n<p>Ask <b data-placeholder=\"a contact in authority.ini\">the\n"
         "author</b>.</p></html>");
    assert_string_equal(messages(arena, diagnostics),
                        "page.html:2: warning: “the author” is a placeholder; expected a contact "
                        "in authority.ini\n");
}

/* ---- what is refused ---- */

struct refused {
    const char *template, *line, *words;
};

static const struct refused refused[] = {
    {"<html>\n<p>\n<b>x</p></html>",
     "page.html:3:", "</p> where </b> is expected: <b> of page.html:3 is still open"},
    {"<html>\n<p>x<br>\n</p></html>", "page.html:3:", "(write elements without content as <br/>)"},
    {"<html>\n<div>\n", "page.html:2:", "<div> of page.html:2 is never closed: </div> is missing"},
    {"<html>\n</p></html>", "page.html:2:", "</p> where </html> is expected"},
    {"<html>\nFish & chips</html>", "page.html:2:", "write it as &amp;"},
    {"<html>\n<a href=\"?a=1&b=2\"/></html>", "page.html:2:", "write it as &amp;"},
    {"<html>\n2&nbsp 3</html>", "page.html:2:", "with a semicolon"},
    {"<html>\n&nbps;</html>", "page.html:2:", "&nbps; has no name that HTML 4 knows"},
    {"<html>\n<p title=\"&nbps;\"/></html>", "page.html:2:", "has no name that HTML 4 knows"},
    {"<html>\n2 < 3</html>", "page.html:2:", "write it as &lt;"},
    {"<html>\n<p title=\"a<b\"/></html>", "page.html:2:", "write it as &lt;"},
    {"<html>\n<td hidden></td></html>", "page.html:2:", "every attribute needs a value in quotes"},
    {"<html>\n<td colspan=2></td></html>",
     "page.html:2:", "every attribute needs a value in quotes"},
    {"<html>\n<td a=\"1\" a=\"2\"/></html>", "page.html:2:", "an attribute stands twice"},
    {"<html>\nna\xEFve</html>", "page.html:2:", "the byte EF is not UTF-8"},
    {"<html>\n\x01</html>", "page.html:2:", "the control character U+0001"},
    {"<html>\n<p", "page.html:2:", "never ends"},
    {"<html>\n<?php echo ?></html>", "page.html:2:", "<?php …?> is an instruction"},
    {"<!DOCTYPE html>\n<html/>", "page.html:1:", "leave <!DOCTYPE …> out"},
    {"\n<!doctype html [<!ENTITY a \"b\">]>\n<html/>", "page.html:2:", "leave <!DOCTYPE …> out"},
    {"<?xml version=\"1.0\"?>\n<html/>", "page.html:1:", "leave <?xml …?> out"},
    {"", "page.html:1:", "the page is empty"},
    {"</html>", "page.html:1:", "closes nothing"},
    {"text", "page.html:1:", "does not begin with an element"},
    {"<html/>\n<p/>", "page.html:2:", "something follows the end"},
    {"\n<body/>", "page.html:2:", "the outermost element is <body>: expected <html>"},
};

static void broken_pages_are_explained_at_their_line(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        assert_null(read_page(arena, diagnostics, refused[i].template));
        const char *text = messages(arena, diagnostics);
        assert_contains(text, refused[i].words);
        if (strncmp(text, refused[i].line, strlen(refused[i].line)) != 0)
            fail_msg("not at %s %s", refused[i].line, text);
        if (strchr(text, '\n') != strrchr(text, '\n'))
            fail_msg("more than one message: %s", text);
    }
}

static void an_error_in_a_value_is_of_the_tag_that_put_it_there(void **state) {
    (void)state;
    struct expansion expansion;
    struct mustache_templates *templates = mustache_templates_new(arena);
    struct value_object *view = value_object_new(arena, mustache_names(templates));
    value_put_text(view, "html", "<p>\n\n\n<b></p>");
    struct mustache_request request = {.arena = arena,
                                       .diagnostics = diagnostics,
                                       .templates = templates,
                                       .path = "page.html",
                                       .text = "<html>\n<div>\n{{{html}}}\n</div>",
                                       .view = value_of_object(view),
                                       .strict = true};
    assert_true(mustache_expand(&request, &expansion));
    assert_null(page_read(arena, diagnostics, &expansion, NULL, NULL));
    assert_contains(messages(arena, diagnostics), "page.html:3: error: </p> where </b>");
    buffer_free(&expansion.text);
}

static void an_id_that_is_taken_is_refused(void **state) {
    (void)state;
    assert_refused("<html id=\"b\">\n<p id=\"a\"/>\n<p id=\"c\"/>\n<p id=\"a\"/></html>",
                   "page.html:4: error: id=\"a\" is taken: an element of page.html:2 has it (in a "
                   "loop, an id needs a name such as {{code}} in it)\n");
}

static void a_link_to_nowhere_is_refused(void **state) {
    (void)state;
    assert_refused("<html>\n<p id=\"kpi-1\">\n<a href=\"#kpi-9\">a</a></p></html>",
                   "page.html:3: error: the link to \"#kpi-9\" (did you mean “kpi-1”?) leads "
                   "nowhere: no element has that id\n");
    assert_refused("<html>\n<p>\n<a href=\"#kpi\">a</a></p></html>",
                   "page.html:3: error: the link to \"#kpi\" leads nowhere: no element has that "
                   "id\n");
}

static void links_lead_to_ids_and_to_the_top(void **state) {
    (void)state;
    read("<html lang=\"en\"><p id=\"a\"><a href=\"#a\">a</a> <a href=\"#top\">b</a> "
         "<a href=\"#\">c</a></p></html>");
    assert_string_equal(messages(arena, diagnostics), "");
}

static void elements_nest_only_so_deep(void **state) {
    (void)state;
    struct buffer template = {0};
    buffer_puts(&template, "<html>\n");
    for (int i = 0; i < 100000; i++)
        buffer_puts(&template, "<b>");
    assert_refused(template.data,
                   "page.html:2: error: elements are nested more than 256 deep here\n");
    buffer_free(&template);
}

static void spans_are_read_as_html_reads_them(void **state) {
    (void)state;
    static const struct {
        const char *written;
        size_t columns, rows;
    } cases[] = {{"1", 1, 1},          {"3", 3, 3},
                 {" 2 ", 2, 2},        {"2.5px", 2, 2},
                 {"", 1, 1},           {"two", 1, 1},
                 {"-2", 1, 1},         {"0", 1, SPAN_TO_END},
                 {"1001", 1000, 1001}, {"99999999999999999999", 1000, SPAN_TO_END}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *html =
            arena_printf(arena, "<html><body><td colspan=\"%s\" rowspan=\"%s\"/></body></html>",
                         cases[i].written, cases[i].written);
        const struct node *cell = node_find(read(html), ELEMENT_TD);
        assert_int_equal(node_column_span(cell), cases[i].columns);
        assert_int_equal(node_row_span(cell), cases[i].rows);
    }
    const struct node *plain = node_find(read("<html><td/></html>"), ELEMENT_TD);
    assert_int_equal(node_column_span(plain), 1);
    assert_int_equal(node_row_span(plain), 1);
}

static void a_lang_that_is_no_language_is_refused(void **state) {
    (void)state;
    static const char *const good[] = {"cy", "en-GB", "de-CH-1996", "x-klingon", "zh-Hant-TW"};
    static const char *const bad[] = {
        "", "en_GB", "english language", "en-", "-GB", "1a", "en--GB", "Welsh", "x"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        read(arena_printf(arena, "<html lang=\"%s\"/>", good[i]));
    assert_string_equal(messages(arena, diagnostics), "");
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_refused(
            arena_printf(arena, "<html lang=\"en\"><p lang=\"%s\"/></html>", bad[i]),
            arena_printf(arena,
                         "page.html:1: error: lang=\"%s\" is no language: expected a tag "
                         "such as en-GB or cy\n",
                         bad[i]));
}

static void a_page_without_a_language_is_english(void **state) {
    (void)state;
    const struct node *root = read("<html class=\"a\"><body/></html>");
    assert_string_equal(node_attribute(root, ATTRIBUTE_LANG), "en-GB");
    assert_string_equal(node_attribute(root, ATTRIBUTE_CLASS), "a");
    assert_string_equal(messages(arena, diagnostics),
                        "page.html:1: warning: <html> does not say which language the report is "
                        "in: expected lang=\"en-GB\" or another (en-GB is taken)\n");
}

static void links_without_words_or_in_each_other_are_told(void **state) {
    (void)state;
    read("<html lang=\"en\"><p><a href=\"#\"> &nbsp;</a><a href=\"#\"><i data-icon=\"met\"/></a>"
         "<a/></p>\n<p><a href=\"#\">a <b><a href=\"#\">b</a></b></a></p></html>");
    assert_string_equal(messages(arena, diagnostics),
                        "page.html:1: warning: the link has no words, so that nobody can see or "
                        "hear it: expected text in it (the PDF leaves the link out)\n"
                        "page.html:2: warning: a link inside another link: browsers end the outer "
                        "one here; expected one after the other\n");
}

static void blocks_in_a_paragraph_are_told(void **state) {
    (void)state;
    read("<html lang=\"en\"><p>a\n<b><table/></b></p><div><p>b</p><table/></div></html>");
    assert_string_equal(messages(arena, diagnostics),
                        "page.html:2: warning: <table> cannot stand in the <p> of page.html:1: "
                        "browsers end the paragraph here; expected <div> there, or <span> here\n");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(elements_and_texts_are_in_document_order),
        TEST(parents_children_and_siblings_are_joined),
        TEST(a_walk_stays_below_its_top),
        TEST(names_are_in_lower_case),
        TEST(names_that_have_numbers_are_found),
        TEST(names_without_numbers_are_kept),
        TEST(attributes_and_classes_are_found),
        TEST(elements_of_the_printed_page_only_are_told),
        TEST(elements_are_found_at_or_below_a_node),
        TEST(text_is_collapsed_and_trimmed),
        TEST(named_characters_are_known),
        TEST(a_text_in_pieces_is_one_node),
        TEST(texts_are_in_normal_form_c),
        TEST(nodes_know_their_line),
        TEST(charts_and_icons_are_bound),
        TEST(a_table_is_filled_with_the_numbers_of_a_chart),
        TEST(what_cannot_be_drawn_is_an_error),
        TEST(an_icon_is_read_where_its_words_do_not_stand_beside_it),
        TEST(broken_pages_are_explained_at_their_line),
        TEST(an_error_in_a_value_is_of_the_tag_that_put_it_there),
        TEST(commentary_becomes_a_part_of_the_page),
        TEST(commentary_stands_in_the_page),
        TEST(placeholders_that_are_left_are_told),
        TEST(an_id_that_is_taken_is_refused),
        TEST(a_link_to_nowhere_is_refused),
        TEST(links_lead_to_ids_and_to_the_top),
        TEST(elements_nest_only_so_deep),
        TEST(spans_are_read_as_html_reads_them),
        TEST(a_lang_that_is_no_language_is_refused),
        TEST(a_page_without_a_language_is_english),
        TEST(links_without_words_or_in_each_other_are_told),
        TEST(blocks_in_a_paragraph_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
