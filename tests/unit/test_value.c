/* Named values: names as numbers, objects and lists, and the sinks that make them or write JSON. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "render/json.h"
#include "report/value/value_sink.h"

#include <string.h>

static struct arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

/* ---- names ---- */

static void equal_names_have_one_number(void **state) {
    (void)state;
    struct names *names = names_new(arena);
    char written[] = "title";
    unsigned title = names_id(names, written);
    written[0] = 'T';
    assert_int_equal(names_id(names, "title"), title);
    assert_int_not_equal(names_id(names, written), title);
    assert_int_not_equal(names_id(names, ""), title);
    assert_string_equal(names_text(names, title), "title");
}

static void there_may_be_any_number_of_names(void **state) {
    (void)state;
    enum { MANY = 5000 };
    struct names *names = names_new(arena);
    for (unsigned i = 0; i < MANY; i++)
        assert_int_equal(names_id(names, arena_printf(arena, "name%u", i)), i);
    for (unsigned i = 0; i < MANY; i++)
        assert_int_equal(names_id(names, arena_printf(arena, "name%u", i)), i);
}

/* ---- values ---- */

static void an_object_has_what_was_put(void **state) {
    (void)state;
    struct value_object *object = value_object_new(arena, names_new(arena));
    value_put_text(object, "text", "words");
    value_put_text(object, "nothing", NULL);
    value_put_null(object, "null");
    value_put_boolean(object, "truth", true);
    assert_string_equal(value_get_text(object, "text"), "words");
    assert_string_equal(value_get(object, "nothing").text, "");
    assert_int_equal(value_get(object, "null").kind, VALUE_NULL);
    assert_true(value_get(object, "truth").truth);
    assert_int_equal(value_get(object, "Text").kind, VALUE_NONE);
    assert_string_equal(value_get_text(object, "truth"), "");
}

static void objects_grow_and_keep_their_order(void **state) {
    (void)state;
    enum { MANY = 100 };
    struct value_object *object = value_object_new(arena, names_new(arena));
    for (int i = 0; i < MANY; i++)
        value_put_number(object, arena_printf(arena, "n%d", i), i);
    value_replace(object, "n40", value_of_text("forty"));
    assert_int_equal(object->count, MANY);
    assert_string_equal(value_get_text(object, "n40"), "forty");
    for (int i = 41; i < MANY; i++)
        assert_true(object->values[i].number == i);
}

/* ---- what is told ---- */

/* {"a": [{"b": 1}, {}], "c": "text"} */
static void tell(struct sink *sink) {
    sink_open_object(sink, NULL);
    sink_open_list(sink, "a");
    sink_open_object(sink, NULL);
    sink_put_number(sink, "b", 1);
    sink_close(sink);
    sink_open_object(sink, NULL);
    sink_close(sink);
    sink_close(sink);
    sink_put_text(sink, "c", "text");
    sink_close(sink);
}

static void what_is_told_becomes_values(void **state) {
    (void)state;
    struct value_sink sink = value_sink_new(arena, names_new(arena));
    tell(&sink.sink);
    assert_int_equal(sink.root.kind, VALUE_OBJECT);
    const struct value_list *list = value_get_list(sink.root.object, "a");
    assert_int_equal(list->count, 2);
    assert_true(value_get(list->items[0].object, "b").number == 1);
    assert_int_equal(list->items[1].object->count, 0);
    assert_string_equal(value_get_text(sink.root.object, "c"), "text");
}

static void what_is_told_can_be_added(void **state) {
    (void)state;
    struct value_object *object = value_object_new(arena, names_new(arena));
    value_put_boolean(object, "first", true);
    struct value_sink sink = value_sink_into(object);
    sink_put_text(&sink.sink, "second", "2");
    sink_open_object(&sink.sink, "third");
    sink_put_text(&sink.sink, "inner", "3");
    sink_close(&sink.sink);
    sink_put_text(&sink.sink, "fourth", "4");
    assert_int_equal(object->count, 4);
    assert_string_equal(value_get_text(value_get_object(object, "third"), "inner"), "3");
}

/* ---- JSON ---- */

static void assert_written(const struct buffer *out, const char *expected) {
    assert_string_equal(out->data, expected);
}

static void what_is_told_becomes_json(void **state) {
    (void)state;
    struct buffer out = {0};
    tell(json_sink_new(arena, &out));
    assert_written(&out, "{\n"
                         "  \"a\": [\n"
                         "    {\"b\": 1},\n"
                         "    {}\n"
                         "  ],\n"
                         "  \"c\": \"text\"\n"
                         "}\n");
    buffer_free(&out);
}

/* Texts that are JSON as it is written: plain values and plain lists stand on one line, and what
 * comes first on a line is broken when something deeper follows. */
static void json_is_laid_out_by_what_it_holds(void **state) {
    static const char *const written[] = {
        "{}\n",
        "[]\n",
        "[1, -2.5, \"a\", true, false, null]\n",
        "{\"a\": 1, \"b\": [1, 2], \"c\": []}\n",
        "[\n  {}\n]\n",
        "[[1, 2], [3]]\n",
        "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": {\"d\": 3},\n  \"e\": 4\n}\n",
        "{\n  \"a\": 1,\n  \"b\": [\n    {\"c\": 2, \"d\": []}\n  ]\n}\n",
        "{\n  \"a\": {\n    \"b\": {\n      \"c\": {}\n    }\n  }\n}\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
        struct buffer out = {0};
        cJSON *tree = cJSON_Parse(written[i]);
        json_put(tree, &out);
        assert_written(&out, written[i]);
        cJSON_Delete(tree);
        buffer_free(&out);
    }
}

static void json_goes_behind_what_is_there(void **state) {
    (void)state;
    struct buffer out = {0};
    buffer_puts(&out, "x = ");
    cJSON *tree = cJSON_Parse("{\"a\": 1, \"b\": {}}");
    json_put(tree, &out);
    assert_written(&out, "x = {\n  \"a\": 1,\n  \"b\": {}\n}\n");
    cJSON_Delete(tree);
    buffer_free(&out);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(equal_names_have_one_number),    TEST(there_may_be_any_number_of_names),
        TEST(an_object_has_what_was_put),     TEST(objects_grow_and_keep_their_order),
        TEST(what_is_told_becomes_values),    TEST(what_is_told_can_be_added),
        TEST(what_is_told_becomes_json),      TEST(json_is_laid_out_by_what_it_holds),
        TEST(json_goes_behind_what_is_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
