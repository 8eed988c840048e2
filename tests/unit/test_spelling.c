/* Which name was probably meant. */
#include "base/spelling.h"

#include "message_support.h"
#include "model/catalogue.h"

static const char *const codes[] = {"KPI1", "KPI10", "HR1", "CONTACTS"};

static const char *nearest(const char *word) {
    struct spelling spelling = spelling_of(word);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        spelling_offer(&spelling, codes[i]);
    return spelling.nearest;
}

static void one_letter_more_less_or_other_is_near(void **state) {
    (void)state;
    assert_string_equal(nearest("KPI"), "KPI1");
    assert_string_equal(nearest("KPIi1"), "KPI1");
    assert_string_equal(nearest("KPY10"), "KPI10");
    assert_string_equal(nearest("CONACT"), "CONTACTS");
}

/* Two that follow each other are one change, not two. */
static void letters_that_changed_places_are_near(void **state) {
    struct spelling spelling = spelling_of("ydt");
    (void)state;
    spelling_offer(&spelling, "ytd");
    assert_string_equal(spelling.nearest, "ytd");
    assert_string_equal(nearest("RH1"), "HR1");
    spelling = spelling_of("STPE");
    spelling_offer(&spelling, "SAME");
    spelling_offer(&spelling, "STEP");
    assert_string_equal(spelling.nearest, "STEP");
    spelling = spelling_of("ca"); /* its letters and one between them: as many changes as letters */
    spelling_offer(&spelling, "abc");
    assert_null(spelling.nearest);
}

static void a_letter_must_stay(void **state) {
    struct spelling spelling = spelling_of("o");
    (void)state;
    spelling_offer(&spelling, "x");
    assert_null(spelling.nearest);
    spelling_offer(&spelling, "ox");
    assert_string_equal(spelling.nearest, "ox");
}

static void a_word_that_there_is_was_meant(void **state) {
    (void)state;
    assert_null(nearest("KPI10"));
}

static void case_does_not_count(void **state) {
    (void)state;
    assert_string_equal(nearest("kpi10"), "KPI10");
}

static void other_words_are_near_to_none(void **state) {
    char huge[200];
    (void)state;
    assert_null(nearest("ADOPTIONS"));
    assert_null(nearest("XY"));
    memset(huge, 'K', sizeof huge - 1);
    huge[sizeof huge - 1] = '\0';
    assert_null(nearest(huge));
}

static void a_hint_stands_behind_the_word(void **state) {
    struct arena *arena = arena_new();
    (void)state;
    assert_string_equal(spelling_hint(arena, "KPI11", codes, 4), " (did you mean “KPI1”?)");
    assert_string_equal(spelling_hint(arena, "ADOPTIONS", codes, 4), "");
    assert_string_equal(spelling_hint(arena, "KPI1", codes, 0), "");
    arena_free(arena);
}

static void names_are_offered_one_by_one(void **state) {
    struct arena *arena = arena_new();
    struct spelling spelling = spelling_of("contact");
    (void)state;
    assert_string_equal(spelling_answer(arena, &spelling), "");
    spelling_offer(&spelling, "constants");
    spelling_offer(&spelling, "contacts");
    spelling_offer(&spelling, "contract");
    assert_string_equal(spelling_answer(arena, &spelling), " (did you mean “contacts”?)");
    arena_free(arena);
}

static void the_nearest_code_of_a_catalogue_is_meant(void **state) {
    struct arena *arena = arena_new();
    const struct unit units[] = {{.code = "TOWN"}, {.code = "NORTH"}};
    const struct indicator indicators[] = {{.code = "DEC"}, {.code = "REF"}};
    const struct catalogue catalogue = {
        .units = units, .unit_count = 2, .indicators = indicators, .indicator_count = 2};
    (void)state;
    assert_string_equal(catalogue_unit_hint(arena, &catalogue, "NORHT"),
                        " (did you mean “NORTH”?)");
    assert_string_equal(catalogue_unit_hint(arena, &catalogue, "REFS"), "");
    assert_string_equal(catalogue_indicator_hint(arena, &catalogue, "REFS"),
                        " (did you mean “REF”?)");
    arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_letter_more_less_or_other_is_near),
        cmocka_unit_test(letters_that_changed_places_are_near),
        cmocka_unit_test(a_letter_must_stay),
        cmocka_unit_test(a_word_that_there_is_was_meant),
        cmocka_unit_test(case_does_not_count),
        cmocka_unit_test(other_words_are_near_to_none),
        cmocka_unit_test(a_hint_stands_behind_the_word),
        cmocka_unit_test(names_are_offered_one_by_one),
        cmocka_unit_test(the_nearest_code_of_a_catalogue_is_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
