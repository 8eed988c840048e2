/* What is printed of a ratio: its value, or the counts of a percentage of few. */
#include "model/outcome.h"

#include "message_support.h"

#include "model/figure_said.h"
#include "model/status.h"

struct shown {
    enum figure_unit unit;
    const char *numerator, *denominator; /* "": the figure has none */
    int minimum;
    const char *text;
    bool of_few;
};

static const struct number *read_or_none(struct arena *arena, const char *text) {
    return *text == '\0' ? NULL : number_read(arena, text);
}

/* As the figure comes out of sums that are numbers. */
static struct ratio ratio_of(struct arena *arena, const struct shown *shown) {
    struct ratio ratio = {.numerator.number = number_read(arena, shown->numerator),
                          .denominator.number = read_or_none(arena, shown->denominator)};
    const struct number *hundred = number_ratio(arena, 100, 1);
    if (ratio.denominator.number == NULL)
        ratio.value.number = ratio.numerator.number;
    else if (number_is_zero(ratio.denominator.number))
        ratio.value.marker = MARKER_Z;
    else
        ratio.value.number = number_product(
            arena, number_quotient(arena, ratio.numerator.number, ratio.denominator.number),
            hundred);
    return ratio;
}

static struct outcome outcome_of(struct arena *arena, const struct shown *shown) {
    static const struct term term = {0};
    const struct figure figure = {
        .unit = shown->unit,
        .denominator = {.terms = &term, .count = *shown->denominator == '\0' ? 0 : 1}};
    const struct indicator indicator = {.rhythm = {.year_start = 4}};
    struct ratio ratio = ratio_of(arena, shown);
    struct outcome outcome = outcome_make(arena, &indicator, &figure, &ratio, shown->minimum);
    assert_int_equal(outcome_is_shown(arena, &figure, &ratio, shown->minimum),
                     outcome.exact != NULL);
    return outcome;
}

static void percentages_of_few_are_their_counts(void **state) {
    static const struct shown cases[] = {
        {UNIT_PERCENT, "3", "4", 5, "3 of 4", true},
        {UNIT_PERCENT, "3", "5", 5, "60%", false},
        {UNIT_PERCENT, "3", "4", 0, "75%", false},
        {UNIT_PERCENT, "1.5", "4.75", 5, "1.5 of 4.75", true},
        {UNIT_PERCENT, "0", "4", 5, "0 of 4", true},
        {UNIT_PERCENT, "0.5", "4.33333", 5, "0.5 of 4.333", true}, /* an average of months */
        {UNIT_PERCENT, "1060", "1199", 1200, "1,060 of 1,199", true},
        {UNIT_PERCENT, "0", "0", 5, "[z]", false},  /* there is no percentage */
        {UNIT_PERCENT, "29", "", 30, "29%", false}, /* nobody knows of how many */
        {UNIT_RATE, "3", "4", 5, "75", false},      /* no percentage */
        {UNIT_COUNT, "3", "", 5, "3", false}};
    (void)state;
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct outcome outcome = outcome_of(arena, &cases[i]);
        assert_string_equal(outcome.text, cases[i].text);
        assert_int_equal(outcome.unjudged != NULL, cases[i].of_few);
        if (!cases[i].of_few)
            continue;
        assert_null(outcome.exact);
        assert_null(outcome.printed);
        assert_non_null(outcome.reason);
    }
    arena_free(arena);
}

static void what_is_of_few_is_not_judged(void **state) {
    static const struct shown few = {UNIT_PERCENT, "3", "4", 5, "", true};
    (void)state;
    struct arena *arena = arena_new();
    struct outcome outcome = outcome_of(arena, &few);
    struct target_result target = {.target.value = number_ratio(arena, 80, 1)}, none = {0};
    struct status_result against_target = status_judge(&target, BETTER_HIGH, &outcome),
                         against_nothing = status_judge(&none, BETTER_HIGH, &outcome);
    assert_int_equal(against_target.code, STATUS_NONE);
    assert_string_equal(against_target.text, "Not judged: fewer than 5");
    assert_true(against_target.of_few);
    assert_int_equal(against_nothing.code, STATUS_NONE);
    assert_string_equal(against_nothing.text, "No target");
    assert_false(against_nothing.of_few);
    arena_free(arena);
}

/* As it stands in a sentence. */
static void values_say_their_unit_in_sentences(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    static const struct {
        enum figure_unit unit;
        const char *per, *text, *said;
    } cases[] = {{UNIT_DAYS, NULL, "497", "497 days"},
                 {UNIT_DAYS, NULL, "1", "1 day"},
                 {UNIT_DAYS, NULL, "578 days", "578 days"},
                 {UNIT_DAYS, NULL, "550 to 600 days", "550 to 600 days"},
                 {UNIT_DAYS, NULL, "[x]", "[x]"},
                 {UNIT_RATE, "10000", "536", "536 per 10,000"},
                 {UNIT_RATE, "10000", "60 to 72", "60 to 72 per 10,000"},
                 {UNIT_RATE, "1000", "60 or more", "60 per 1,000 or more"},
                 {UNIT_RATE, "1", "0.5", "0.5"},
                 {UNIT_RATE, "10000", "", ""},
                 {UNIT_PERCENT, NULL, "3 of 4", "3 of 4"},
                 {UNIT_COUNT, NULL, "12", "12"},
                 {UNIT_MONEY, NULL, "£1,060", "£1,060"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct figure figure = {
            .unit = cases[i].unit,
            .per = cases[i].per == NULL ? NULL : number_read(arena, cases[i].per)};
        assert_string_equal(figure_said(arena, &figure, cases[i].text), cases[i].said);
    }
    arena_free(arena);
}

/* 81.6 prints as 82, and is below a target of 82. */
static void values_beside_what_they_print_as_are_told_apart(void **state) {
    (void)state;
    struct arena *arena = arena_new();
    static const struct {
        enum figure_unit unit;
        const char *value, *other, *said;
    } cases[] = {{UNIT_PERCENT, "81.6", "82", "82%, more exactly 81.6%"},
                 {UNIT_PERCENT, "81.96", "82", "82%, more exactly 81.96%"},
                 {UNIT_PERCENT, "82", "82", "82%"},
                 {UNIT_PERCENT, "81.6", "81", "82%"},
                 {UNIT_PERCENT, "81.6", "", "82%"},
                 {UNIT_DAYS, "577.7", "578", "578, more exactly 577.7 days"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct figure figure = {.unit = cases[i].unit};
        assert_string_equal(figure_said_beside(arena, &figure, number_read(arena, cases[i].value),
                                               read_or_none(arena, cases[i].other)),
                            cases[i].said);
    }
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(percentages_of_few_are_their_counts),
        cmocka_unit_test(what_is_of_few_is_not_judged),
        cmocka_unit_test(values_say_their_unit_in_sentences),
        cmocka_unit_test(values_beside_what_they_print_as_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
