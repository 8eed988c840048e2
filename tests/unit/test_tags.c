/* The structure tree of a page, as a screen reader would walk it. Written here as TYPE[kids]: a
 * text or chart is "page.mark", a link's annotation is "@". */
#include "render/tags/tags.h"

#include "printed.h"
#include "render/css/stylesheet.h"
#include "render/tags/tags_attributes.h"
#include "render/tags/tags_conform.h"
#include "render/tags/tags_display.h"
#include "render/tags/tags_table.h"
#include "render/tags/tags_words.h"

static struct arena *arena;
static struct diagnostics *diagnostics;
static const struct typefaces *typefaces;

static const char print_css[] = ".block { display: block } .gone { display: none }\n"
                                ".row { display: table-row } .cell { display: table-cell }\n"
                                "ol { list-style-type: decimal }\n";

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    typefaces = typefaces_new(arena, diagnostics);
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

/* A style sheet remembers the styles of one page's nodes: each page has its own. */
static struct tag_tree *new_tree(const struct node *root) {
    const char *names[] = {"print.css"}, *texts[] = {print_css};
    struct stylesheet *stylesheet = stylesheet_read(arena, diagnostics, names, texts, 1);
    assert_non_null(stylesheet);
    return tag_tree_new(arena, stylesheet, root);
}

static void put_attributes(const struct tag_tree *tree, const struct tag *tag, struct buffer *out) {
    struct tag_attributes attributes = tag_attributes(tree, tag);
    for (size_t i = 0; i < attributes.count; i++)
        if (attributes.items[i].word != NULL)
            buffer_printf(out, " %s=%s", attributes.items[i].key, attributes.items[i].word);
        else
            buffer_printf(out, " %s=%d", attributes.items[i].key, attributes.items[i].number);
    if (tag->identifier > 0)
        buffer_printf(out, " ID=%zu", tag->identifier);
    for (size_t i = 0; i < tag->header_count; i++)
        buffer_printf(out, "%s%zu", i == 0 ? " Headers=" : ",", tag->headers[i]->identifier);
    if (tag->language != NULL)
        buffer_printf(out, " Lang=%s", tag->language);
    if (tag->expansion != NULL)
        buffer_printf(out, " E=%s", tag->expansion);
    if (tag->alternative != NULL && tag->type == TAG_SPAN)
        buffer_printf(out, " Alt=%s", tag->alternative);
}

static void put_tag(const struct tag_tree *tree, const struct tag *tag, struct buffer *out) {
    buffer_puts(out, tag_type_name(tag->type));
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
    struct tag_tree *tree = new_tree(root);
    for (size_t i = 0; i < layout->page_count; i++)
        tag_page(tree, &layout->pages[i], i);
    tags_conform(tree, diagnostics);
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
    assert_tags("<p>a <a href=\"#\">b</a> c</p>", "Document[P[0.0 Link[@ 0.1] 0.2]]");
}

static void text_outside_paragraphs_gets_one_for_each_block(void **state) {
    (void)state;
    assert_tags("<div>a <b>b</b></div><div>c <a href=\"#\">d</a></div>",
                "Document[P[0.0 0.1] P[0.2 Link[@ 0.3]]]");
    assert_tags("<div>a <p>b</p> c</div>", "Document[P[0.0] P[0.1] P[0.2]]");
    assert_tags("<h1><span class=\"block\">a</span></h1>", "Document[H1[0.0]]");
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

/* What the author is told, in lines "page.html:1: warning: …". */
static void assert_warning(const char *expected) {
    assert_contains(messages(arena, diagnostics), expected);
}

static void tables_say_which_cells_are_headers(void **state) {
    (void)state;
    assert_tags("<table><caption>t</caption>"
                "<thead><tr><th>a</th><th scope=\"col\" colspan=\"2\">b</th></tr></thead>"
                "<tbody><tr><th rowspan=\"2\">c</th><td>d</td><td>e</td></tr>"
                "<tr><td>f</td><td>g</td></tr></tbody></table>",
                "Document[Table[Caption[0.0] "
                "THead[TR[TH Scope=Column[0.1] TH Scope=Column ColSpan=2[0.2]]] "
                "TBody[TR[TH Scope=Row RowSpan=2[0.3] TD[0.4] TD[0.5]] TR[TD[0.6] TD[0.7]]]]]");
}

static void cells_of_a_group_of_rows_name_its_header(void **state) {
    (void)state;
    assert_tags("<table><thead><tr><th>a</th><th>b</th></tr></thead>"
                "<tbody><tr><th scope=\"rowgroup\" colspan=\"2\">g</th></tr>"
                "<tr><th>c</th><td>d</td></tr></tbody>"
                "<tbody><tr><th scope=\"row\">e</th><td>f</td></tr></tbody></table>",
                "Document[Table[THead[TR[TH Scope=Column ID=2[0.0] TH Scope=Column ID=4[0.1]]] "
                "TBody[TR[TH Scope=Row ColSpan=2 ID=1[0.2]] "
                "TR[TH Scope=Row ID=3 Headers=1,2[0.3] TD Headers=1,3,4[0.4]]] "
                "TBody[TR[TH Scope=Row ID=5 Headers=2[0.5] TD Headers=5,4[0.6]]]]]");
}

static void cells_below_two_rows_of_headers_name_both(void **state) {
    (void)state;
    assert_tags("<table><thead><tr><th></th><th colspan=\"2\" scope=\"colgroup\">a</th></tr>"
                "<tr><th>b</th><th>c</th><th>d</th></tr></thead>"
                "<tbody><tr><th>e</th><td>f</td><td>g</td></tr></tbody></table>",
                "Document[Table[THead[TR[TH Scope=Column[] TH Scope=Column ColSpan=2 ID=1[0.0]] "
                "TR[TH Scope=Column ID=2[0.1] TH Scope=Column ID=4 Headers=1[0.2] "
                "TH Scope=Column ID=5 Headers=1[0.3]]] "
                "TBody[TR[TH Scope=Row ID=3 Headers=2[0.4] TD Headers=3,1,4[0.5] "
                "TD Headers=3,1,5[0.6]]]]]");
}

static void a_header_behind_values_is_about_other_cells(void **state) {
    (void)state;
    assert_tags("<table><tr><th scope=\"col\" id=\"x\">a</th></tr><tr><td>b</td></tr>"
                "<tr><th scope=\"col\">c</th></tr><tr><td>d</td></tr></table>",
                "Document[Table[TR[TH Scope=Column ID=1[0.0]] TR[TD Headers=1[0.1]] "
                "TR[TH Scope=Column ID=2[0.2]] TR[TD Headers=2[0.3]]]]");
}

static void cells_have_the_headers_that_they_name(void **state) {
    (void)state;
    assert_tags("<table><tr><th id=\"x\">a</th><th>b</th></tr>"
                "<tr><td>c</td><td headers=\" x  nobody\">d</td></tr></table>",
                "Document[Table[TR[TH Scope=Column ID=1[0.0] TH Scope=Column[0.1]] "
                "TR[TD Headers=1[0.2] TD Headers=1[0.3]]]]");
    assert_warning(
        "headers=\"nobody\" names no header of this table: expected the id of a th in it");
}

static void header_rows_alone_are_the_body(void **state) {
    (void)state;
    assert_tags("<table><caption>t</caption><thead><tr><th>a</th></tr></thead></table>",
                "Document[Table[Caption[0.0] TBody[TR[TH Scope=Column[0.1]]]]]");
}

static void cells_without_content_keep_their_place(void **state) {
    (void)state;
    assert_tags("<table><tr><td></td><td>a</td></tr><tr><td><i data-icon=\"met\" "
                "aria-hidden=\"true\"></i></td><td class=\"gone\"></td><td>b</td></tr></table>",
                "Document[Table[TR[TD[] TD[0.0]] TR[TD[] TD[0.1]]]]");
}

static void a_table_in_a_cell_is_a_table_of_its_own(void **state) {
    (void)state;
    assert_tags("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
                "Document[Table[TR[TD[0.0 Table[TR[TD[0.1]]]]]]]");
}

static void rows_that_are_too_short_get_empty_cells(void **state) {
    (void)state;
    assert_tags("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>",
                "Document[Table[TR[TH Scope=Column[0.0] TH Scope=Column[0.1]] TR[TD[0.2] TD[]]]]");
    assert_warning("warning: the row is 1 of 2 columns wide: expected a cell for each");
}

static void a_made_up_cell_does_not_turn_its_headers(void **state) {
    (void)state;
    assert_tags("<table><tr><th>a</th></tr><tr><td>c</td><td>d</td></tr></table>",
                "Document[Table[TR[TH Scope=Column[0.0] TD[]] TR[TD[0.1] TD[0.2]]]]");
}

static void columns_that_nothing_begins_in_are_cut(void **state) {
    (void)state;
    assert_tags("<table><tr><th colspan=\"5\">a</th></tr><tr><td>b</td><td>c</td></tr></table>",
                "Document[Table[TR[TH Scope=Column ColSpan=2[0.0]] TR[TD[0.1] TD[0.2]]]]");
    assert_warning("colspan=\"5\" goes beyond the table, which has 2 columns: expected 2 at most");
}

static void columns_that_all_rows_span_stay(void **state) {
    (void)state;
    assert_tags(
        "<table><tr><th colspan=\"3\">a</th></tr><tr><td>b</td>"
        "<td colspan=\"2\">c</td></tr></table>",
        "Document[Table[TR[TH Scope=Column ColSpan=3[0.0]] TR[TD[0.1] TD ColSpan=2[0.2]]]]");
    assert_string_equal(messages(arena, diagnostics), "");
}

static void cells_end_with_their_part_of_the_table(void **state) {
    (void)state;
    assert_tags("<table><thead><tr><th rowspan=\"4\">a</th></tr></thead>"
                "<tbody><tr><td rowspan=\"0\">b</td></tr><tr></tr></tbody></table>",
                "Document[Table[THead[TR[TH Scope=Column[0.0]]] TBody[TR[TD[0.1]]]]]");
    assert_warning("rowspan=\"4\" goes beyond the last row of this part of the table: expected 1");
}

static void cells_do_not_cover_those_from_above(void **state) {
    (void)state;
    assert_tags("<table><tr><th>a</th><th rowspan=\"2\">b</th><th>c</th></tr>"
                "<tr><td colspan=\"3\">d</td></tr></table>",
                "Document[Table[TR[TH Scope=Column[0.0] TH Scope=Column RowSpan=2[0.1] "
                "TH Scope=Column[0.2]] TR[TD[0.3] TD[]]]]");
    assert_warning("colspan=\"3\" goes over a cell that comes down from a row above: expected 1");
}

static void a_table_has_one_head_and_one_foot_around_its_bodies(void **state) {
    (void)state;
    assert_tags("<table><tfoot><tr><th>a</th></tr></tfoot><tr><td>b</td></tr>"
                "<thead><tr><th>c</th></tr></thead><thead><tr><th>d</th></tr></thead></table>",
                "Document[Table[THead[TR[TH Scope=Column ID=1[0.2]]] "
                "TBody[TR[TH Scope=Column ID=2 Headers=1[0.3]]] "
                "TBody[TR[TD Headers=2,1[0.1]]] TFoot[TR[TH Scope=Column[0.0]]]]]");
    assert_tags("<table><thead><tr><th>a</th></tr></thead><tfoot><tr><th>b</th></tr></tfoot>"
                "</table>",
                "Document[Table[THead[TR[TH Scope=Column ID=1[0.0]]] "
                "TBody[TR[TH Scope=Column Headers=1[0.1]]]]]");
}

static void captions_become_one_and_are_none_without_rows(void **state) {
    (void)state;
    assert_tags("<table><caption>a</caption><tr><th>b</th></tr><caption>c</caption></table>",
                "Document[Table[Caption[0.0 P[0.2]] TR[TH Scope=Column[0.1]]]]");
    assert_tags("<table><caption>a</caption></table>", "Document[Div[P[0.0]]]");
    assert_warning("the table has no rows: expected some, or no table at all");
}

static void what_is_not_printed_as_a_table_is_none(void **state) {
    (void)state;
    assert_tags(
        "<table class=\"block\"><tr class=\"block\"><td class=\"block\">a</td></tr></table>",
        "Document[P[0.0]]");
    assert_tags("<table role=\"presentation\"><tr><td>a</td></tr></table>", "Document[P[0.0]]");
    assert_tags("<div><td>a</td></div>", "Document[P[0.0]]");
    assert_tags("<table><div class=\"row\"><th>a</th><b class=\"cell\">b</b></div></table>",
                "Document[Table[TR[TH Scope=Row[0.0] TD[0.1]]]]");
}

static void a_table_without_headers_is_told(void **state) {
    (void)state;
    assert_tags("<table><tr><td>a</td></tr></table>", "Document[Table[TR[TD[0.0]]]]");
    assert_warning("no cell of the table is a header: expected th");
}

static void lists_are_made_of_items_and_items_of_lists(void **state) {
    (void)state;
    assert_tags("<ul>a<li>b</li><p>c</p></ul>",
                "Document[L ListNumbering=Disc[LI[LBody[P[0.0]]] LI[Lbl[0.1] LBody[0.2]] "
                "LI[LBody[P[0.3]]]]]");
    assert_tags("<div><li>a</li><li>b</li>c</div>",
                "Document[L ListNumbering=Disc[LI[Lbl[0.0] LBody[0.1]] LI[Lbl[0.2] LBody[0.3]]] "
                "P[0.4]]");
    assert_tags("<dl><p>a</p><dd>b</dd></dl>", "Document[L[LI[LBody[P[0.0]]] LI[LBody[0.1]]]]");
    assert_tags("<p><dt>a</dt><dd>b</dd></p>", "Document[P[L[LI[Lbl[0.0] LBody[0.1]]]]]");
    assert_tags("<ul><ul><li>a</li></ul></ul>",
                "Document[L[L ListNumbering=Disc[LI[Lbl[0.0] LBody[0.1]]]]]");
}

static void contents_are_made_of_entries(void **state) {
    (void)state;
    assert_tags("<ul class=\"toc\">a<li>b</li></ul>",
                "Document[TOC[TOCI[P[0.0]] TOCI[Lbl[0.1] Reference[0.2]]]]");
    assert_tags("<div class=\"toc\"><li>a</li></div>",
                "Document[TOC[TOCI[Lbl[0.0] Reference[0.1]]]]");
}

static void headings_leave_no_level_out(void **state) {
    (void)state;
    assert_tags("<h2>a</h2><h4>b</h4><h5>c</h5><h3>d</h3><h1>e</h1><h2>f</h2>",
                "Document[H1[0.0] H2[0.1] H3[0.2] H2[0.3] H1[0.4] H2[0.5]]");
    assert_string_equal(
        messages(arena, diagnostics),
        "page.html:1: warning: the first heading is an h2: expected h1, the report’s title (it is "
        "H1 in the PDF; headings that are not printed do not count)\n"
        "page.html:1: warning: the heading h4 leaves a level out: expected h3, since the one above "
        "it is an h2 (it is H2 in the PDF; headings that are not printed do not count)\n");
}

static void one_heading_is_the_title(void **state) {
    (void)state;
    assert_tags("<h1>a</h1><h1>b</h1><h1>c</h1>", "Document[H1[0.0] H1[0.1] H1[0.2]]");
    assert_string_equal(messages(arena, diagnostics),
                        "page.html:1: warning: a second h1: expected one, the report’s title, and "
                        "h2 for its sections\n");
}

static void headings_that_are_hidden_do_not_count(void **state) {
    (void)state;
    const char *html = "<html lang=\"en\"><body><h1>a</h1><h2 class=\"gone\">b</h2><h3>c</h3>"
                       "</body></html>";
    const struct node *root = read_page(arena, diagnostics, html);
    struct tag_tree *tree = new_tree(root);
    const struct node *title = node_find(root, ELEMENT_H1), *below = node_find(root, ELEMENT_H3);
    struct item items[] = {{.kind = ITEM_TEXT, .node = title, .text = "a"},
                           {.kind = ITEM_TEXT, .node = below, .text = "c"}};
    for (size_t i = 0; i < 2; i++)
        tag_add_content(tree, tag_of_item(tree, &items[i]), 0, i);
    tags_conform(tree, diagnostics);
    assert_int_equal(tag_heading_level(tree, title), 1);
    assert_int_equal(tag_heading_level(tree, node_find(root, ELEMENT_H2)), 0);
    assert_int_equal(tag_heading_level(tree, below), 2);
    assert_warning("the heading h3 leaves a level out: expected h2");
}

static void a_heading_without_words_is_none(void **state) {
    (void)state;
    assert_tags("<h1>a</h1><h2>\xC2\xA0</h2><h2></h2>", "Document[H1[0.0] P[0.1]]");
    assert_warning("the heading h2 has no words: expected some, or p (it is P in the PDF)");
}

static void links_have_words(void **state) {
    (void)state;
    assert_tags("<p>a<a href=\"#\">\xC2\xA0</a></p>", "Document[P[0.0 Span[0.1]]]");
    assert_tags("<p><a href=\"#\"><i data-icon=\"met\"></i></a></p>",
                "Document[P[Link[@ Figure Placement=Inline[0.0]]]]");
    assert_tags("<p><a href=\"#\"><i data-icon=\"met\" aria-hidden=\"true\"></i>a</a></p>",
                "Document[P[Link[@ 0.0]]]");
}

static void an_icon_alone_in_a_heading_is_its_words(void **state) {
    (void)state;
    assert_tags("<h1><i data-icon=\"within\"></i></h1>",
                "Document[H1[Figure Placement=Inline[0.0]]]");
    const struct node *root =
        read_page(arena, diagnostics,
                  "<html lang=\"en\"><body><h1><i data-icon=\"within\"/></h1>"
                  "<h2>a <b>b</b><i class=\"gone\">c</i><br/>d</h2></body></html>");
    const struct tag_tree *tree = new_tree(root);
    assert_string_equal(tag_words(tree, node_find(root, ELEMENT_H1)), "Within tolerance");
    assert_string_equal(tag_words(tree, node_find(root, ELEMENT_H2)), "a b d");
}

static void a_link_that_is_a_block_has_what_is_in_it(void **state) {
    (void)state;
    assert_tags("<a href=\"#\" class=\"block\"><h1>a</h1><p>b</p></a>",
                "Document[Link[@ H1[0.0] P[0.1]]]");
}

static void blocks_keep_their_language(void **state) {
    (void)state;
    assert_tags("<div lang=\"cy\">a<p>b</p></div>", "Document[Div Lang=cy[P[0.0] P[0.1]]]");
}

static void charts_and_lone_icons_are_figures(void **state) {
    (void)state;
    assert_tags("<figure data-chart=\"trend\" data-indicator=\"KPI1\"></figure>",
                "Document[Div[Figure Placement=Block[0.0]]]");
    assert_tags("<p><span data-chart=\"trend\" data-indicator=\"KPI1\"></span>a</p>",
                "Document[P[Figure Placement=Inline[0.0] 0.1]]");
    assert_tags("<p><span data-icon=\"met\"></span>Referrals</p>",
                "Document[P[Figure Placement=Inline[0.0] 0.1]]");
    assert_tags("<p><span data-icon=\"missed\"></span>Target missed</p>", "Document[P[0.0]]");
}

static void a_figure_says_what_its_chart_shows(void **state) {
    (void)state;
    const char html[] = "<html><body><figure data-chart=\"trend\" data-indicator=\"KPI1\"/></body>"
                        "</html>";
    const struct node *root = read_page(arena, diagnostics, html);
    const struct layout *layout = print_page(arena, typefaces, root, 100);
    struct tag_tree *tree = new_tree(root);
    const struct tag *figure = tag_of_item(tree, &layout->pages[0].items[0]);
    assert_int_equal(figure->type, TAG_FIGURE);
    assert_string_equal(figure->alternative,
                        chart_description(node_find(root, ELEMENT_FIGURE)->chart));
    assert_true(figure->alternative[0] != '\0');
    assert_ptr_equal(figure->drawing, &layout->pages[0].items[0]);
}

static void a_table_of_contents_has_entries(void **state) {
    (void)state;
    assert_tags("<nav class=\"toc\"><h1>a</h1><ol><li><a href=\"#\">b</a> 2</li></ol></nav>",
                "Document[Sect[H1[0.0] TOC[TOCI[Lbl[0.1] Reference[Link[@ 0.2] 0.3]]]]]");
    assert_tags("<ul role=\"doc-toc\"><li><a href=\"#\">b</a></li></ul>",
                "Document[TOC[TOCI[Lbl[0.0] Reference[Link[@ 0.1]]]]]");
}

static void abbreviations_and_other_languages_are_spans(void **state) {
    (void)state;
    assert_tags("<p>a <abbr title=\"key figure\">KPI</abbr> <i lang=\"cy\">b</i></p>",
                "Document[P[0.0 Span E=key figure[0.1] Span Lang=cy[0.2]]]");
    assert_tags("<p lang=\"cy\">a</p>", "Document[P Lang=cy[0.0]]");
    assert_tags("<p><abbr>KPI</abbr></p>", "Document[P[0.0]]");
}

static void characters_that_are_a_picture_say_what_it_shows(void **state) {
    (void)state;
    assert_tags("<p><span role=\"img\" aria-label=\"done\">a</span> b</p>",
                "Document[P[Span Alt=done[0.0] 0.1]]");
    assert_tags("<p><span aria-label=\"done\">a</span></p>", "Document[P[0.0]]");
    assert_tags("<p><span role=\"img\" aria-label=\"Met\" data-icon=\"met\"></span> b</p>",
                "Document[P[Figure Placement=Inline[0.0] 0.1]]");
}

static void struck_text_is_a_span_that_says_so(void **state) {
    (void)state;
    assert_tags("<p>a <del>b</del> <s>c</s></p>",
                "Document[P[0.0 Span TextDecorationType=LineThrough[0.1] "
                "Span TextDecorationType=LineThrough[0.2]]]");
    assert_tags("<p>a <s style=\"text-decoration: none\">b</s></p>", "Document[P[0.0 0.1]]");
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
    struct tag_tree *tree = new_tree(root);
    struct item item = {.kind = ITEM_TEXT, .node = node_find(root, ELEMENT_P), .text = "a"};
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

static void types_have_the_names_of_the_standard(void **state) {
    (void)state;
    struct tag heading = {.type = TAG_H6}, body = {.type = TAG_LBODY};
    assert_string_equal(tag_type_name(TAG_H6), "H6");
    assert_string_equal(tag_type_name(TAG_LBODY), "LBody");
    assert_string_equal(tag_type_name(TAG_BLOCK_QUOTE), "BlockQuote");
    assert_true(tag_is(&body, TAG_LBODY));
    assert_false(tag_is(&body, TAG_LI));
    assert_false(tag_is(NULL, TAG_LI));
    assert_true(tag_is_heading(&heading));
    assert_false(tag_is_heading(&body));
}

static void a_new_tag_is_its_parents_last_kid(void **state) {
    (void)state;
    struct tag_tree tree = {.arena = arena};
    struct tag *document = tag_new(&tree, NULL, TAG_DOCUMENT, NULL);
    struct tag *first = tag_new(&tree, document, TAG_P, NULL);
    tag_add_content(&tree, document, 2, 5);
    struct tag *last = tag_new(&tree, document, TAG_LINK, NULL);
    tag_add_kid(&tree, last, (struct tag_kid){.kind = KID_TAG, .tag = first});
    assert_int_equal(tree.count, 3);
    assert_int_equal(last->number, 2);
    assert_ptr_equal(last->parent, document);
    assert_int_equal(document->kid_count, 3);
    assert_ptr_equal(document->kids[0].tag, first);
    assert_int_equal(document->kids[1].page, 2);
    assert_ptr_equal(document->kids[2].tag, last);
    assert_ptr_equal(last->kids[0].tag, first);
}

static void print_css_says_what_is_printed_and_what_in_a_line(void **state) {
    (void)state;
    const struct node *root =
        read_page(arena, diagnostics,
                  "<html><body><p data-running=\"footer\"/><b/><i class=\"gone\"/>"
                  "<em class=\"block\"/><div data-repeat=\"\"/></body></html>");
    const struct tag_tree *tree = new_tree(root);
    assert_false(tag_is_printed(tree, node_find(root, ELEMENT_P)));
    assert_true(tag_is_printed(tree, node_find(root, ELEMENT_B)));
    assert_false(tag_is_printed(tree, node_find(root, ELEMENT_I)));
    assert_false(tag_is_printed(tree, node_find(root, ELEMENT_DIV)));
    assert_true(tag_is_inline(tree, node_find(root, ELEMENT_B)));
    assert_false(tag_is_inline(tree, node_find(root, ELEMENT_EM)));
}

static void a_drawing_says_what_nothing_beside_it_does(void **state) {
    (void)state;
    const struct node *root =
        read_page(arena, diagnostics,
                  "<html><body><h1><i data-icon=\"within\"/></h1><h2>a <b data-icon=\"met\" "
                  "aria-hidden=\"true\"/></h2>"
                  "<figure data-chart=\"trend\" data-indicator=\"KPI1\"/></body></html>");
    const struct tag_tree *tree = new_tree(root);
    const struct node *figure = node_find(root, ELEMENT_FIGURE);
    assert_string_equal(tag_alternative(tree, node_find(root, ELEMENT_I)), "Within tolerance");
    assert_string_equal(tag_alternative(tree, node_find(root, ELEMENT_B)), "");
    assert_string_equal(tag_alternative(tree, figure), chart_description(figure->chart));
}

static void a_table_alone_is_made_regular(void **state) {
    (void)state;
    const struct node *root = read_page(arena, diagnostics,
                                        "<html><body><table><tr><th colspan=\"2\">a</th></tr>"
                                        "<tr><td>b</td><td>c</td></tr></table></body></html>");
    struct tag_tree *tree = new_tree(root);
    struct item item = {.kind = ITEM_TEXT, .node = node_find(root, ELEMENT_TH), .text = "a"};
    struct tag *head = tag_of_item(tree, &item), *table = head->parent->parent;
    assert_int_equal(table->type, TAG_TABLE);
    tag_table_conform(tree, diagnostics, table);
    assert_int_equal(head->column_span, 2);
    assert_int_equal(head->row_span, 1);
    assert_int_equal(table->kids[1].tag->kid_count, 2);
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
        cmocka_unit_test_setup_teardown(cells_of_a_group_of_rows_name_its_header, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(cells_below_two_rows_of_headers_name_both, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_header_behind_values_is_about_other_cells, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(cells_have_the_headers_that_they_name, set_up, tear_down),
        cmocka_unit_test_setup_teardown(header_rows_alone_are_the_body, set_up, tear_down),
        cmocka_unit_test_setup_teardown(cells_without_content_keep_their_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_table_in_a_cell_is_a_table_of_its_own, set_up, tear_down),
        cmocka_unit_test_setup_teardown(rows_that_are_too_short_get_empty_cells, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_made_up_cell_does_not_turn_its_headers, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(columns_that_nothing_begins_in_are_cut, set_up, tear_down),
        cmocka_unit_test_setup_teardown(columns_that_all_rows_span_stay, set_up, tear_down),
        cmocka_unit_test_setup_teardown(cells_end_with_their_part_of_the_table, set_up, tear_down),
        cmocka_unit_test_setup_teardown(cells_do_not_cover_those_from_above, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_table_has_one_head_and_one_foot_around_its_bodies, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(captions_become_one_and_are_none_without_rows, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(what_is_not_printed_as_a_table_is_none, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_table_without_headers_is_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lists_are_made_of_items_and_items_of_lists, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(contents_are_made_of_entries, set_up, tear_down),
        cmocka_unit_test_setup_teardown(headings_leave_no_level_out, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_heading_is_the_title, set_up, tear_down),
        cmocka_unit_test_setup_teardown(headings_that_are_hidden_do_not_count, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_heading_without_words_is_none, set_up, tear_down),
        cmocka_unit_test_setup_teardown(links_have_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_icon_alone_in_a_heading_is_its_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_link_that_is_a_block_has_what_is_in_it, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(blocks_keep_their_language, set_up, tear_down),
        cmocka_unit_test_setup_teardown(charts_and_lone_icons_are_figures, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_figure_says_what_its_chart_shows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_table_of_contents_has_entries, set_up, tear_down),
        cmocka_unit_test_setup_teardown(characters_that_are_a_picture_say_what_it_shows, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(struck_text_is_a_span_that_says_so, set_up, tear_down),
        cmocka_unit_test_setup_teardown(abbreviations_and_other_languages_are_spans, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(an_element_on_two_pages_is_one_tag, set_up, tear_down),
        cmocka_unit_test_setup_teardown(artifacts_have_no_tag, set_up, tear_down),
        cmocka_unit_test_setup_teardown(types_have_the_names_of_the_standard, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_new_tag_is_its_parents_last_kid, set_up, tear_down),
        cmocka_unit_test_setup_teardown(print_css_says_what_is_printed_and_what_in_a_line, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_drawing_says_what_nothing_beside_it_does, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_table_alone_is_made_regular, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
