/* Abbreviations: which terms are some, where a text uses them, and where a page explains them. */
#include "report/page/page_abbreviations.h"

#include "template_support.h"

static struct arena *arena;
static struct diagnostics *diagnostics;

static const struct glossary_entry glossary[] = {
    {"CP", "Child protection", ""},
    {"CP plan", "Child protection plan", ""},
    {"EET", "In education, employment or training", ""},
    {"NEET", "Not in education, employment or training", ""},
    {"S47", "An enquiry: by Section 47", "Section 47"},
    {"Core cities", "Large cities", ""},
    {"West Midlands", "A region", ""},
    {"Section 47", "Of the Children Act 1989", ""},
    {"First time entrants", "Young people", ""},
    {"LA", "", ""},
    {"CP", "Something else", ""},
    {"ÉÉ", "Accented: with marks", ""},
    {"CHAT", "Comprehensive health assessment tool", ""},
};

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

static const struct abbreviations *sample_list(void) {
    struct catalogue catalogue = {.glossary = glossary,
                                  .glossary_count = sizeof glossary / sizeof *glossary};
    return abbreviations_new(arena, &catalogue);
}

/* The text with each use in brackets. */
static const char *uses_in(const char *text) {
    const struct abbreviations *list = sample_list();
    struct buffer out = {0};
    struct abbreviation_use use;
    size_t at = 0;
    for (; abbreviation_next(list, text, at, &use); at = use.end)
        buffer_printf(&out, "%.*s<%.*s>", (int)(use.begin - at), text + at,
                      (int)(use.end - use.begin), text + use.begin);
    buffer_puts(&out, text + at);
    const char *marked = arena_strdup(arena, out.data);
    buffer_free(&out);
    return marked;
}

static void uses_are_whole_words_and_the_longest(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"CP", "<CP>"},
        {"a CP, (CP) CP’s CP-led", "a <CP>, (<CP>) <CP>’s <CP>-led"},
        {"CPD SCP CP1 1CP CP_", "CPD SCP CP1 1CP CP_"},
        {"ÉCP CPÉ é", "ÉCP CPÉ é"},
        {"CPs, but CPsy", "<CP>s, but CPsy"},
        {"cp Cp", "cp Cp"},
        {"NEET and EET", "<NEET> and <EET>"},
        {"CP plan, CP Plans, CP planning", "<CP plan>, <CP Plan>s, <CP> planning"},
        {"CP\n plan; CP\u00a0plan; CPplan", "<CP\n plan>; <CP\u00a0plan>; CPplan"},
        {"S47 enquiries, not S470", "<S47> enquiries, not S470"},
        {"ÉÉ éé", "<ÉÉ> éé"},
        {"CHAT chat", "<CHAT> chat"},
        {"Prev. 12 months", "<Prev.> 12 months"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(uses_in(cases[i][0]), cases[i][1]);
}

static void words_and_terms_without_a_meaning_are_no_abbreviations(void **state) {
    (void)state;
    static const char text[] = "Core cities, West Midlands, Section 47, First time entrants, LA";
    assert_string_equal(uses_in(text), text);
}

static void a_marker_is_all_that_its_text_says(void **state) {
    (void)state;
    assert_string_equal(uses_in(" [x]\n"), " <[x]>\n");
    assert_string_equal(uses_in("[low]"), "<[low]>");
    assert_string_equal(uses_in("[x] done"), "[x] done");
    assert_string_equal(uses_in("see [x]"), "see [x]");
    assert_string_equal(uses_in("[q]"), "[q]");
}

static void the_first_of_two_meanings_counts(void **state) {
    (void)state;
    struct abbreviation_use use;
    assert_true(abbreviation_next(sample_list(), "CP", 0, &use));
    assert_string_equal(use.abbreviation->meaning, "Child protection");
}

/* ---- on a page ---- */

static void put_markup(struct buffer *out, const struct node *node) {
    if (node->kind == NODE_TEXT) {
        buffer_puts(out, node->text);
        return;
    }
    const char *title = node_attribute(node, ATTRIBUTE_TITLE);
    buffer_printf(out, "<%s%s%s>", node->name, title == NULL ? "" : " ",
                  title == NULL ? "" : title);
    for (const struct node *child = node->first_child; child != NULL; child = child->next)
        put_markup(out, child);
    buffer_printf(out, "</%s>", node->name);
}

static const struct node *explained(const char *template) {
    struct node *root = read_page(arena, diagnostics, template);
    assert_non_null(root);
    page_explain_abbreviations(arena, root, sample_list());
    return root;
}

static void assert_body(const char *body, const char *expected) {
    const struct node *root = explained(arena_printf(arena, "<html><body>%s</body></html>", body));
    struct buffer out = {0};
    for (const struct node *child = node_find(root, ELEMENT_BODY)->first_child; child != NULL;
         child = child->next)
        put_markup(&out, child);
    assert_string_equal(out.data, expected);
    buffer_free(&out);
}

#define CP_MARKED "<abbr Child protection>CP</abbr>"

static void the_first_use_is_explained(void **state) {
    (void)state;
    assert_body("<p>CP</p><p>CP</p>", "<p>" CP_MARKED "</p><p>CP</p>");
    assert_body("<p>a CPs, CP</p>", "<p>a " CP_MARKED "s, CP</p>");
    assert_body("<p>CP S47</p>", "<p>" CP_MARKED " <abbr Section 47>S47</abbr></p>");
    assert_body("<p>CP, CP, S47!</p>", "<p>" CP_MARKED ", CP, <abbr Section 47>S47</abbr>!</p>");
    assert_body("<p>a <b>CP</b> <i>CP</i></p>", "<p>a <b>" CP_MARKED "</b> <i>CP</i></p>");
    assert_body("<p>[x]</p>", "<p><abbr not available>[x]</abbr></p>");
}

static void each_marker_is_explained(void **state) {
    (void)state;
    assert_body("<p>[x]</p><p>[x]</p>",
                "<p><abbr not available>[x]</abbr></p><p><abbr not available>[x]</abbr></p>");
}

static void what_is_heard_is_the_expansion_or_the_meaning_to_its_colon(void **state) {
    (void)state;
    assert_body("<p>S47 ÉÉ</p>", "<p><abbr Section 47>S47</abbr> <abbr Accented>ÉÉ</abbr></p>");
}

static void each_section_explains_again(void **state) {
    (void)state;
    assert_body("<section><h2>CP</h2>CP</section><section>CP</section>",
                "<section><h2>" CP_MARKED "</h2>CP</section><section>" CP_MARKED "</section>");
    assert_body("CP<section>CP</section>CP", CP_MARKED "<section>" CP_MARKED "</section>CP");
}

static void only_the_main_part_is_explained(void **state) {
    (void)state;
    assert_body("<nav>CP</nav><main>CP</main>CP", "<nav>CP</nav><main>" CP_MARKED "</main>CP");
}

static void what_is_not_read_as_text_is_left_alone(void **state) {
    (void)state;
    static const char *const cases[] = {"<code>CP</code>", "<pre>CP</pre>", "<dt>CP</dt>",
                                        "<dfn>CP</dfn>", "<style>CP</style>"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_body(arena_printf(arena, "%sCP", cases[i]),
                    arena_printf(arena, "%s" CP_MARKED, cases[i]));
    assert_body("<div data-running=\"footer\">CP</div><div data-repeat=\"repeat\">CP</div>"
                "<p class=\"note screen\">CP</p>CP",
                "<div>CP</div><div>CP</div><p>CP</p>" CP_MARKED);
}

static void an_abbreviation_of_the_template_counts_as_explained(void **state) {
    (void)state;
    assert_body("<p><abbr title=\"Crown Prosecutor\">CP</abbr></p><p>CP</p>",
                "<p><abbr Crown Prosecutor>CP</abbr></p><p>CP</p>");
}

static void the_tree_stays_in_order(void **state) {
    (void)state;
    const struct node *root = explained("<html><p>a CP b S47</p><hr/></html>");
    size_t index = 0;
    for (const struct node *node = root; node != NULL; node = node_following(node, root)) {
        assert_int_equal(node->index, index++);
        for (const struct node *child = node->first_child; child != NULL; child = child->next) {
            assert_ptr_equal(child->parent, node);
            assert_true(child->next != NULL || child == node->last_child);
            assert_true(child->kind == NODE_ELEMENT || child->text[0] != '\0');
        }
    }
    assert_int_equal(index, 9);
    assert_string_equal(node_text(arena, root), "a CP b S47");
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(uses_are_whole_words_and_the_longest),
        TEST(words_and_terms_without_a_meaning_are_no_abbreviations),
        TEST(a_marker_is_all_that_its_text_says),
        TEST(the_first_of_two_meanings_counts),
        TEST(the_first_use_is_explained),
        TEST(each_marker_is_explained),
        TEST(what_is_heard_is_the_expansion_or_the_meaning_to_its_colon),
        TEST(each_section_explains_again),
        TEST(only_the_main_part_is_explained),
        TEST(what_is_not_read_as_text_is_left_alone),
        TEST(an_abbreviation_of_the_template_counts_as_explained),
        TEST(the_tree_stays_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
