/* Sentences of commentary taken apart, and held against the figures. */
#include "report/claims/claims.h"

#include "findings_support.h"

#include "report/claims/direction_said.h"

static const struct rhythm monthly = {FREQUENCY_MONTH, 4};

static struct said_words words_of(const struct data_folder *folder, const char *sentence) {
    return said_words_of(folder->arena, sentence);
}

/* ---- words ---- */

/* Words with a stroke between, and two where a clause begins. */
static void assert_words(const struct data_folder *folder, const char *sentence,
                         const char *expected) {
    struct said_words words = words_of(folder, sentence);
    const char *said = "";
    for (size_t i = 0; i < words.count; i++)
        said = arena_printf(folder->arena, "%s%s%s", said,
                            i == 0                                               ? ""
                            : words.items[i].clause != words.items[i - 1].clause ? "||"
                                                                                 : "|",
                            words.items[i].text);
    assert_string_equal(said, expected);
}

static void what_is_one_thing_to_a_reader_is_one_word(void **state) {
    assert_words(*state, "Re-referrals rose to 1,377.", "re-referrals|rose|to|1,377|.");
    assert_words(*state, "In 2019/20 £2.3m (80%)", "in|2019/20|£|2.3|m||(|80|%||)");
    assert_words(*state, "At 10:30 on the 3rd, a year‑on‑year fall",
                 "at|10:30|on|the|3rd||,|a|year-on-year|fall");
    assert_words(*state, "The Trust’s aim – 16–17", "the|trust's|aim||-|16|-|17");
}

static void a_clause_begins_at_marks_and_words_such_as_but(void **state) {
    assert_words(*state, "It rose but fell, although slowly",
                 "it|rose||but|fell||,|although|slowly");
}

/* ---- periods ---- */

static const char *period_told(struct arena *arena, const struct said_period *period) {
    static const char *const kinds[] = {"month", "quarter", "year",   "span",
                                        "day",   "now",     "before", "year ago"};
    if (period->last == PERIOD_NONE)
        return kinds[period->kind];
    return arena_printf(arena, "%s%s %s to %s", period->since ? "since " : "", kinds[period->kind],
                        period_code(arena, period->first), period_code(arena, period->last));
}

static void assert_periods(const struct data_folder *folder, const char *sentence,
                           const char *expected) {
    struct said_words words = words_of(folder, sentence);
    struct said_periods periods =
        said_periods_of(folder->arena, &words, monthly, period_make(2020, 10));
    const char *said = "";
    for (size_t i = 0; i < periods.count; i++)
        said = arena_printf(folder->arena, "%s%s%s", said, i == 0 ? "" : "; ",
                            period_told(folder->arena, &periods.items[i]));
    assert_string_equal(said, expected);
}

static void months_without_a_year_are_the_latest(void **state) {
    assert_periods(*state, "In October it was more than in September, and in December less",
                   "month 2020-10 to 2020-10; month 2020-09 to 2020-09; month 2019-12 to 2019-12");
    assert_periods(*state, "Against last October", "month 2019-10 to 2019-10");
    assert_periods(*state, "In Oct-19 and Sept 2018",
                   "month 2019-10 to 2019-10; month 2018-09 to 2018-09");
}

static void may_is_a_month_behind_a_preposition_alone(void **state) {
    assert_periods(*state, "It may rise in May. May it?", "month 2020-05 to 2020-05");
}

static void quarters_and_years_are_those_of_the_indicator(void **state) {
    assert_periods(*state, "In Q2 2020/21, quarter three and Q1 of 2019/20",
                   "quarter 2020-07 to 2020-09; quarter 2019-10 to 2019-12; "
                   "quarter 2019-04 to 2019-06");
    assert_periods(*state, "In 2019/20, 2018-19 and 2017",
                   "year 2019-04 to 2020-03; year 2018-04 to 2019-03; year 2017-01 to 2017-12");
}

static void months_that_go_on_are_one_span(void **state) {
    assert_periods(*state, "From April to October 2020", "since span 2020-04 to 2020-10");
    assert_periods(*state, "November 2017 – October 2018", "span 2017-11 to 2018-10");
    assert_periods(*state, "In April, May and June", "span 2020-04 to 2020-06");
}

static void days_and_names_of_periods_are_known(void **state) {
    assert_periods(*state, "By 31 December 2020 or 16.09.20", "day 2020-12 to 2020-12; day");
    assert_periods(*state, "This month is better than last month and a year ago",
                   "now; before; year ago");
}

/* ---- numbers ---- */

static const char *number_told(struct arena *arena, const struct said_words *words,
                               const struct said_number *number) {
    static const char *const kinds[] = {"", "%", "pp", "£", "d", "share", "times"};
    static const char *const hedges[] = {"", "about ", "nearly ", "over ", "under "};
    (void)words;
    return arena_printf(arena, "%s%s %s", hedges[number->hedge], kinds[number->kind],
                        number_shortest(arena, number_double(number->value)));
}

static void assert_numbers(const struct data_folder *folder, const char *sentence,
                           const char *expected) {
    struct said_words words = words_of(folder, sentence);
    struct said_periods periods =
        said_periods_of(folder->arena, &words, monthly, period_make(2020, 10));
    struct said_numbers numbers = said_numbers_of(folder->arena, &words, &periods);
    const char *said = "";
    for (size_t i = 0; i < numbers.count; i++)
        said = arena_printf(folder->arena, "%s%s%s", said, i == 0 ? "" : "; ",
                            number_told(folder->arena, &words, &numbers.items[i]));
    assert_string_equal(said, expected);
}

static void numbers_have_units(void **state) {
    assert_numbers(*state, "1,377 of 2,000, 84%, 84 per cent, 6 percentage points and 497 days",
                   " 1377;  2000; % 84; % 84; pp 6; d 497");
    assert_numbers(*state, "£2.3m and £32,400", "£ 2300000; £ 32400");
    assert_numbers(*state, "75 to 95%", "% 75; % 95");
    assert_numbers(*state, "Twelve children and twenty-five homes", " 12;  25");
}

static void shares_and_multiples_are_numbers(void **state) {
    assert_numbers(*state, "Three quarters of them, a fifth, one in five and nine out of ten",
                   "share 75; share 20; share 20; share 90");
    assert_numbers(*state, "It doubled, then halved", "times 2; times 0.5");
}

static void hedges_are_heard(void **state) {
    assert_numbers(*state, "Around 350, nearly 80%, just over a fifth, fewer than 20",
                   "about  350; nearly % 80; over share 20; under  20");
}

static void what_counts_nothing_is_no_number(void **state) {
    static const char *const sentences[] = {
        "KPI 7 and Section 47 at Level 3 because of COVID-19",
        "Those aged 16-17, under 18s, 18 to 24 year olds and children under 16",
        "Within 24 hours, over 12-month periods, 15 working days and 3 years",
        "Per 10,000 people, by 31 December 2020, at 10:30 on 16.09.20",
        "Call 0121 303 1234 in Q2 2020/21, says Article 8",
        "No more than 12 cases, at least 90%, up to 15",
        "One of them is on the 3rd floor",
        "It is -5% where 5 < 6"};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        assert_numbers(*state, sentences[i], "");
}

/* ---- directions ---- */

static void assert_direction(const struct data_folder *folder, const char *sentence,
                             const char *found, bool negated) {
    struct said_words words = words_of(folder, sentence);
    struct direction_said said;
    bool any = direction_said_next(&words, 0, &said);
    assert_int_equal(any, found != NULL);
    if (!any)
        return;
    assert_string_equal(said_span(folder->arena, &words, said.first, said.last), found);
    assert_int_equal(said.negated, negated);
}

static void words_for_directions_are_found(void **state) {
    assert_direction(*state, "It has risen", "risen", false);
    assert_direction(*state, "It is not better than theirs", "better than", true);
    assert_direction(*state, "It did not fall", "not fall", true);
    assert_direction(*state, "We have yet to meet our target", "meet", true);
    assert_direction(*state, "It is within agreed tolerance", "within", false);
    assert_direction(*state, "There were fewer of them than before", "fewer of them than", false);
    assert_direction(*state, "We do not perform as well as others", "as well as", true);
}

static void other_senses_of_these_words_are_none(void **state) {
    assert_direction(*state, "They met on Monday", NULL, false);
    assert_direction(*state, "It was decided within a day", NULL, false);
    assert_direction(*state, "The reduced team, as well as the new one", NULL, false);
}

/* ---- a sentence and the figures ---- */

/* KPI1, high is good, target 25%: 20%, 24%, 28.5% in the three months to October 2020. */
static const struct report_result *report_of(const struct data_folder *folder) {
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n"
                 "2020-08,TRUST,in_time,40\n2020-08,TRUST,all,200\n"
                 "2020-09,TRUST,in_time,48\n2020-09,TRUST,all,200\n"
                 "2020-10,TRUST,in_time,57\n2020-10,TRUST,all,200\n");
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high\nKPI1,,2020-04,25,20,\n");
    folder_write(folder, "benchmarks.csv",
                 "indicator,comparator,period,published,value,source\n"
                 "KPI1,National average,2019/20,2020-06,31,Statistics\n");
    return findings_report_with(folder, default_settings());
}

/* Each as CODE: WORDS: TEXT. */
static void assert_claims(const struct data_folder *folder, const char *sentence,
                          const char *expected) {
    const struct report_result *report = report_of(folder);
    struct claim_check begun = claims_begin(folder->arena, report, indicator_of(report, "KPI1"));
    struct claim_list claims = claims_of(&begun, sentence);
    const char *said = "";
    for (size_t i = 0; i < claims.count; i++)
        said = arena_printf(folder->arena, "%s%s: %s: %s\n", said,
                            words_code(&finding_words, claims.items[i].code), claims.items[i].found,
                            claims.items[i].text);
    assert_string_equal(said, expected);
}

static void a_number_is_held_against_the_figures(void **state) {
    assert_claims(*state, "In October 29% were in time, up from 24% in September.", "");
    assert_claims(*state, "In October 92% were in time.",
                  "number-not-found: 92%: says 92%, the figure is 29%\n");
    assert_claims(*state, "The target of 30% stands.",
                  "number-not-found: 30%: says 30%, the target is 25%\n");
    assert_claims(*state, "This is five percentage points better than in September.", "");
    assert_claims(*state, "This is eight percentage points better than in September.",
                  "number-not-found: eight percentage points: says eight percentage points, the "
                  "nearest difference is 5\n");
    assert_claims(*state, "71% were late.", "");
}

/* Of 200 letters 57 were answered in time, so that 143 were not. */
static void the_rest_of_a_share_is_held_against_the_figures(void **state) {
    folder_write(*state, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Answered,in_time,,count,\nKPI1,Letters,all,,count,\n"
                 "KPI1,Share answered,in_time,all,percent,yes\nCOUNT,Number,all,,count,yes\n");
    assert_claims(*state, "Of the 200 letters, 143 were not answered in time.", "");
    assert_claims(*state, "Of the 200 letters, 60 were about schools.", "");
    assert_claims(*state, "Of the 200 letters, 90 were not answered for want of an address.", "");
    assert_claims(*state, "Of the 200 letters, 163 were not answered in time.",
                  "number-not-found: 163: says 163, the nearest figure is 143 (the rest)\n");
    assert_claims(*state, "The number of letters answered was 57.", "");
    assert_claims(*state, "The number of letters answered was 75.",
                  "number-not-found: 75: says 75, the nearest figure is 57 (Answered)\n");
}

static void numbers_of_rules_are_none(void **state) {
    folder_write(*state, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Letters,in_time,,count,yes\nCOUNT,Number,all,,count,yes\n");
    assert_claims(*state, "Clerks with more than 60 letters are helped.", "");
}

static void a_figure_of_a_month_to_come_is_of_the_wrong_one(void **state) {
    assert_claims(*state, "In November 2020 29% were in time.",
                  "wrong-period: 29%: says 29%, which is the figure of October 2020; there is none "
                  "of November 2020 yet\n");
    assert_claims(*state, "By November 2020 29% were in time.", "");
}

static void a_number_is_rounded_and_hedged_as_it_is_said(void **state) {
    assert_claims(*state, "28.5% were in time.", "");
    assert_claims(*state, "Nearly 30% were in time.", "");
    assert_claims(*state, "28% were in time.",
                  "number-not-found: 28%: says 28%, the figure is 29%\n");
    assert_claims(
        *state, "More than a third were in time.",
        "number-not-found: More than a third: says More than a third, the figure is 29%\n");
}

static void numbers_of_others_and_of_plans_are_none(void **state) {
    assert_claims(*state, "Sickness stood at 12%.", "");
    assert_claims(*state, "We hope to reach 40% by March 2021.", "");
    assert_claims(*state, "A sample found that 90% were in time.", "");
}

static void a_figure_of_another_month_is_of_the_wrong_one(void **state) {
    assert_claims(
        *state, "In August 2020 29% were in time.",
        "wrong-period: 29%: says 29%, which is the figure of October 2020; in August 2020 "
        "it was 20%\n");
}

static void a_direction_is_held_against_the_figures(void **state) {
    assert_claims(*state, "Performance has improved for the second month running.", "");
    assert_claims(*state, "Performance has fallen since September.",
                  "direction-contradicted: fallen: says “fallen since September”, the figure went "
                  "from 24% in September 2020 to 29%\n");
    assert_claims(*state, "Performance is above target but below the national average.", "");
    assert_claims(*state, "Performance is below target.",
                  "direction-contradicted: below: says “below target”, the figure is 29% and the "
                  "target 25%\n");
    assert_claims(
        *state, "Performance is better than the national average.",
        "direction-contradicted: better than: says “better than the national average”, the "
        "figure is 29%; National average: 31%\n");
    assert_claims(*state, "Performance has not improved.",
                  "direction-contradicted: improved: says “has not improved”, the figure went from "
                  "24% to 29%\n");
    assert_claims(*state, "Again 29% were in time.",
                  "direction-contradicted: 29%: says “again” 29%, the figure before was 24%\n");
}

static void a_change_in_a_month_after_another_is_from_that(void **state) {
    assert_claims(*state, "Performance rose in October after the September dip.", "");
    assert_claims(
        *state, "Performance fell in October after the September peak.",
        "direction-contradicted: fell: says “fell in October after the September peak”, the "
        "figure went from 24% in September 2020 to 29%\n");
}

static void directions_of_others_and_of_plans_are_none(void **state) {
    assert_claims(*state, "Demand has fallen.", "");
    assert_claims(*state, "We expect performance to fall below target.", "");
    assert_claims(*state, "The new process is better than the old one.", "");
}

static void data_about_persons_are_found_and_not_repeated(void **state) {
    static const char *const sentences[] = {
        "Jane Smith (DOB 14/03/2009) was seen.", "NHS number 943 476 5919 is open.",
        "See case number LCS-104428.", "She lives at 14 Acacia Avenue."};
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        const struct report_result *report = report_of(*state);
        const struct data_folder *folder = *state;
        struct claim_check begun =
            claims_begin(folder->arena, report, indicator_of(report, "KPI1"));
        struct claim_list claims = claims_of(&begun, sentences[i]);
        assert_int_equal(claims.count, 1);
        assert_int_equal(claims.items[0].code, FINDING_PERSONAL_DATA);
        assert_string_equal(claims.items[0].found, "");
        assert_null(strpbrk(claims.items[0].text, "0123456789"));
    }
    assert_claims(*state, "The team’s duty line is 0121 303 1234; Jane Smith leads it.", "");
    assert_claims(*state, "The number 9434765918 is none of the NHS.", "");
}

static void a_text_about_no_indicator_is_looked_through_for_persons_alone(void **state) {
    const struct data_folder *folder = *state;
    struct claim_check begun = claims_begin(folder->arena, report_of(folder), NULL);
    assert_int_equal(claims_of(&begun, "Performance fell to 92%.").count, 0);
    assert_int_equal(claims_of(&begun, "See case number LCS-104428.").count, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_one_thing_to_a_reader_is_one_word, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(a_clause_begins_at_marks_and_words_such_as_but,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(months_without_a_year_are_the_latest, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(may_is_a_month_behind_a_preposition_alone, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(quarters_and_years_are_those_of_the_indicator,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(months_that_go_on_are_one_span, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(days_and_names_of_periods_are_known, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(numbers_have_units, folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(shares_and_multiples_are_numbers, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(hedges_are_heard, folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(what_counts_nothing_is_no_number, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(words_for_directions_are_found, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(other_senses_of_these_words_are_none, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(a_number_is_held_against_the_figures, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(the_rest_of_a_share_is_held_against_the_figures,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(numbers_of_rules_are_none, folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(a_figure_of_a_month_to_come_is_of_the_wrong_one,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(a_number_is_rounded_and_hedged_as_it_is_said, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(numbers_of_others_and_of_plans_are_none, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(a_figure_of_another_month_is_of_the_wrong_one,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(a_direction_is_held_against_the_figures, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(a_change_in_a_month_after_another_is_from_that,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(directions_of_others_and_of_plans_are_none, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(data_about_persons_are_found_and_not_repeated,
                                        folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(
            a_text_about_no_indicator_is_looked_through_for_persons_alone, folder_set_up,
            folder_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
