/* Which numbers are called suspicious, and which are not. */
#include "assess_support.h"

/* A number a month, the last of them in 2020-10, as check looks at them. */
static const char *messages_about(const struct data_folder *folder, const char *const *values,
                                  size_t count) {
    const char *rows = "period,unit,measure,value\n";
    for (size_t i = 0; i < count; i++)
        rows = arena_printf(folder->arena, "%s%s,TRUST,all,%s\n", rows,
                            period_code(folder->arena, month("2020-10") - (int)(count - 1 - i)),
                            values[i]);
    folder_write(folder, "units.csv", "unit,name,parent\nTRUST,The trust,\n");
    folder_write(folder, "kpi/2020-10.csv", rows);
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    struct assess_request request = {.catalogue = &dataset->catalogue,
                                     .facts = dataset->facts,
                                     .rounds = dataset->rounds,
                                     .round_count = dataset->round_count,
                                     .settings = default_settings(),
                                     .unit = catalogue_unit(&dataset->catalogue, "TRUST"),
                                     .period = month("2020-10"),
                                     .as_at = PERIOD_LATEST,
                                     .advise = true};
    assess_report(folder->arena, folder->diagnostics, &request);
    return folder_messages(folder);
}

static void write_better(const struct data_folder *folder, const char *better) {
    folder_write(folder, "indicators.csv",
                 arena_printf(folder->arena,
                              "code,title,section,better,basis,compare\nCOUNT,All,kpi,%s,month,"
                              "none\n",
                              better));
}

static void write_one_figure(const struct data_folder *folder) {
    write_better(folder, "high");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "COUNT,Number,all,,count,yes\n");
}

/* Up to 24 months; "" ends them. */
struct months {
    const char *values[24];
};

static size_t count_of(const struct months *months) {
    size_t count = 0;
    while (count < 24 && months->values[count] != NULL)
        count++;
    return count;
}

/* Each is said of all its months, or (expected NULL) nothing of any. */
static void expect(const struct data_folder *folder, const struct months *months,
                   const char *expected) {
    write_one_figure(folder);
    const char *said = messages_about(folder, months->values, count_of(months));
    if (expected == NULL)
        assert_string_equal(said, "");
    else
        assert_contains(said, expected);
}

/* 120 among 9 to 15: 12 undone; 15 × √10 = 47 < 120. */
static void a_slip_among_noisy_months_is_found(void **state) {
    static const struct months months = {{"12", "9", "15", "11", "120", "13", "10"}};
    expect(*state, &months,
           "kpi/2020-10.csv:6:4: warning: “all” of “TRUST” for 2020-08 is 120, about 10 times all "
           "values beside it (4 before and 2 after it: 9 to 15); ");
}

static void a_hundredth_is_found(void **state) {
    static const struct months months = {{"83.2", "84.1", "85.3", "0.832", "82.9"}};
    expect(*state, &months, "is 0.832, about a hundredth of all values beside it");
}

static void a_thousandfold_is_found(void **state) {
    static const struct months months = {{"1.2", "1.4", "1.3", "1300"}};
    expect(*state, &months, "is 1300, about 1,000 times all values beside it (3 before it: ");
}

static void small_counts_jump(void **state) {
    static const struct months months = {{"1", "2", "1", "12"}};
    expect(*state, &months, NULL);
}

static void a_rise_to_three_times_is_no_slip(void **state) {
    static const struct months months = {{"110", "95", "120", "99", "370", "105"}};
    expect(*state, &months, NULL);
}

/* 500 is five times, and 50 lies outside what is near 100 to 110. */
static void five_times_is_no_slip(void **state) {
    static const struct months months = {{"100", "105", "110", "500", "104"}};
    expect(*state, &months, NULL);
}

static void a_new_level_is_no_slip(void **state) {
    static const struct months months = {{"100", "110", "105", "1000", "1100", "1050"}};
    expect(*state, &months, NULL);
}

static void what_comes_each_year_is_no_slip(void **state) {
    static const struct months months = {{"20", "21", "22", "230", "20", "21", "23", "21", "20",
                                          "22", "21", "20", "19", "20", "21", "220", "20", "19"}};
    expect(*state, &months, NULL);
}

static void two_months_tell_nothing_about_a_third(void **state) {
    static const struct months months = {{"100", "110", "1000"}};
    expect(*state, &months, NULL);
}

static void a_zero_among_large_numbers_is_suspicious(void **state) {
    static const struct months months = {{"40", "35", "38", "0", "41"}};
    expect(*state, &months,
           "is 0, unlike all values beside it (3 before and 1 after it: 35 to 41); ");
}

static void a_zero_among_small_numbers_is_not(void **state) {
    static const struct months months = {{"4", "3", "9", "0", "5"}};
    expect(*state, &months, NULL);
}

static void one_of_several_zeros_is_not(void **state) {
    static const struct months months = {{"40", "0", "38", "0", "41"}};
    expect(*state, &months, NULL);
}

/* As of a measure whose rows are left out when they are 0. */
static void a_zero_that_may_be_left_out_is_not(void **state) {
    static const struct months months = {{"40", "35", "38", "0", "41"}};
    folder_write(*state, "measures.csv", "measure,kind,absent\nall,flow,0\n");
    expect(*state, &months, NULL);
}

static void the_first_negative_count_of_several_is_named(void **state) {
    static const struct months months = {{"4", "-3", "2", "-1"}};
    expect(*state, &months,
           "kpi/2020-10.csv:3:4: warning: “all” of “TRUST” for 2020-08 is -3 (and 1 more of its "
           "months below 0), and a figure prints it as a count");
}

/* A measure of which a figure makes a part of a percentage, or of a rate. */
static void a_negative_part_of_a_share_is_named(void **state) {
    static const struct {
        const char *figure, *negative;
    } parts[] = {{"Share,all,other,percent,", "-3"},
                 {"Share,other,all,percent,", "-4"},
                 {"Rate,all,other,rate,10000", "-5"}};
    const struct data_folder *folder = *state;
    write_better(folder, "high");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *const values[] = {"4", parts[i].negative, "2", "1"};
        folder_write(folder, "figures.csv",
                     arena_printf(folder->arena,
                                  "indicator,label,numerator,denominator,unit,per,headline\n"
                                  "COUNT,%s,yes\n",
                                  parts[i].figure));
        assert_contains(messages_about(folder, values, 4),
                        arena_printf(folder->arena,
                                     "kpi/2020-10.csv:3:4: warning: “all” of “TRUST” for 2020-08 "
                                     "is %s, and a figure makes a percentage or a rate of it as of "
                                     "a count, which is never below 0; correct it, or say in "
                                     "severity.csv why it is right [negative-count]",
                                     parts[i].negative));
    }
}

/* A percentage that is exported as it is may be one of change. */
static void a_negative_percentage_is_not(void **state) {
    static const char *const values[] = {"4", "-3", "2", "1"};
    const struct data_folder *folder = *state;
    write_better(folder, "high");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "COUNT,Share,all,,percent,yes\n");
    assert_string_equal(messages_about(folder, values, 4), "");
}

/* Of values from 438 to 474. */
static void a_target_far_from_all_values_is_suspicious(void **state) {
    static const struct {
        const char *better, *target;
        bool is_far;
    } expected[] = {{"high", "1480", true}, {"high", "949", true},  {"high", "948", false},
                    {"high", "218", true},  {"high", "219", false}, {"low", "950", true},
                    {"low", "218", false},  {"low", "88", false},   {"low", "87", true},
                    {"low", "0", false}};
    static const char *const values[] = {"450", "438", "474", "460"};
    const struct data_folder *folder = *state;
    write_one_figure(folder);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        write_better(folder, expected[i].better);
        folder_write(folder, "targets.csv",
                     arena_printf(folder->arena,
                                  "indicator,from,target,tolerance_low,tolerance_high\n"
                                  "COUNT,2020-04,%s,,\n",
                                  expected[i].target));
        const char *said = messages_about(folder, values, 4);
        if (expected[i].is_far)
            assert_contains(said, arena_printf(folder->arena,
                                               "targets.csv:2: warning: the target %s of “COUNT” "
                                               "is far from all values that it has had, from 438 ",
                                               expected[i].target));
        else
            assert_string_equal(said, "");
    }
}

/* 4 is less than half of 10, but no farther from it than the values lie apart. */
static void a_target_within_the_range_beside_the_values_is_not(void **state) {
    static const char *const values[] = {"10", "40", "12", "20"};
    const struct data_folder *folder = *state;
    write_one_figure(folder);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nCOUNT,2020-04,4,,\n");
    assert_string_equal(messages_about(folder, values, 4), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_slip_among_noisy_months_is_found),
        FOLDER_TEST(a_hundredth_is_found),
        FOLDER_TEST(a_thousandfold_is_found),
        FOLDER_TEST(small_counts_jump),
        FOLDER_TEST(a_rise_to_three_times_is_no_slip),
        FOLDER_TEST(five_times_is_no_slip),
        FOLDER_TEST(a_new_level_is_no_slip),
        FOLDER_TEST(what_comes_each_year_is_no_slip),
        FOLDER_TEST(two_months_tell_nothing_about_a_third),
        FOLDER_TEST(a_zero_among_large_numbers_is_suspicious),
        FOLDER_TEST(a_zero_among_small_numbers_is_not),
        FOLDER_TEST(one_of_several_zeros_is_not),
        FOLDER_TEST(a_zero_that_may_be_left_out_is_not),
        FOLDER_TEST(the_first_negative_count_of_several_is_named),
        FOLDER_TEST(a_negative_part_of_a_share_is_named),
        FOLDER_TEST(a_negative_percentage_is_not),
        FOLDER_TEST(a_target_far_from_all_values_is_suspicious),
        FOLDER_TEST(a_target_within_the_range_beside_the_values_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
