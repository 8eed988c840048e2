/* Markdown that people write under an indicator, as XHTML that can do no harm. */
#include "base/buffer.h"
#include "input/commentary.h"
#include "input/commentary_unread.h"
#include "input/markdown.h"

#include "assess_support.h"

static const char *html_of(const struct data_folder *folder, const char *markdown) {
    const struct place first = {.file = "KPI1.md", .line = 5};
    const struct markup *tree =
        markdown_read(folder->arena, folder->diagnostics, first, markdown, "");
    return tree == NULL ? NULL : markup_xml(folder->arena, tree);
}

static struct commentary_question question_of(const struct dataset *dataset, const char *unit) {
    return (struct commentary_question){dataset, catalogue_unit(&dataset->catalogue, unit),
                                        month("2020-10"), NULL, 0};
}

/* The commentary on KPI1 in commentary/2020-10/KPI1.md. */
static struct commentary_entry load_entry(const struct data_folder *folder, const char *text) {
    folder_write(folder, "commentary/2020-10/KPI1.md", text);
    const struct dataset *dataset = folder_load_well(folder);
    struct inputs inputs = {0};
    size_t count;
    const struct commentary_question question = question_of(dataset, "TRUST");
    const struct commentary_entry *entries =
        commentary_load(folder->arena, folder->diagnostics, &question, &inputs, &count);
    assert_int_equal(count, 1);
    assert_string_equal(entries[0].indicator, "KPI1");
    assert_string_equal(inputs.inputs[0].name, "data/commentary/2020-10/KPI1.md");
    return entries[0];
}

struct markdown_case {
    const char *markdown, *html;
};

static void assert_html(const struct data_folder *folder, const struct markdown_case *cases,
                        size_t count) {
    for (size_t i = 0; i < count; i++)
        assert_string_equal(html_of(folder, cases[i].markdown), cases[i].html);
}

#define DONE "<span role=\"img\" aria-label=\"done\">\u2611</span>\u00A0"
#define TO_DO "<span role=\"img\" aria-label=\"to do\">\u2610</span>\u00A0"

/* A box, ticked or not, in front of the item's first words. */
static void tasks_are_boxes_with_words(void **state) {
    static const struct markdown_case cases[] = {
        {"- [x] a\n- [ ] *b*\n- c",
         "<ul><li class=\"task\">" DONE "a</li>\n<li class=\"task\">" TO_DO
         "<em>b</em></li>\n<li>c</li>\n</ul>\n"},
        {"1. [X] a\n\n2. [ ] b",
         "<ol><li class=\"task\"><p>" DONE "a</p>\n</li>\n<li class=\"task\"><p>" TO_DO
         "b</p>\n</li>\n</ol>\n"},
        {"- [x] a\n  - [ ] b", "<ul><li class=\"task\">" DONE "a<ul><li class=\"task\">" TO_DO
                               "b</li>\n</ul>\n</li>\n</ul>\n"},
        {"[x] is no task", "<p>[x] is no task</p>\n"},
        {"- [x]no blank", "<ul><li>[x]no blank</li>\n</ul>\n"},
        {"- see [x]", "<ul><li>see [x]</li>\n</ul>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void ordinary_markdown_becomes_xhtml(void **state) {
    static const struct markdown_case cases[] = {
        {"", ""},
        {"One *two* **three**.", "<p>One <em>two</em> <strong>three</strong>.</p>\n"},
        {"One\ntwo", "<p>One\ntwo</p>\n"},
        {"One  \ntwo", "<p>One<br/>two</p>\n"},
        {"One\r\n\r\ntwo\r\n", "<p>One</p>\n<p>two</p>\n"},
        {"- a\n- b", "<ul><li>a</li>\n<li>b</li>\n</ul>\n"},
        {"1. a\n2. b", "<ol><li>a</li>\n<li>b</li>\n</ol>\n"},
        {"3. a", "<ol start=\"3\"><li>a</li>\n</ol>\n"},
        {"> a", "<blockquote><p>a</p>\n</blockquote>\n"},
        {"---", "<hr/>"},
        {"`a < b`", "<p><code>a &lt; b</code></p>\n"},
        {"    a & b", "<pre>a &amp; b\n</pre>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void headings_go_below_those_of_the_page(void **state) {
    static const struct markdown_case cases[] = {{"# A", "<h4>A</h4>\n"},
                                                 {"# A\n## B", "<h4>A</h4>\n<h5>B</h5>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void headings_leave_no_level_out(void **state) {
    static const struct markdown_case cases[] = {
        {"### A\n###### B", "<h4>A</h4>\n<h5>B</h5>\n"},
        {"## A\n#### B\n#### C\n### D\n## E",
         "<h4>A</h4>\n<h5>B</h5>\n<h5>C</h5>\n<h5>D</h5>\n<h4>E</h4>\n"},
        {"# A\n## B\n### C\n###### D\n# E",
         "<h4>A</h4>\n<h5>B</h5>\n<h6>C</h6>\n<h6>D</h6>\n<h4>E</h4>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void links_have_words_that_make_sense_alone(void **state) {
    static const struct markdown_case cases[] = {
        {"[](https://example.org)", "<p><a href=\"https://example.org\">example.org</a></p>\n"},
        {"[](https://example.org/ \"The figures\")",
         "<p><a href=\"https://example.org/\">The figures</a></p>\n"},
        {"[Click *here*.](https://example.org/a/)",
         "<p><a href=\"https://example.org/a/\">Click <em>here</em>. (example.org/a)</a></p>\n"},
        {"[more](https://example.org/a/very/long/path/that/nobody/wants/to/hear/sign/by/sign)",
         "<p><a "
         "href=\"https://example.org/a/very/long/path/that/nobody/wants/to/hear/sign/by/sign\">"
         "more (example.org)</a></p>\n"},
        {"[yma](mailto:a@example.org?subject=x)",
         "<p><a href=\"mailto:a@example.org?subject=x\">yma (a@example.org)</a></p>\n"},
        {"[here](https://example.org 'The figures')",
         "<p><a href=\"https://example.org\">here (The figures)</a></p>\n"},
        {"[more assessments](https://example.org) https://example.org",
         "<p><a href=\"https://example.org\">more assessments</a> "
         "<a href=\"https://example.org\">https://example.org</a></p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void tables_have_a_header_row(void **state) {
    static const struct markdown_case cases[] = {
        {"| A | B |\n|---|---|\n| 1 | 2 |",
         "<table><thead><tr><th scope=\"col\">A</th>\n<th scope=\"col\">B</th>\n</tr>\n</thead>\n"
         "<tbody><tr><td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n"}};
    assert_html(*state, cases, 1);
}

static void columns_are_aligned_as_the_author_says(void **state) {
    static const struct markdown_case cases[] = {
        {"| A | B | C |\n|:--|--:|:-:|\n| 1 | 2 | 3 |",
         "<table><thead><tr><th scope=\"col\">A</th>\n<th scope=\"col\" class=\"right\">B</th>\n"
         "<th scope=\"col\" class=\"centre\">C</th>\n</tr>\n</thead>\n"
         "<tbody><tr><td>1</td>\n<td class=\"right\">2</td>\n<td class=\"centre\">3</td>\n</tr>\n"
         "</tbody>\n</table>\n"}};
    assert_html(*state, cases, 1);
}

static void struck_text_has_two_tildes_and_one_is_a_sign(void **state) {
    static const struct markdown_case cases[] = {
        {"~~a *b*~~ c", "<p><del>a <em>b</em></del> c</p>\n"},
        {"~~a *b~~ c*", "<p><del>a *b</del> c*</p>\n"},
        {"*~~a* b~~", "<p><em>~~a</em> b~~</p>\n"},
        {"about ~5 (~6%)-(~7%), ~5%\u2013~7% and ~5~",
         "<p>about ~5 (~6%)-(~7%), ~5%\u2013~7% and ~5~</p>\n"},
        {"\\~\\~a~~ `~~b~~` ~~~", "<p>~~a~~ <code>~~b~~</code> ~~~</p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void bare_addresses_are_links(void **state) {
    static const struct markdown_case cases[] = {
        {"https://example.org/a?b=1&c=(2).", "<p><a href=\"https://example.org/a?b=1&amp;c=(2)\">"
                                             "https://example.org/a?b=1&amp;c=(2)</a>.</p>\n"},
        {"(www.example.org),",
         "<p>(<a href=\"http://www.example.org\">www.example.org</a>),</p>\n"},
        {"a.b@example.org", "<p><a href=\"mailto:a.b@example.org\">a.b@example.org</a></p>\n"},
        {"12@3.5 of a@b", "<p><span>12@3.5</span> of a@b</p>\n"},
        {"ftp://example.org", "<p><span>ftp://example.org</span></p>\n"},
        {"[a www.example.org](https://example.org)",
         "<p><a href=\"https://example.org\">a <span>www.example.org</span></a></p>\n"}};
    const struct data_folder *folder = *state;
    assert_html(folder, cases, sizeof cases / sizeof *cases);
    assert_string_equal(folder_messages(folder), "");
}

static void raw_html_is_text(void **state) {
    static const struct markdown_case cases[] = {
        {"a <b>c</b> <script>alert(1)</script>",
         "<p>a &lt;b&gt;c&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>\n"},
        {"<div onclick=\"x\">\n\n*a*\n\n</div>",
         "<p>&lt;div onclick=&quot;x&quot;&gt;</p>\n<p><em>a</em></p>\n<p>&lt;/div&gt;</p>\n"},
        {"<!-- a -->", "<p>&lt;!-- a --&gt;</p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void images_are_text(void **state) {
    static const struct markdown_case cases[] = {
        {"![A *chart*](https://example.org/a.png)",
         "<p>![A <em>chart</em>](https://example.org/a.png)</p>\n"}};
    assert_html(*state, cases, 1);
}

static void links_are_http_https_or_mailto(void **state) {
    static const struct markdown_case cases[] = {
        {"[a](https://example.org/?a=1&b=2)",
         "<p><a href=\"https://example.org/?a=1&amp;b=2\">a</a></p>\n"},
        {"[a](HTTP://example.org)", "<p><a href=\"HTTP://example.org\">a</a></p>\n"},
        {"<mailto:a@example.org>",
         "<p><a href=\"mailto:a@example.org\">mailto:a@example.org</a></p>\n"},
        {"<a@example.org>", "<p><a href=\"mailto:a@example.org\">a@example.org</a></p>\n"}};
    const struct data_folder *folder = *state;
    assert_html(folder, cases, sizeof cases / sizeof *cases);
    assert_string_equal(folder_messages(folder), "");
}

static void other_links_are_text_and_a_warning(void **state) {
    static const char *const targets[] = {"javascript:alert(1)",     "JavaScript:alert(1)",
                                          "data:text/html,x",        "file:///etc/passwd",
                                          "//example.org",           "page.html",
                                          "java&#115;cript:alert(1)"};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
        const char *html = html_of(folder, arena_printf(folder->arena, "[a](%s)", targets[i]));
        assert_string_equal(html, "<p><span>a</span></p>\n");
        assert_contains(folder_messages(folder),
                        "is printed as text; expected http, https or mailto");
    }
    html_of(folder, "one\n\ntwo [a](ftp://example.org)\n");
    assert_contains(folder_messages(folder), "KPI1.md:7: warning: the link “ftp://example.org” is "
                                             "printed as text");
}

static void a_link_that_is_text_is_told_at_its_line(void **state) {
    const struct data_folder *folder = *state;
    html_of(folder, "see *this*, or\n\n| A | B |\n|---|---|\n| C | [here]() |\n\n"
                    "[first](a.html) and\n[second](a.html) [][third]\n\n[third]: b.html\n\n"
                    "[](c.html)\n\n*[](<d.html>) e*\n");
    assert_string_equal(
        folder_messages(folder),
        "KPI1.md:9: warning: the link “” is printed as text; expected http, https or mailto\n"
        "KPI1.md:11: warning: the link “a.html” is printed as text; expected http, https or "
        "mailto\n"
        "KPI1.md:12: warning: the link “a.html” is printed as text; expected http, https or "
        "mailto\n"
        "KPI1.md:12: warning: the link “b.html” is printed as text; expected http, https or "
        "mailto\n"
        "KPI1.md:16: warning: the link “c.html” is printed as text; expected http, https or "
        "mailto\n"
        "KPI1.md:18: warning: the link “d.html” is printed as text; expected http, https or "
        "mailto\n");
}

static void a_link_is_not_longer_than_a_pdf_can_hold(void **state) {
    const struct data_folder *folder = *state;
    const char *fits = arena_printf(folder->arena, "[a](http://%02041d)", 0);
    const char *longer = arena_printf(folder->arena, "[a](http://%02042d)", 0);
    assert_contains(html_of(folder, fits), "<a href=");
    assert_string_equal(folder_messages(folder), "");
    assert_string_equal(html_of(folder, longer), "<p><span>a</span></p>\n");
    assert_contains(folder_messages(folder),
                    "KPI1.md:5: warning: the link is printed as text: its address has 2049 bytes; "
                    "expected 2048 at most\n");
}

/* md4c takes marks in a link's address for the other half of marks outside of it. */
static void emphasis_that_is_not_closed_is_none(void **state) {
    static const struct markdown_case cases[] = {
        {"*see [the page](https://x.org/*a)*, more*",
         "<p><em>see <a href=\"https://x.org/*a\">the page</a></em>, more*</p>\n"},
        {"*a [b](http://x.org/*c) d*", "<p>*a <a href=\"http://x.org/*c\">b</a> d*</p>\n"},
        {"**a [b](http://x.org/c**) d",
         "<p><span>**a <a href=\"http://x.org/c**\">b</a> d</span></p>\n"},
        {"_See [b](https://x.org/B_(c)) now_, *too*",
         "<p><span>_See <a href=\"https://x.org/B_(c)\">b</a> now_, <em>too</em></span></p>\n"},
        {"- *a [b](http://x.org/c*)\n- d",
         "<ul><li><span>*a <a href=\"http://x.org/c*\">b</a></span></li>\n<li>d</li>\n</ul>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void a_link_in_a_link_is_none(void **state) {
    static const struct markdown_case cases[] = {
        {"[a <http://b.org> c](http://d.org)",
         "<p><a href=\"http://d.org\">a <span>http://b.org</span> c</a></p>\n"},
        {"[a ![b <http://c.org>](d) e](http://f.org)",
         "<p><a href=\"http://f.org\">a ![b <span>http://c.org</span>](d) e</a></p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

/* Composed with the end of the tag before it, it would no longer be one (U+226F). */
static void texts_are_composed_each_by_itself(void **state) {
    static const struct markdown_case cases[] = {{"a *\u0338b*", "<p>a <em>\u0338b</em></p>\n"},
                                                 {"- \u0338a", "<ul><li>\u0338a</li>\n</ul>\n"},
                                                 {"e&#769;", "<p>\u00e9</p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void what_is_nested_too_deep_is_an_error(void **state) {
    static const char expected[] =
        "KPI1.md:6: error: lists, quotes or emphasis are nested too deep here; expected 8 lists or "
        "quotes in each other at most, and 32 elements in all\n";
    const struct data_folder *folder = *state;
    assert_non_null(html_of(folder, "> > > > > > > > deep"));
    assert_non_null(html_of(folder, "> > > > > > - - deep"));
    assert_string_equal(folder_messages(folder), "");
    assert_null(html_of(folder, "Text.\n> > > > > > > - - deep"));
    assert_string_equal(folder_messages(folder), expected);
    assert_null(html_of(folder, "Text.\n> > > > > > > > > deep\n\nText."));
    assert_string_equal(folder_messages(folder), expected);
    struct buffer deep = {0};
    buffer_puts(&deep, "Text.\n");
    for (int i = 0; i < 32; i++)
        buffer_printf(&deep, "%s%d ", i % 2 ? "*" : "__", i);
    assert_non_null(html_of(folder, deep.data));
    folder_messages(folder);
    for (int i = 31; i >= 0; i--)
        buffer_printf(&deep, "%d%s ", i, i % 2 ? "*" : "__");
    assert_null(html_of(folder, deep.data));
    assert_string_equal(folder_messages(folder), expected);
    buffer_free(&deep);
}

static void commentary_that_is_nested_too_deep_cannot_be_shown(void **state) {
    const struct data_folder *folder = *state;
    struct commentary_entry entry = load_entry(folder, "> > > > > > > > > deep");
    assert_null(entry.commentary);
    assert_string_equal(entry.why_none, "it is nested too deep");
    assert_contains(folder_messages(folder), "commentary/2020-10/KPI1.md:1: error: ");
}

static void entities_in_links_are_resolved_once(void **state) {
    static const struct markdown_case cases[] = {
        {"[a](https://example.org/?a=1&amp;b=2)",
         "<p><a href=\"https://example.org/?a=1&amp;b=2\">a</a></p>\n"},
        {"[a](https://example.org/&#233;)",
         "<p><a href=\"https://example.org/\u00e9\">a</a></p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void characters_are_escaped_and_entities_known(void **state) {
    static const struct markdown_case cases[] = {
        {"a < b & c > d \"e\"", "<p>a &lt; b &amp; c &gt; d &quot;e&quot;</p>\n"},
        {"&amp; &lt; &#233; &#xE9; &nbsp;", "<p>&amp; &lt; \u00e9 \u00e9 \u00a0</p>\n"},
        {"&copy; &nonsense; &#0; &#xFFFF; &#99999999;",
         "<p>\u00a9 &amp;nonsense; &amp;#0; &amp;#xFFFF; &amp;#99999999;</p>\n"},
        {"\\*a\\*", "<p>*a*</p>\n"},
        {"Zoe\u0308", "<p>Zo\u00eb</p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

/* The same where it can be used. */
static const struct commentary *load_one(const struct data_folder *folder, const char *text) {
    struct commentary_entry entry = load_entry(folder, text);
    assert_non_null(entry.commentary);
    assert_null(entry.why_none);
    return entry.commentary;
}

static void front_matter_is_read(void **state) {
    const struct data_folder *folder = *state;
    const struct commentary *commentary =
        load_one(folder, "\xEF\xBB\xBF---\r\nheadline: \"Better: by far\"\r\nAuthor : A. Smith\r\n"
                         "status: draft\r\n\r\ndate: 2020-11-05\r\n---\r\nText.\r\n");
    assert_string_equal(commentary->headline, "Better: by far");
    assert_string_equal(commentary->author, "A. Smith");
    assert_string_equal(commentary->status, "draft");
    assert_string_equal(commentary->date, "2020-11-05");
    assert_string_equal(commentary->html, "<p>Text.</p>\n");
    assert_string_equal(folder_messages(folder), "");
}

static void front_matter_is_optional(void **state) {
    const struct data_folder *folder = *state;
    const struct commentary *plain = load_one(folder, "Text.\n");
    assert_string_equal(plain->headline, "");
    assert_string_equal(plain->html, "<p>Text.</p>\n");
    assert_string_equal(load_one(folder, "---\n---\nText.")->html, "<p>Text.</p>\n");
    assert_string_equal(load_one(folder, "---\nstatus: final\n---")->html, "");
    assert_string_equal(load_one(folder, "By: the end of the month.")->html,
                        "<p>By: the end of the month.</p>\n");
    assert_string_equal(folder_messages(folder), "");
}

static void a_status_stands_for_what_it_says(void **state) {
    static const struct {
        const char *text;
        enum commentary_status standing;
        size_t line;
    } cases[] = {{"Text.", COMMENTARY_UNSTATED, 0},
                 {"---\nstatus:\n---\nText.", COMMENTARY_UNSTATED, 2},
                 {"---\nStatus: DRAFT\n---\nText.", COMMENTARY_DRAFT, 2},
                 {"---\rstatus: draft\r---\rText.", COMMENTARY_DRAFT, 2},
                 {"---\nby: A. N.\nstatus: reviewed\n---\nText.", COMMENTARY_REVIEWED, 3},
                 {"---\nstatus: approved\n---\nText.", COMMENTARY_APPROVED, 2},
                 {"---\nstatus: final\n---\nText.", COMMENTARY_APPROVED, 2}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct commentary *commentary = load_one(folder, cases[i].text);
        assert_int_equal(commentary->standing, cases[i].standing);
        assert_int_equal(commentary->place.line, cases[i].line);
    }
    assert_string_equal(load_one(folder, "---\nstatus: Final\n---\nText.")->status, "Final");
    assert_string_equal(folder_messages(folder), "");
}

static void the_language_of_commentary_stands_around_it(void **state) {
    const struct data_folder *folder = *state;
    const struct commentary *welsh = load_one(folder, "---\nlang: cy\n---\nMwy o blant.");
    assert_string_equal(welsh->lang, "cy");
    assert_string_equal(welsh->html, "<div lang=\"cy\"><p>Mwy o blant.</p>\n</div>");
    assert_string_equal(load_one(folder, "---\nlang:\n---\nText.")->html, "<p>Text.</p>\n");
    assert_string_equal(folder_messages(folder), "");
    assert_string_equal(load_one(folder, "---\nlang: Welsh\n---\nText.")->html, "<p>Text.</p>\n");
    assert_string_equal(folder_messages(folder),
                        "commentary/2020-10/KPI1.md:2: error: lang: “Welsh” is no language; "
                        "expected a tag such as cy (Welsh), pl (Polish) or en-GB\n");
}

static void passages_say_their_language(void **state) {
    static const struct markdown_case cases[] = {
        {"A [llythyr]{lang=cy} came.", "<p>A <span lang=\"cy\">llythyr</span> came.</p>\n"},
        {"[*the* `a]b` [mot]{lang=\"fr\"} **x**]{lang=en-GB}",
         "<p><span lang=\"en-GB\"><em>the</em> <code>a]b</code> <span lang=\"fr\">mot</span> "
         "<strong>x</strong></span></p>\n"},
        {"[adroddiad](https://example.org){lang=cy} a",
         "<p><a href=\"https://example.org\" lang=\"cy\">adroddiad</a> a</p>\n"},
        {"[[adroddiad]{lang=cy}](https://example.org)",
         "<p><a href=\"https://example.org\"><span lang=\"cy\">adroddiad</span></a></p>\n"},
        {"[two\nlines]{lang=cy}", "<p><span lang=\"cy\">two\nlines</span></p>\n"},
        {"\\[a]{lang=cy} [b] {lang=cy} [c]{class=x} `[d]{lang=cy}`",
         "<p>[a]{lang=cy} [b] {lang=cy} [c]{class=x} <code>[d]{lang=cy}</code></p>\n"},
        {"[a\n\nb]{lang=cy}", "<p>[a</p>\n<p>b]{lang=cy}</p>\n"},
        {"*[a*]{lang=cy} b", "<p><em><span lang=\"cy\">a</span></em> b</p>\n"}};
    assert_html(*state, cases, sizeof cases / sizeof *cases);
}

static void a_passage_in_no_language_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    assert_string_equal(load_one(folder, "One\n[two]{lang=Welsh}.")->html,
                        "<p>One\n<span>two</span>.</p>\n");
    assert_string_equal(
        folder_messages(folder),
        "commentary/2020-10/KPI1.md:2: error: {lang=Welsh} is no language; expected "
        "a tag such as {lang=cy} for Welsh\n");
}

/* Where front matter ends, or what its status is, cannot be told. */
static void bad_front_matter_is_an_error_and_never_text(void **state) {
    static const struct {
        const char *text, *message, *why_none;
    } cases[] = {
        {"---\nstatus: draft\n\nText.\n",
         ":1: error: front matter is not closed; expected a second line of --- above the "
         "commentary's text\n",
         "its front matter is not closed"},
        {"---", ":1: error: front matter is not closed", "its front matter is not closed"},
        {"---\nstatus: draft\n\u2014-\nText.\n",
         ":1: error: front matter is not closed (line 3 has “\u2014-”)",
         "its front matter is not closed"},
        {"---\nstatus: draft\n...\nText.\n\n---\nText.",
         ":3: error: front matter ends in “...”; expected a line of ---\n",
         "its front matter ends in “...”"},
        {"\n \n---\nstatus: draft\n---\nText.",
         ":3: error: front matter is below an empty line; expected its --- on line 1\n",
         "its front matter is below an empty line"},
        {"---\nstatus: drfat\n---\nText.",
         ":2: error: status: unknown word “drfat” (did you mean “draft”?); expected draft, "
         "reviewed, approved or final\n",
         "its status is unknown"},
        {"---\nstatus: approved\n\nThe figures: they rose.\n\n---\nText.",
         ":4: error: “The figures: they rose.” is no line of front matter, which is key: value; "
         "expected a line of --- above the commentary's text\n",
         "a line of its front matter is not key: value"}};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct commentary_entry entry = load_entry(folder, cases[i].text);
        assert_null(entry.commentary);
        assert_string_equal(entry.why_none, cases[i].why_none);
        assert_contains(folder_messages(folder), cases[i].message);
    }
}

static void unknown_front_matter_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    assert_string_equal(load_one(folder, "---\nmood: good\nautor: A. N.\n---\nText.\n")->html,
                        "<p>Text.</p>\n");
    assert_string_equal(
        folder_messages(folder),
        "commentary/2020-10/KPI1.md:2: warning: unknown front matter “mood: good”; expected "
        "author:, status:, by:, date:, figures:, lang:, headline:, accept:, owner: or due:\n"
        "commentary/2020-10/KPI1.md:3: warning: unknown front matter “autor: A. N.” (did you mean "
        "“author”?); expected author:, status:, by:, date:, figures:, lang:, headline:, accept:, "
        "owner: or due:\n");
}

static void a_key_stands_once(void **state) {
    const struct data_folder *folder = *state;
    const struct commentary *commentary = load_one(
        folder, "---\nstatus: approved\nauthor: A\nauthor: B\nstatus: draft\n---\nText.\n");
    assert_string_equal(commentary->author, "A");
    assert_int_equal(commentary->standing, COMMENTARY_DRAFT);
    assert_string_equal(folder_messages(folder),
                        "commentary/2020-10/KPI1.md:4: error: author: stands in the front matter "
                        "twice; the first counts\n"
                        "commentary/2020-10/KPI1.md:5: error: status: stands in the front matter "
                        "twice; the first counts\n");
}

/* However it is written: a final report must not carry it. */
static void a_draft_is_one_in_other_words_too(void **state) {
    static const char *const drafts[] = {"---\nstaus: draft\n---\nText.",
                                         "---\ndraft: true\n---\nText.",
                                         "---\nstage: second draft\n---\nText.",
                                         "status: draft\n---\nText.",
                                         "headline: Up\nstatus: Draft\n\nText.",
                                         "\u2014\nstatus: draft\n\u2014\nText.",
                                         "**Status:** draft\n\nText.",
                                         "- author: A. N.\n- status: draft, to be checked\n"};
    static const char *const others[] = {"---\ndrafted_by: A. N.\n---\nText.",
                                         "Text.\n\nstatus: draft\n",
                                         "We have a draft: it is good."};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof drafts / sizeof *drafts; i++) {
        assert_int_equal(load_one(folder, drafts[i])->standing, COMMENTARY_DRAFT);
        assert_contains(folder_messages(folder), "warning: ");
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_int_equal(load_one(folder, others[i])->standing, COMMENTARY_UNSTATED);
        folder_messages(folder);
    }
}

static void front_matter_without_its_lines_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    assert_string_equal(load_one(folder, "\nheadline: Up\nauthor: A. N.\n\nText.")->html,
                        "<p>headline: Up\nauthor: A. N.</p>\n<p>Text.</p>\n");
    assert_string_equal(folder_messages(folder),
                        "commentary/2020-10/KPI1.md:2: warning: “headline: Up” looks like front "
                        "matter, but is printed as text; expected a line of --- above it, on line "
                        "1, and one below\n");
}

static void commentary_in_another_encoding_is_refused(void **state) {
    const struct data_folder *folder = *state;
    struct commentary_entry entry = load_entry(folder, "one\ncaf\xE9\n");
    assert_null(entry.commentary);
    assert_string_equal(entry.why_none, "it is not UTF-8 text");
    assert_contains(folder_messages(folder), "commentary/2020-10/KPI1.md:2: error: ");
}

static void a_unit_has_commentary_of_its_own(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "commentary/2020-10/KPI1.md", "Of the trust.\n");
    folder_write(folder, "commentary/2020-10/NORTH/KPI1.md", "Of the north.\n");
    const struct dataset *dataset = folder_load_well(folder);
    struct inputs inputs = {0};
    size_t count;
    const struct commentary_question north = question_of(dataset, "NORTH"),
                                     n1 = question_of(dataset, "N1");
    const struct commentary_entry *entries =
        commentary_load(folder->arena, folder->diagnostics, &north, &inputs, &count);
    assert_int_equal(count, 1);
    assert_string_equal(entries[0].commentary->html, "<p>Of the north.</p>\n");
    commentary_load(folder->arena, folder->diagnostics, &n1, &inputs, &count);
    assert_int_equal(count, 0);
    assert_string_equal(folder_messages(folder), "");
}

static void commentary_that_is_not_used_is_told(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "commentary/2020-10/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/2020-10/KPI9.md", "Text.\n");
    folder_write(folder, "commentary/2020-10/kpi1.MD", "Text.\n");
    folder_write(folder, "commentary/2020-10/minutes.docx", "Text.\n");
    folder_write(folder, "commentary/2020-10/SOUTH/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/2020-10/TRUST/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/2020-10/NORTH/KPI9.md", "Text.\n");
    folder_write(folder, "commentary/2020-10/NORTH/N1/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/2020-09/KPI9.md", "Text.\n");
    const struct dataset *dataset = folder_load_well(folder);
    commentary_unread_in(folder->arena, folder->diagnostics, dataset,
                         catalogue_unit(&dataset->catalogue, "TRUST"), month("2020-10"));
    assert_string_equal(
        folder_messages(folder),
        "commentary/2020-10/KPI9.md: warning: the commentary is not used: no indicator has the "
        "code "
        "“KPI9” (did you mean “KPI1”?)\n"
        "commentary/2020-10/NORTH/KPI9.md: warning: the commentary is not used: no indicator has "
        "the "
        "code “KPI9” (did you mean “KPI1”?)\n"
        "commentary/2020-10/NORTH/N1: warning: the commentary in it is not used: it lies in the "
        "folder "
        "of a unit; expected folders of units in those of months alone\n"
        "commentary/2020-10/SOUTH: warning: the commentary in it is not used: no unit has the code "
        "“SOUTH” (did you mean “NORTH”?)\n"
        "commentary/2020-10/TRUST: warning: the commentary in it is not used: TRUST is the whole "
        "authority; expected its commentary in the folder of the month itself\n"
        "commentary/2020-10/kpi1.MD: warning: the file is not used (did you mean “KPI1.md”?); "
        "expected "
        "a commentary such as KPI1.md\n"
        "commentary/2020-10/minutes.docx: warning: the file is not used; expected a commentary "
        "such as "
        "KPI1.md\n");
}

static void a_unit_s_report_tells_of_its_own_folder(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "commentary/2020-10/KPI9.md", "Text.\n");
    folder_write(folder, "commentary/2020-10/NORTH/COUNT.txt", "Text.\n");
    const struct dataset *dataset = folder_load_well(folder);
    commentary_unread_in(folder->arena, folder->diagnostics, dataset,
                         catalogue_unit(&dataset->catalogue, "NORTH"), month("2020-10"));
    assert_string_equal(
        folder_messages(folder),
        "commentary/2020-10/NORTH/COUNT.txt: warning: the file is not used (did you mean "
        "“COUNT.md”?); expected a commentary such as KPI1.md\n");
}

static void what_lies_beside_the_months_is_told(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "commentary/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/2020-11", "A file.\n");
    folder_write(folder, "commentary/Oct-2020/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/2020-1/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/drafts/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/NORTH/KPI1.md", "Text.\n");
    const struct dataset *dataset = folder_load_well(folder);
    commentary_unread_beside(folder->arena, folder->diagnostics, dataset);
    assert_string_equal(
        folder_messages(folder),
        "commentary/2020-1: warning: the commentary in it is not used: “2020-1” is no folder of a "
        "month (did you mean “2020-10”?); expected one such as commentary/2020-10\n"
        "commentary/2020-11: warning: the file is not used: it lies beside the months; expected it "
        "in "
        "the folder of its month, such as commentary/2020-10/2020-11\n"
        "commentary/KPI1.md: warning: the file is not used: it lies beside the months; expected it "
        "in "
        "the folder of its month, such as commentary/2020-10/KPI1.md\n"
        "commentary/NORTH: warning: the commentary in it is not used: a unit's folder lies in that "
        "of "
        "a month; expected commentary/2020-10/NORTH\n"
        "commentary/Oct-2020: warning: the commentary in it is not used: “Oct-2020” is no folder "
        "of a "
        "month (did you mean “2020-10”?); expected one such as commentary/2020-10\n"
        "commentary/drafts: warning: the commentary in it is not used: “drafts” is no folder of a "
        "month; expected one such as commentary/2020-10\n");
}

static void all_months_are_looked_through(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "commentary/2020-09/KPI9.md", "Text.\n");
    folder_write(folder, "commentary/2020-10/KPI1.md", "Text.\n");
    folder_write(folder, "commentary/2020-11/KPI1.md", "Text.\n");
    commentary_unread(folder->arena, folder->diagnostics, folder_load_well(folder));
    assert_string_equal(
        folder_messages(folder),
        "commentary/2020-09/KPI9.md: warning: the commentary is not used: no indicator has "
        "the code “KPI9” (did you mean “KPI1”?)\n"
        "commentary/2020-11: note: no report reads the commentary in it before there are "
        "exports for 2020-11; the latest are for 2020-10\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(ordinary_markdown_becomes_xhtml),
        FOLDER_TEST(tasks_are_boxes_with_words),
        FOLDER_TEST(headings_go_below_those_of_the_page),
        FOLDER_TEST(headings_leave_no_level_out),
        FOLDER_TEST(links_have_words_that_make_sense_alone),
        FOLDER_TEST(tables_have_a_header_row),
        FOLDER_TEST(columns_are_aligned_as_the_author_says),
        FOLDER_TEST(struck_text_has_two_tildes_and_one_is_a_sign),
        FOLDER_TEST(bare_addresses_are_links),
        FOLDER_TEST(raw_html_is_text),
        FOLDER_TEST(images_are_text),
        FOLDER_TEST(links_are_http_https_or_mailto),
        FOLDER_TEST(other_links_are_text_and_a_warning),
        FOLDER_TEST(a_link_that_is_text_is_told_at_its_line),
        FOLDER_TEST(a_link_is_not_longer_than_a_pdf_can_hold),
        FOLDER_TEST(emphasis_that_is_not_closed_is_none),
        FOLDER_TEST(a_link_in_a_link_is_none),
        FOLDER_TEST(texts_are_composed_each_by_itself),
        FOLDER_TEST(what_is_nested_too_deep_is_an_error),
        FOLDER_TEST(commentary_that_is_nested_too_deep_cannot_be_shown),
        FOLDER_TEST(entities_in_links_are_resolved_once),
        FOLDER_TEST(characters_are_escaped_and_entities_known),
        FOLDER_TEST(front_matter_is_read),
        FOLDER_TEST(front_matter_is_optional),
        FOLDER_TEST(the_language_of_commentary_stands_around_it),
        FOLDER_TEST(passages_say_their_language),
        FOLDER_TEST(a_passage_in_no_language_is_an_error),
        FOLDER_TEST(a_status_stands_for_what_it_says),
        FOLDER_TEST(bad_front_matter_is_an_error_and_never_text),
        FOLDER_TEST(unknown_front_matter_is_a_warning),
        FOLDER_TEST(a_key_stands_once),
        FOLDER_TEST(a_draft_is_one_in_other_words_too),
        FOLDER_TEST(front_matter_without_its_lines_is_a_warning),
        FOLDER_TEST(commentary_in_another_encoding_is_refused),
        FOLDER_TEST(a_unit_has_commentary_of_its_own),
        FOLDER_TEST(commentary_that_is_not_used_is_told),
        FOLDER_TEST(a_unit_s_report_tells_of_its_own_folder),
        FOLDER_TEST(what_lies_beside_the_months_is_told),
        FOLDER_TEST(all_months_are_looked_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
