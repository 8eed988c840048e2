/* Words in other scripts than the page's: which element says their language and direction. */
#include "report/page/page_scripts.h"

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

static void put_attribute(struct buffer *out, const struct node *node, enum attribute_name name) {
    const char *value = node_attribute(node, name);
    if (value != NULL)
        buffer_printf(out, " %s", value);
}

/* The elements as <name lang dir>. */
static void put_markup(struct buffer *out, const struct node *node) {
    if (node->kind == NODE_TEXT) {
        buffer_puts(out, node->text);
        return;
    }
    buffer_printf(out, "<%s", node->name);
    put_attribute(out, node, ATTRIBUTE_LANG);
    put_attribute(out, node, ATTRIBUTE_DIR);
    buffer_putc(out, '>');
    for (const struct node *child = node->first_child; child != NULL; child = child->next)
        put_markup(out, child);
    buffer_printf(out, "</%s>", node->name);
}

/* Each node has its place in document order. */
static void assert_numbered(const struct node *root) {
    size_t index = 0;
    for (const struct node *node = root; node != NULL; node = node_following(node, root))
        assert_int_equal(node->index, index++);
}

static void assert_marked(const char *body, const char *expected) {
    struct node *root =
        read_page(arena, diagnostics,
                  arena_printf(arena, "<html lang=\"en-GB\"><body>%s</body></html>", body));
    assert_non_null(root);
    page_mark_scripts(arena, root);
    assert_numbered(root);
    struct buffer out = {0};
    put_markup(&out, node_find(root, ELEMENT_BODY)->first_child);
    const char *marked = arena_strdup(arena, out.data);
    buffer_free(&out);
    assert_string_equal(marked, expected);
}

static void a_paragraph_in_one_script_says_so_itself(void **state) {
    (void)state;
    assert_marked("<p>שלום, 12%.</p>", "<p he rtl>שלום, 12%.</p>");
    assert_marked("<h2>தமிழ்</h2>", "<h2 ta>தமிழ்</h2>");
}

static void words_among_others_are_in_a_span(void **state) {
    (void)state;
    assert_marked("<p>See שלום here</p>", "<p>See <span he rtl>שלום</span> here</p>");
    assert_marked("<p>Привет שלום</p>", "<p>Привет <span he rtl>שלום</span></p>");
    assert_marked("<p>é שלום</p>", "<p>é <span he rtl>שלום</span></p>");
    assert_marked("<p>市 שלום</p>", "<p>市 <span he rtl>שלום</span></p>");
    assert_marked("<p>שלום Привет</p>", "<p><span he rtl>שלום</span> Привет</p>");
}

static void a_list_from_right_to_left_has_its_bullets_there(void **state) {
    (void)state;
    assert_marked("<ul><li>שלום 5%</li><li><b>אב</b></li></ul>",
                  "<ul rtl><li><span he rtl>שלום</span> 5%</li>"
                  "<li><b><span he rtl>אב</span></b></li></ul>");
    assert_marked("<ol><li><p>שלום</p></li></ol>", "<ol rtl><li><p he rtl>שלום</p></li></ol>");
    assert_marked("<ul><li>שלום</li><li>English</li></ul>",
                  "<ul><li><span he rtl>שלום</span></li><li>English</li></ul>");
    assert_marked("<ul><li>5%</li></ul>", "<ul><li>5%</li></ul>");
    assert_marked("<ul dir=\"ltr\"><li>שלום</li></ul>",
                  "<ul ltr><li><span he rtl>שלום</span></li></ul>");
}

/* The script's letters alone do not tell Urdu from Arabic, nor Nepali from Hindi; which side they
 * run from is not said with a language. */
static void a_language_that_is_said_stays_and_has_its_direction(void **state) {
    (void)state;
    assert_marked("<div lang=\"ps\"><p>سلام, 12%.</p></div>",
                  "<div ps><p rtl>سلام, 12%.</p></div>");
    assert_marked("<p lang=\"ur-PK\">سلام</p>", "<p ur-PK rtl>سلام</p>");
    assert_marked("<p lang=\"ne\">नमस्ते</p>", "<p ne>नमस्ते</p>");
    assert_marked("<p lang=\"fa\" dir=\"rtl\">سلام</p>", "<p fa rtl>سلام</p>");
    assert_marked("<p lang=\"cy\">सलाम a</p>", "<p cy><span hi>सलाम</span> a</p>");
    assert_marked("<p lang=\"hin\">नमस्ते b</p>", "<p hin><span hi>नमस्ते</span> b</p>");
}

int main(void) {
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_paragraph_in_one_script_says_so_itself),
        TEST(words_among_others_are_in_a_span),
        TEST(a_list_from_right_to_left_has_its_bullets_there),
        TEST(a_language_that_is_said_stays_and_has_its_direction),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
