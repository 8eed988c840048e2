/* What is made of a value and its target. */
#include "model/status.h"

#include "message_support.h"

struct judgement {
    const char *target, *low, *high;
    enum better better;
    const char *printed;
    enum status status;
    const char *rag;
};

static struct amount amount_of(struct arena *arena, const char *text) {
    return (struct amount){*text == '\0' ? NULL : number_read(arena, text), text};
}

static void statuses_are_those_of_the_contract(void **state) {
    static const struct judgement cases[] = {
        {"80", "", "", BETTER_HIGH, "80", STATUS_MET, "green"},
        {"80", "75", "", BETTER_HIGH, "79", STATUS_WITHIN, "amber"},
        {"80", "75", "", BETTER_HIGH, "75", STATUS_WITHIN, "amber"},
        {"80", "75", "", BETTER_HIGH, "74", STATUS_OUTSIDE, "red"},
        {"80", "", "95", BETTER_HIGH, "74", STATUS_MISSED,
         "red"}, /* the other end does not count */
        {"20", "", "24", BETTER_LOW, "20", STATUS_MET, "green"},
        {"20", "", "24", BETTER_LOW, "24", STATUS_WITHIN, "amber"},
        {"20", "", "24", BETTER_LOW, "25", STATUS_OUTSIDE, "red"},
        {"20", "10", "", BETTER_LOW, "25", STATUS_MISSED, "red"},
        {"", "75", "95", BETTER_HIGH, "80", STATUS_NONE, ""},
        {"", "", "", BETTER_NEITHER, "80", STATUS_NONE, ""},
        {"85", "", "", BETTER_NEITHER, "80", STATUS_NONE, ""},
        {"85", "75", "95", BETTER_NEITHER, "75", STATUS_MET, "green"},
        {"85", "75", "95", BETTER_NEITHER, "95", STATUS_MET, "green"},
        {"85", "75", "95", BETTER_NEITHER, "96", STATUS_OUTSIDE, "red"},
        {"", "75", "", BETTER_NEITHER, "1000", STATUS_MET, "green"},
        {"", "", "95", BETTER_NEITHER, "96", STATUS_OUTSIDE, "red"},
        {"80", "75", "", BETTER_HIGH, "", STATUS_NO_DATA, ""},
        {"", "", "", BETTER_HIGH, "", STATUS_NO_DATA, ""}};
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct target_result target = {.target = amount_of(arena, cases[i].target),
                                       .low = amount_of(arena, cases[i].low),
                                       .high = amount_of(arena, cases[i].high)};
        struct outcome printed = {.printed = amount_of(arena, cases[i].printed).value};
        struct status_result status = status_judge(&target, cases[i].better, &printed);
        assert_int_equal(status.code, cases[i].status);
        assert_string_equal(status_rag(status.code), cases[i].rag);
    }
    arena_free(arena);
}

static void ranges_have_words_of_their_own(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct target_result target = {.low = amount_of(arena, "75")};
    struct outcome inside = {.printed = number_ratio(arena, 80, 1)},
                   outside = {.printed = number_ratio(arena, 70, 1)};
    assert_string_equal(status_judge(&target, BETTER_NEITHER, &inside).text, "Inside agreed range");
    assert_string_equal(status_judge(&target, BETTER_NEITHER, &outside).text,
                        "Outside agreed range");
    arena_free(arena);
}

static void off_target_is_worst(void **state) {
    (void)state;
    assert_true(status_is_off_target(STATUS_OUTSIDE));
    assert_true(status_is_off_target(STATUS_MISSED));
    assert_false(status_is_off_target(STATUS_WITHIN));
    assert_false(status_is_off_target(STATUS_NONE));
    assert_false(status_is_off_target(STATUS_NO_DATA));
    assert_true(status_rank(STATUS_MET) < status_rank(STATUS_WITHIN));
    assert_true(status_rank(STATUS_WITHIN) < status_rank(STATUS_OUTSIDE));
    assert_int_equal(status_rank(STATUS_NONE), status_rank(STATUS_NO_DATA));
}

static void keys_are_codes_that_can_be_names(void **state) {
    (void)state;
    for (enum status status = STATUS_MET; status <= STATUS_NONE; status++)
        assert_string_equal(words_name(&status_words, status).text,
                            words_code(&status_words, status));
    assert_string_equal(words_code(&status_words, STATUS_NO_DATA), "no-data");
    assert_string_equal(words_name(&status_words, STATUS_NO_DATA).text, "no_data");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(statuses_are_those_of_the_contract),
        cmocka_unit_test(ranges_have_words_of_their_own),
        cmocka_unit_test(off_target_is_worst),
        cmocka_unit_test(keys_are_codes_that_can_be_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
