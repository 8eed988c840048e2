/* Differences of two printed numbers, in numbers and words. */
#include "model/change.h"

#include "message_support.h"

struct two_numbers {
    enum figure_unit unit;
    enum better better;
    const char *before, *now, *text, *words;
};

/* As printed without decimals. */
static struct outcome printed(struct arena *arena, const char *text) {
    const struct number *exact = number_read(arena, text);
    return (struct outcome){.exact = exact,
                            .printed = exact == NULL ? NULL : number_round(arena, exact, 0)};
}

static struct change change_of(struct arena *arena, const struct two_numbers *comparison) {
    struct figure figure = {.unit = comparison->unit, .currency = "£"};
    struct outcome now = printed(arena, comparison->now),
                   before = printed(arena, comparison->before);
    return change_between(arena, &figure, comparison->better, &now, &before, 24249);
}

static void changes_are_told_in_numbers_and_words(void **state) {
    static const struct two_numbers cases[] = {
        {UNIT_PERCENT, BETTER_HIGH, "28", "29", "+1", "1 percentage point better"},
        {UNIT_PERCENT, BETTER_HIGH, "29", "27", "\u22122", "2 percentage points worse"},
        {UNIT_PERCENT, BETTER_LOW, "29", "27", "\u22122", "2 percentage points better"},
        {UNIT_PERCENT, BETTER_NEITHER, "27", "29", "+2", "2 percentage points higher"},
        {UNIT_PERCENT, BETTER_HIGH, "29", "29", "0", "no change"},
        {UNIT_DAYS, BETTER_LOW, "500", "499", "\u22121", "1 day better"},
        {UNIT_DAYS, BETTER_NEITHER, "500", "497", "\u22123", "3 days lower"},
        {UNIT_COUNT, BETTER_NEITHER, "1000", "2285", "+1,285", "1,285 more"},
        {UNIT_COUNT, BETTER_NEITHER, "2", "1", "\u22121", "1 fewer"},
        {UNIT_COUNT, BETTER_LOW, "10", "12", "+2", "2 more, which is worse"},
        {UNIT_MONEY, BETTER_HIGH, "-20", "5", "+25", "£25 higher, which is better"},
        {UNIT_RATE, BETTER_HIGH, "10", "12", "+2", "2 higher, which is better"},
        {UNIT_PERCENT, BETTER_HIGH, "28.6", "29.4", "0", "no change when rounded"},
        {UNIT_COUNT, BETTER_NEITHER, "29", "28.9", "0", "no change when rounded"},
        /* of the printed numbers: 28.4 and 28.6 are 28 and 29 */
        {UNIT_PERCENT, BETTER_HIGH, "28.4", "28.6", "+1", "1 percentage point better"}};
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct change change = change_of(arena, &cases[i]);
        assert_string_equal(change.text, cases[i].text);
        assert_string_equal(change.words, cases[i].words);
        assert_int_equal(change.since, 24249);
    }
    arena_free(arena);
}

static void nothing_is_said_of_a_missing_number(void **state) {
    static const struct two_numbers cases[] = {{UNIT_PERCENT, BETTER_HIGH, "x", "29", "", ""},
                                               {UNIT_PERCENT, BETTER_HIGH, "29", "x", "", ""}};
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct change change = change_of(arena, &cases[i]);
        assert_null(change.difference);
        assert_string_equal(change.text, "");
        assert_string_equal(change.words, "");
        assert_int_equal(change.direction, DIRECTION_NONE);
    }
    arena_free(arena);
}

static void a_difference_has_the_figures_decimals(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    struct figure figure = {.unit = UNIT_PERCENT, .decimals = 1};
    const struct number *before_exact = number_read(arena, "28.9"),
                        *now_exact = number_read(arena, "29.9");
    struct outcome before = {.exact = before_exact, .printed = before_exact},
                   now = {.exact = now_exact, .printed = now_exact};
    struct change change = change_between(arena, &figure, BETTER_HIGH, &now, &before, 0);
    assert_string_equal(change.text, "+1.0");
    assert_string_equal(change.words, "1.0 percentage points better");
    arena_free(arena);
}

/* 49.6 prints as 50: 49.6 and 49.8 are not below it, and 50.2 is not above 50.4, which prints
 * as 50. */
static void what_equals_others_by_rounding_alone_is_told_so(void **state) {
    static const struct {
        const char *ours, *theirs, *words;
    } cases[] = {{"50", "50", "the same"},
                 {"49.6", "50", "the same when rounded"},
                 {"50.4", "50", "the same when rounded"},
                 {"49.6", "49.6", "the same when rounded"},
                 {"49.6", "49.8", "the same when rounded"},
                 {"50.4", "50.2", "the same when rounded"},
                 {"49.6", "49.4", "0.6 percentage points better"},
                 {"50.4", "50.6", "0.6 percentage points worse"},
                 {"49.6", "51", "1.0 percentage points worse"}};
    (void)state;
    struct arena *arena = arena_new();
    struct figure figure = {.unit = UNIT_PERCENT};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct outcome ours = printed(arena, cases[i].ours);
        struct change change = change_from_others(arena, &figure, BETTER_HIGH, &ours,
                                                  number_read(arena, cases[i].theirs), 1);
        assert_string_equal(change.words, cases[i].words);
    }
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_are_told_in_numbers_and_words),
        cmocka_unit_test(nothing_is_said_of_a_missing_number),
        cmocka_unit_test(a_difference_has_the_figures_decimals),
        cmocka_unit_test(what_equals_others_by_rounding_alone_is_told_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
