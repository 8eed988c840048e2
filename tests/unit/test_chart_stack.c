/* Parts that add up, as stacked columns, as shares of one whole. */
#include "chart_drawn.h"

#include "report/chart/chart_columns.h"
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_share.h"
#include "report/chart/chart_stack.h"

enum { MOST_PARTS = STACK_MOST_PARTS, MOST_PERIODS = 25 };

/* A stack as it is composed of its parts' values, NAN where there is a marker. */
struct pile {
    struct stack stack;
    struct fixture *fixture;
    struct figure figures[MOST_PARTS + 1];
    struct chart_figure parts[MOST_PARTS], whole;
    struct quantity values[MOST_PARTS + 1][MOST_PERIODS];
    const struct number *totals[MOST_PERIODS];
    struct chart chart;
};

static struct chart_figure figure_of(struct pile *pile, size_t index, const char *label,
                                     const double *values, size_t count) {
    pile->figures[index] = (struct figure){.label = label, .unit = UNIT_COUNT};
    for (size_t i = 0; i < count; i++)
        pile->values[index][i] = isnan(values[i]) ? (struct quantity){.marker = MARKER_C}
                                                  : (struct quantity){.number = number(values[i])};
    return (struct chart_figure){&pile->fixture->result, &pile->figures[index], label,
                                 pile->values[index]};
}

static struct pile *pile_new(size_t periods) {
    struct pile *pile = arena_alloc(arena, sizeof *pile);
    pile->fixture = fixture_new(UNIT_COUNT, 0, (const double[]){0}, 1);
    pile->stack = (struct stack){.indicator = &pile->fixture->result,
                                 .periods = {{.year_start = 4}, OCTOBER_2019, periods},
                                 .parts = {pile->parts, 0},
                                 .totals = pile->totals};
    pile->chart = (struct chart){.stack = &pile->stack, .typefaces = typefaces, .rows = 1};
    return pile;
}

static void add_part(struct pile *pile, const char *label, const double *values) {
    struct stack *stack = &pile->stack;
    size_t index = stack->parts.count++;
    pile->parts[index] = figure_of(pile, index, label, values, stack->periods.count);
    for (size_t i = 0; i < stack->periods.count; i++) {
        double total = 0;
        for (size_t part = 0; part <= index; part++)
            total += pile->values[part][i].number == NULL
                         ? NAN
                         : number_double(pile->values[part][i].number);
        pile->totals[i] = number(total);
    }
}

static void set_whole(struct pile *pile, const char *label, const double *values) {
    pile->whole = figure_of(pile, MOST_PARTS, label, values, pile->stack.periods.count);
    pile->stack.whole = (struct chart_figures){&pile->whole, 1};
}

#define PART(pile, label, ...) add_part((pile), (label), (const double[]){__VA_ARGS__})

/* The social workers' posts of four months; of the third, agency cover is suppressed. */
static struct pile *posts(void) {
    struct pile *pile = pile_new(4);
    PART(pile, "Own staff", 279, 281, 280, 279);
    PART(pile, "Agency cover", 40, 41, none, 44);
    PART(pile, "Vacant", 44, 45, 47, 44);
    return pile;
}

static const struct drawing *drawn(const struct pile *pile, double width, double height) {
    return stack_draw(&pile->chart, arena, width, height);
}

static void parts_stand_on_each_other(void **state) {
    (void)state;
    const struct drawing *drawing = drawn(posts(), 600, 276);
    size_t full_at = 0, pale_at = 0, hollow_at = 0, columns = 0;
    for (const struct shape *full; (full = next_of(drawing, "stack-full", &full_at)) != NULL;
         columns++) {
        const struct shape *pale = next_of(drawing, "stack-pale", &pale_at),
                           *hollow = next_of(drawing, "stack-hollow", &hollow_at);
        assert_true(fabs(pale->points[1] + pale->height - full->points[1]) < 1e-6);
        assert_true(fabs(hollow->points[1] + hollow->height - pale->points[1]) < 1e-6);
        assert_true(pale->points[0] == full->points[0]);
    }
    assert_int_equal(columns, 3); /* the month with a marker is a gap */
    assert_int_equal(count_of(drawing, "stack-hatch"), 3);
    assert_string_equal(texts_of(drawing, "label-first"),
                        "Vacant 44|Agency cover 44|Own staff 279");
    assert_string_equal(texts_of(drawing, "label-latest"), "367");
    assert_texts_are_clear(drawing);
}

static void hatches_stay_inside_their_part(void **state) {
    (void)state;
    struct pile *pile = pile_new(2);
    PART(pile, "A", 1, 300);
    PART(pile, "B", 300, 1);
    PART(pile, "C", 5, 5);
    PART(pile, "D", 70, 3);
    PART(pile, "E", 5, 5);
    PART(pile, "F", 70, 9);
    const struct drawing *drawing = drawn(pile, 340, 300);
    for (size_t i = 1; i < drawing->count; i++) {
        const struct shape *hatch = &drawing->shapes[i], *below = &drawing->shapes[i - 1];
        if (strcmp(hatch->role, "stack-hatch") != 0)
            continue;
        for (size_t p = 0; p < hatch->point_count; p++) {
            double x = hatch->points[2 * p], y = hatch->points[2 * p + 1];
            assert_true(x > below->points[0] - 1e-6 && x < below->points[0] + below->width + 1e-6);
            assert_true(y > below->points[1] - 1e-6 && y < below->points[1] + below->height + 1e-6);
        }
    }
    assert_texts_are_clear(drawing);
}

static void a_stack_is_told(void **state) {
    (void)state;
    assert_string_equal(stack_describe(arena, &posts()->stack),
                        "Stacked columns of “Decisions in time” in Ours, October 2019 to January "
                        "2020: Own staff 279, Agency cover 44 and Vacant 44 make 367 (January "
                        "2020). Since October 2019, with 363: Own staff 0, Agency cover +4, Vacant "
                        "0, all +4. Parts are missing, or below 0, in December 2019.");
}

static void a_whole_that_differs_is_told(void **state) {
    (void)state;
    struct pile *pile = posts();
    set_whole(pile, "Funded posts", (const double[]){363, 367, 367, 370});
    const char *text = stack_describe(arena, &pile->stack);
    assert_non_null(strstr(text, " Funded posts is 370, which the parts do not add up to: the "
                                 "difference is +3. The two differ in 1 of 4 months."));
    assert_string_equal(texts_of(drawn(pile, 600, 276), "label-target"), "Funded posts 370");
    set_whole(pile, "Funded posts", (const double[]){363, 367, 367, 367});
    assert_non_null(strstr(stack_describe(arena, &pile->stack),
                           " Funded posts is 367, to which the parts add up. Parts"));
    set_whole(pile, "Funded posts", (const double[]){363, 367, 367, none});
    assert_non_null(strstr(stack_describe(arena, &pile->stack), " Funded posts is [c]. Parts are"));
}

static void nothing_is_said_to_be_nothing(void **state) {
    (void)state;
    struct pile *pile = pile_new(1);
    PART(pile, "Own staff", none);
    assert_string_equal(texts_of(drawn(pile, 340, 300), "message"),
                        "There are no values in these months");
    assert_non_null(strstr(stack_describe(arena, &pile->stack), "there is nothing to draw."));
}

static void one_month_and_zeros_are_drawn(void **state) {
    (void)state;
    struct pile *pile = pile_new(1);
    PART(pile, "Own staff", 0);
    PART(pile, "Vacant", 0);
    const struct drawing *drawing = drawn(pile, 340, 300);
    assert_string_equal(texts_of(drawing, "label-latest"), "0");
    assert_texts_are_clear(drawing);
    pile = pile_new(1);
    PART(pile, "Own staff", 12);
    assert_string_equal(stack_describe(arena, &pile->stack),
                        "Stacked columns of “Decisions in time” in Ours, October 2019: Own staff "
                        "12 (October 2019).");
}

static void a_label_that_is_cut_keeps_its_value(void **state) {
    (void)state;
    struct pile *pile = pile_new(1);
    PART(pile, "Vacant, covered by agency staff", 44);
    assert_string_equal(texts_of(drawn(pile, 340, 300), "label-first"), "Vacant, covered by… 44");
}

static void columns_do_not_reach_the_axis_labels(void **state) {
    (void)state;
    for (size_t periods = 1; periods <= 12; periods++) {
        struct pile *pile = pile_new(periods);
        double values[12];
        for (size_t i = 0; i < periods; i++)
            values[i] = 100 + (double)i;
        add_part(pile, "Own staff", values);
        const struct drawing *drawing = drawn(pile, 600, 276);
        struct area label = area_of(first_of(drawing, "axis-label"));
        assert_true(first_of(drawing, "stack-full")->points[0] > label.right);
    }
}

static void the_numbers_are_a_row_a_month(void **state) {
    (void)state;
    struct pile *pile = posts();
    set_whole(pile, "Funded posts", (const double[]){363, 367, 367, 370});
    const struct chart_table *table = stack_numbers(arena, &pile->stack);
    assert_int_equal(table->row_count, 4);
    assert_int_equal(table->column_count, 7);
    assert_string_equal(table->columns[0].heading, "Month");
    const char *const third[] = {"Dec 2019", "280", "[c]", "47", "", "367", ""},
                      *const fourth[] = {"Jan 2020", "279", "44", "44", "367", "370", "+3"};
    for (size_t i = 0; i < 7; i++) {
        assert_string_equal(table->cells[2 * 7 + i], third[i]);
        assert_string_equal(table->cells[3 * 7 + i], fourth[i]);
    }
}

/* ---- shares of one month ---- */

/* 279, 44 and 44 are 76.02% and 11.99% each of 367. */
static void shares_are_told_with_their_numbers(void **state) {
    (void)state;
    struct pile *pile = pile_new(1);
    PART(pile, "Own staff", 279);
    PART(pile, "Agency", 44);
    PART(pile, "Vacant", 44);
    assert_non_null(strstr(share_describe(arena, &pile->stack),
                           "Own staff 279 (76%), Agency 44 (12%) and Vacant 44 (12%). All: 367."));
    const struct chart_table *table = share_numbers(arena, &pile->stack);
    assert_int_equal(table->row_count, 4);
    assert_string_equal(table->cells[3 * 3 + 1], "367");
    assert_string_equal(table->cells[3 * 3 + 2], "100%");
}

static void a_little_is_not_nothing_nor_nearly_all_all(void **state) {
    (void)state;
    struct pile *pile = pile_new(1);
    PART(pile, "Most", 998);
    PART(pile, "Few", 2);
    PART(pile, "None", 0);
    assert_string_equal(share_text(arena, &pile->stack, 0), "over 99%");
    assert_string_equal(share_text(arena, &pile->stack, 1), "under 1%");
    assert_string_equal(share_text(arena, &pile->stack, 2), "0%");
}

/* What is suppressed could be worked out from the shares of the others. */
static void no_share_is_told_beside_what_is_suppressed(void **state) {
    (void)state;
    struct pile *pile = pile_new(1);
    PART(pile, "Own staff", 279);
    PART(pile, "Agency", NAN);
    pile->totals[0] = NULL;
    const char *told = share_describe(arena, &pile->stack);
    assert_non_null(
        strstr(told, "Own staff 279 and Agency [c]. There is no whole to have shares of."));
    assert_null(strchr(told, '%'));
    const struct chart_table *table = share_numbers(arena, &pile->stack);
    for (size_t row = 0; row < table->row_count; row++)
        assert_string_equal(table->cells[row * table->column_count + 2], "");
}

/* ---- columns side by side ---- */

static void columns_are_told_at_both_ends(void **state) {
    (void)state;
    struct pile *pile = pile_new(3);
    PART(pile, "Came", 5, 6, 7);
    PART(pile, "Went", 4, NAN, 9);
    const char *told = columns_describe(arena, &pile->stack);
    assert_non_null(strstr(told, " October 2019: Came 5, Went 4. December 2019: Came 7, Went 9. 1 "
                                 "of 6 values are missing."));
    const struct chart_table *table = columns_numbers(arena, &pile->stack);
    assert_int_equal(table->column_count, 3);
    assert_string_equal(table->columns[0].heading, "Month");
    assert_string_equal(table->cells[1 * 3 + 1], "6");
    assert_string_equal(table->cells[1 * 3 + 2], "[c]");
}

static void of_columns_without_a_value_nothing_is_told(void **state) {
    (void)state;
    struct pile *pile = pile_new(1);
    PART(pile, "Came", NAN);
    assert_int_equal(columns_last(&pile->stack), 1);
    assert_non_null(strstr(columns_describe(arena, &pile->stack), "There is nothing to draw."));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(parts_stand_on_each_other),
        TEST(hatches_stay_inside_their_part),
        TEST(a_stack_is_told),
        TEST(a_whole_that_differs_is_told),
        TEST(nothing_is_said_to_be_nothing),
        TEST(one_month_and_zeros_are_drawn),
        TEST(a_label_that_is_cut_keeps_its_value),
        TEST(columns_do_not_reach_the_axis_labels),
        TEST(the_numbers_are_a_row_a_month),
        TEST(shares_are_told_with_their_numbers),
        TEST(columns_are_told_at_both_ends),
        TEST(of_columns_without_a_value_nothing_is_told),
        TEST(a_little_is_not_nothing_nor_nearly_all_all),
        TEST(no_share_is_told_beside_what_is_suppressed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
