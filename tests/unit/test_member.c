/* What is read of a JSON object is never NULL where a text is wanted. */
#include "report/member.h"

#include "model/period.h"

#include "message_support.h"

static void what_is_missing_reads_as_nothing(void **state) {
    (void)state;
    cJSON *object = cJSON_Parse("{\"number\": 3, \"yes\": true, \"text\": \"words\"}");
    assert_non_null(object);
    assert_null(member_of(object, "other"));
    assert_null(member_of(NULL, "text"));
    assert_string_equal(member_text(object, "text"), "words");
    assert_string_equal(member_text(object, "number"), "");
    assert_string_equal(member_text(NULL, "text"), "");
    assert_int_equal(member_integer(object, "number"), 3);
    assert_int_equal(member_integer(object, "text"), 0);
    assert_true(member_is(object, "yes"));
    assert_false(member_is(object, "text"));
    assert_int_equal(member_month(object, "text"), PERIOD_NONE);
    cJSON_Delete(object);
}

static void an_object_of_a_list_is_found_by_a_text(void **state) {
    (void)state;
    cJSON *list = cJSON_Parse("[{\"code\": 1}, {\"code\": \"b\", \"month\": \"2020-10\"}, {}]");
    assert_non_null(list);
    const cJSON *found = member_find(list, "code", "b");
    assert_int_equal(member_month(found, "month"), period_make(2020, 10));
    assert_null(member_find(list, "code", "c"));
    assert_null(member_find(NULL, "code", "b"));
    cJSON_Delete(list);
}

static void a_copy_outlives_the_object(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    cJSON *object = cJSON_Parse("{\"text\": \"words\"}");
    const char *text = member_copy(arena, object, "text");
    cJSON_Delete(object);
    assert_string_equal(text, "words");
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_missing_reads_as_nothing),
                                       cmocka_unit_test(an_object_of_a_list_is_found_by_a_text),
                                       cmocka_unit_test(a_copy_outlives_the_object)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
