/* The structure tree of a page, as a screen reader would walk it. Written here as TYPE[kids]: a
 * text or chart is "page.mark", a link's annotation is "@". */
#include "render/pdf/tags.h"

#include "printed.h"

static struct arena *arena;
static struct diagnostics *diagnostics;
static const struct typefaces *typefaces;
static struct stylesheet *stylesheet;

static const char print_css[] = ".block { display: block } .gone { display: none }\n"
                                "ol { list-style-type: decimal }\n";

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    typefaces = typefaces_new(arena, diagnostics);
    const char *names[] = {"print.css"}, *texts[] = {print_css};
    stylesheet = stylesheet_read(arena, diagnostics, names, texts, 1);
    assert_non_null(stylesheet);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static void put_attributes(const struct tag_tree *tree, const struct tag *tag, struct buffer *out) {
    struct tag_attributes attributes = tag_attributes(tree, tag);
    for (size_t i = 0; i < attributes.count; i++)
        if (attributes.items[i].name != NULL)
            buffer_printf(out, " %s=%s", attributes.items[i].key, attributes.items[i].name);
        else
            buffer_printf(out, " %s=%d", attributes.items[i].key, attributes.items[i].number);
    if (tag->language != NULL)
        buffer_printf(out, " Lang=%s", tag->language);
    if (tag->expansion != NULL)
        buffer_printf(out, " E=%s", tag->expansion);
}

static void put_tag(const struct tag_tree *tree, const struct tag *tag, struct buffer *out) {
    buffer_puts(out, tag->type);
    put_attributes(tree, tag, out);
    buffer_putc(out, '[');
    for (size_t i = 0; i < tag->kid_count; i++) {
        const struct tag_kid *kid = &tag->kids[i];
        if (i > 0)
            buffer_putc(out, ' ');
        if (kid->kind == KID_TAG)
            put_tag(tree, kid->tag, out);
        else if (kid->kind == KID_CONTENT)
            buffer_printf(out, "%zu.%zu", kid->page, kid->number);
        else
            buffer_putc(out, '@');
    }
    buffer_putc(out, ']');
}

static void tag_page(struct tag_tree *tree, const struct printed_page *page, size_t number) {
    size_t marks = 0, annotations = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct tag *tag = tag_of_item(tree, &page->items[i]);
        if (tag != NULL && page->items[i].kind == ITEM_LINK)
            tag_add_annotation(tree, tag, number, annotations++);
        else if (tag != NULL)
            tag_add_content(tree, tag, number, marks++);
    }
}

/* What the body is tagged as, printed with so many texts on a page. */
static const char *tags_of(const char *body, size_t lines_a_page) {
    const char *html = arena_printf(arena, "<html lang=\"en-GB\"><body>%s</body></html>", body);
    const struct node *root = read_page(arena, diagnostics, html);
    assert_non_null(root);
    const struct layout *layout = print_page(arena, typefaces, root, lines_a_page);
    struct tag_tree *tree = tag_tree_new(arena, stylesheet, root);
    for (size_t i = 0; i < layout->page_count; i++)
        tag_page(tree, &layout->pages[i], i);
    struct buffer text = {0};
    put_tag(tree, tree->tags[0], &text);
    const char *copy = arena_strdup(arena, text.data);
    buffer_free(&text);
    return copy;
}

static void assert_tags(const char *body, const char *expected) {
    assert_string_equal(tags_of(body, 100), expected);
}

static void headings_and_paragraphs_keep_their_names(void **state) {
    (void)state;
    assert_tags("<section><h1>a</h1><h2>b</h2><p>c</p></section>",
                "Document[Sect[H1[0.0] H2[0.1] P[0.2]]]");
}

static void inline_elements_belong_to_their_paragraph(void **state) {
    (void)state;
    assert_tags("<p>a <b>b <em>c</em></b> d</p>", "Document[P[0.0 0.1 0.2 0.3]]");
}

static void a_link_keeps_its_place_in_the_paragraph(void **state) {
    (void)state;
    assert_tags("<p>a <a href=\"#x\">b</a> c</p>", "Document[P[0.0 Link[@ 0.1] 0.2]]");
}

static void text_outside_paragraphs_gets_one_for_each_block(void **state) {
    (void)state;
    assert_tags("<div>a <b>b</b></div><div>c <a href=\"#x\">d</a></div>",
                "Document[P[0.0 0.1] P[0.2 Link[@ 0.3]]]");
    assert_tags("<div>a <p>b</p> c</div>", "Document[P[0.0] P[0.1] P[0.2]]");
    assert_tags("<h2><span class=\"block\">a</span></h2>", "Document[H2[0.0]]");
}

static void lists_have_labels_and_bodies(void **state) {
    (void)state;
    assert_tags("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>",
                "Document[L ListNumbering=Disc[LI[Lbl[0.0] LBody[0.1]] LI[Lbl[0.2] LBody[0.3 "
                "L ListNumbering=Decimal[LI[Lbl[0.4] LBody[0.5]]]]]]]");
    assert_tags("<ul><li><p>a</p><p>b</p></li></ul>",
                "Document[L ListNumbering=Disc[LI[Lbl[0.0] LBody[P[0.1] P[0.2]]]]]");
}

static void description_lists_pair_terms_with_descriptions(void **state) {
    (void)state;
    assert_tags("<dl><dt>a</dt><dd>b</dd><div><dt>c</dt><dd>d</dd><dd>e</dd></div></dl>",
                "Document[L[LI[Lbl[0.0] LBody[0.1]] LI[Lbl[0.2] LBody[0.3] LBody[0.4]]]]");
}

static void tables_say_which_cells_are_headers(void **state) {
    (void)state;
    assert_tags("<table><caption>t</caption>"
                "<thead><tr><th>a</th><th scope=\"col\" colspan=\"2\">b</th></tr></thead>"
                "<tbody><tr><th rowspan=\"2\">c</th><td>d</td><td>e</td></tr></tbody></table>",
                "Document[Table[Caption[0.0] "
                "THead[TR[TH Scope=Column[0.1] TH Scope=Column ColSpan=2[0.2]]] "
                "TBody[TR[TH Scope=Row RowSpan=2[0.3] TD[0.4] TD[0.5]]]]]");
}

static void header_rows_alone_are_the_body(void **state) {
    (void)state;
    assert_tags("<table><caption>t</caption><thead><tr><th>a</th></tr></thead></table>",
                "Document[Table[Caption[0.0] TBody[TR[TH Scope=Column[0.1]]]]]");
}

static void cells_without_content_keep_their_place(void **state) {
    (void)state;
    assert_tags("<table><tr><td></td><td>a</td></tr><tr><td><i data-icon=\"met\"></i></td>"
                "<td class=\"gone\"></td><td>b</td></tr></table>",
                "Document[Table[TR[TD[] TD[0.0]] TR[TD[] TD[0.1]]]]");
}

static void a_table_in_a_cell_is_a_table_of_its_own(void **state) {
    (void)state;
    assert_tags("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
                "Document[Table[TR[TD[0.0 Table[TR[TD[0.1]]]]]]]");
}

static void charts_are_figures_and_icons_are_not(void **state) {
    (void)state;
    assert_tags("<figure data-chart=\"trend\" data-indicator=\"KPI1\"></figure>",
                "Document[Div[Figure Placement=Block[0.0]]]");
    assert_tags("<p><span data-chart=\"trend\" data-indicator=\"KPI1\"></span>a</p>",
                "Document[P[Figure Placement=Inline[0.0] 0.1]]");
    assert_tags("<p><span data-icon=\"met\"></span>On target</p>", "Document[P[0.0]]");
}

static void a_figure_says_what_its_chart_shows(void **state) {
    (void)state;
    const char html[] = "<html><body><figure data-chart=\"trend\" data-indicator=\"KPI1\"/></body>"
                        "</html>";
    const struct node *root = read_page(arena, diagnostics, html);
    const struct layout *layout = print_page(arena, typefaces, root, 100);
    struct tag_tree *tree = tag_tree_new(arena, stylesheet, root);
    const struct tag *figure = tag_of_item(tree, &layout->pages[0].items[0]);
    assert_string_equal(figure->type, "Figure");
    assert_string_equal(figure->alternative, chart_description(node_find(root, "figure")->chart));
    assert_true(figure->alternative[0] != '\0');
    assert_ptr_equal(figure->drawing, &layout->pages[0].items[0]);
}

static void a_table_of_contents_has_entries(void **state) {
    (void)state;
    assert_tags("<nav class=\"toc\"><h2>a</h2><ol><li><a href=\"#b\">b</a> 2</li></ol></nav>",
                "Document[Sect[H2[0.0] TOC[TOCI[Lbl[0.1] Reference[Link[@ 0.2] 0.3]]]]]");
    assert_tags("<ul role=\"doc-toc\"><li><a href=\"#b\">b</a></li></ul>",
                "Document[TOC[TOCI[Lbl[0.0] Reference[Link[@ 0.1]]]]]");
}

static void abbreviations_and_other_languages_are_spans(void **state) {
    (void)state;
    assert_tags("<p>a <abbr title=\"key figure\">KPI</abbr> <i lang=\"cy\">b</i></p>",
                "Document[P[0.0 Span E=key figure[0.1] Span Lang=cy[0.2]]]");
    assert_tags("<p lang=\"cy\">a</p>", "Document[P Lang=cy[0.0]]");
    assert_tags("<p><abbr>KPI</abbr></p>", "Document[P[0.0]]");
}

static void an_element_on_two_pages_is_one_tag(void **state) {
    (void)state;
    assert_string_equal(tags_of("<p>a <b>b</b> <i>c</i></p><p>d</p>", 2),
                        "Document[P[0.0 0.1 1.0] P[1.1]]");
}

static void artifacts_have_no_tag(void **state) {
    (void)state;
    const char html[] = "<html><body><p>a</p></body></html>";
    const struct node *root = read_page(arena, diagnostics, html);
    struct tag_tree *tree = tag_tree_new(arena, stylesheet, root);
    struct item item = {.kind = ITEM_TEXT, .node = node_find(root, "p"), .text = "a"};
    const enum artifact kinds[] = {ARTIFACT_LAYOUT, ARTIFACT_HEADER, ARTIFACT_FOOTER,
                                   ARTIFACT_REPEATED};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        item.artifact = kinds[i];
        assert_null(tag_of_item(tree, &item));
    }
    item.artifact = ARTIFACT_NO;
    assert_non_null(tag_of_item(tree, &item));
    item.kind = ITEM_RECTANGLE;
    assert_null(tag_of_item(tree, &item));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(headings_and_paragraphs_keep_their_names, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(inline_elements_belong_to_their_paragraph, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_link_keeps_its_place_in_the_paragraph, set_up, tear_down),
        cmocka_unit_test_setup_teardown(text_outside_paragraphs_gets_one_for_each_block, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(lists_have_labels_and_bodies, set_up, tear_down),
        cmocka_unit_test_setup_teardown(description_lists_pair_terms_with_descriptions, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(tables_say_which_cells_are_headers, set_up, tear_down),
        cmocka_unit_test_setup_teardown(header_rows_alone_are_the_body, set_up, tear_down),
        cmocka_unit_test_setup_teardown(cells_without_content_keep_their_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_table_in_a_cell_is_a_table_of_its_own, set_up, tear_down),
        cmocka_unit_test_setup_teardown(charts_are_figures_and_icons_are_not, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_figure_says_what_its_chart_shows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_table_of_contents_has_entries, set_up, tear_down),
        cmocka_unit_test_setup_teardown(abbreviations_and_other_languages_are_spans, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(an_element_on_two_pages_is_one_tag, set_up, tear_down),
        cmocka_unit_test_setup_teardown(artifacts_have_no_tag, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
