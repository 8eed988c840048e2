/* Commentary that is looked through, and the sentences that it is made of. */
#include "report/findings/sentence.h"

#include "findings_support.h"

/* ---- sentences ---- */

static struct sentence_list sentences_of(const struct data_folder *folder, const char *text) {
    struct inputs inputs = {0};
    size_t count;
    folder_write(folder, "commentary/2020-10/KPI1.md", text);
    const struct dataset *dataset = folder_load_well(folder);
    const struct commentary_question question = {
        dataset, catalogue_unit(&dataset->catalogue, "TRUST"), month("2020-10"), NULL, 0};
    const struct commentary_entry *entries =
        commentary_load(folder->arena, folder->diagnostics, &question, &inputs, &count);
    assert_non_null(entries[0].commentary);
    return sentence_list_of(folder->arena, entries[0].commentary);
}

/* Each as LINE SENTENCE, a line for each. */
static void assert_sentences(const struct data_folder *folder, const char *text,
                             const char *expected) {
    struct sentence_list list = sentences_of(folder, text);
    const char *said = "";
    for (size_t i = 0; i < list.count; i++)
        said = arena_printf(folder->arena, "%s%zu %s\n", said, list.items[i].place.line,
                            list.items[i].text);
    assert_string_equal(said, expected);
}

static void sentences_have_the_line_that_they_begin_on(void **state) {
    assert_sentences(*state,
                     "---\nauthor: A\nheadline: Up. Again\n---\nIt rose.\nIt fell again\nlater. "
                     "Then!\n\n- One. Two\n- three",
                     "3 Up. Again\n5 It rose.\n6 It fell again later.\n7 Then!\n9 One.\n9 Two\n"
                     "10 three\n");
}

static void full_stops_in_numbers_and_abbreviations_end_nothing(void **state) {
    assert_sentences(*state,
                     "It was 3.5 (e.g. in May, No. 4 of J. Smith). Of 1,377. 5 of them \"left.\" "
                     "Is it? yes.",
                     "1 It was 3.5 (e.g. in May, No. 4 of J. Smith).\n1 Of 1,377.\n"
                     "1 5 of them \"left.\"\n1 Is it? yes.\n");
}

static void sentences_are_what_a_reader_hears(void **state) {
    assert_sentences(*state,
                     "# A *b*\n[The **plan**](https://example.org/9) is~~n't~~ new  \nhere.\n\n"
                     "```\n99 lines\n```\n\n| A | 7 |\n|---|---|\n| c | `d` |\n\n- [x] done it\n",
                     "1 A b\n2 The plan is new here.\n9 A\n9 7\n11 c\n11 d\n13 done it\n");
}

/* ---- the same as last month ---- */

#define TEN "one two three four five six seven eight nine ten"

static void assert_repeat(const struct data_folder *folder, const char *before, const char *now,
                          const char *text) {
    folder_write(folder, "commentary/2020-09/KPI1.md", before);
    folder_write(folder, "commentary/2020-10/KPI1.md", now);
    struct finding_list found = findings_in(folder);
    assert_int_equal(found.count, text != NULL);
    if (text == NULL)
        return;
    assert_int_equal(found.items[0].code, FINDING_SAME_AS_LAST_MONTH);
    assert_string_equal(found.items[0].text, text);
}

static void eighty_per_cent_of_the_words_in_order_are_the_same(void **state) {
    assert_repeat(*state, TEN, "One, two three\n\n- four five six\n- *seven* 8 eight 10.",
                  "8 of its 10 words are those of the text for September 2020, in that order; say "
                  "what is new");
    assert_repeat(*state, TEN, "one two three four five six seven 8 9 10", NULL);
}

/* All ten words are there, but only five in this order. */
static void other_order_is_another_text(void **state) {
    assert_repeat(*state, TEN, "six seven eight nine ten one two three four five", NULL);
}

static void other_figures_in_the_same_words_are_the_same_text(void **state) {
    assert_repeat(*state, "We drove 82.5 miles to 1,377 homes in time; it is good",
                  "We drove 83.5 miles to 1,402 homes in time; it is good",
                  "10 of its 12 words are those of the text for September 2020, in that order; say "
                  "what is new");
}

/* A quarter's figures are the same in each month until the next quarter's come: both reports show
 * July to September. */
static void a_text_stays_as_long_as_its_figures(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,frequency\n"
                 "KPI1,In time,kpi,high,month,none,quarter\n");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Share,in_time,all,percent,yes\n");
    assert_repeat(folder, TEN, TEN, NULL);
}

/* ---- older than the figures ---- */

/* The finding of KPI1's text for October 2020; NULL: there is none. Two are none of these tests. */
static const struct finding *only_finding(const struct data_folder *folder, const char *text) {
    folder_write(folder, "commentary/2020-10/KPI1.md", text);
    struct finding_list found = findings_in(folder);
    assert_true(found.count <= 1);
    return found.count == 0 ? NULL : &found.items[0];
}

static void assert_old(const struct data_folder *folder, const char *date, const char *text) {
    const struct finding *finding = only_finding(
        folder, arena_printf(folder->arena,
                             "---\nauthor: A. Clerk\ndate: %s\n---\nStaff were away.\n", date));
    assert_int_equal(finding == NULL, text == NULL);
    if (text == NULL)
        return;
    assert_int_equal(finding->code, FINDING_OLDER_THAN_FIGURES);
    assert_int_equal(finding->place.line, 3);
    assert_string_equal(finding->text, text);
}

static void a_text_from_before_the_month_is_older_than_its_figures(void **state) {
    assert_old(*state, "30 September 2020",
               "its date, 30 September 2020, is before the month that the figures are about, "
               "October 2020");
    assert_old(*state, "1 October 2020", NULL);
    assert_old(*state, "autumn 2019", NULL);
    assert_old(*state, "31 February 2020", NULL);
    assert_old(*state, "", NULL);
}

static void a_text_from_before_the_export_is_older_than_its_figures(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "meetings.csv", "report,period,exported\nreport,2020-10,2020-11-02\n");
    static const char text[] =
        "its date, 1 November 2020, is before the figures were exported, 2 November 2020";
    assert_old(folder, "1 November 2020", text);
    assert_old(folder, "2020-11-01", text);
    assert_old(folder, "01/11/2020", text);
    assert_old(folder, "2 November 2020", NULL);
    assert_old(folder, "5 Nov 2020", NULL);
}

/* ---- silence ---- */

/* In time is 29% (57 of 200), and higher is better. */
static void a_text_off_target_has_a_word_about_that(void **state) {
    const struct data_folder *folder = *state;
    static const char silent[] = "The team had a good month, and a new system was launched.";
    static const char *const speaking[] = {"It is below what was agreed.", "We missed it.",
                                           "Staff shortages slowed us.", "It fell to 29%."};
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,30,,\n");
    const struct finding *finding = only_finding(folder, silent);
    assert_non_null(finding);
    assert_int_equal(finding->code, FINDING_SILENT_ON_STATUS);
    assert_string_equal(finding->text, "it has no word about the status, which is “Target missed”: "
                                       "29%, against 30%");
    for (size_t i = 0; i < sizeof speaking / sizeof *speaking; i++)
        assert_null(only_finding(folder, speaking[i]));
    assert_null(only_finding(folder, "---\nlang: cy\n---\nMae hyn yn rhy isel."));
    assert_null(only_finding(folder, "---\nheadline: Off target\n---\nA good month."));
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,29,,\n");
    assert_null(only_finding(folder, silent));
}

/* 29% were in time, and no sentence in another language is read for that. */
static void english_is_known_by_its_tag(void **state) {
    const struct finding *finding =
        only_finding(*state, "---\nlang: EN-gb\n---\nIn October 2020, 99% were in time.");
    assert_non_null(finding);
    assert_int_equal(finding->code, FINDING_NUMBER_NOT_FOUND);
    assert_null(only_finding(*state, "---\nlang: enm\n---\nIn October 2020, 99% were in time."));
}

/* Two years of 80% to 81%, then two of every five in October 2020: beyond the lower limit. */
static void a_text_beside_a_signal_of_concern_has_a_word_about_that(void **state) {
    const struct data_folder *folder = *state;
    const char *rows = "period,unit,measure,value\n";
    for (int period = month("2018-10"); period < month("2020-10"); period++) {
        const char *code = period_code(folder->arena, period);
        rows = arena_printf(folder->arena, "%s%s,TRUST,in_time,%d\n%s,TRUST,all,200\n", rows, code,
                            160 + period % 3, code);
    }
    folder_write(folder, "kpi/2020-09.csv", rows);
    folder_write(folder, "commentary/2020-10/KPI1.md", "The team had a good month.");
    const struct report_result *report = findings_report_with(folder, default_settings());
    const struct finding_list *list =
        &report->findings[indicator_of(report, "KPI1") - report->indicators];
    assert_int_equal(list->count, 1);
    assert_int_equal(list->items[0].code, FINDING_SILENT_ON_SIGNAL);
    assert_string_equal(list->items[0].text, "it has no word about the trend, which is a signal of "
                                             "concern: values are lower than usual");
    folder_write(folder, "commentary/2020-10/KPI1.md", "It is the first such month since 2018.");
    report = findings_report_with(folder, default_settings());
    assert_int_equal(report->findings[indicator_of(report, "KPI1") - report->indicators].count, 0);
}

/* ---- slots ---- */

/* What is found in KPI1's text where report.ini asks so of it; NULL: nothing. */
static const char *text_found(const struct data_folder *folder, const struct slot *slot) {
    struct report_settings settings = *default_settings();
    settings.commentary = *slot;
    findings_write_months(folder);
    const struct report_result *report = findings_report_with(folder, &settings);
    struct finding_list list = report->findings[indicator_of(report, "KPI1") - report->indicators];
    assert_true(list.count <= 1);
    return list.count == 0
               ? NULL
               : arena_printf(folder->arena, "%s %s", list.items[0].place.file, list.items[0].text);
}

/* In time is 29% (57 of 200), and higher is better. */
static void a_text_is_required_where_the_status_is_off_target(void **state) {
    const struct data_folder *folder = *state;
    static const struct slot off = {"indicators", REQUIRED_OFF_TARGET, 0, "", {0}};
    static const struct slot always = {"indicators", REQUIRED_ALWAYS, 0, "A. N. Other", {0}};
    static const struct slot never = {"indicators", REQUIRED_NEVER, 0, "", {0}};
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,29,,\n");
    assert_null(text_found(folder, &off));
    assert_null(text_found(folder, &never));
    assert_string_equal(text_found(folder, &always),
                        "KPI1.md there is no text, and it is required in each report; it is for "
                        "A. N. Other to write");
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,30,,\n");
    assert_string_equal(
        text_found(folder, &off),
        "KPI1.md there is no text, and it is required where the status is off target");
    assert_null(text_found(folder, &never));
}

static void a_text_without_words_is_missing(void **state) {
    const struct data_folder *folder = *state;
    static const struct slot always = {"indicators", REQUIRED_ALWAYS, 0, "", {0}};
    folder_write(folder, "commentary/2020-10/KPI1.md", "---\nheadline: Up\n---\n\n");
    assert_non_null(text_found(folder, &always));
    folder_write(folder, "commentary/2020-10/KPI1.md", "Staff were away.");
    assert_null(text_found(folder, &always));
}

/* What it says was said by who reads it: it is not missing, too. */
static void a_text_that_cannot_be_used_is_not_missing(void **state) {
    const struct data_folder *folder = *state;
    static const struct slot always = {"indicators", REQUIRED_ALWAYS, 0, "", {0}};
    folder_write(folder, "commentary/2020-10/KPI1.md", "---\nstatus: fine\n---\nIt rose.");
    assert_null(text_found(folder, &always));
}

static void a_text_has_as_many_words_as_it_may(void **state) {
    const struct data_folder *folder = *state;
    static const struct slot ten = {"indicators", REQUIRED_NEVER, 10, "", {0}};
    folder_write(folder, "commentary/2020-10/KPI1.md", TEN);
    assert_null(text_found(folder, &ten));
    folder_write(folder, "commentary/2020-10/KPI1.md", TEN "\n\n- 11\n");
    assert_string_equal(strchr(text_found(folder, &ten), ' '),
                        " it has 11 words; expected 10 at most");
}

/* COUNT has no target and KPI1 misses its own: the report as a whole is off target. */
static void a_report_s_own_text_is_required_where_any_indicator_asks_for_it(void **state) {
    const struct data_folder *folder = *state;
    static const struct slot slots[] = {{"summary", REQUIRED_OFF_TARGET, 3, "", {0}},
                                        {"asks", REQUIRED_CONCERN, 0, "", {0}}};
    struct report_settings settings = *default_settings();
    settings.slots = slots;
    settings.slot_count = 2;
    findings_write_months(folder);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,30,,\n");
    const struct report_result *report = findings_report_with(folder, &settings);
    assert_int_equal(report->slot_findings[0].count, 1);
    assert_string_equal(report->slot_findings[0].items[0].place.file, "summary.md");
    assert_int_equal(report->slot_findings[1].count, 0);
    folder_write(folder, "commentary/2020-10/summary.md", "One two three four.");
    report = findings_report_with(folder, &settings);
    assert_string_equal(report->slots[0].commentary->html, "<p>One two three four.</p>\n");
    assert_string_equal(report->slot_findings[0].items[0].text,
                        "it has 4 words; expected 3 at most");
}

/* ---- actions ---- */

/* What is found of actions about KPI1, whose 29% miss 30%; NULL: nothing. */
static const struct finding *action_found(const struct data_folder *folder, enum required when,
                                          struct escalation_rule rule, const char *actions) {
    struct report_settings settings = *default_settings();
    settings.actions.holds[when] = true;
    settings.actions.place = (struct place){.file = "report.ini", .line = 7};
    settings.escalation = rule;
    findings_write_months(folder);
    folder_write(folder, "targets.csv",
                 "indicator,from,target,tolerance_low,tolerance_high\nKPI1,2020-04,30,,\n");
    folder_write(folder, "actions.csv", actions);
    const struct report_result *report = findings_report_with(folder, &settings);
    assert_int_equal(report->findings[indicator_of(report, "COUNT") - report->indicators].count, 0);
    struct finding_list list = report->findings[indicator_of(report, "KPI1") - report->indicators];
    assert_true(list.count <= 1);
    return list.count == 0 ? NULL : list.items;
}

#define ACTIONS "id,indicator,text,opened,closed,known\n"
static const struct escalation_rule NO_RULE = {0};

static void an_action_is_required_where_the_status_is_off_target(void **state) {
    const struct data_folder *folder = *state;
    const struct finding *found = action_found(folder, REQUIRED_OFF_TARGET, NO_RULE, ACTIONS);
    assert_non_null(found);
    assert_int_equal(found->code, FINDING_ACTION_MISSING);
    assert_string_equal(found->place.file, "actions.csv");
    assert_string_equal(found->text, "no action about KPI1 is open at the end of October 2020, and "
                                     "one is required where the status is off target");
    assert_string_equal(found->way_out,
                        "add a row with indicator KPI1, what is done as text, opened 2020-10 or "
                        "before, and nothing as closed (“actions”, line 7 of report.ini, asks for "
                        "it)");
    assert_null(action_found(folder, REQUIRED_NEVER, NO_RULE, ACTIONS));
    assert_null(action_found(folder, REQUIRED_CONCERN, NO_RULE, ACTIONS));
}

/* Open on the last day of the month, and about that indicator. */
static void the_action_that_is_required_is_open(void **state) {
    const struct data_folder *folder = *state;
    assert_null(
        action_found(folder, REQUIRED_OFF_TARGET, NO_RULE, ACTIONS "A1,KPI1,Hire,31/10/2020,,\n"));
    assert_null(action_found(folder, REQUIRED_OFF_TARGET, NO_RULE,
                             ACTIONS "A1,KPI1,Hire,2020-08,31/10/2020,2020-10\n"));
    assert_non_null(action_found(folder, REQUIRED_OFF_TARGET, NO_RULE,
                                 ACTIONS "A1,KPI1,Hire,2020-08,30/10/2020,2020-10\n"));
    assert_non_null(
        action_found(folder, REQUIRED_OFF_TARGET, NO_RULE, ACTIONS "A1,KPI1,Hire,2020-11,,\n"));
    assert_non_null(
        action_found(folder, REQUIRED_OFF_TARGET, NO_RULE, ACTIONS "A1,COUNT,Hire,2020-08,,\n"));
}

/* 58 of 200 in September and 57 in October: off target in both. */
static void an_action_is_required_where_rectification_is_needed(void **state) {
    const struct data_folder *folder = *state;
    const struct finding *found =
        action_found(folder, REQUIRED_RECTIFICATION, (struct escalation_rule){2, 2}, ACTIONS);
    assert_non_null(found);
    assert_string_equal(strstr(found->text, "and one"),
                        "and one is required where rectification is needed");
    assert_null(
        action_found(folder, REQUIRED_RECTIFICATION, (struct escalation_rule){3, 3}, ACTIONS));
    assert_null(action_found(folder, REQUIRED_RECTIFICATION, (struct escalation_rule){2, 2},
                             ACTIONS "A1,KPI1,Hire,2020-08,,\n"));
}

/* ---- overdue actions ---- */

#define DUE "id,indicator,text,owner,opened,due\n"

/* What is found in a text about letters answered in time; NULL: nothing. */
static const struct finding *overdue_found(const struct data_folder *folder, const char *actions,
                                           const char *text) {
    folder_write(folder, "actions.csv", actions);
    return only_finding(folder, text);
}

/* Due on the last day of the month, and open. */
static void a_text_beside_an_overdue_action_has_a_word_about_that(void **state) {
    const struct data_folder *folder = *state;
    static const char overdue[] = DUE "B7,KPI1,Recruit two clerks,Post room,2020-08,31/10/2020\n";
    static const char silent[] = "---\nauthor: A. Clerk\n---\n\nThe team had a good month.";
    const struct finding *found = overdue_found(folder, overdue, silent);
    assert_non_null(found);
    assert_int_equal(found->code, FINDING_SILENT_ON_ACTION);
    assert_contains(found->place.file, "commentary/2020-10/KPI1.md");
    assert_int_equal(found->place.line, 5);
    assert_string_equal(found->text, "it has no word about action B7, which was due 31 October "
                                     "2020 and is open: “Recruit two clerks”");
    assert_string_equal(found->way_out, "say how it stands, or add a row to actions.csv with its "
                                        "new due date or the day it was closed");
    assert_null(overdue_found(folder, overdue,
                              "---\naccept: silent-on-action B7 – said in the meeting\n---\n"
                              "The team had a good month."));
    assert_non_null(overdue_found(folder, overdue,
                                  "---\naccept: silent-on-action B8 – another\n---\n"
                                  "The team had a good month."));
}

static void a_text_that_speaks_of_the_action_is_not_found(void **state) {
    const struct data_folder *folder = *state;
    static const char overdue[] = DUE "B7,KPI1,Recruit two clerks,Post room,2020-08,31/10/2020\n";
    static const char *const speaking[] = {"The action has slipped.",
                                           "It is overdue.",
                                           "Interviews were delayed.",
                                           "It will come later.",
                                           "Recruitment goes on.",
                                           "One clerk has begun.",
                                           "B7 goes on.",
                                           "The post room has asked for time.",
                                           "---\nheadline: A delay\n---\nIt goes on.",
                                           "---\nlang: cy\n---\nMis da."};
    for (size_t i = 0; i < sizeof speaking / sizeof *speaking; i++)
        assert_null(overdue_found(folder, overdue, speaking[i]));
}

/* Not yet due, closed, another's: nothing is to be said. */
static void an_action_that_is_not_overdue_needs_no_word(void **state) {
    const struct data_folder *folder = *state;
    static const char *const others[] = {
        DUE "B7,KPI1,Recruit two clerks,Post room,2020-08,1/11/2020\n",
        DUE "B7,KPI1,Recruit two clerks,Post room,2020-08,\n",
        DUE "B7,COUNT,Recruit two clerks,Post room,2020-08,30/09/2020\n",
        "id,indicator,text,opened,due,closed,known\n"
        "B7,KPI1,Recruit two clerks,2020-08,30/09/2020,30/10/2020,2020-10\n"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_null(overdue_found(folder, others[i], "The team had a good month."));
}

/* "In time" is KPI1's own title: a text about it has its words, whatever it says of the action. */
static void words_of_the_title_do_not_speak_of_an_action(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare\n"
                 "KPI1,1,Letters answered in time,kpi,high,month,prev12-total\n"
                 "COUNT,2,Letters,activity,neither,month,none\n");
    static const char overdue[] =
        DUE "B7,KPI1,Answer letters from schools,Post room,2020-08,31/10/2020\n";
    assert_non_null(overdue_found(folder, overdue, "Letters were answered as they came."));
    assert_null(overdue_found(folder, overdue, "Letters of schools were answered as they came."));
}

/* ---- what is accepted ---- */

static void an_acceptance_needs_a_reason_and_something_to_accept(void **state) {
    const struct data_folder *folder = *state;
    assert_repeat(folder, TEN, "---\naccept: Same-as-last-month – all is as it was\n---\n" TEN,
                  NULL);
    assert_string_equal(folder_messages(folder), "");
    assert_repeat(folder, TEN, "---\naccept: over-long - nobody minds\n---\nNew", NULL);
    assert_contains(
        folder_messages(folder),
        "commentary/2020-10/KPI1.md:2: note: accept: nothing was found that “over-long” "
        "accepts, so that the line is not needed\n");
    assert_repeat(folder, TEN, "---\naccept: number-not-found 82%\n---\nNew", NULL);
    assert_contains(folder_messages(folder),
                    "commentary/2020-10/KPI1.md:2: error: accept: there is no reason behind "
                    "“number-not-found 82%”; expected one behind a dash");
    assert_repeat(folder, TEN, "---\naccept: overlong – it is\n---\nNew", NULL);
    assert_contains(folder_messages(folder), "commentary/2020-10/KPI1.md:2: error: accept: unknown "
                                             "finding “overlong” (did you mean “over-long”?)");
}

/* 57 of 200, which is 29%; 40 is what another text says. */
static void a_number_is_accepted_with_a_reason(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Answered,in_time,,count,\nKPI1,Letters,all,,count,\n"
                 "KPI1,Share answered,in_time,all,percent,yes\nCOUNT,Number,all,,count,yes\n");
#define FORTY "40 of the 200 letters were answered."
    const struct finding *found = only_finding(folder, FORTY);
    assert_non_null(found);
    assert_int_equal(found->code, FINDING_NUMBER_NOT_FOUND);
    assert_string_equal(found->found, "40");
    assert_null(only_finding(folder, "---\naccept: number-not-found 40 – as the inspection counts\n"
                                     "---\n" FORTY));
    assert_string_equal(folder_messages(folder), "");
    assert_non_null(only_finding(
        folder, "---\naccept: number-not-found 41 – as the inspection counts\n---\n" FORTY));
}

static void an_acceptance_names_the_words_that_a_finding_is_about(void **state) {
    (void)state;
    struct finding number = {.code = FINDING_NUMBER_NOT_FOUND, .found = "82%"};
    struct finding whole = {.code = FINDING_OVER_LONG, .found = ""};
    struct acceptance named = {.code = FINDING_NUMBER_NOT_FOUND, .what = "82 %"};
    struct acceptance other = {.code = FINDING_NUMBER_NOT_FOUND, .what = "8%"};
    struct acceptance bare = {.code = FINDING_NUMBER_NOT_FOUND, .what = ""};
    assert_true(finding_is_accepted_by(&number, &named));
    assert_false(finding_is_accepted_by(&number, &other));
    assert_false(finding_is_accepted_by(&number, &bare));
    assert_false(finding_is_accepted_by(&whole, &named));
}

static void personal_data_is_not_said_again(void **state) {
    const struct data_folder *folder = *state;
    struct finding items[] = {{FINDING_PERSONAL_DATA,
                               {.file = "KPI1.md", .line = 4},
                               "J. Smith, born 1.2.2008",
                               "",
                               "a name beside a date of birth",
                               "",
                               "KPI1.md"},
                              {FINDING_NUMBER_NOT_FOUND,
                               {.file = "KPI1.md", .line = 5},
                               "It was 82%.",
                               "82%",
                               "says 82%, the figure is 83%",
                               "",
                               "KPI1.md"}};
    struct finding_list list = {items, 2};
    struct report_result report = {.findings = &list, .indicator_count = 1};
    assert_int_equal(findings_tell(folder->diagnostics, SEVERITY_WARNING, &report), 2);
    assert_string_equal(
        messages(folder->arena, folder->diagnostics),
        "KPI1.md:4: warning: personal-data: a name beside a date of birth; where it is meant, the "
        "front matter says so: “accept: personal-data – REASON”\n"
        "KPI1.md:5: warning: number-not-found: says 82%, the figure is 83%: “It was 82%.”; where "
        "it "
        "is meant, the front matter says so: “accept: number-not-found 82% – REASON”\n");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, folder_set_up, folder_tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(sentences_have_the_line_that_they_begin_on),
        TEST(full_stops_in_numbers_and_abbreviations_end_nothing),
        TEST(sentences_are_what_a_reader_hears),
        TEST(eighty_per_cent_of_the_words_in_order_are_the_same),
        TEST(other_order_is_another_text),
        TEST(other_figures_in_the_same_words_are_the_same_text),
        TEST(a_text_stays_as_long_as_its_figures),
        TEST(a_text_from_before_the_month_is_older_than_its_figures),
        TEST(a_text_from_before_the_export_is_older_than_its_figures),
        TEST(a_text_off_target_has_a_word_about_that),
        TEST(english_is_known_by_its_tag),
        TEST(a_text_beside_a_signal_of_concern_has_a_word_about_that),
        TEST(a_text_is_required_where_the_status_is_off_target),
        TEST(a_text_without_words_is_missing),
        TEST(a_text_that_cannot_be_used_is_not_missing),
        TEST(a_text_has_as_many_words_as_it_may),
        TEST(a_report_s_own_text_is_required_where_any_indicator_asks_for_it),
        TEST(an_action_is_required_where_the_status_is_off_target),
        TEST(the_action_that_is_required_is_open),
        TEST(an_action_is_required_where_rectification_is_needed),
        TEST(a_text_beside_an_overdue_action_has_a_word_about_that),
        TEST(a_text_that_speaks_of_the_action_is_not_found),
        TEST(an_action_that_is_not_overdue_needs_no_word),
        TEST(words_of_the_title_do_not_speak_of_an_action),
        TEST(an_acceptance_needs_a_reason_and_something_to_accept),
        TEST(a_number_is_accepted_with_a_reason),
        TEST(an_acceptance_names_the_words_that_a_finding_is_about),
        TEST(personal_data_is_not_said_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
