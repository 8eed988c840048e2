/* Which row of an action counts, and how it stands at the end of a month. */
#include "model/action.h"
#include "model/assess/assess.h"

#include "assess_support.h"

static const char header[] =
    "id,indicator,unit,text,owner,opened,due,status,closed,known,note,priority\n";

/* The rows of actions.csv below its header. */
static struct entries load(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "actions.csv", arena_printf(folder->arena, "%s%s", header, rows));
    return folder_load_well(folder)->catalogue.actions;
}

static struct action_standing at(struct entries actions, const char *period, const char *as_at) {
    int known = period_read_as_at(as_at);
    return action_standing(actions, 0, entry_end(actions, 0), month(period), known);
}

/* "on-track", "overdue …", "-" where it is not told. */
static const char *told(struct entries actions, const char *period, const char *as_at) {
    struct action_standing standing = at(actions, period, as_at);
    if (standing.row == NULL)
        return "-";
    return words_code(&action_state_words, standing.state);
}

/* Opened in August, late in September, closed on 17 November. */
static const char three_months[] =
    "A1,KPI1,,Do it,Head,2020-08-12,30/09/2020,on-track,,,,\n"
    "A1,KPI1,,Do it,Head,2020-08-12,31/12/2020,late,,2020-10,,\n"
    "A1,KPI1,,Do it,Head,2020-08-12,31/12/2020,done,17/11/2020,2020-11,,\n";

static void each_month_says_what_was_known_then(void **state) {
    struct entries actions = load(*state, three_months);
    assert_string_equal(told(actions, "2020-07", "2020-07"), "-");
    assert_string_equal(told(actions, "2020-08", "2020-08"), "on-track");
    assert_string_equal(told(actions, "2020-09", "2020-09"), "overdue");
    assert_string_equal(told(actions, "2020-10", "2020-10"), "late");
    assert_string_equal(told(actions, "2020-11", "2020-11"), "done");
    assert_true(at(actions, "2020-10", "2020-10").open);
    assert_false(at(actions, "2020-11", "2020-11").open);
}

/* The last row counts, by which it was due in December; that it is done was not yet so in an
 * earlier month, and what was said last before is. */
static void as_at_latest_the_last_row_counts(void **state) {
    struct entries actions = load(*state, three_months);
    assert_string_equal(told(actions, "2020-07", "latest"), "-");
    assert_string_equal(told(actions, "2020-09", "latest"), "late");
    assert_string_equal(told(actions, "2020-10", "latest"), "late");
    assert_string_equal(told(actions, "2020-12", "latest"), "done");
}

static void a_month_is_due_on_its_last_day(void **state) {
    static const struct {
        const char *due, *first_overdue, *last_in_time;
    } cases[] = {{"2020-09", "2020-09", "2020-08"},
                 {"30/09/2020", "2020-09", "2020-08"},
                 {"2020-10-01", "2020-10", "2020-09"},
                 {"29/02/2020", "2020-02", "2020-01"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct data_folder *folder = *state;
        struct entries actions =
            load(folder, arena_printf(folder->arena, "A1,KPI1,,Do it,,2019-12,%s,at-risk,,,,\n",
                                      cases[i].due));
        assert_string_equal(told(actions, cases[i].first_overdue, "latest"), "overdue");
        assert_string_equal(told(actions, cases[i].last_in_time, "latest"), "at-risk");
    }
}

/* The day it closes is its last open one, so that on the month's last day it still is. */
static void closed_is_the_last_open_day(void **state) {
    static const struct {
        const char *closed;
        bool open_in_october, open_in_november;
    } cases[] = {{"2020-10-30", false, false},
                 {"31/10/2020", true, false},
                 {"2020-11", true, false},
                 {"Nov-20", true, false},
                 {"30/11/2020", true, true}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct data_folder *folder = *state;
        struct entries actions =
            load(folder, arena_printf(folder->arena, "A1,KPI1,,Do it,,2020-08,,done,%s,2020-12,,\n",
                                      cases[i].closed));
        assert_int_equal(at(actions, "2020-10", "latest").open, cases[i].open_in_october);
        assert_int_equal(at(actions, "2020-11", "latest").open, cases[i].open_in_november);
    }
}

static void done_without_a_date_is_closed_the_month_before_it_was_known(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "actions.csv",
                 arena_printf(folder->arena, "%s%s", header,
                              "A1,KPI1,,Do it,,2020-08,,on-track,,,,\n"
                              "A1,KPI1,,Do it,,2020-08,,done,,2020-11,,\n"));
    const struct dataset *dataset = folder_load(folder);
    assert_string_equal(folder_messages(folder),
                        "actions.csv:3: warning: done, without a date in the column closed: it "
                        "counts as closed on 31 October 2020, the last day of the month before it "
                        "was known; write its last open day there\n");
    struct entries actions = dataset->catalogue.actions;
    assert_true(at(actions, "2020-10", "latest").open);
    assert_string_equal(told(actions, "2020-11", "2020-11"), "done");
}

static void of_rows_known_in_one_month_the_later_counts(void **state) {
    struct entries actions = load(*state, "A1,KPI1,,Do it,,2020-08,,late,,2020-10,,\n"
                                          "A1,KPI1,,Do it,,2020-08,,at-risk,,2020-09,,\n"
                                          "A1,KPI1,,Do it,,2020-08,,on-track,,2020-10,,\n");
    assert_string_equal(told(actions, "2020-10", "2020-10"), "on-track");
    assert_string_equal(told(actions, "2020-09", "2020-09"), "at-risk");
    assert_string_equal(told(actions, "2020-08", "2020-08"), "-");
}

/* Rows of others between them, in any order of months. */
static void actions_stand_in_the_order_of_their_first_rows(void **state) {
    struct entries actions = load(*state, "B,KPI1,,Second letter,,2020-09,,,,,,\n"
                                          "A,KPI1,,First letter,,2020-08,,,,,,\n"
                                          "B,KPI1,,Second letter,,2020-09,,late,,2020-10,,\n");
    size_t end = entry_end(actions, 0);
    assert_int_equal(end, 2);
    assert_string_equal(entry_at(actions, 0)->id, "B");
    assert_string_equal(entry_at(actions, end)->id, "A");
    assert_string_equal(told(actions, "2020-09", "2020-09"), "open");
}

static void what_cannot_be_is_said(void **state) {
    static const struct {
        const char *row, *says;
    } cases[] = {
        {"A1,KPI2,,Do it,,2020-08,,,,,,\n",
         "actions.csv:2:2: error: column indicator: unknown indicator “KPI2” (did you mean “KPI1”?)"
         "; expected a code of indicators.csv; the row is not read"},
        {"A1,KPI1,NORHT,Do it,,2020-08,,,,,,\n",
         "actions.csv:2:3: error: column unit: unknown unit “NORHT” (did you mean “NORTH”?)"},
        {"A1,KPI1,,Do it,,2020-08,,on track,,,,\n",
         "actions.csv:2:8: error: column status: unknown word “on track” (did you mean “on-track”?)"
         "; expected on-track, at-risk, late or done"},
        {"A1,KPI1,,Do it,,2020-08,09/30/2020,,,,,\n",
         "actions.csv:2:7: error: column due: not a date: “09/30/2020” (day first, as dates are "
         "read here, it has month 30; month first it is 30 September 2020: then write 2020-09-30)"},
        {"A1,KPI1,,Do it,,2020-08,31/09/2020,,,,,\n",
         "it is day 31 of September 2020, which has 30"},
        {"A1,KPI1,,Do it,,2020-08,01/07/2020,,,,,\n",
         "actions.csv:2:7: warning: column due: “01/07/2020” is 1 July 2020, before it was opened "
         "(August 2020), so that it is overdue from the first; days stand before months"},
        {"A1,KPI1,,Do it,,2020-08,,done,2020-07-31,2020-09,,\n",
         "actions.csv:2:9: error: column closed: closed before it was opened: “2020-07-31”"},
        {"A1,KPI1,,Do it,,2020-08,,done,17/11/2020,,,\n",
         "actions.csv:2:9: warning: column closed: “17/11/2020” is later than 2020-08, from when "
         "the row is known, so that reports of the months between say it before its time; leave "
         "that row as it was, and write a further one with the same id and known 2020-11"},
        {",KPI1,,Do it,,2020-08,,,,,,\n", "actions.csv:2:1: error: column id: an empty cell"},
        {"A1,KPI1,,,,2020-08,,,,,,\n", "actions.csv:2:4: error: column text: an empty cell"},
        {"A1,KPI1,,Do it,,,,,,,,\n", "actions.csv:2:6: error: column opened: an empty cell"},
        {"A1,KPI1,,Do it,,2020-08,,,,,,\nA1,COUNT,,Do it,,2020-08,,,,,,\n",
         "actions.csv:3: warning: id “A1” is about another indicator or unit than in line 2"},
        {"A1,KPI1,,Do it,,2020-08,,,,,,\nA1,KPI1,,Do it,,2020-08,,,,,,\n",
         "actions.csv:3: warning: id “A1” says the same as in line 2; remove one of the two rows"},
    };
    struct data_folder folder = *(struct data_folder *)*state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        folder.diagnostics = diagnostics_new(folder.arena);
        folder_write(&folder, "actions.csv",
                     arena_printf(folder.arena, "%s%s", header, cases[i].row));
        assert_non_null(folder_load(&folder));
        assert_contains(folder_messages(&folder), cases[i].says);
    }
}

/* Who does it, and what is noted, may be about a person. */
static void messages_do_not_say_what_cells_for_readers_say(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "actions.csv",
                 arena_printf(folder->arena, "%s%s", header,
                              "A1,KPI2,X,Visit Ann,Beth,2020-13,32/01/2020,x,x,x,Cara,Dora\n"));
    folder_load(folder);
    const char *said = folder_messages(folder);
    assert_contains(said, "KPI2");
    static const char *const names[] = {"Ann", "Beth", "Cara", "Dora"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_null(strstr(said, names[i]));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(each_month_says_what_was_known_then),
        FOLDER_TEST(as_at_latest_the_last_row_counts),
        FOLDER_TEST(a_month_is_due_on_its_last_day),
        FOLDER_TEST(closed_is_the_last_open_day),
        FOLDER_TEST(done_without_a_date_is_closed_the_month_before_it_was_known),
        FOLDER_TEST(of_rows_known_in_one_month_the_later_counts),
        FOLDER_TEST(actions_stand_in_the_order_of_their_first_rows),
        FOLDER_TEST(what_cannot_be_is_said),
        FOLDER_TEST(messages_do_not_say_what_cells_for_readers_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
