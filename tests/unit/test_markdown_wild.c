/* Markdown that nobody would write: whatever it is, a page can hold what becomes of it. */
#include "base/markup.h"
#include "input/markdown.h"
#include "report/page/page.h"

#include "message_support.h"

/* What Markdown, XML, HTML or a template has a meaning for, with words in between. */
static const char *const PIECES[] = {
    "*",
    "*",
    "**",
    "_",
    "__",
    "***",
    "`",
    "``",
    "```\n",
    "[",
    "](",
    ")",
    "(",
    "![",
    "[]()",
    "[b](",
    "<",
    ">",
    "&",
    "&amp;",
    "&lt;",
    "&#0;",
    "&#x338;",
    "&#xD800;",
    "&#10;",
    "&nbsp;",
    "&no;",
    "\\",
    "\n",
    "\n\n",
    "  \n",
    "\r\n",
    "\t",
    "    ",
    "> ",
    "> > ",
    "- ",
    "1. ",
    "007) ",
    "# ",
    "####### ",
    "---\n",
    "===\n",
    "|",
    "| a | b |\n",
    "|---|:-:|\n",
    "http://x/*",
    "https://x/_",
    "mailto:a_b@c",
    "<http://x/*b>",
    "[a]: http://x/*_\n",
    "[a]",
    "javascript:",
    "\"",
    "'",
    "]]>",
    "<!--",
    "-->",
    "<?x?>",
    "<![CDATA[",
    "</p>",
    "<p>",
    "<a href=\"",
    "<br>",
    "{{x}}",
    "~~",
    "$",
    "a",
    "word ",
    "two words ",
    "\u00e9",
    "e\u0301",
    "\u0338",
    "\u200b",
    "\ufffd",
    "\U0001F600",
    "\u05d0",
};
enum { PIECE_COUNT = sizeof PIECES / sizeof *PIECES, TEXTS = 4000, LONGEST = 60 };

/* Knuth's MMIX: the same texts each time, on every machine. */
static unsigned random_below(uint64_t *seed, unsigned limit) {
    *seed = *seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)(*seed >> 33) % limit;
}

static const char *wild_text(struct arena *arena, uint64_t seed) {
    struct buffer text = {0};
    for (unsigned left = 1 + random_below(&seed, LONGEST); left > 0; left--)
        buffer_puts(&text, PIECES[random_below(&seed, PIECE_COUNT)]);
    const char *copy = arena_strdup(arena, text.data);
    buffer_free(&text);
    return copy;
}

/* A page with this above its body and inside of it. */
static struct node *page_with(struct arena *arena, struct diagnostics *diagnostics,
                              const struct markup *body, const char *above, const char *inside) {
    const struct indicator indicator = {.code = "KPI1"};
    const struct commentary commentary = {.body = body};
    const struct indicator_result result = {.indicator = &indicator, .commentary = &commentary};
    const struct report_result results = {.indicators = &result, .indicator_count = 1};
    struct expansion expansion = {0};
    expansion_mark(arena, &expansion, "page.html", 1);
    buffer_printf(&expansion.text, "<html lang=\"en\">%s<body>%s</body></html>", above, inside);
    struct node *root = page_read(arena, diagnostics, &expansion, &results, NULL);
    buffer_free(&expansion.text);
    return root;
}

static void assert_same_texts(const char *a, const char *b) {
    if (a == NULL || b == NULL)
        assert_ptr_equal(a, b);
    else
        assert_string_equal(a, b);
}

static void assert_same_pages(const struct node *a, const struct node *b) {
    const struct node *first = a, *second = b;
    while (a != NULL && b != NULL) {
        assert_same_texts(a->name, b->name);
        assert_same_texts(a->text, b->text);
        assert_int_equal(a->attribute_count, b->attribute_count);
        for (size_t i = 0; i < a->attribute_count; i++) {
            assert_string_equal(a->attributes[i].name, b->attributes[i].name);
            assert_string_equal(a->attributes[i].value, b->attributes[i].value);
        }
        a = node_following(a, first);
        b = node_following(b, second);
    }
    assert_ptr_equal(a, b);
}

static size_t lines_of(const char *text) {
    size_t lines = 1;
    for (; *text != '\0'; text++)
        lines += *text == '\n';
    return lines;
}

/* Each node of the commentary says where in the file it comes from. */
static void assert_places(const struct node *body, const char *text) {
    for (const struct node *n = node_following(body, body); n != NULL;
         n = node_following(n, body)) {
        assert_string_equal(n->place.file, "KPI1.md");
        assert_in_range(n->place.line, 1, lines_of(text));
    }
}

/* Of the page itself: that it was parsed as XML is another matter than that HTML allows it. */
static void assert_no_fault_of_the_page(const char *messages, const char *text) {
    if (strstr(messages, "page.html") != NULL || strstr(messages, "cannot stand") != NULL ||
        strstr(messages, "inside another link") != NULL)
        fail_msg("%s\n---\n%s", messages, text);
}

static void check_text(uint64_t seed) {
    struct arena *arena = arena_new();
    struct diagnostics *diagnostics = diagnostics_new(arena);
    const char *text = wild_text(arena, seed);
    const struct markup *body =
        markdown_read(arena, diagnostics, (struct place){.file = "KPI1.md", .line = 1}, text, "");
    if (body == NULL) {
        assert_contains(messages(arena, diagnostics), "nested too deep here");
    } else {
        struct node *grafted =
            page_with(arena, diagnostics, body, "<h3>x</h3>", page_commentary(arena, "KPI1"));
        const char *said = messages(arena, diagnostics);
        if (grafted == NULL)
            fail_msg("%s\n---\n%s", said, text);
        assert_no_fault_of_the_page(said, text);
        assert_places(node_find(grafted, ELEMENT_BODY), text);
        struct node *parsed =
            page_with(arena, diagnostics, body, "<h3>x</h3>", markup_xml(arena, body));
        if (parsed == NULL)
            fail_msg("%s\n---\n%s", messages(arena, diagnostics), text);
        assert_same_pages(grafted, parsed);
    }
    arena_free(arena);
}

static void whatever_is_written_becomes_a_page(void **state) {
    (void)state;
    for (uint64_t seed = 1; seed <= TEXTS; seed++)
        check_text(seed);
}

static const char *headings_below(struct arena *arena, struct diagnostics *diagnostics,
                                  const char *above) {
    const struct place first = {.file = "KPI1.md", .line = 1};
    const struct markup *body =
        markdown_read(arena, diagnostics, first, "# a\n\n## b\n\n## c\n\n# d", "");
    const struct node *root =
        page_with(arena, diagnostics, body, above, page_commentary(arena, "KPI1"));
    const char *names = "";
    for (const struct node *n = node_find(root, ELEMENT_BODY); n != NULL;
         n = node_following(n, root))
        if (node_heading_level(n) > 0)
            names = arena_printf(arena, "%s %s", names, n->name);
    return names;
}

/* As the template has them above it. */
static void headings_stand_below_those_of_the_page(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct diagnostics *diagnostics = diagnostics_new(arena);
    assert_string_equal(headings_below(arena, diagnostics, ""), " h2 h3 h3 h2");
    assert_string_equal(headings_below(arena, diagnostics, "<h1>x</h1><h2>y</h2>"), " h3 h4 h4 h3");
    assert_string_equal(headings_below(arena, diagnostics, "<h2>x</h2><h3>y</h3>"), " h4 h5 h5 h4");
    assert_string_equal(headings_below(arena, diagnostics, "<h5>y</h5>"), " h6 h6 h6 h6");
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(whatever_is_written_becomes_a_page),
                                       cmocka_unit_test(headings_stand_below_those_of_the_page)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
