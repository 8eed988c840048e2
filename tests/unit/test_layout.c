/* The layout engine, page by page: where texts stand, and on which page. */
#include "render/layout/layout.h"

#include "render/css/stylesheet.h"
#include "template_support.h"

#include <math.h>

/* Every test's page: 300 by 200 points of content at 50, 50. With a size of 10 and lines of 15
 * points (20 px) Liberation Sans stands, in whole px, 14 px below the line's top: its ascent and
 * descent are 12 and 3, and half of the 5 that are left, rounded down, is above. */
#define BASE_CSS                                                                                   \
    "@page { size: 400pt 300pt; margin: 50pt; }\n"                                                 \
    "body { margin: 0; font-size: 10pt; line-height: 15pt; }\n"                                    \
    "h1, h2, p, ul, figure, dl, dd { margin: 0; }\n"                                               \
    "h1, h2 { font-size: 10pt; }\n"                                                                \
    "table { width: 100%; border-collapse: collapse; }\n"                                          \
    "th, td { padding: 0; text-align: left; vertical-align: top; font-weight: normal; }\n"         \
    "a { color: inherit; text-decoration: none; }\n"

enum { LEFT = 50, TOP = 50, WIDTH = 300, HEIGHT = 200, LINE = 15 };

static const double BASELINE = 10.5; /* below a line's top */
static const double EXACT = 0.02;    /* what sums of doubles may differ by */

struct print {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct typefaces *typefaces;
    struct layout *layout;
};

static int set_up(void **state) {
    struct print *print = calloc(1, sizeof *print);
    assert_non_null(print);
    print->arena = arena_new();
    print->diagnostics = diagnostics_new(print->arena);
    print->typefaces = typefaces_new(print->arena, print->diagnostics);
    *state = print;
    return 0;
}

static int tear_down(void **state) {
    struct print *print = *state;
    arena_free(print->arena);
    free(print);
    return 0;
}

/* Lays out a body by the base sheet and more rules; NULL in print->layout where that fails. */
static void try_to_lay(struct print *print, const char *css, const char *body) {
    const char *html = arena_printf(
        print->arena, "<html lang=\"en\"><head><title>t</title></head>\n<body>%s</body></html>",
        body);
    const struct node *root = read_page(print->arena, print->diagnostics, html);
    assert_non_null(root);
    const char *names[] = {"base.css", "print.css"}, *texts[] = {BASE_CSS, css};
    struct stylesheet *stylesheet =
        stylesheet_read(print->arena, print->diagnostics, names, texts, 2);
    assert_non_null(stylesheet);
    print->layout = layout_pages(print->arena, print->diagnostics, root, stylesheet,
                                 print->typefaces, SEVERITY_WARNING);
}

static void lay(struct print *print, const char *css, const char *body) {
    try_to_lay(print, css, body);
    const char *said = messages(print->arena, print->diagnostics);
    assert_string_equal(said, "");
    assert_non_null(print->layout);
}

static const char *failure(struct print *print, const char *css, const char *body) {
    try_to_lay(print, css, body);
    assert_null(print->layout);
    return messages(print->arena, print->diagnostics);
}

/* The only text on a page (from 1) that begins so. */
static const struct item *text_on(const struct print *print, size_t page, const char *text) {
    assert_true(page <= print->layout->page_count);
    const struct printed_page *printed = &print->layout->pages[page - 1];
    const struct item *found = NULL;
    for (size_t i = 0; i < printed->count; i++) {
        const struct item *item = &printed->items[i];
        if (item->kind != ITEM_TEXT || strncmp(item->text, text, strlen(text)) != 0)
            continue;
        if (found != NULL)
            fail_msg("\"%s\" is on page %zu twice", text, page);
        found = item;
    }
    if (found == NULL)
        fail_msg("\"%s\" is not on page %zu", text, page);
    return found;
}

static bool is_on(const struct print *print, size_t page, const char *text) {
    const struct printed_page *printed = &print->layout->pages[page - 1];
    for (size_t i = 0; i < printed->count; i++)
        if (printed->items[i].kind == ITEM_TEXT &&
            strncmp(printed->items[i].text, text, strlen(text)) == 0)
            return true;
    return false;
}

static size_t count_on(const struct print *print, size_t page, enum item_kind kind) {
    const struct printed_page *printed = &print->layout->pages[page - 1];
    size_t count = 0;
    for (size_t i = 0; i < printed->count; i++)
        count += printed->items[i].kind == kind;
    return count;
}

static const struct item *first_on(const struct print *print, size_t page, enum item_kind kind) {
    const struct printed_page *printed = &print->layout->pages[page - 1];
    for (size_t i = 0; i < printed->count; i++)
        if (printed->items[i].kind == kind)
            return &printed->items[i];
    fail_msg("no item of kind %d on page %zu", (int)kind, page);
    return NULL;
}

static void assert_near(double value, double expected) {
    if (fabs(value - expected) > EXACT)
        fail_msg("%.3f, expected %.3f", value, expected);
}

/* The top of the line that a text stands on, below the top of the page's content. */
static double line_top(const struct print *print, size_t page, const char *text) {
    return text_on(print, page, text)->baseline - BASELINE - TOP;
}

/* A text's left edge in the page's content. */
static double left_of(const struct print *print, const char *text) {
    return text_on(print, 1, text)->x - LEFT;
}

static double width_of(const struct print *print, const char *text) {
    return typeface_text_width(typefaces_get(print->typefaces, false, false), 10, text);
}

/* So many paragraphs of one line, called "l1.", "l2."... */
static const char *paragraphs(struct print *print, size_t count) {
    const char *text = "";
    for (size_t i = 1; i <= count; i++)
        text = arena_printf(print->arena, "%s<p>l%zu.</p>", text, i);
    return text;
}

static const char *words(struct print *print, const char *word, size_t count) {
    const char *text = word;
    for (size_t i = 1; i < count; i++)
        text = arena_printf(print->arena, "%s %s", text, word);
    return text;
}

/* ---- margins ---- */

static void margins_of_siblings_collapse_to_the_larger(void **state) {
    struct print *print = *state;
    lay(print, ".a { margin-bottom: 10pt; } .b { margin-top: 24pt; } .c { margin-top: -6pt; }",
        "<p class=\"a\">one</p><p class=\"b\">two</p><p class=\"c\">three</p>");
    assert_near(line_top(print, 1, "one"), 0);
    assert_near(line_top(print, 1, "two"), LINE + 24);
    assert_near(line_top(print, 1, "three"), LINE + 24 + LINE - 6);
}

static void margins_of_parents_and_first_and_last_children_collapse(void **state) {
    struct print *print = *state;
    lay(print, "p { margin: 12pt 0; } div { margin: 8pt 0; }",
        "<p>one</p><div><div><p>two</p></div></div><p>three</p>");
    assert_near(line_top(print, 1, "one"), 12);
    assert_near(line_top(print, 1, "two"), 12 + LINE + 12);
    assert_near(line_top(print, 1, "three"), 12 + 2 * (LINE + 12));
}

static void padding_keeps_margins_apart(void **state) {
    struct print *print = *state;
    lay(print, "p { margin: 12pt 0; } div { margin: 8pt 0; padding: 3pt 0; }",
        "<p>one</p><div><p>two</p></div><p>three</p>");
    double two = 12 + LINE + 12 + 3 + 12;
    assert_near(line_top(print, 1, "two"), two);
    assert_near(line_top(print, 1, "three"), two + LINE + 12 + 3 + 12);
}

static void margins_collapse_through_empty_blocks(void **state) {
    struct print *print = *state;
    lay(print, "p { margin: 5pt 0; } div { margin: 20pt 0 30pt 0; }",
        "<p>one</p><div><div></div></div><p>two</p>");
    assert_near(line_top(print, 1, "two"), 5 + LINE + 30);
}

/* ---- lines ---- */

static void lines_break_at_blanks_and_after_hyphens(void **state) {
    struct print *print = *state;
    /* 33 + 3 + 14 points for "aaaaaa aa-", and 22 more for "bbbb". */
    lay(print, "p { width: 60pt; }", "<p>aaaaaa aa-bbbb cc</p>");
    assert_near(line_top(print, 1, "aaaaaa aa-"), 0);
    assert_near(line_top(print, 1, "bbbb cc"), LINE);
    assert_near(text_on(print, 1, "bbbb")->width, width_of(print, "bbbb cc"));
}

static void lines_do_not_break_at_no_break_spaces_or_before_units(void **state) {
    struct print *print = *state;
    /* 33 points; 35; and 15 for "-5%". */
    lay(print, "p { width: 50pt; }", "<p>aaaaaa bbbb&#160;cc -5%</p>");
    assert_near(line_top(print, 1, "bbbb\u00a0cc"), LINE);
    assert_near(line_top(print, 1, "-5%"), 2 * LINE);
}

static void a_word_wider_than_its_line_is_torn(void **state) {
    struct print *print = *state;
    /* An "a" is 5.56 points wide: seven in 40. */
    lay(print, "p { width: 40pt; }", "<p>x aaaaaaaaaa y</p>");
    assert_near(line_top(print, 1, "x"), 0);
    assert_string_equal(text_on(print, 1, "aaaaaaa")->text, "aaaaaaa");
    assert_near(line_top(print, 1, "aaa y"), 2 * LINE);
}

static void a_line_says_whether_its_last_word_goes_on(void **state) {
    struct print *print = *state;
    lay(print, "p { width: 40pt; }", "<p>bbb aaaaaaaeee 2015\u20132016</p><p>oooo - nnnn</p>");
    assert_false(text_on(print, 1, "bbb")->goes_on);
    assert_true(text_on(print, 1, "aaaaaaa")->goes_on);
    assert_false(text_on(print, 1, "eee")->goes_on);
    assert_true(text_on(print, 1, "2015")->goes_on);
    assert_false(text_on(print, 1, "2016")->goes_on);
    assert_false(text_on(print, 1, "oooo -")->goes_on);
}

static void nowrap_and_pre_do_not_break(void **state) {
    struct print *print = *state;
    lay(print, "p { white-space: nowrap; } pre { margin: 0; }",
        "<div>before</div><p>several words that stay</p>"
        "<pre>two  blanks\nnext</pre>");
    assert_near(line_top(print, 1, "several words that stay"), LINE);
    assert_near(line_top(print, 1, "two  blanks"), 2 * LINE);
    assert_near(line_top(print, 1, "next"), 3 * LINE);
}

static void nowrap_and_pre_give_way_where_they_are_wider_than_their_box(void **state) {
    struct print *print = *state;
    lay(print, "p, pre { width: 60pt; margin: 0; } p { white-space: nowrap; }",
        "<p>several words that do not fit</p><pre>x  preserved blanks</pre>");
    assert_near(line_top(print, 1, "several"), 0);
    assert_near(line_top(print, 1, "words that"), LINE);
    assert_near(line_top(print, 1, "do not fit"), 2 * LINE);
    assert_near(line_top(print, 1, "x  "), 3 * LINE);
    assert_near(line_top(print, 1, "blanks"), 4 * LINE);
}

/* A line makes its column no wider than its words do. */
static void pre_wrap_keeps_blanks_and_breaks_between_words(void **state) {
    struct print *print = *state;
    lay(print, "pre { white-space: pre-wrap; margin: 0; width: 60pt; }",
        "<pre>  x  kept\nseveral words that go on</pre>");
    assert_near(line_top(print, 1, "  x  kept"), 0);
    assert_near(line_top(print, 1, "several "), LINE);
    assert_near(line_top(print, 1, "words that "), 2 * LINE);
    assert_near(line_top(print, 1, "go on"), 3 * LINE);
    lay(print,
        "pre { white-space: pre-wrap; margin: 0; } div { display: grid; grid-template-columns: 1fr "
        "1fr; }",
        "<div><p>left</p><pre>several words in a line that is wider than its part of the page, so "
        "that the other "
        "column would be as narrow as its own words, were it not broken between its "
        "words</pre></div>");
    assert_near(left_of(print, "several words"), WIDTH / 2);
}

static void long_numbers_and_addresses_are_torn_behind_their_marks(void **state) {
    struct print *print = *state;
    lay(print, "p { width: 45pt; }", "<p>1,234,567,890</p><p>ab/cdefg/hijklmnopqrstu</p>");
    assert_near(line_top(print, 1, "1,234,"), 0);
    assert_near(line_top(print, 1, "567,890"), LINE);
    assert_near(line_top(print, 1, "ab/cdefg/"), 2 * LINE);
    assert_near(line_top(print, 1, "hijklmnop"), 3 * LINE);
}

/* Three columns; the word in the middle is 445 points wide. */
static const char *table_with_a_long_word(struct print *print) {
    return arena_printf(print->arena,
                        "<table><tr><td>one two</td><td>a%079d</td><td>50%%</td></tr>"
                        "</table>",
                        0);
}

static void a_table_tears_the_word_that_it_has_no_room_for(void **state) {
    struct print *print = *state;
    lay(print, "td { white-space: nowrap; }", table_with_a_long_word(print));
    /* The others keep what they need, and the page is full. */
    assert_near(line_top(print, 1, "one two"), 0);
    assert_near(left_of(print, "50%") + width_of(print, "50%"), WIDTH);
    assert_near(left_of(print, "a0000"), width_of(print, "one two"));
}

static void a_table_without_room_breaks_what_was_not_to_be_broken_at_blanks(void **state) {
    struct print *print = *state;
    lay(print, "td { white-space: nowrap; }",
        "<table><tr><td>short</td><td>a line that is not to be broken but is much too long for its "
        "page to have it whole</td></tr></table>");
    assert_near(line_top(print, 1, "short"), 0);
    assert_near(left_of(print, "a line that"), width_of(print, "short"));
    assert_near(line_top(print, 1, "to have it"), LINE);
}

static void a_table_of_very_many_columns_stays_on_the_page(void **state) {
    struct print *print = *state;
    const char *cells = "";
    for (int i = 0; i < 30; i++)
        cells = arena_printf(print->arena, "%s<td>wide%d</td>", cells, i);
    lay(print, "td { padding-right: 8pt; }",
        arena_printf(print->arena, "<table><tr>%s</tr></table>", cells));
    assert_int_equal(print->layout->page_count, 1);
}

static void text_is_aligned_in_its_block(void **state) {
    struct print *print = *state;
    lay(print, ".r { text-align: right; } .c { text-align: center; }",
        "<p class=\"r\">right </p><p class=\"c\">middle</p>");
    assert_near(left_of(print, "right"), WIDTH - width_of(print, "right"));
    assert_near(left_of(print, "middle"), (WIDTH - width_of(print, "middle")) / 2);
}

static void white_space_collapses_across_elements(void **state) {
    struct print *print = *state;
    lay(print, "", "<p> one <b> two</b>\n <i>three</i> </p>");
    assert_string_equal(text_on(print, 1, "one")->text, "one ");
    assert_string_equal(text_on(print, 1, "two")->text, "two");
    assert_string_equal(text_on(print, 1, " ")->text, " ");
    const struct item *three = text_on(print, 1, "three");
    assert_string_equal(three->text, "three");
    double bold = typeface_text_width(typefaces_get(print->typefaces, true, false), 10, "two");
    assert_near(three->x - LEFT, width_of(print, "one ") + bold + width_of(print, " "));
}

static void a_larger_size_makes_its_line_higher(void **state) {
    struct print *print = *state;
    /* 20 points in a line of 30 (40 px): ascent 24 px, descent 6, half of 10 above: 29 px. */
    lay(print, ".big { font-size: 20pt; line-height: 30pt; }",
        "<p>small <span class=\"big\">big</span></p><p>next</p>");
    assert_near(text_on(print, 1, "big")->baseline, TOP + 29 * 0.75);
    assert_near(text_on(print, 1, "small")->baseline, TOP + 29 * 0.75);
    assert_near(line_top(print, 1, "next"), 30);
}

static void a_chip_has_its_background_behind_its_text(void **state) {
    struct print *print = *state;
    lay(print, ".chip { background: #000000; padding: 1pt 4pt; margin-left: 2pt; color: #ffffff; }",
        "<p>a <span class=\"chip\">b</span></p>");
    const struct item *ground = first_on(print, 1, ITEM_RECTANGLE), *text = text_on(print, 1, "b");
    assert_true(ground < text);
    assert_int_equal(ground->artifact, ARTIFACT_LAYOUT);
    assert_near(ground->x - LEFT, width_of(print, "a ") + 2);
    assert_near(ground->width, width_of(print, "b") + 8);
    /* 12 px above the baseline and 3 below, and the padding. */
    assert_near(ground->y, text->baseline - 9 - 1);
    assert_near(ground->height, 9 + 2.25 + 2);
}

static void a_drawing_stands_in_its_line_with_the_size_that_was_asked_for(void **state) {
    struct print *print = *state;
    lay(print, ".icon { width: 8pt; height: 12pt; vertical-align: -2pt; margin-right: 3pt; }",
        "<p><span class=\"icon\" data-icon=\"met\"></span>Met</p>");
    const struct item *icon = first_on(print, 1, ITEM_DRAWING), *text = text_on(print, 1, "Met");
    assert_near(icon->width, 8);
    assert_near(icon->height, 12);
    assert_near(icon->drawing->width, 8);
    assert_near(icon->y + 12, text->baseline + 2);
    assert_near(text->x - LEFT, 11);
}

static void list_items_have_labels_outside(void **state) {
    struct print *print = *state;
    lay(print, "ul, ol { padding-left: 30pt; margin: 0; }",
        "<ul><li>dot</li></ul><ol start=\"9\"><li>nine</li><li><p>ten</p></li></ol>");
    assert_near(left_of(print, "dot"), 30);
    const struct item *bullet = text_on(print, 1, "\u2022"), *ten = text_on(print, 1, "10.");
    assert_true(bullet->label);
    assert_true(bullet->node->element == ELEMENT_LI);
    assert_true(bullet < text_on(print, 1, "dot"));
    assert_true(ten->label);
    assert_near(ten->x + width_of(print, "10. ") - LEFT, 30);
    assert_near(ten->baseline, text_on(print, 1, "ten")->baseline);
    assert_false(text_on(print, 1, "nine")->label);
}

/* As HTML counts (4.4.8): `value` counts on from there, `reversed` down to 1. */
static void items_count_as_they_say(void **state) {
    struct print *print = *state;
    lay(print, "ol { padding-left: 30pt; margin: 0; }",
        "<ol start=\"7\"><li value=\"9\">a</li><li>b</li></ol>"
        "<ol reversed=\"reversed\"><li>c</li><li value=\"7\">d</li><li>e</li></ol>"
        "<ol reversed=\"\" start=\"20\"><li value=\"x\">f</li></ol>");
    static const char *const labels[] = {"9.", "10.", "3.", "7.", "6.", "20."};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        assert_true(text_on(print, 1, labels[i])->label);
}

static void what_is_hidden_from_who_listens_is_no_content(void **state) {
    static const char *const hidden[] = {"bbb", "ccc", "ddd", "fff", "\u2022", "ggg", "hhh"};
    struct print *print = *state;
    lay(print, "",
        "<p>aaa<span aria-hidden=\"true\">bbb<a href=\"#\">ccc</a><b>ddd</b></span>eee</p>"
        "<div aria-hidden=\"true\"><h2><a href=\"#\">fff</a></h2><ul><li>ggg</li></ul>"
        "<table><tr><td>hhh</td></tr></table></div><p aria-hidden=\"false\">iii</p>");
    assert_int_equal(count_on(print, 1, ITEM_LINK), 0);
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        assert_int_equal(text_on(print, 1, hidden[i])->artifact, ARTIFACT_LAYOUT);
    assert_int_equal(text_on(print, 1, "aaa")->artifact, ARTIFACT_NO);
    assert_int_equal(text_on(print, 1, "eee")->artifact, ARTIFACT_NO);
    assert_int_equal(text_on(print, 1, "iii")->artifact, ARTIFACT_NO);
}

/* ---- links and destinations ---- */

static void a_link_has_a_rectangle_on_each_of_its_lines(void **state) {
    struct print *print = *state;
    lay(print, "p { width: 60pt; }",
        "<p>aaa <a href=\"#there\">bbbb cccc</a></p><h2 id=\"there\">x</h2>");
    assert_int_equal(count_on(print, 1, ITEM_LINK), 2);
    const struct item *link = first_on(print, 1, ITEM_LINK);
    assert_true(link->node->element == ELEMENT_A);
    assert_near(link->x - LEFT, width_of(print, "aaa "));
    assert_near(link->width, width_of(print, "bbbb"));
}

static void elements_with_an_id_and_headings_are_destinations(void **state) {
    struct print *print = *state;
    lay(print, "h2 { page-break-before: always; }",
        "<h1>one</h1><p>x <b id=\"bold\">y</b></p><h2 id=\"two\">two</h2>");
    const struct layout *layout = print->layout;
    assert_int_equal(layout->destination_count, 3);
    assert_null(layout->destinations[0].id);
    assert_true(layout->destinations[0].node->element == ELEMENT_H1);
    assert_string_equal(layout->destinations[1].id, "bold");
    assert_string_equal(layout->destinations[2].id, "two");
    assert_int_equal(layout->destinations[2].page, 1);
    assert_near(layout->destinations[2].y, TOP);
}

/* ---- tables ---- */

static void free_columns_share_a_table_by_their_longest_lines(void **state) {
    struct print *print = *state;
    lay(print, "",
        "<table><tr><td>aaaaaa aa</td><td>bb</td></tr><tr><td>c</td><td>d</td></tr></table>");
    /* What is left over is shared in proportion to the widest contents. */
    double a = width_of(print, "aaaaaa aa"), b = width_of(print, "bb");
    double first = a + (WIDTH - a - b) * a / (a + b);
    assert_near(left_of(print, "bb"), first);
    assert_near(left_of(print, "d"), first);
    assert_near(line_top(print, 1, "c"), LINE);
}

static void columns_between_least_and_most_share_in_proportion(void **state) {
    struct print *print = *state;
    const char *row = arena_printf(print->arena, "<table><tr><td>%s</td><td>%s</td></tr></table>",
                                   words(print, "aaaa", 20), words(print, "bb", 20));
    lay(print, "", row);
    /* CSS Tables 3: least + (300 - sum of least) * (most - least) / (sum of most - sum of least).
     */
    double least_a = width_of(print, "aaaa"), least_b = width_of(print, "bb");
    double most_a = width_of(print, words(print, "aaaa", 20));
    double most_b = width_of(print, words(print, "bb", 20));
    double part = (WIDTH - least_a - least_b) / (most_a + most_b - least_a - least_b);
    const struct item *first_b = NULL;
    for (size_t i = 0; i < print->layout->pages[0].count && first_b == NULL; i++)
        if (print->layout->pages[0].items[i].text[0] == 'b')
            first_b = &print->layout->pages[0].items[i];
    assert_non_null(first_b);
    assert_near(first_b->x - LEFT, least_a + part * (most_a - least_a));
}

static void columns_have_the_lengths_and_percentages_that_were_asked_for(void **state) {
    struct print *print = *state;
    lay(print, ".a { width: 40pt; padding-right: 5pt; } .b { width: 30%; }",
        "<table><tr><td class=\"a\">a</td><td class=\"b\">b</td><td>c</td></tr></table>");
    assert_near(left_of(print, "b"), 45);
    assert_near(left_of(print, "c"), 45 + 90);
}

static void a_fixed_table_asks_its_first_row_only(void **state) {
    struct print *print = *state;
    lay(print, "table { table-layout: fixed; } .a { width: 60pt; }",
        "<table><tr><td class=\"a\">a</td><td>b</td><td>c</td></tr>"
        "<tr><td>d</td><td>longer than others</td><td>f</td></tr></table>");
    assert_near(left_of(print, "b"), 60);
    assert_near(left_of(print, "c"), 60 + 120);
}

static void cells_span_columns_and_rows(void **state) {
    struct print *print = *state;
    lay(print, "table { table-layout: fixed; }",
        "<table><tr><td>a</td><td>b</td><td>c</td></tr>"
        "<tr><td rowspan=\"2\">d</td><td colspan=\"2\">e</td></tr><tr><td>f</td><td>g</td></tr>"
        "</table>");
    assert_near(left_of(print, "e"), 100);
    assert_near(left_of(print, "f"), 100);
    assert_near(left_of(print, "g"), 200);
    assert_near(line_top(print, 1, "f"), 2 * LINE);
}

static void cells_are_aligned_in_their_row(void **state) {
    struct print *print = *state;
    lay(print,
        ".m { vertical-align: middle; } .b { vertical-align: bottom; } .s { vertical-align: "
        "baseline; } .p { vertical-align: baseline; padding-top: 6pt; }",
        "<table><tr><td>1<br/>2<br/>3</td><td class=\"m\">m</td><td class=\"b\">b</td>"
        "<td class=\"s\">s</td><td class=\"p\">p</td></tr></table>");
    assert_near(line_top(print, 1, "m"), LINE);
    assert_near(line_top(print, 1, "b"), 2 * LINE);
    assert_near(line_top(print, 1, "s"), 6);
    assert_near(line_top(print, 1, "p"), 6);
}

static void borders_that_collapse_take_their_width_once(void **state) {
    struct print *print = *state;
    lay(print, "td { border-bottom: 1.5pt solid #000000; border-top: 0.75pt solid #ff0000; }",
        "<table><tr><td>upper</td></tr><tr><td>lower</td></tr></table><p>after</p>");
    assert_near(line_top(print, 1, "upper"), 0.75);
    assert_near(line_top(print, 1, "lower"), 0.75 + LINE + 1.5);
    assert_near(line_top(print, 1, "after"), 0.75 + 2 * (LINE + 1.5));
    /* The upper one is red and lies on the edge; between the rows the wider, black one wins. */
    assert_int_equal(count_on(print, 1, ITEM_RECTANGLE), 3);
    const struct item *upper = first_on(print, 1, ITEM_RECTANGLE);
    assert_near(upper->colour.red, 1);
    assert_near(upper->width, WIDTH);
}

static void a_caption_stands_above_its_table(void **state) {
    struct print *print = *state;
    lay(print, "", "<table><tr><td>cell</td></tr><caption>caption</caption></table>");
    assert_near(line_top(print, 1, "caption"), 0);
    assert_near(line_top(print, 1, "cell"), LINE);
}

/* A table of 20 rows after so many lines. */
static const char *long_table(struct print *print, size_t lines) {
    const char *rows = "";
    for (int i = 1; i <= 20; i++)
        rows = arena_printf(print->arena, "%s<tr><td>row %d.</td></tr>", rows, i);
    return arena_printf(print->arena,
                        "%s<table><thead><tr><th>Head</th></tr></thead><tbody>%s</tbody></table>",
                        paragraphs(print, lines), rows);
}

static void a_table_repeats_its_header_on_each_page(void **state) {
    struct print *print = *state;
    lay(print, "", long_table(print, 2));
    /* 13 lines a page: two paragraphs, the header and ten rows; then the header and ten rows. */
    assert_int_equal(print->layout->page_count, 2);
    assert_int_equal(text_on(print, 1, "Head")->artifact, ARTIFACT_NO);
    assert_near(line_top(print, 1, "row 10."), 12 * LINE);
    const struct item *again = text_on(print, 2, "Head");
    assert_int_equal(again->artifact, ARTIFACT_REPEATED);
    assert_true(again == &print->layout->pages[1].items[0]);
    assert_near(line_top(print, 2, "Head"), 0);
    assert_near(line_top(print, 2, "row 11."), LINE);
    assert_int_equal(text_on(print, 2, "row 11.")->artifact, ARTIFACT_NO);
}

static void a_header_does_not_stand_alone_at_the_foot(void **state) {
    struct print *print = *state;
    lay(print, "", long_table(print, 12));
    assert_false(is_on(print, 1, "Head"));
    assert_int_equal(text_on(print, 2, "Head")->artifact, ARTIFACT_NO);
}

static void rows_are_not_split_unless_they_are_taller_than_a_page(void **state) {
    struct print *print = *state;
    lay(print, "",
        arena_printf(print->arena,
                     "%s<table><tr><td>one<br/>two<br/>three</td></tr>"
                     "<tr><td>first %s last</td><td>side</td></tr></table>",
                     paragraphs(print, 11), words(print, "aaaaaaaaaaaaaaaaaaaa", 42)));
    assert_near(line_top(print, 2, "one"), 0);
    assert_near(line_top(print, 2, "three"), 2 * LINE);
    /* A row of more than 13 lines goes on where it is. */
    assert_int_equal(print->layout->page_count, 3);
    assert_near(line_top(print, 2, "first"), 3 * LINE);
    assert_near(line_top(print, 2, "side"), 3 * LINE);
}

static void a_short_cell_beside_one_of_many_pages_stands_at_the_top(void **state) {
    struct print *print = *state;
    lay(print, "td { vertical-align: middle; } .b { vertical-align: bottom; }",
        arena_printf(
            print->arena,
            "%s<table><thead><tr><th>Head</th></tr></thead>"
            "<tr><td>side</td><td class=\"b\">foot</td><td>first %s last</td></tr>"
            "<tr><td>after</td><td class=\"b\">foot.</td><td>1<br/>2<br/>3</td></tr></table>",
            paragraphs(print, 5), words(print, "aaaaaaaaaaaaaaaaaaaa", 42)));
    /* So the header has something below it, and stands where it is. */
    assert_near(line_top(print, 1, "Head"), 5 * LINE);
    assert_near(line_top(print, 1, "side"), 6 * LINE);
    assert_near(line_top(print, 1, "foot"), 6 * LINE);
    assert_near(line_top(print, 1, "first"), 6 * LINE);
    /* What is not cut is aligned as it says. */
    size_t last = print->layout->page_count;
    assert_near(line_top(print, last, "after"), line_top(print, last, "2"));
    assert_near(line_top(print, last, "foot."), line_top(print, last, "3"));
}

static void a_header_goes_with_the_first_lines_of_a_row_that_is_cut(void **state) {
    struct print *print = *state;
    lay(print, "td { vertical-align: middle; }",
        arena_printf(print->arena,
                     "%s<table><thead><tr><th>Head</th></tr></thead>"
                     "<tr><td>side</td><td>first %s last</td></tr></table>",
                     paragraphs(print, 11), words(print, "aaaaaaaaaaaaaaaaaaaa", 42)));
    assert_false(is_on(print, 1, "Head"));
    assert_near(line_top(print, 2, "side"), LINE);
}

/* ---- grids ---- */

static void fractions_share_what_lengths_and_gaps_leave(void **state) {
    struct print *print = *state;
    lay(print, "div { display: grid; grid-template-columns: 1fr 2fr 60pt; gap: 15pt; }",
        "<div><p>a</p><p>b</p><p>c</p><p>d</p></div>");
    /* 300 - 60 - 2 * 15 = 210: 70 and 140. */
    assert_near(left_of(print, "b"), 70 + 15);
    assert_near(left_of(print, "c"), 70 + 15 + 140 + 15);
    assert_near(left_of(print, "d"), 0);
    assert_near(line_top(print, 1, "d"), LINE + 15);
}

static void a_fraction_is_never_less_than_its_longest_word(void **state) {
    struct print *print = *state;
    lay(print, "div { display: grid; grid-template-columns: 1fr 1fr; } .w { white-space: nowrap; }",
        "<div><p>a</p><p class=\"w\">aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaa</p></div>");
    double second = width_of(print, "aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaa");
    assert_true(second > WIDTH / 2.0);
    assert_near(left_of(print, "aaaaaaaaaa"), WIDTH - second);
}

static void a_rowspan_of_0_goes_down_to_the_end_of_its_group(void **state) {
    struct print *print = *state;
    lay(print, "",
        "<table><tbody><tr><th rowspan=\"0\">a</th><td>b</td></tr><tr><td>c</td></tr></tbody>"
        "<tbody><tr><td>d</td><td>e</td></tr></tbody></table>");
    assert_float_equal(text_on(print, 1, "c")->x, text_on(print, 1, "b")->x, EXACT);
    assert_float_equal(text_on(print, 1, "d")->x, text_on(print, 1, "a")->x, EXACT);
}

static void a_page_that_is_hidden_is_an_error(void **state) {
    struct print *print = *state;
    assert_contains(failure(print, "html { display: none }", "<p>a</p>"),
                    "error: nothing is left to print: print.css hides html itself");
}

static void items_fill_their_row_and_span_columns(void **state) {
    struct print *print = *state;
    lay(print,
        "div { display: grid; grid-template-columns: 1fr 1fr; } .s { grid-column: span 2; }"
        " .g { background: #eeeeee; }",
        "<div><p class=\"g\">a</p><p>b<br/>c</p><p class=\"s\">wide</p></div>");
    assert_near(first_on(print, 1, ITEM_RECTANGLE)->height, 2 * LINE);
    assert_near(left_of(print, "wide"), 0);
    assert_near(line_top(print, 1, "wide"), 2 * LINE);
}

static void a_word_longer_than_its_part_is_torn(void **state) {
    struct print *print = *state;
    lay(print, "div { display: grid; grid-template-columns: 1fr 1fr; }",
        "<div><p>"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</p><p>b</p></div>");
    assert_near(left_of(print, "b"), WIDTH / 2.0);
}

/* More than half of the width, and less than 200 pt. */
#define WIDE_WORD "xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static void a_word_takes_from_a_column_no_more_than_down_to_its_least(void **state) {
    struct print *print = *state;
    lay(print, "div { display: grid; grid-template-columns: minmax(100pt, 1fr) 1fr; }",
        "<div><p>a</p><p>" WIDE_WORD "</p></div>");
    double word = width_of(print, WIDE_WORD);
    assert_true(word > WIDTH / 2.0 && word < WIDTH - 100);
    assert_near(left_of(print, WIDE_WORD), WIDTH - word);
    lay(print, "div { display: grid; grid-template-columns: minmax(140pt, 1fr) 1fr; }",
        "<div><p>a</p><p>" WIDE_WORD "</p></div>");
    assert_near(left_of(print, "x"), WIDTH / 2.0); /* torn: there is not room for both */
}

static void a_column_of_a_least_is_not_widened_by_its_words(void **state) {
    struct print *print = *state;
    lay(print, "div { display: grid; grid-template-columns: minmax(0, 1fr) 1fr; }",
        "<div><p>" WIDE_WORD "</p><p>b</p></div>");
    assert_near(left_of(print, "b"), WIDTH / 2.0);
}

static void columns_of_a_grid_go_on_over_pages_by_themselves(void **state) {
    struct print *print = *state;
    lay(print,
        ".grid { display: grid; grid-template-columns: 100pt 1fr; } .side { background: #eeeeee; }",
        arena_printf(print->arena,
                     "<p>above</p><div class=\"grid\"><p>left</p><div class=\"side\">%s</div></div>"
                     "<p>after</p>",
                     paragraphs(print, 15)));
    assert_int_equal(print->layout->page_count, 2);
    assert_near(line_top(print, 1, "left"), LINE);
    assert_near(line_top(print, 1, "l12."), 12 * LINE);
    assert_near(line_top(print, 2, "l13."), 0);
    assert_near(text_on(print, 2, "l13.")->x, LEFT + 100);
    assert_near(line_top(print, 2, "after"), 3 * LINE);
    /* Each column is read to its end. */
    assert_true(text_on(print, 1, "left")->order < text_on(print, 1, "l1.")->order);
    assert_true(text_on(print, 1, "l12.")->order < text_on(print, 2, "l13.")->order);
    /* The background is painted on both pages. */
    const struct item *one = first_on(print, 1, ITEM_RECTANGLE);
    const struct item *two = first_on(print, 2, ITEM_RECTANGLE);
    assert_near(one->y + one->height, TOP + HEIGHT);
    assert_near(two->y, TOP);
    assert_near(two->height, 3 * LINE);
}

static void what_follows_a_grid_comes_after_its_longest_column(void **state) {
    struct print *print = *state;
    const char *column = paragraphs(print, 16);
    lay(print, ".grid { display: grid; grid-template-columns: 1fr 1fr 1fr; }",
        arena_printf(print->arena,
                     "<div class=\"grid\"><p>short</p><div>%s</div><div>%s</div></div><p>after</p>",
                     paragraphs(print, 14), column));
    assert_int_equal(print->layout->page_count, 2);
    assert_near(line_top(print, 2, "l16."), 2 * LINE);
    assert_near(line_top(print, 2, "after"), 3 * LINE);
}

static void rows_that_a_cell_spans_stay_together(void **state) {
    struct print *print = *state;
    lay(print, "",
        arena_printf(print->arena,
                     "%s<table><tr><td rowspan=\"2\">one<br/>two<br/>three<br/>four</td><td>x</td>"
                     "</tr><tr><td>y</td></tr><tr><td>z</td></tr></table>",
                     paragraphs(print, 10)));
    assert_near(line_top(print, 2, "one"), 0);
    assert_near(line_top(print, 2, "y"), 2 * LINE);
    assert_near(line_top(print, 2, "z"), 4 * LINE);
}

/* ---- pages ---- */

static void forced_breaks_side_by_side_make_no_empty_page(void **state) {
    struct print *print = *state;
    lay(print, ".page { page-break-after: always; } .new { page-break-before: always; }",
        "<div class=\"page\">one</div><div class=\"page\"></div><div class=\"new\">two</div>"
        "<div class=\"page\"><p class=\"new\">three</p></div>");
    assert_int_equal(print->layout->page_count, 3);
    assert_true(is_on(print, 1, "one"));
    assert_true(is_on(print, 2, "two"));
    assert_true(is_on(print, 3, "three"));
}

static void a_heading_goes_with_two_lines_of_what_follows(void **state) {
    struct print *print = *state;
    const char *rest =
        "<h1>Title</h1><h2>Sub</h2><div><p>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb cccccccccccccccccccccccc ddddddddddddddddddd "
        "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee</p></div>";
    /* 13 lines: nine, two headings and two of the paragraph's four. */
    lay(print, "", arena_printf(print->arena, "%s%s", paragraphs(print, 9), rest));
    assert_true(is_on(print, 1, "Title"));
    assert_near(line_top(print, 1, "aaaa"), 11 * LINE);
    lay(print, "", arena_printf(print->arena, "%s%s", paragraphs(print, 10), rest));
    assert_false(is_on(print, 1, "Title"));
    assert_near(line_top(print, 2, "Title"), 0);
    assert_near(line_top(print, 2, "aaaa"), 2 * LINE);
}

static void a_heading_at_the_end_of_a_block_keeps_with_what_comes_after(void **state) {
    struct print *print = *state;
    lay(print, "",
        arena_printf(print->arena, "%s<div><p>in</p><h2>Title</h2></div><p>next</p>",
                     paragraphs(print, 11)));
    assert_true(is_on(print, 1, "in"));
    assert_near(line_top(print, 2, "Title"), 0);
    assert_near(line_top(print, 2, "next"), LINE);
}

static void a_paragraph_leaves_two_lines_on_either_side(void **state) {
    struct print *print = *state;
    const char *four = "<p>a<br/>b<br/>c<br/>d</p>";
    /* One line is free: all move. Three are: two stay. */
    lay(print, "", arena_printf(print->arena, "%s%s", paragraphs(print, 12), four));
    assert_near(line_top(print, 2, "a"), 0);
    lay(print, "", arena_printf(print->arena, "%s%s", paragraphs(print, 10), four));
    assert_near(line_top(print, 1, "b"), 11 * LINE);
    assert_near(line_top(print, 2, "c"), 0);
}

static void what_is_not_to_be_broken_moves_as_a_whole(void **state) {
    struct print *print = *state;
    lay(print, "div { page-break-inside: avoid; padding-bottom: 10pt; }",
        arena_printf(print->arena, "%s<div><p>a</p><p>b</p><p>c</p></div>", paragraphs(print, 10)));
    assert_near(line_top(print, 2, "a"), 0);
}

static void margins_are_cut_after_an_unforced_break_only(void **state) {
    struct print *print = *state;
    lay(print, ".m { margin-top: 20pt; } .new { page-break-before: always; }",
        arena_printf(print->arena, "%s<p class=\"m\">moved</p><p class=\"m new\">forced</p>",
                     paragraphs(print, 13)));
    assert_near(line_top(print, 2, "moved"), 0);
    assert_near(line_top(print, 3, "forced"), 20);
}

static void a_repeated_element_stands_on_further_pages_only(void **state) {
    struct print *print = *state;
    lay(print, ".again { margin-bottom: 5pt; }",
        arena_printf(print->arena,
                     "<div><p class=\"again\" data-repeat=\"\">again</p>%s</div><p>after</p>",
                     paragraphs(print, 20)));
    assert_false(is_on(print, 1, "again"));
    assert_near(line_top(print, 1, "l1."), 0);
    assert_int_equal(text_on(print, 2, "again")->artifact, ARTIFACT_REPEATED);
    assert_near(line_top(print, 2, "again"), 0);
    assert_near(line_top(print, 2, "l14."), LINE + 5);
    assert_near(line_top(print, 2, "after"), LINE + 5 + 7 * LINE);
}

static void what_runs_has_one_of_two_places(void **state) {
    assert_contains(
        failure(*state, "", "<p data-running=\"foter\">Page</p>"),
        "data-running=\"foter\" (did you mean “footer”?) is unknown; expected header or "
        "footer\n");
}

static void running_elements_count_pages_but_not_where_they_are_off(void **state) {
    struct print *print = *state;
    lay(print, ".new { page-break-after: always; } .foot { text-align: right; }",
        "<p class=\"foot\" data-running=\"footer\">Page <span data-counter=\"page\"></span> of "
        "<span data-counter=\"pages\"></span></p><p data-running=\"header\">Top</p>"
        "<div class=\"new\" data-running-off=\"\">cover</div><p>body</p>");
    assert_int_equal(print->layout->page_count, 2);
    assert_false(is_on(print, 1, "Page"));
    assert_false(is_on(print, 1, "Top"));
    const struct printed_page *page = &print->layout->pages[1];
    assert_true(is_on(print, 2, "Top"));
    assert_int_equal(text_on(print, 2, "Top")->artifact, ARTIFACT_HEADER);
    /* In the middle of a margin of 50. */
    assert_near(text_on(print, 2, "Top")->baseline, (50 - LINE) / 2.0 + BASELINE);
    assert_near(text_on(print, 2, "Page")->baseline, 250 + (50 - LINE) / 2.0 + BASELINE);
    const char *counted = "";
    for (size_t i = 0; i < page->count; i++)
        if (page->items[i].artifact == ARTIFACT_FOOTER)
            counted = arena_printf(print->arena, "%s%s", counted, page->items[i].text);
    assert_string_equal(counted, "Page 2 of 2");
}

/* ---- pages of other names ---- */

/* Wide pages: 500 by 100 points of content at 100, 20. */
#define NAMED_CSS                                                                                  \
    "@page wide { size: 700pt 150pt; margin: 20pt 100pt 30pt; }\n"                                 \
    ".wide { page: wide; }\n"

static void assert_page(const struct print *print, size_t page, double width, double height) {
    assert_true(page <= print->layout->page_count);
    assert_near(print->layout->pages[page - 1].width, width);
    assert_near(print->layout->pages[page - 1].height, height);
}

static void assert_at(const struct print *print, size_t page, const char *text, double left,
                      double top) {
    assert_near(text_on(print, page, text)->x, left);
    assert_near(text_on(print, page, text)->baseline - BASELINE, top);
}

static void another_name_begins_a_page_of_another_size(void **state) {
    struct print *print = *state;
    lay(print, NAMED_CSS ".end { text-align: right; }",
        "<p>before</p><div class=\"wide\"><p>wide</p><p class=\"end\">end</p></div><p>after</p>");
    assert_int_equal(print->layout->page_count, 3);
    assert_page(print, 1, 400, 300);
    assert_page(print, 2, 700, 150);
    assert_page(print, 3, 400, 300);
    assert_at(print, 1, "before", LEFT, TOP);
    assert_at(print, 2, "wide", 100, 20);
    assert_near(text_on(print, 2, "end")->x + text_on(print, 2, "end")->width, 600);
    assert_at(print, 3, "after", LEFT, TOP);
}

static void pages_of_a_name_go_on_as_such(void **state) {
    struct print *print = *state;
    /* Six lines of 15 on 100 points; the margin stands, since the break is forced. */
    lay(print, NAMED_CSS ".wide { margin-top: 10pt; }",
        arena_printf(print->arena, "<p>before</p><div class=\"wide\">%s</div><p>after</p>",
                     paragraphs(print, 15)));
    assert_int_equal(print->layout->page_count, 5);
    assert_page(print, 4, 700, 150);
    assert_at(print, 2, "l1.", 100, 30);
    assert_at(print, 3, "l7.", 100, 20);
    assert_at(print, 4, "l13.", 100, 20);
    assert_at(print, 5, "after", LEFT, TOP);
}

/* The first that is in a block says it for the block. */
static void a_report_may_begin_with_pages_of_a_name(void **state) {
    struct print *print = *state;
    lay(print, NAMED_CSS,
        "<div></div><div><div class=\"wide\">first</div></div><div><div class=\"wide\">same"
        "</div><p>other</p></div>");
    assert_int_equal(print->layout->page_count, 2);
    assert_page(print, 1, 700, 150);
    assert_at(print, 1, "first", 100, 20);
    assert_at(print, 1, "same", 100, 35);
    assert_at(print, 2, "other", LEFT, TOP);
}

/* Page 2: 500 points less margins and paddings of 10, and 10 per cent of the width, of 480. */
static void what_stands_around_pages_of_a_name_is_as_wide_as_they_are(void **state) {
    struct print *print = *state;
    lay(print,
        NAMED_CSS "body { margin: 0 10pt; } section { background: #ddd; padding: 0 10%; }"
                  ".half { width: 50%; background: #eee; }",
        "<section><p>before</p><div class=\"wide\"><div class=\"half\">half</div></div></section>");
    const struct printed_page *page = &print->layout->pages[1];
    assert_int_equal(print->layout->page_count, 2);
    assert_at(print, 1, "before", LEFT + 10 + 28, TOP);
    assert_int_equal(page->items[0].kind, ITEM_RECTANGLE);
    assert_near(page->items[0].x, 110);
    assert_near(page->items[0].width, 480);
    assert_at(print, 2, "half", 110 + 48, 20);
    assert_near(page->items[1].width, (480 - 2 * 48) / 2.0);
}

static void what_is_repeated_is_set_for_each_page(void **state) {
    struct print *print = *state;
    lay(print, NAMED_CSS ".again { text-align: right; }",
        arena_printf(print->arena,
                     "<section><p class=\"again\" data-repeat=\"\">again</p><p>before</p><table "
                     "class=\"wide\"><thead><tr><th>head</th></tr></thead><tbody>%s</tbody></table>"
                     "<p>after</p></section>",
                     "<tr><td>r1</td></tr><tr><td>r2</td></tr><tr><td>r3</td></tr>"
                     "<tr><td>r4</td></tr><tr><td>r5</td></tr>"));
    assert_int_equal(print->layout->page_count, 4);
    assert_at(print, 2, "head", 100, 20 + LINE);
    assert_true(is_on(print, 2, "r4"));
    assert_at(print, 3, "head", 100, 20 + LINE);
    assert_at(print, 3, "r5", 100, 20 + 2 * LINE);
    for (size_t page = 2; page <= 4; page++) {
        const struct item *again = text_on(print, page, "again");
        assert_near(again->x + again->width, page < 4 ? 600 : LEFT + WIDTH);
        assert_near(again->baseline - BASELINE, page < 4 ? 20 : TOP);
    }
    assert_at(print, 4, "after", LEFT, TOP + LINE);
}

static void running_elements_are_set_for_each_page(void **state) {
    struct print *print = *state;
    lay(print, NAMED_CSS ".foot { text-align: right; }",
        "<p class=\"foot\" data-running=\"footer\">foot</p><p><a href=\"#w\">to</a> "
        "<b data-counter=\"page\" data-of=\"w\"></b></p><div class=\"wide\" id=\"w\">wide</div>");
    const struct item *foot = text_on(print, 1, "foot"), *wide_foot = text_on(print, 2, "foot");
    assert_near(foot->x + foot->width, LEFT + WIDTH);
    assert_near(foot->baseline, 250 + (50 - LINE) / 2.0 + BASELINE);
    assert_near(wide_foot->x + wide_foot->width, 600);
    assert_near(wide_foot->baseline, 120 + (30 - LINE) / 2.0 + BASELINE);
    assert_true(is_on(print, 1, "2"));
    assert_int_equal(print->layout->destinations[0].page, 1);
    assert_near(print->layout->destinations[0].y, 20);
}

static void what_is_whole_goes_by_the_height_of_its_own_pages(void **state) {
    struct print *print = *state;
    lay(print, NAMED_CSS ".whole { page-break-inside: avoid; }",
        arena_printf(print->arena,
                     "<p>before</p><div class=\"wide\">%s<div class=\"whole\"><p>a</p><p>b</p><p>c"
                     "</p></div></div>",
                     paragraphs(print, 4)));
    assert_at(print, 3, "a", 100, 20);
    const char *said = failure(print, NAMED_CSS "figure { height: 150pt; }",
                               "<div class=\"wide\"><figure data-icon=\"met\"/></div>");
    assert_contains(said, "the drawing is taller than a page: 150 points where 100 can be had");
}

static void a_name_in_what_has_one_width_is_an_error(void **state) {
    struct print *print = *state;
    static const char *const bodies[] = {
        "<p>a</p><table><tbody class=\"wide\"><tr><td>b</td></tr></tbody></table>",
        "<p>a</p><table><tr><td><p class=\"wide\">b</p></td></tr></table>",
        "<p>a</p><div style=\"display: grid\"><p class=\"wide\">b</p></div>",
        "<p>a <span class=\"wide\">b</span></p>",
        "<p>a <span class=\"wide\" style=\"display: inline-block\">b</span></p>",
        "<p>a</p><p class=\"wide\" data-running=\"footer\">b</p>",
        "<div><p class=\"wide\" data-repeat=\"\">b</p></div>"};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        assert_contains(failure(print, NAMED_CSS, bodies[i]),
                        "cannot begin pages of the name wide here; expected it on a block that "
                        "stands in no table, grid, line or running element");
}

static void a_figure_is_its_caption_and_then_its_drawing(void **state) {
    struct print *print = *state;
    lay(print, "figure { height: 115pt; width: 200pt; }",
        "<figure data-icon=\"met\"><figcaption>caption</figcaption></figure><p>after</p>");
    const struct item *drawing = first_on(print, 1, ITEM_DRAWING);
    assert_true(text_on(print, 1, "caption") < drawing);
    assert_near(drawing->y, TOP + LINE);
    assert_near(drawing->width, 200);
    assert_near(drawing->height, 115 - LINE);
    assert_near(line_top(print, 1, "after"), 115);
}

static void a_caption_moves_with_its_drawing(void **state) {
    struct print *print = *state;
    lay(print, "figure { height: 60pt; }",
        arena_printf(print->arena,
                     "%s<figure data-icon=\"met\"><figcaption>caption</figcaption></figure>",
                     paragraphs(print, 11)));
    assert_near(line_top(print, 2, "caption"), 0);
    assert_int_equal(count_on(print, 2, ITEM_DRAWING), 1);
}

/* ---- errors ---- */

/* No font has what is for private use. Of an element, each line that has it is told of, once. */
static void a_character_without_a_glyph_is_told_where_it_is_written(void **state) {
    struct print *print = *state;
    try_to_lay(print, "", "<p>fine</p>\n<p>ab\uE000c\nd \uE000</p>\n<b>\uE000</b>");
    assert_string_equal(
        messages(print->arena, print->diagnostics),
        "page.html:3: warning: no font has “\uE000” (U+E000), in the word “ab\uE000c”: in the PDF "
        "a "
        "sign stands in its place, which is read aloud by that name; the web page has the "
        "character "
        "itself\n"
        "page.html:4: warning: no font has “\uE000” (U+E000), in the word “\uE000”: in the PDF a "
        "sign "
        "stands in its place, which is read aloud by that name; the web page has the character "
        "itself\n"
        "page.html:5: warning: no font has “\uE000” (U+E000), in the word “\uE000”: in the PDF a "
        "sign "
        "stands in its place, which is read aloud by that name; the web page has the character "
        "itself\n");
}

/* ---- directions ---- */

static int by_place(const void *one, const void *other) {
    const struct item *const *a = one, *const *b = other;
    return ((*a)->x > (*b)->x) - ((*a)->x < (*b)->x);
}

static void put_seen(struct buffer *out, const struct item *item) {
    size_t length = strlen(item->text);
    if (!item->right_to_left) {
        buffer_puts(out, item->text);
        return;
    }
    while (length > 0) {
        size_t end = length;
        do
            length--;
        while (length > 0 && ((unsigned char)item->text[length] & 0xC0) == 0x80);
        if (item->text[length] == '(' || item->text[length] == ')') /* as they look there */
            buffer_putc(out, item->text[length] == '(' ? ')' : '(');
        else
            buffer_put(out, item->text + length, end - length);
    }
}

/* The characters of the one line of text on the page, from left to right. */
static const char *line_as_seen(struct print *print) {
    const struct item *items[64];
    size_t count = 0;
    for (size_t i = 0; i < print->layout->pages[0].count; i++)
        if (print->layout->pages[0].items[i].kind == ITEM_TEXT)
            items[count++] = &print->layout->pages[0].items[i];
    qsort(items, count, sizeof *items, by_place);
    struct buffer seen = {0};
    for (size_t i = 0; i < count; i++)
        put_seen(&seen, items[i]);
    const char *copy = arena_strndup(print->arena, seen.data, seen.length);
    buffer_free(&seen);
    return copy;
}

static const char *line_of_fribidi(struct print *print, const char *text, const char *base) {
    char line[1024];
    FILE *program = popen(arena_printf(print->arena,
                                       "printf '%%s\\n' '%s' | fribidi --nopad --nobreak "
                                       "--clean --%s",
                                       text, base),
                          "r");
    assert_non_null(program);
    assert_non_null(fgets(line, sizeof line, program));
    assert_int_equal(pclose(program), 0);
    return arena_strndup(print->arena, line, strcspn(line, "\n"));
}

static const char *const two_directions[] = {
    "Names: \u05de\u05e9\u05d4 \u05db\u05d4\u05df and Ada",
    "\u05e9\u05dc\u05d5\u05dd (abc) 12, 95% \u05e2\u05d5\u05dc\u05dd!",
    "in \u05de\u05d7 2024/25 \u05e2\u05dc (3 of 4)",
    "12 \u05d0 13 \u05d1-14 b \u05d2",
    "all from left to right",
};

static void lines_are_in_the_order_that_fribidi_gives_them(void **state) {
    struct print *print = *state;
    for (size_t i = 0; i < sizeof two_directions / sizeof *two_directions; i++)
        for (int right = 0; right < 2; right++) {
            const char *base = right ? "rtl" : "ltr", *text = two_directions[i];
            lay(print, "", arena_printf(print->arena, "<p dir=\"%s\">%s</p>", base, text));
            assert_string_equal(line_as_seen(print), line_of_fribidi(print, text, base));
        }
}

static void labels_are_in_that_order_too(void **state) {
    struct print *print = *state;
    for (size_t i = 0; i < sizeof two_directions / sizeof *two_directions; i++) {
        size_t count;
        const struct text_run *runs = layout_runs(print->arena, two_directions[i], &count);
        const struct text_run whole = {two_directions[i], false};
        struct buffer seen = {0};
        for (size_t run = 0; run < (runs == NULL ? 1 : count); run++) {
            const struct text_run *one = runs == NULL ? &whole : &runs[run];
            put_seen(&seen, &(struct item){.text = one->text, .right_to_left = one->right_to_left});
        }
        const char *line = arena_strndup(print->arena, seen.data, seen.length);
        buffer_free(&seen);
        assert_string_equal(line, line_of_fribidi(print, two_directions[i], "ltr"));
        assert_int_equal(runs == NULL, i + 1 == sizeof two_directions / sizeof *two_directions);
    }
}

/* Elements are seen where their texts are; lines that run from right to left begin there. */
static void elements_and_ends_of_lines_follow_the_direction(void **state) {
    struct print *print = *state;
    lay(print, "", "<p dir=\"rtl\">\u05d0\u05d1 <a href=\"#x\">ab</a> \u05d2</p><p id=\"x\">z</p>");
    const struct item *first = text_on(print, 1, "\u05d0\u05d1"), *link = text_on(print, 1, "ab");
    const struct item *area = first_on(print, 1, ITEM_LINK);
    assert_near(first->x + first->width, print->layout->pages[0].width - LEFT);
    assert_true(link->x < first->x);
    assert_near(area->x, link->x);
    assert_near(area->width, link->width);
    lay(print, "p { text-align: left }", "<p dir=\"rtl\">\u05d0</p>");
    assert_near(left_of(print, "\u05d0"), 0);
}

/* A bullet stands before the line, which begins at the right. */
static void bullets_of_lists_from_right_to_left_stand_at_the_right(void **state) {
    struct print *print = *state;
    lay(print, "ul { padding-right: 30pt; }", "<ul dir=\"rtl\"><li>\u05d0</li></ul>");
    const struct item *bullet = text_on(print, 1, "\u2022"), *text = text_on(print, 1, "\u05d0");
    double right = print->layout->pages[0].width - LEFT - 30;
    assert_near(text->x + text->width, right);
    assert_near(bullet->x, right + 0.7 * bullet->size);
    assert_near(left_of(print, "\u05d0"), right - text->width - LEFT);
    lay(print, "", "<ul dir=\"rtl\"><li>\u05d0</li></ul>");
    text = text_on(print, 1, "\u05d0");
    assert_near(text->x + text->width, print->layout->pages[0].width - LEFT - 30); /* 40 px */
}

static void characters_that_are_never_seen_are_left_out(void **state) {
    struct print *print = *state;
    lay(print, "", "<p>in\u00adter\u200bval\ufeff</p>");
    assert_near(text_on(print, 1, "interval")->width, width_of(print, "interval"));
}

static void elements_that_print_cannot_do_are_errors(void **state) {
    struct print *print = *state;
    const char *said = failure(print, "", "<p>x\n<img src=\"a.png\" alt=\"\"/></p><svg></svg>");
    assert_contains(said, "page.html:3: error: element img cannot be printed");
    assert_contains(said, "page.html:3: error: element svg cannot be printed");
}

static void blocks_in_lines_and_texts_in_tables_are_errors(void **state) {
    struct print *print = *state;
    const char *said =
        failure(print, "", "<p><b><div>block</div></b></p><table><tr>stray<td>x</td></tr></table>");
    assert_contains(said, "element div is a block inside a line of text");
    assert_contains(said, "text stands in a table outside its cells");
}

static void what_leaves_the_page_is_an_error(void **state) {
    struct print *print = *state;
    const char *said = failure(print, "p { width: 400pt; }",
                               arena_printf(print->arena, "<p>%s</p>", words(print, "wide", 20)));
    assert_contains(said, "points too wide for page 1");
}

static void a_drawing_taller_than_a_page_is_an_error(void **state) {
    struct print *print = *state;
    const char *said = failure(print, "figure { height: 250pt; }", "<figure data-icon=\"met\"/>");
    assert_contains(said, "the drawing is taller than a page: 250 points where 200 can be had");
}

static void a_counter_outside_of_running_elements_is_an_error(void **state) {
    struct print *print = *state;
    const char *said = failure(print, "", "<p><span data-counter=\"page\"></span></p>");
    assert_contains(said, "data-counter=\"page\" cannot be counted here");
}

static void a_contents_list_has_the_numbers_of_pages_to_come(void **state) {
    struct print *print = *state;
    lay(print,
        ".row { display: grid; grid-template-columns: 1fr 40pt; } .row span { text-align: right; }",
        arena_printf(print->arena,
                     "<h1 id=\"near\">Near</h1><div class=\"row\"><a href=\"#far\">Far</a>"
                     "<span data-counter=\"page\" data-of=\"far\"></span></div>%s"
                     "<p id=\"far\">See <b data-counter=\"page\" data-of=\"near\"></b></p>",
                     paragraphs(print, 150)));
    size_t last = print->layout->page_count;
    const struct item *far = text_on(print, 1, arena_printf(print->arena, "%zu", last));
    assert_true(last > 9);
    assert_near(far->x + far->width, LEFT + WIDTH);
    assert_near(far->width, width_of(print, "12"));
    const struct item *near = text_on(print, last, "1");
    assert_string_equal(near->text, "1");
    assert_near(near->x, text_on(print, last, "See ")->x + width_of(print, "See "));
    const char *said = failure(print, "", "<p><b data-counter=\"page\" data-of=\"no\"></b></p>");
    assert_contains(said, "data-of=\"no\" is on no page");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(margins_of_siblings_collapse_to_the_larger),
        TEST(margins_of_parents_and_first_and_last_children_collapse),
        TEST(padding_keeps_margins_apart),
        TEST(margins_collapse_through_empty_blocks),
        TEST(lines_break_at_blanks_and_after_hyphens),
        TEST(lines_do_not_break_at_no_break_spaces_or_before_units),
        TEST(a_word_wider_than_its_line_is_torn),
        TEST(a_line_says_whether_its_last_word_goes_on),
        TEST(nowrap_and_pre_do_not_break),
        TEST(nowrap_and_pre_give_way_where_they_are_wider_than_their_box),
        TEST(pre_wrap_keeps_blanks_and_breaks_between_words),
        TEST(long_numbers_and_addresses_are_torn_behind_their_marks),
        TEST(a_table_tears_the_word_that_it_has_no_room_for),
        TEST(a_table_without_room_breaks_what_was_not_to_be_broken_at_blanks),
        TEST(a_table_of_very_many_columns_stays_on_the_page),
        TEST(text_is_aligned_in_its_block),
        TEST(white_space_collapses_across_elements),
        TEST(a_larger_size_makes_its_line_higher),
        TEST(a_chip_has_its_background_behind_its_text),
        TEST(a_drawing_stands_in_its_line_with_the_size_that_was_asked_for),
        TEST(list_items_have_labels_outside),
        TEST(items_count_as_they_say),
        TEST(what_is_hidden_from_who_listens_is_no_content),
        TEST(a_link_has_a_rectangle_on_each_of_its_lines),
        TEST(elements_with_an_id_and_headings_are_destinations),
        TEST(free_columns_share_a_table_by_their_longest_lines),
        TEST(columns_between_least_and_most_share_in_proportion),
        TEST(columns_have_the_lengths_and_percentages_that_were_asked_for),
        TEST(a_fixed_table_asks_its_first_row_only),
        TEST(cells_span_columns_and_rows),
        TEST(cells_are_aligned_in_their_row),
        TEST(borders_that_collapse_take_their_width_once),
        TEST(a_caption_stands_above_its_table),
        TEST(a_table_repeats_its_header_on_each_page),
        TEST(a_header_does_not_stand_alone_at_the_foot),
        TEST(rows_are_not_split_unless_they_are_taller_than_a_page),
        TEST(a_short_cell_beside_one_of_many_pages_stands_at_the_top),
        TEST(a_header_goes_with_the_first_lines_of_a_row_that_is_cut),
        TEST(fractions_share_what_lengths_and_gaps_leave),
        TEST(a_fraction_is_never_less_than_its_longest_word),
        TEST(a_rowspan_of_0_goes_down_to_the_end_of_its_group),
        TEST(a_page_that_is_hidden_is_an_error),
        TEST(items_fill_their_row_and_span_columns),
        TEST(a_word_longer_than_its_part_is_torn),
        TEST(a_word_takes_from_a_column_no_more_than_down_to_its_least),
        TEST(a_column_of_a_least_is_not_widened_by_its_words),
        TEST(columns_of_a_grid_go_on_over_pages_by_themselves),
        TEST(what_follows_a_grid_comes_after_its_longest_column),
        TEST(rows_that_a_cell_spans_stay_together),
        TEST(forced_breaks_side_by_side_make_no_empty_page),
        TEST(a_heading_goes_with_two_lines_of_what_follows),
        TEST(a_heading_at_the_end_of_a_block_keeps_with_what_comes_after),
        TEST(a_paragraph_leaves_two_lines_on_either_side),
        TEST(what_is_not_to_be_broken_moves_as_a_whole),
        TEST(margins_are_cut_after_an_unforced_break_only),
        TEST(a_repeated_element_stands_on_further_pages_only),
        TEST(what_runs_has_one_of_two_places),
        TEST(running_elements_count_pages_but_not_where_they_are_off),
        TEST(another_name_begins_a_page_of_another_size),
        TEST(pages_of_a_name_go_on_as_such),
        TEST(a_report_may_begin_with_pages_of_a_name),
        TEST(what_stands_around_pages_of_a_name_is_as_wide_as_they_are),
        TEST(what_is_repeated_is_set_for_each_page),
        TEST(running_elements_are_set_for_each_page),
        TEST(what_is_whole_goes_by_the_height_of_its_own_pages),
        TEST(a_name_in_what_has_one_width_is_an_error),
        TEST(a_figure_is_its_caption_and_then_its_drawing),
        TEST(a_caption_moves_with_its_drawing),
        TEST(a_character_without_a_glyph_is_told_where_it_is_written),
        TEST(lines_are_in_the_order_that_fribidi_gives_them),
        TEST(labels_are_in_that_order_too),
        TEST(elements_and_ends_of_lines_follow_the_direction),
        TEST(bullets_of_lists_from_right_to_left_stand_at_the_right),
        TEST(characters_that_are_never_seen_are_left_out),
        TEST(elements_that_print_cannot_do_are_errors),
        TEST(blocks_in_lines_and_texts_in_tables_are_errors),
        TEST(what_leaves_the_page_is_an_error),
        TEST(a_drawing_taller_than_a_page_is_an_error),
        TEST(a_counter_outside_of_running_elements_is_an_error),
        TEST(a_contents_list_has_the_numbers_of_pages_to_come),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
