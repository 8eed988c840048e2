/* Cells found by the names of their columns, and what is said of bad ones. */
#include "input/table.h"

#include "base/buffer.h"

#include "message_support.h"

enum { PERIOD, COUNT, WORD };
static const struct column columns[] = {{"period", true}, {"count", false}, {"word", false}};

struct reading {
    struct arena *arena;
    struct diagnostics *diagnostics;
    struct table table;
    struct buffer *rows; /* PERIOD|COUNT|WORD; for each row */
    bool read;
};

static void on_row(void *context, const struct table_row *row) {
    static const struct word words[] = {{"flow", NULL}, {"stock", NULL}};
    static const struct word_table table = WORD_TABLE(words);
    struct reading *reading = context;
    bool bad = false;
    int period = table_period(row, PERIOD, &bad), count = table_integer(row, COUNT, 1, 12, 7, &bad),
        word = table_word(row, WORD, &table);
    buffer_printf(reading->rows, "%s|%d|%d;",
                  period == PERIOD_NONE ? "none" : period_code(reading->arena, period), count,
                  word);
}

/* The rows that were read, and the messages behind them. */
static const char *read_table(struct reading *reading, const char *csv) {
    struct buffer rows = {0};
    reading->rows = &rows;
    reading->table = (struct table){.arena = reading->arena,
                                    .diagnostics = reading->diagnostics,
                                    .columns = columns,
                                    .column_count = 3};
    buffer_puts(&rows, "");
    reading->read = table_read(&reading->table, (struct place){.file = "t.csv"}, csv, strlen(csv),
                               on_row, reading);
    const char *text = arena_printf(reading->arena, "%s\n%s", rows.data,
                                    messages(reading->arena, reading->diagnostics));
    buffer_free(&rows);
    return text;
}

static void columns_stand_in_any_order(void **state) {
    assert_string_equal(read_table(*state, "word,PERIOD,Count\nstock,2020-10,3\n"),
                        "2020-10|3|1;\n");
}

static void missing_columns_and_cells_are_empty(void **state) {
    assert_string_equal(read_table(*state, "period,word\n2020-10\n"), "2020-10|7|-1;\n");
}

static void unknown_columns_are_noted_once(void **state) {
    assert_string_equal(read_table(*state, "period,remark,colour\n2020-10,a,b\n2020-11,a,b\n"),
                        "2020-10|7|-1;2020-11|7|-1;\n"
                        "t.csv:1: note: unknown columns are not read: “remark”, “colour”\n");
}

static void an_unknown_column_may_be_one_that_is_not_there(void **state) {
    struct reading *reading = *state;
    assert_contains(read_table(reading, "period,cuont,words,remark\n2020-10,1,stock,flow\n"),
                    "not read: “cuont” (did you mean “count”?), “words” (did you mean “word”?), "
                    "“remark”\n");
    assert_contains(read_table(reading, "period,word,words\n2020-10,stock,flow\n"),
                    "not read: “words”\n");
    assert_contains(read_table(reading, "colour,Perdio,count\nred,2020-10,1\n"),
                    "the column “period” is missing; the header found is “colour,Perdio,count”; "
                    "unknown there: “Perdio” (did you mean “period”?)\n");
}

static void a_missing_column_refuses_the_file(void **state) {
    struct reading *reading = *state;
    const char *text = read_table(reading, "month,count\n2020-10,1\n");
    assert_false(reading->read);
    assert_contains(text, "t.csv:1: error: the column “period” is missing; the header found is "
                          "“month,count”");
}

static void an_empty_file_lacks_its_columns(void **state) {
    struct reading *reading = *state;
    const char *text = read_table(reading, "");
    assert_false(reading->read);
    assert_contains(text, "t.csv:1: error: the column “period” is missing");
}

static void a_column_twice_is_an_error_in_whatever_case(void **state) {
    struct reading *reading = *state;
    const char *text = read_table(reading, "period,Count,count\n2020-10,1,2\n");
    assert_string_equal(text, "2020-10|1|-1;\nt.csv:1:3: error: the column “count” stands in the "
                              "header twice; only the first is read\n");
}

static void surplus_cells_refuse_the_row(void **state) {
    assert_string_equal(
        read_table(*state, "period,count\n2020-10,1,2\n2020-11,1\n"),
        "2020-11|1|-1;\nt.csv:2: error: the row has 3 cells and the header 2, so it "
        "is not read; a comma inside a cell needs quotes around the cell\n");
}

static void surplus_cells_do_no_harm_where_all_rows_have_them(void **state) {
    assert_string_equal(read_table(*state, "period,count\n2020-10,1,,\n\n2020-11,2,,\n"),
                        "2020-10|1|-1;2020-11|2|-1;\n");
}

/* Also one far behind: what is read does not depend on the order of rows. */
static void surplus_cells_of_some_rows_refuse_these(void **state) {
    assert_string_equal(
        read_table(*state, "period,count\n2020-10,1,\n2020-11,1,\n2020-12,1\n"),
        "2020-12|1|-1;\n"
        "t.csv:2: error: the row has 3 cells and the header 2, so it is not read; take the commas "
        "at its end away (they do no harm only where every row ends with as many), or put quotes "
        "around a cell with a comma (and 1 more like it in this file)\n");
}

static void a_comma_in_a_number_is_recognised(void **state) {
    assert_string_equal(
        read_table(*state, "period,count\n2020-10,-1,377,\n2020-11,1\n"),
        "2020-11|1|-1;\n"
        "t.csv:2: error: the row has 4 cells and the header 2, so it is not read; is -1,377 one "
        "number? Write -1377; only a text with a comma is helped by quotes\n");
}

static void bad_cells_name_column_value_and_expectation(void **state) {
    assert_string_equal(
        read_table(*state, "period,count,word\nsoon,13,stick\n2020-10,0,FLOW\n2020-10,1.5,\n"),
        "none|7|-2;2020-10|7|0;2020-10|7|-1;\n"
        "t.csv:2:1: error: column period: not a month: “soon”; expected a month such as 2020-10, "
        "Oct-20 or 01/10/2020\n"
        "t.csv:2:2: error: column count: not a number that can stand here: “13”; expected a whole "
        "number from 1 to 12\n"
        "t.csv:2:3: error: column word: unknown word “stick” (did you mean “stock”?); expected "
        "flow or stock\n"
        "t.csv:3:2: error: column count: not a number that can stand here: “0”; expected a whole "
        "number from 1 to 12\n"
        "t.csv:4:2: error: column count: not a number that can stand here: “1.5”; expected a whole "
        "number from 1 to 12\n");
}

static void numbers_too_long_for_an_integer_are_refused(void **state) {
    assert_contains(read_table(*state, "period,count\n2020-10,99999999999999999999999\n"),
                    "t.csv:2:2: error: column count");
}

static int set_up(void **state) {
    struct arena *arena = arena_new();
    struct reading *reading = arena_alloc(arena, sizeof *reading);
    reading->arena = arena;
    reading->diagnostics = diagnostics_new(arena);
    *state = reading;
    return 0;
}

static int tear_down(void **state) {
    struct reading *reading = *state;
    arena_free(reading->arena);
    return 0;
}

#define TABLE_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TABLE_TEST(columns_stand_in_any_order),
        TABLE_TEST(missing_columns_and_cells_are_empty),
        TABLE_TEST(unknown_columns_are_noted_once),
        TABLE_TEST(an_unknown_column_may_be_one_that_is_not_there),
        TABLE_TEST(a_missing_column_refuses_the_file),
        TABLE_TEST(an_empty_file_lacks_its_columns),
        TABLE_TEST(a_column_twice_is_an_error_in_whatever_case),
        TABLE_TEST(surplus_cells_refuse_the_row),
        TABLE_TEST(surplus_cells_do_no_harm_where_all_rows_have_them),
        TABLE_TEST(surplus_cells_of_some_rows_refuse_these),
        TABLE_TEST(a_comma_in_a_number_is_recognised),
        TABLE_TEST(bad_cells_name_column_value_and_expectation),
        TABLE_TEST(numbers_too_long_for_an_integer_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
