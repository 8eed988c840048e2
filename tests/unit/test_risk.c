/* What a risk's score is called, and how it stands beside the report of the month before. */
#include "model/assess/assess.h"

#include "assess_support.h"

static const char header[] = "id,risk,likelihood,impact,opened,closed,known\n";

/* The rows of risks.csv below its header, and the report of a month about them. */
static const struct risk_list *told(const struct data_folder *folder, const char *rows,
                                    const char *period) {
    folder_write(folder, "risks.csv", arena_printf(folder->arena, "%s%s", header, rows));
    return &assess(folder, period)->risks;
}

/* Likelihood down, impact across, as A risk matrix for risk managers (NPSA, 2008) prints its grades
 * in table 3. */
static void the_matrix_is_the_published_one(void **state) {
    (void)state;
    static const char *const grades[RISK_STEPS] = {"LLLMM", "LMMHH", "LMHHX", "MHHXX", "MHXXX"};
    static const char letters[] = {
        [RISK_LOW] = 'L', [RISK_MEDIUM] = 'M', [RISK_HIGH] = 'H', [RISK_VERY_HIGH] = 'X'};
    for (int likelihood = 1; likelihood <= RISK_STEPS; likelihood++)
        for (int impact = 1; impact <= RISK_STEPS; impact++) {
            struct risk risk = {.likelihood = likelihood, .impact = impact};
            assert_int_equal(risk_score(&risk), likelihood * impact);
            assert_int_equal(letters[risk_rating(risk_score(&risk))],
                             grades[likelihood - 1][impact - 1]);
        }
}

static void steps_are_read_as_numbers_and_as_words(void **state) {
    static const char *const likelihoods[] = {"Rare", "unlikely", "POSSIBLE", "likely",
                                              "Almost certain"};
    static const char *const impacts[] = {"negligible", "Minor", "moderate", "Major", "SEVERE"};
    const struct data_folder *folder = *state;
    for (int step = 1; step <= RISK_STEPS; step++) {
        const char *row = arena_printf(folder->arena, "R1,It fails,%s,%s,2020-08,,\n",
                                       likelihoods[step - 1], impacts[step - 1]);
        const struct risk_list *risks = told(folder, row, "2020-10");
        assert_int_equal(risks->count, 1);
        assert_int_equal(risks->items[0]->row->likelihood, step);
        assert_int_equal(risks->items[0]->row->impact, step);
    }
}

/* Opened in August, higher in October, closed on 17 November, open again in January. */
static const char five_months[] = "R1,It fails,3,3,2020-08-12,,\n"
                                  "R1,It fails,3,5,2020-08-12,,2020-10\n"
                                  "R1,It fails,3,5,2020-08-12,2020-11-17,2020-11\n"
                                  "R1,It fails,2,5,2020-08-12,,2021-01\n";

static void each_month_says_what_has_changed_since_the_one_before(void **state) {
    static const struct {
        const char *period;
        enum risk_move move;
        int score, before; /* 0: none */
    } cases[] = {{"2020-08", RISK_NEW, 9, 0},       {"2020-09", RISK_SAME, 9, 9},
                 {"2020-10", RISK_HIGHER, 15, 9},   {"2020-11", RISK_CLOSED, 15, 15},
                 {"2021-01", RISK_REOPENED, 10, 0}, {"2021-02", RISK_SAME, 10, 10}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct risk_list *risks = told(*state, five_months, cases[i].period);
        assert_int_equal(risks->count, 1);
        const struct risk_result *risk = risks->items[0];
        assert_int_equal(risk->move, cases[i].move);
        assert_int_equal(risk_score(risk->row), cases[i].score);
        assert_int_equal(risk->before == NULL ? 0 : risk_score(risk->before), cases[i].before);
        assert_int_equal(risks->moved[cases[i].move], 1);
        assert_int_equal(risks->open, cases[i].move != RISK_CLOSED);
    }
    assert_int_equal(told(*state, five_months, "2020-07")->count, 0);
    assert_int_equal(told(*state, five_months, "2020-12")->count, 0);
}

/* Closed ones come last, whatever their scores. */
static void the_highest_score_stands_first_then_the_lower_id(void **state) {
    const struct risk_list *risks = told(*state,
                                         "R10,It fails,4,2,2020-08,,\n"
                                         "R3,It fails,5,5,2020-08,,\n"
                                         "R3,It fails,5,5,2020-08,2020-10-20,2020-10\n"
                                         "R2,It fails,2,4,2020-08,,\n"
                                         "R4,It fails,5,2,2020-08,,\n",
                                         "2020-10");
    static const char *const ids[] = {"R4", "R2", "R10", "R3"};
    assert_int_equal(risks->count, 4);
    for (size_t i = 0; i < risks->count; i++)
        assert_string_equal(risks->items[i]->row->entry.id, ids[i]);
    assert_int_equal(risks->open, 3);
    assert_int_equal(risks->rated[RISK_HIGH], 3);
    assert_int_equal(risks->rated[RISK_VERY_HIGH], 0);
}

/* What may happen, and who sees to it, may be about a person. */
static void messages_do_not_say_what_cells_for_readers_say(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "risks.csv",
                 "id,risk,likelihood,impact,mitigation,owner,indicator,opened,note\n"
                 "R1,Ann leaves,9,9,Beth stays,Cara,KPI2,2020-13,Dora\n"
                 "R2,Ann leaves,9,9,Beth stays,Cara,,2020-12,Dora\n");
    folder_load(folder);
    const char *said = folder_messages(folder);
    assert_contains(said, "KPI2");
    assert_contains(said, "likelihood");
    static const char *const names[] = {"Ann", "Beth", "Cara", "Dora"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_null(strstr(said, names[i]));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_matrix_is_the_published_one),
        FOLDER_TEST(steps_are_read_as_numbers_and_as_words),
        FOLDER_TEST(each_month_says_what_has_changed_since_the_one_before),
        FOLDER_TEST(the_highest_score_stands_first_then_the_lower_id),
        FOLDER_TEST(messages_do_not_say_what_cells_for_readers_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
