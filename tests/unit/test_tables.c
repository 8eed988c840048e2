/* Tables of tables.csv: which of them a report has, what their totals add up. */
#include "model/data_table.h"

#include "assess_support.h"

/* Exports of October: a measure is its own name's number. */
static void write_numbers(const struct data_folder *folder) {
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,1\n2020-10,TRUST,one,1\n"
                 "2020-10,TRUST,two,2\n2020-10,TRUST,four,4\n2020-10,TRUST,hidden,c\n"
                 "2020-10,TRUST,unknown,x\n2020-10,TRUST,none,z\n2020-10,TRUST,few,low\n");
}

/* The table t of one column, whose lines are "row,numerator". */
static void write_table(const struct data_folder *folder, const char *const *lines) {
    const char *text = "table,column,row,numerator,unit\n";
    for (size_t i = 0; lines[i] != NULL; i++)
        text = arena_printf(folder->arena, "%st,Now,%s,count\n", text, lines[i]);
    write_numbers(folder);
    folder_write(folder, "tables.csv", text);
}

/* What the last row, a total, prints. */
static const struct data_cell_result *last_of(const struct data_folder *folder,
                                              const char *const *lines) {
    write_table(folder, lines);
    const struct report_result *report = assess(folder, "2020-10");
    assert_int_equal(report->table_count, 1);
    return data_table_cell(&report->tables[0], report->tables[0].table->row_count - 1, 0);
}

/* ---- which tables ---- */

static void a_report_may_choose_its_tables(void **state) {
    static const char *const chosen[] = {"c", "missing", "a"};
    const struct data_folder *folder = *state;
    folder_write(folder, "tables.csv",
                 "table,row,column,numerator\na,All,Now,all\nb,All,Now,all\nc,All,Now,all\n");
    const struct dataset *dataset = folder_load_well(folder);
    struct report_settings settings = *default_settings();
    const int october = month("2020-10");
    const struct report_result *all =
        assess_with(folder, dataset, "TRUST", "2020-10", october, &settings);
    assert_int_equal(all->table_count, 3);
    assert_string_equal(all->tables[1].table->code, "b");
    settings.tables = chosen;
    settings.table_count = 3;
    const struct report_result *some =
        assess_with(folder, dataset, "TRUST", "2020-10", october, &settings);
    assert_int_equal(some->table_count, 2);
    assert_string_equal(some->tables[0].table->code, "c");
    assert_string_equal(some->tables[1].table->code, "a");
    assert_string_equal(data_table_cell(&some->tables[0], 0, 0)->outcome.text, "200");
}

/* ---- what totals add up ---- */

struct sum {
    const char *lines[8], *text;
    bool is_partial;
};

static void assert_sums(const struct data_folder *folder, const struct sum *sums, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const struct data_cell_result *total = last_of(folder, sums[i].lines);
        assert_string_equal(total->outcome.text, sums[i].text);
        assert_int_equal(total->is_partial, sums[i].is_partial);
    }
}

/* doc/data.md: what is suppressed is left out; all else is as in any sum (doc/design.md). */
static void markers_are_added_up_by_their_rules(void **state) {
    static const struct sum sums[] = {
        {{"A,one", "B,two", "All,total"}, "3", false},
        {{"A,one", "B,hidden", "C,four", "All,total"}, "5", true},
        {{"A,hidden", "B,hidden", "All,total"}, "[c]", false},
        {{"A,one", "B,unknown", "All,total"}, "[x]", false},
        {{"A,hidden", "B,unknown", "All,total"}, "[x]", true},
        {{"A,one", "B,none", "All,total"}, "1", false},
        {{"A,none", "B,none", "All,total"}, "[z]", false},
        {{"A,one", "B,few", "All,total"}, "[x]", false},
        {{"A,few", "All,total"}, "[low]", false},
    };
    assert_sums(*state, sums, sizeof sums / sizeof *sums);
}

static void blanks_are_no_parts(void **state) {
    static const struct sum sums[] = {
        {{"A,one", "B,blank", "C,two", "All,total"}, "3", false},
        {{"A,one", "Sub,blank", "C,four", "All,total"}, "5", false},
    };
    assert_sums(*state, sums, sizeof sums / sizeof *sums);
}

/* Each part is added up once: a total on the way stands for what it adds up. */
static void totals_are_of_their_level(void **state) {
    static const struct sum sums[] = {
        {{"Care > A,one", "Care > B,two", "Other,four", "All,total"}, "7", false},
        {{"Care > A,one", "Care > B,two", "Care > All,total", "Other,four", "All,total"},
         "7",
         false},
        {{"Care > In > A,one", "Care > In > B,two", "Care > In > All,total", "Care > Out,four",
          "Care > All,total", "Other,one", "All,total"},
         "8",
         false},
        {{"Care > A,one", "Care > All,total", "Care > B,two", "All,total"}, "3", false},
        {{"A,one", "Sub,total", "B,two", "C,four", "Sub 2,total"}, "6", false},
        {{"Care > A,hidden", "Care > B,two", "Care > All,total", "Other,four", "All,total"},
         "6",
         true},
    };
    assert_sums(*state, sums, sizeof sums / sizeof *sums);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_report_may_choose_its_tables),
        FOLDER_TEST(markers_are_added_up_by_their_rules),
        FOLDER_TEST(blanks_are_no_parts),
        FOLDER_TEST(totals_are_of_their_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
