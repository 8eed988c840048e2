/* Mustache: the official examples (tests/suites/mustache), and what is ours on top: strictness,
 * messages, the map from expanded bytes to lines of templates. */
#include "base/file.h"
#include "template_support.h"
#include "value_support.h"

static struct arena *arena;
static struct diagnostics *diagnostics;
static struct expansion expansion;
static cJSON *view;
static struct names *view_names;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    diagnostics = diagnostics_new(arena);
    expansion = (struct expansion){0};
    view = NULL;
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    buffer_free(&expansion.text);
    cJSON_Delete(view);
    arena_free(arena);
    return 0;
}

/* Partials from an object of texts; NAME is the file parts/NAME.html. */
static const char *find_partial(void *context, const char *name, const char **path) {
    const cJSON *text = cJSON_GetObjectItemCaseSensitive(context, name);
    *path = arena_printf(arena, "parts/%s.html", name);
    return cJSON_GetStringValue(text);
}

static void offer_partials(void *context, struct spelling *name) {
    for (const cJSON *text = ((const cJSON *)context)->child; text != NULL; text = text->next)
        spelling_offer(name, text->string);
}

static bool expand_over(const char *template, const cJSON *data, const cJSON *texts, bool strict,
                        struct expansion *result) {
    struct mustache_templates *templates = mustache_templates_new(arena);
    struct mustache_partials partials = {(void *)(uintptr_t)texts, find_partial, offer_partials};
    struct mustache_request request = {.arena = arena,
                                       .diagnostics = diagnostics,
                                       .templates = templates,
                                       .path = "report.html",
                                       .text = template,
                                       .partials = &partials,
                                       .view =
                                           value_of_json(arena, mustache_names(templates), data),
                                       .strict = strict};
    return mustache_expand(&request, result);
}

static bool expand(const char *template, const char *view_json, const char *partials_json,
                   bool strict) {
    view = cJSON_Parse(view_json);
    cJSON *texts = cJSON_Parse(partials_json);
    assert_non_null(view);
    assert_non_null(texts);
    bool done = expand_over(template, view, texts, strict, &expansion);
    cJSON_Delete(texts);
    return done;
}

static void assert_expands(const char *template, const char *view_json, const char *expected) {
    if (!expand(template, view_json, "{}", true))
        fail_msg("%s", messages(arena, diagnostics));
    assert_string_equal(expansion.text.data, expected);
}

static void assert_refused(const char *template, const char *view_json, const char *partials_json,
                           bool strict, const char *expected) {
    assert_false(expand(template, view_json, partials_json, strict));
    assert_string_equal(messages(arena, diagnostics), expected);
}

/* ---- the official examples ---- */

static void check_example(const cJSON *example) {
    const char *template =
        cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(example, "template"));
    const char *expected =
        cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(example, "expected"));
    struct expansion result;
    assert_non_null(template);
    bool done = expand_over(template, cJSON_GetObjectItemCaseSensitive(example, "data"),
                            cJSON_GetObjectItemCaseSensitive(example, "partials"), false, &result);
    if (!done || strcmp(result.text.data, expected) != 0)
        fail_msg("%s: expected\n%s\nbut got\n%s\n%s",
                 cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(example, "name")), expected,
                 result.text.data, messages(arena, diagnostics));
    buffer_free(&result.text);
}

static void check_suite(void **state) {
    const char *path = arena_printf(arena, "tests/suites/mustache/%s.json", (const char *)*state);
    size_t length;
    const char *text = file_read(arena, diagnostics, path, &length);
    if (text == NULL)
        fail_msg("%s is not there", path);
    view = cJSON_Parse(text);
    const cJSON *example, *examples = cJSON_GetObjectItemCaseSensitive(view, "tests");
    assert_true(cJSON_GetArraySize(examples) > 0);
    cJSON_ArrayForEach(example, examples) check_example(example);
}

/* ---- values ---- */

static void numbers_and_booleans_are_written_as_json_does(void **state) {
    (void)state;
    assert_expands("{{a}} {{b}} {{c}} {{d}} {{e}}",
                   "{\"a\": 1130, \"b\": -3.5, \"c\": 0.1, \"d\": 0, \"e\": true}",
                   "1130 -3.5 0.1 0 true");
}

static void an_empty_text_is_false_and_a_zero_is_true(void **state) {
    (void)state;
    assert_expands("{{#a}}a{{/a}}{{^a}}no a{{/a}}, {{#b}}b{{/b}}", "{\"a\": \"\", \"b\": 0}",
                   "no a, b");
}

static void null_is_known_and_empty_with_all_that_is_in_it(void **state) {
    (void)state;
    assert_expands("[{{a}}{{a.b.c}}{{#a.b}}x{{/a.b}}]", "{\"a\": null}", "[]");
}

static void a_byte_order_mark_is_no_text(void **state) {
    (void)state;
    assert_expands("\xEF\xBB\xBF<p>", "{}", "<p>");
}

/* ---- partials ---- */

static void indentation_adds_up_and_leaves_values_alone(void **state) {
    (void)state;
    assert_true(expand("<div>\n  {{>outer}}\n</div>\n", "{\"text\": \"one\\ntwo\"}",
                       "{\"outer\": \"<p>\\n  {{>inner}}\\n</p>\\n\","
                       " \"inner\": \"{{text}}\\n{{#text}}{{!}}b{{/text}}\\n\"}",
                       true));
    assert_string_equal(expansion.text.data, "<div>\n  <p>\n    one\ntwo\n    b\n  </p>\n</div>\n");
}

static void an_unknown_partial_is_an_error_when_strict(void **state) {
    (void)state;
    assert_refused(
        "\n{{> foot}}\n", "{}", "{\"footer\": \"\"}", true,
        "report.html:2: error: there is no partial \"foot\" (did you mean “footer”?) for "
        "{{>foot}}\n");
}

static void endless_partials_end(void **state) {
    (void)state;
    assert_refused("{{>a}}", "{}", "{\"a\": \"\\n{{>a}}{{>a}}\"}", false,
                   "parts/a.html:2: error: partials are nested more than 64 deep here: does \"a\" "
                   "include itself?\n");
}

/* A run reads a file once; one that changed meanwhile is another template. */
static void templates_are_read_once(void **state) {
    (void)state;
    struct mustache_templates *templates = mustache_templates_new(arena);
    const struct mustache_template *first =
        mustache_template(templates, diagnostics, "a.html", "{{x}}");
    assert_ptr_equal(mustache_template(templates, diagnostics, "a.html", "{{x}}"), first);
    assert_ptr_not_equal(mustache_template(templates, diagnostics, "a.html", "{{y}}"), first);
    assert_ptr_not_equal(mustache_template(templates, diagnostics, "b.html", "{{x}}"), first);
}

/* What is wrong is said again for the next page that is made with it. */
static void errors_are_said_once_for_each_expansion(void **state) {
    (void)state;
    struct mustache_templates *templates = mustache_templates_new(arena);
    struct mustache_request request = {
        .arena = arena,
        .diagnostics = diagnostics,
        .templates = templates,
        .path = "report.html",
        .text = "{{x}}",
        .view = value_of_object(value_object_new(arena, mustache_names(templates))),
        .strict = true};
    assert_false(mustache_expand(&request, &expansion));
    buffer_free(&expansion.text);
    assert_false(mustache_expand(&request, &expansion));
    assert_string_equal(messages(arena, diagnostics),
                        "report.html:1: error: unknown name \"x\": the names here are none\n"
                        "report.html:1: error: unknown name \"x\": the names here are none\n");
}

/* ---- unknown names ---- */

static void an_unknown_name_is_empty_unless_strict(void **state) {
    (void)state;
    assert_true(expand("[{{titel}}]", "{\"title\": \"x\"}", "{}", false));
    assert_string_equal(expansion.text.data, "[]");
}

static void a_near_name_is_suggested(void **state) {
    (void)state;
    assert_refused("one\n\n{{titel}}\n", "{\"code\": \"x\", \"title\": \"x\"}", "{}", true,
                   "report.html:3: error: unknown name \"titel\": did you mean \"title\"?\n");
}

static void where_no_name_is_near_those_that_there_are_are_listed(void **state) {
    (void)state;
    assert_refused("{{#indicator}}{{zzz}}{{/indicator}}",
                   "{\"indicator\": {\"code\": 1, \"target\": 2}}", "{}", true,
                   "report.html:1: error: unknown name \"zzz\": the names here are code, target\n");
}

static void a_dotted_name_is_searched_where_it_broke(void **state) {
    (void)state;
    assert_refused("{{status.name}}", "{\"name\": 1, \"status\": {\"code\": 1, \"text\": 2}}", "{}",
                   true,
                   "report.html:1: error: unknown name \"name\" in \"status.name\": the names here "
                   "are code, text\n");
}

static void an_error_in_a_loop_is_said_once_and_others_are_found(void **state) {
    (void)state;
    assert_refused("{{#list}}\n{{a}}\n{{#b}}{{/b}}\n{{/list}}\n{{list}}", "{\"list\": [1, 2, 3]}",
                   "{}", true,
                   "report.html:2: error: unknown name \"a\": the names here are list\n"
                   "report.html:3: error: unknown name \"b\": the names here are list\n"
                   "report.html:5: error: \"list\" is a list, not a text: expected a section "
                   "{{#list}} or one of its names\n");
}

static void an_unknown_name_in_a_partial_is_of_its_file(void **state) {
    (void)state;
    assert_refused("{{>part}}", "{}", "{\"part\": \"\\n{{x}}\"}", true,
                   "parts/part.html:2: error: unknown name \"x\": the names here are none\n");
}

/* ---- names by code ---- */

static const char *const CODES[] = {"A", "A.b", "B-1", "name"};

static const char *code_at(const struct value_codes *codes, size_t place) {
    (void)codes;
    return CODES[place];
}

/* What stands behind a code is its own letters, as `text`. */
static struct value find_code(const struct value_codes *codes, const char *code, size_t length) {
    (void)codes;
    for (size_t i = 0; i < sizeof CODES / sizeof *CODES; i++) {
        if (strlen(CODES[i]) != length || strncmp(CODES[i], code, length) != 0)
            continue;
        struct value_object *object = value_object_new(arena, view_names);
        value_put_text(object, "text", CODES[i]);
        return value_of_object(object);
    }
    return (struct value){.kind = VALUE_NONE};
}

/* {"unit": {"name": "own"} and the codes, "list": [{"unit": "inner"}]} */
static bool expand_by_code(const char *template) {
    static const struct value_codes codes = {sizeof CODES / sizeof *CODES, code_at, find_code};
    struct mustache_templates *templates = mustache_templates_new(arena);
    view_names = mustache_names(templates);
    struct value_object *root = value_object_new(arena, view_names);
    struct value_object *unit = value_put_object(root, "unit");
    value_put_text(unit, "name", "own");
    unit->codes = &codes;
    value_put_text(value_add_object(value_put_list(root, "list")), "unit", "inner");
    struct mustache_request request = {.arena = arena,
                                       .diagnostics = diagnostics,
                                       .templates = templates,
                                       .path = "report.html",
                                       .text = template,
                                       .view = value_of_object(root),
                                       .strict = true};
    return mustache_expand(&request, &expansion);
}

static void the_longest_code_is_taken(void **state) {
    (void)state;
    assert_true(expand_by_code("{{unit.A.text}} {{unit.A.b.text}} {{unit.B-1.text}}"
                               "{{#unit.A.b}} in {{text}}{{/unit.A.b}}"));
    assert_string_equal(expansion.text.data, "A A.b B-1 in A.b");
}

static void members_go_before_codes(void **state) {
    (void)state;
    assert_true(expand_by_code("{{unit.name}}"));
    assert_string_equal(expansion.text.data, "own");
}

static void codes_are_those_of_the_view_wherever_they_are_named(void **state) {
    (void)state;
    assert_true(expand_by_code("{{#list}}{{unit}} {{unit.name}} {{unit.A.text}}{{/list}}"));
    assert_string_equal(expansion.text.data, "inner own A");
}

static void an_unknown_code_is_refused_with_the_nearest(void **state) {
    (void)state;
    assert_false(expand_by_code("{{unit.B-2.text}}\n{{unit.quite.another}}\n{{unit.A.c.text}}"));
    assert_string_equal(
        messages(arena, diagnostics),
        "report.html:1: error: unknown name \"B-2\" in \"unit.B-2.text\": did you mean \"B-1\"?\n"
        "report.html:2: error: unknown name \"quite\" in \"unit.quite.another\": the names here "
        "are "
        "name, A, A.b, B-1, name\n"
        "report.html:3: error: unknown name \"c\" in \"unit.A.c.text\": the names here are text\n");
}

/* ---- broken templates ---- */

struct broken {
    const char *template, *message;
};

static const struct broken broken[] = {
    {"a\n{{name\n}\n", "report.html:2: error: the tag \"{{name\" is never closed: }} is missing\n"},
    {"{{{name}} ",
     "report.html:1: error: the tag \"{{{name}} \" is never closed: }}} is missing\n"},
    {"{{two names}}",
     "report.html:1: error: \"{{two names}}\" is not a tag: expected one name without blanks, "
     "then }}\n"},
    {"{{}}", "report.html:1: error: \"{{}}\" is not a tag: expected one name without blanks, then "
             "}}\n"},
    {"{{a..b}}", "report.html:1: error: the name \"a..b\" has an empty part: expected names joined "
                 "by single dots\n"},
    {"\n{{#a}}\n{{^b}}{{/b}}\n",
     "report.html:2: error: {{#a}} is never closed: {{/a}} is missing\n"},
    {"{{^a}}\n{{#b}}\n\n{{/a}}{{/b}}",
     "report.html:4: error: {{/a}} where {{/b}} is expected: {{#b}} of line 2 is still open\n"},
    {"x\n{{/a}}", "report.html:2: error: {{/a}} closes nothing: no section is open here\n"},
    {"{{=<%=}}", "report.html:1: error: \"{{=<%=}}\" does not set delimiters: expected two without "
                 "= and with a blank between, such as {{=<% %>=}}\n"},
};

static void broken_templates_are_refused_strict_or_not(void **state) {
    (void)state;
    for (size_t i = 0; i < 2 * sizeof broken / sizeof *broken; i++) {
        assert_refused(broken[i / 2].template, "{}", "{}", i % 2 == 0, broken[i / 2].message);
        buffer_free(&expansion.text);
        cJSON_Delete(view);
        view = NULL;
    }
}

static void a_broken_partial_is_refused_in_its_file(void **state) {
    (void)state;
    assert_refused("{{>p}}{{>p}}", "{}", "{\"p\": \"\\n{{#a}}\"}", false,
                   "parts/p.html:2: error: {{#a}} is never closed: {{/a}} is missing\n");
}

static void sections_nest_only_so_deep(void **state) {
    (void)state;
    struct buffer template = {0};
    for (int i = 0; i < 100000; i++)
        buffer_puts(&template, "{{#a}}");
    assert_refused(template.data, "{\"a\": true}", "{}", true,
                   "report.html:1: error: sections are nested more than 100 deep here\n");
    buffer_free(&template);
}

/* ---- the map ---- */

static void assert_place(const char *part, const char *file, size_t line) {
    const char *at = strstr(expansion.text.data, part);
    assert_non_null(at);
    size_t mark = 0;
    struct place place = expansion_place(&expansion, (size_t)(at - expansion.text.data), &mark);
    assert_string_equal(place.file, file);
    assert_int_equal(place.line, line);
}

static void every_byte_knows_its_line(void **state) {
    (void)state;
    assert_true(expand("first\n{{#list}}\n<b>{{.}}</b>\n{{/list}}\n{{!\n\n}}\n {{>part}}\nlast",
                       "{\"list\": [\"x\\ny\\nz\"], \"own\": \"value\"}",
                       "{\"part\": \"of the\\npart {{own}}\\n\"}", true));
    assert_string_equal(expansion.text.data, "first\n<b>x\ny\nz</b>\n of the\n part value\nlast");
    assert_place("first", "report.html", 1);
    assert_place("<b>", "report.html", 3);
    assert_place("z", "report.html", 3);
    assert_place("</b>", "report.html", 3);
    assert_place(" of the", "parts/part.html", 1);
    assert_place("part value", "parts/part.html", 2);
    assert_place("value", "parts/part.html", 2);
    assert_place("last", "report.html", 9);
    size_t mark = 0;
    assert_int_equal(expansion_place(&expansion, 100000, &mark).line, 9);
}

static void an_empty_expansion_has_a_place_too(void **state) {
    (void)state;
    assert_expands("", "{}", "");
    size_t mark = 0;
    assert_string_equal(expansion_place(&expansion, 0, &mark).file, "report.html");
    assert_int_equal(expansion_place(&expansion, 0, &mark).line, 1);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
#define SUITE(file)                                                                                \
    { "suite: " file, check_suite, set_up, tear_down, (void *)(uintptr_t)file }

int main(void) {
    const struct CMUnitTest tests[] = {
        SUITE("comments"),
        SUITE("delimiters"),
        SUITE("interpolation"),
        SUITE("inverted"),
        SUITE("partials"),
        SUITE("sections"),
        TEST(numbers_and_booleans_are_written_as_json_does),
        TEST(an_empty_text_is_false_and_a_zero_is_true),
        TEST(null_is_known_and_empty_with_all_that_is_in_it),
        TEST(a_byte_order_mark_is_no_text),
        TEST(indentation_adds_up_and_leaves_values_alone),
        TEST(an_unknown_partial_is_an_error_when_strict),
        TEST(endless_partials_end),
        TEST(templates_are_read_once),
        TEST(errors_are_said_once_for_each_expansion),
        TEST(an_unknown_name_is_empty_unless_strict),
        TEST(a_near_name_is_suggested),
        TEST(where_no_name_is_near_those_that_there_are_are_listed),
        TEST(a_dotted_name_is_searched_where_it_broke),
        TEST(an_error_in_a_loop_is_said_once_and_others_are_found),
        TEST(an_unknown_name_in_a_partial_is_of_its_file),
        TEST(the_longest_code_is_taken),
        TEST(members_go_before_codes),
        TEST(codes_are_those_of_the_view_wherever_they_are_named),
        TEST(an_unknown_code_is_refused_with_the_nearest),
        TEST(broken_templates_are_refused_strict_or_not),
        TEST(a_broken_partial_is_refused_in_its_file),
        TEST(sections_nest_only_so_deep),
        TEST(every_byte_knows_its_line),
        TEST(an_empty_expansion_has_a_place_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
