/* Units side by side: what a reader sees, and what is said of it. */
#include "chart_drawn.h"

#include <stdlib.h>

enum { MOST_UNITS = 500 };

static struct unit units[MOST_UNITS];
static struct unit_spell spells[MOST_UNITS];
static struct unit_value values[MOST_UNITS];
static struct unit_family family;

/* A part of a whole; size NAN: no value. */
struct share {
    double part, size;
};

/* Team 1, Team 2 … */
static void name_units(size_t count) {
    for (size_t i = 0; i < count; i++) {
        spells[i] = (struct unit_spell){.name = arena_printf(arena, "Team %zu", i + 1),
                                        .level = "",
                                        .from = PERIOD_NONE,
                                        .to = PERIOD_NONE};
        units[i] = (struct unit){.code = "T", .index = i, .spells = &spells[i], .spell_count = 1};
    }
}

/* Percentages of units, around a ratio of the whole. */
static struct fixture *funnel_of(double ratio, const struct share *shares, size_t count) {
    const double whole[] = {100 * ratio};
    struct fixture *f = fixture_new(UNIT_PERCENT, 0, whole, 1);
    f->figure.denominator.count = 1;
    f->figure.per = number(1);
    family = (struct unit_family){
        .members = values,
        .count = count,
        .funnel = {FUNNEL_UNHINDERED, CHANCE_BINOMIAL, ratio, "Decided in time", "Decided"}};
    f->result.below = &family;
    name_units(count);
    for (size_t i = 0; i < count; i++) {
        values[i] = (struct unit_value){.unit = &units[i],
                                        .value = outcome(f, 100 * shares[i].part / shares[i].size)};
        if (isnan(shares[i].size))
            continue;
        values[i].numerator = number(shares[i].part);
        values[i].denominator = number(shares[i].size);
        values[i].funnel = funnel_place(CHANCE_BINOMIAL, shares[i].part, shares[i].size, ratio);
    }
    return f;
}

#define FUNNEL(ratio, ...)                                                                         \
    funnel_of((ratio), (const struct share[]){__VA_ARGS__},                                        \
              sizeof((const struct share[]){__VA_ARGS__}) / sizeof(struct share))

/* Of 100 with 0.5: 95 % limits after 40 to 60, 99.8 % limits after 35 to 65 (math.comb). */
static struct fixture *seven(void) {
    return FUNNEL(0.5, {50, 100}, {61, 100}, {66, 100}, {39, 100}, {34, 100}, {8, 10}, {1, none});
}

/* ---- the funnel ---- */

static void points_are_told_apart_by_side_and_limit(void **state) {
    (void)state;
    struct fixture *f = seven();
    f->indicator.better = BETTER_HIGH;
    const struct drawing *drawing = draw("funnel", f, 600, 340);
    size_t in_key = 1;
    assert_int_equal(count_of(drawing, "point"), 2 + in_key);
    assert_int_equal(count_of(drawing, "point-improvement-hollow"), 1 + in_key);
    assert_int_equal(count_of(drawing, "point-improvement"), 1 + in_key);
    assert_int_equal(count_of(drawing, "point-concern-hollow"), 1 + in_key);
    assert_int_equal(count_of(drawing, "point-concern"), 1 + in_key);
    const struct shape *above = first_of(drawing, "point-improvement"),
                       *below = first_of(drawing, "point-concern");
    assert_int_equal(above->point_count, 3);          /* a triangle, */
    assert_true(above->points[1] < above->points[3]); /* which begins with its point: up */
    assert_true(below->points[1] > below->points[3]); /* and down */
}

static void high_is_worse_where_low_is_good(void **state) {
    (void)state;
    struct fixture *f = seven();
    f->indicator.better = BETTER_LOW;
    const struct drawing *drawing = draw("funnel", f, 600, 340);
    assert_true(first_of(drawing, "point-concern")->points[1] <
                first_of(drawing, "point-concern")->points[3]);
    f->indicator.better = BETTER_NEITHER;
    drawing = draw("funnel", f, 600, 340);
    assert_int_equal(count_of(drawing, "point-concern") + count_of(drawing, "point-improvement"),
                     0);
    assert_int_equal(count_of(drawing, "point-neutral"), 2 + 2);
}

static void names_stand_beside_points_and_keep_clear(void **state) {
    (void)state;
    struct fixture *f = seven();
    set_target(f, 60, none, none);
    static const double widths[][2] = {{600, 340}, {340, 340}, {900, 500}};
    for (size_t i = 0; i < 3; i++) {
        const struct drawing *drawing = draw("funnel", f, widths[i][0], widths[i][1]);
        const char *texts = arena_printf(arena, "%s|%s", texts_of(drawing, "label-first"),
                                         texts_of(drawing, "key"));
        assert_non_null(strstr(texts, "Team 2, 61%"));
        assert_non_null(strstr(texts, "Team 3, 66%"));
        assert_non_null(strstr(texts, "Team 4, 39%"));
        assert_non_null(strstr(texts, "Team 5, 34%"));
        assert_null(strstr(texts, "Team 7"));
        assert_string_equal(texts_of(drawing, "label-mean"), "Ours 50%");
        assert_string_equal(texts_of(drawing, "label-target"), "Target 60%");
        assert_texts_are_clear(drawing);
    }
}

/* As in a third of a page, where the limits are near each other. */
static void few_units_have_names_among_near_limits(void **state) {
    (void)state;
    struct fixture *f = FUNNEL(0.022, {11, 470}, {10, 640}, {27, 880});
    set_target(f, 10, none, none);
    const struct drawing *drawing = draw("funnel", f, 235, 133);
    const char *texts = texts_of(drawing, "label-first");
    assert_non_null(strstr(texts, "Team 1"));
    assert_non_null(strstr(texts, "Team 2"));
    assert_non_null(strstr(texts, "Team 3"));
    assert_texts_are_clear(drawing);
}

/* Where a curve stands at a size: the points are in the scale of the frame, which the grid has. */
static void curves_separate_what_is_beyond(void **state) {
    (void)state;
    const struct drawing *drawing = draw("funnel", seven(), 600, 340);
    assert_int_equal(count_of(drawing, "limit"), 2);
    assert_int_equal(count_of(drawing, "limit-outer"), 2);
    const struct shape *point = first_of(drawing, "point-improvement-hollow");
    double x = point->points[0], y = 0; /* of Team 2, whose triangle is up: its tip is at its x */
    for (size_t i = 0; i < point->point_count; i++)
        y += point->points[2 * i + 1] / (double)point->point_count;
    size_t at = 0;
    double highest = INFINITY;
    for (const struct shape *curve; (curve = next_of(drawing, "limit", &at)) != NULL;)
        for (size_t i = 0; i < curve->point_count; i++)
            if (fabs(curve->points[2 * i] - x) < 1e-6)
                highest = fmin(highest, curve->points[2 * i + 1]);
    assert_true(isfinite(highest)); /* a vertex of the curve is at the unit's own size, */
    assert_true(y < highest);       /* and the unit is drawn above it */
}

static void many_points_have_names_only_beyond(void **state) {
    (void)state;
    enum { MANY = 60 };
    struct share shares[MANY];
    for (size_t i = 0; i < MANY; i++)
        shares[i] = (struct share){40 + 2 * (double)(i % 10), 100 + (double)i};
    shares[7] = (struct share){10, 100};
    const struct drawing *drawing = draw("funnel", funnel_of(0.45, shares, MANY), 600, 340);
    assert_non_null(strstr(texts_of(drawing, "label-first"), "Team 8, 10%"));
    assert_null(strstr(texts_of(drawing, "label-first"), "Team 1|"));
    assert_texts_are_clear(drawing);
}

static void the_same_values_and_sizes_are_drawn(void **state) {
    (void)state;
    const struct drawing *drawing =
        draw("funnel", FUNNEL(0.8, {80, 100}, {80, 100}, {80, 100}), 340, 340);
    assert_int_equal(count_of(drawing, "point"), 3 + 1);
    assert_texts_are_clear(drawing);
}

/* As of a population; far fewer operations than sums of its counts would take. */
static void huge_sizes_are_drawn(void **state) {
    (void)state;
    const struct drawing *drawing =
        draw("funnel", FUNNEL(0.8, {8e11, 1e12}, {7.9e11, 1e12}, {4e11, 5e11}), 600, 340);
    assert_int_equal(count_of(drawing, "limit"), 2);
    assert_int_equal(count_of(drawing, "point-concern") + count_of(drawing, "point-neutral") +
                         count_of(drawing, "point-improvement"),
                     1 + 1);
}

/* ---- in words ---- */

static const char *sentence(const struct fixture *f) {
    return chart_funnel_sentence(&f->result, arena);
}

static void who_lies_beyond_is_said(void **state) {
    (void)state;
    struct fixture *f = seven();
    f->indicator.better = BETTER_LOW;
    assert_string_equal(sentence(f),
                        "Team 3 lies above what chance explains: by chance about 1 in 1,000 would "
                        "lie this high. Team 2 lies above what chance explains: by chance about 1 "
                        "in 40 would lie this high. Team 5 lies below what chance explains: by "
                        "chance about 1 in 1,000 would lie this low. Team 4 lies below what chance "
                        "explains: by chance about 1 in 40 would lie this low. Good is low. The "
                        "other 2 lie within what chance explains. Team 7 has no value.");
}

static void nobody_beyond_is_said(void **state) {
    (void)state;
    assert_string_equal(sentence(FUNNEL(0.5, {5, 10}, {6, 10}, {4, 10})),
                        "All 3 lie within what chance explains.");
    assert_string_equal(
        sentence(FUNNEL(0.5, {5, 10}, {6, 10}, {4, 10}, {1, none}, {1, none})),
        "All 3 that can be placed lie within what chance explains. Team 4 and Team 5 have no "
        "value.");
}

static void what_cannot_be_placed_is_said(void **state) {
    (void)state;
    struct fixture *f = FUNNEL(0.5, {5, 10}, {6, 10}, {4, 10}, {4.5, 10});
    values[3].funnel = FUNNEL_NONE;
    assert_string_equal(sentence(f),
                        "All 3 that can be placed lie within what chance explains. Team 4 cannot "
                        "be placed: its two numbers are not whole counts, one of them a part of "
                        "the other.");
    assert_int_equal(count_of(draw("funnel", f, 600, 340), "point-hollow"), 1 + 1);
}

static void why_there_is_no_funnel_is_said(void **state) {
    (void)state;
    struct fixture *f = FUNNEL(1, {10, 10}, {20, 20});
    family.funnel.hindrance = FUNNEL_OF_FEW;
    assert_string_equal(sentence(f),
                        "There is no funnel plot, since fewer than three units have a value.");
    assert_string_equal(chart_funnel_method(&f->result), "");
    family.count = 0;
    family.funnel.hindrance = FUNNEL_WITHOUT_UNITS;
    assert_string_equal(sentence(f), "");
}

static void a_funnel_is_told(void **state) {
    (void)state;
    struct fixture *f = FUNNEL(0.5, {5, 10}, {6, 10}, {9, 10});
    set_target(f, 60, none, none);
    assert_string_equal(description("funnel", f),
                        "Funnel plot of “Decisions in time”, October 2019, in the 3 units below "
                        "Ours, by Decided: around the ratio of all, the 95% limits and the 99.8% "
                        "limits of chance. Lines: Ours 50%; Target 60%. Named: Team 3 90% of 10, "
                        "Team 2 60% of 10, Team 1 50% of 10. Team 3 lies above what chance "
                        "explains: by chance about 1 in 40 would lie this high. Good is high. The "
                        "other 2 lie within what chance explains.");
}

/* ---- bars in its place ---- */

static struct fixture *counts_of(const double *of_units, size_t count) {
    const double whole[] = {100};
    struct fixture *f = fixture_new(UNIT_COUNT, 0, whole, 1);
    family = (struct unit_family){
        .members = values, .count = count, .funnel = {.hindrance = FUNNEL_OF_NO_SHARE}};
    f->result.below = &family;
    name_units(count);
    for (size_t i = 0; i < count; i++)
        values[i] = (struct unit_value){.unit = &units[i], .value = outcome(f, of_units[i])};
    return f;
}

static void counts_are_bars_in_order(void **state) {
    (void)state;
    struct fixture *f = counts_of((const double[]){20, none, 0, 80, 20}, 5);
    f->indicator.better = BETTER_HIGH;
    const struct drawing *drawing = draw("funnel", f, 600, 144);
    assert_string_equal(texts_of(drawing, "label-first"), "Team 4|Team 1|Team 5|Team 3|Team 2");
    assert_string_equal(texts_of(drawing, "label-own"), "80|20|20|0|[x]");
    assert_int_equal(count_of(drawing, "bar-own"), 4);
    assert_int_equal(count_of(drawing, "mean"), 0); /* a sum is no measure of its parts */
    assert_texts_are_clear(drawing);
    assert_string_equal(description("funnel", f),
                        "Bar chart of “Decisions in time”, October 2019, in the 5 units below "
                        "Ours: Team 4 80, Team 1 20, Team 5 20, Team 3 0, Team 2 [x]. There is no "
                        "funnel plot, since it is not a share of counts, which chance could "
                        "spread. Team 2 has no value.");
}

static void ratios_have_the_whole_and_the_target_as_lines(void **state) {
    (void)state;
    struct fixture *f = counts_of((const double[]){14, 18, 22}, 3);
    f->figure.denominator.count = 1;
    set_target(f, 16, none, none);
    f->indicator.better = BETTER_LOW;
    const struct drawing *drawing = draw("funnel", f, 600, 144);
    assert_string_equal(texts_of(drawing, "label-first"), "Team 1|Team 2|Team 3");
    assert_string_equal(texts_of(drawing, "label-mean"), "Ours 100");
    assert_string_equal(texts_of(drawing, "label-target"), "Target 16");
    assert_int_equal(count_of(drawing, "mean"), 1);
    assert_int_equal(count_of(drawing, "target"), 1);
    assert_texts_are_clear(drawing);
}

static void bars_of_any_number_of_units_fit(void **state) {
    (void)state;
    double of_units[MOST_UNITS];
    static const size_t counts[] = {0, 1, 3, 12, 60};
    for (size_t i = 0; i < MOST_UNITS; i++)
        of_units[i] = (double)(i * i);
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct fixture *f = counts_of(of_units, counts[i]);
        const struct chart *chart = chart_new(arena, "funnel", &f->result, typefaces);
        const struct chart_size sizes[] = {chart_natural_size(chart), chart_narrow_size(chart)};
        for (size_t s = 0; s < 2; s++) {
            const struct drawing *drawing =
                chart_draw(chart, arena, sizes[s].width, sizes[s].height);
            assert_int_equal(count_of(drawing, "bar-own"), counts[i]);
            assert_texts_are_clear(drawing);
        }
        assert_true(sizes[0].height <= 340); /* it goes on a page */
    }
}

static void of_hundreds_of_units_the_middle_is_left_out(void **state) {
    (void)state;
    double of_units[MOST_UNITS];
    for (size_t i = 0; i < MOST_UNITS; i++)
        of_units[i] = (double)i;
    struct fixture *f = counts_of(of_units, MOST_UNITS);
    f->indicator.better = BETTER_HIGH;
    const struct drawing *drawing = draw("funnel", f, 600, 340);
    const char *names = texts_of(drawing, "label-first");
    assert_int_equal(strncmp(names, "Team 500|Team 499|", 18), 0);
    assert_string_equal(names + strlen(names) - 14, "|Team 2|Team 1");
    const char *between = strstr(names, "|… ");
    size_t drawn = count_of(drawing, "bar-own");
    assert_non_null(between);
    assert_true(drawn > 100 && drawn < MOST_UNITS);
    assert_int_equal(strtoul(between + strlen("|… "), NULL, 10), MOST_UNITS - drawn);
    assert_texts_are_clear(drawing);
}

static void all_zero_and_below_zero_are_drawn(void **state) {
    (void)state;
    const struct drawing *drawing =
        draw("funnel", counts_of((const double[]){0, 0, 0}, 3), 600, 96);
    assert_int_equal(count_of(drawing, "bar-own"), 3);
    drawing = draw("funnel", counts_of((const double[]){-5, 3}, 2), 600, 96);
    size_t at = 0;
    const struct shape *first = next_of(drawing, "bar-own", &at),
                       *second = next_of(drawing, "bar-own", &at);
    double zero = fmin(first->points[0], second->points[0]) + fmax(first->width, second->width);
    assert_true(fabs(zero - fmax(first->points[0], second->points[0])) < 1e-6);
}

static void long_names_are_shortened_and_stay_apart(void **state) {
    (void)state;
    struct fixture *f = counts_of((const double[]){3, 2, 1}, 3);
    for (size_t i = 0; i < 3; i++)
        spells[i].name = arena_printf(arena,
                                      "Multi-agency safeguarding hub and assessment team for the "
                                      "northern neighbourhoods %zu",
                                      i + 1);
    const struct drawing *drawing = draw("funnel", f, 340, 104);
    assert_texts_are_clear(drawing);
    size_t at = 0;
    assert_non_null(strstr(next_of(drawing, "label-first", &at)->text, "… 1"));
    assert_non_null(strstr(next_of(drawing, "label-first", &at)->text, "… 2"));
}

/* ---- dots ---- */

static void units_are_dots_on_one_scale(void **state) {
    (void)state;
    struct fixture *f = counts_of((const double[]){18, 14, none, 22}, 4);
    f->figure.denominator.count = 1;
    f->headline.current = outcome(f, 17);
    f->indicator.better = BETTER_LOW;
    set_target(f, 16, none, none);
    const struct drawing *drawing = draw("dots", f, 600, 168);
    assert_string_equal(texts_of(drawing, "label-first"), "Team 2|Team 1|Team 4|Team 3");
    assert_string_equal(texts_of(drawing, "label-own"), "14|18|22|[x]");
    assert_string_equal(texts_of(drawing, "label-mean"), "Ours 17");
    assert_string_equal(texts_of(drawing, "label-target"), "Target 16");
    size_t at = 0;
    double of_14 = next_of(drawing, "point", &at)->points[0],
           of_18 = next_of(drawing, "point", &at)->points[0],
           of_22 = next_of(drawing, "point", &at)->points[0];
    assert_null(next_of(drawing, "point", &at));
    assert_true(fabs((of_18 - of_14) - (of_22 - of_18)) < 1e-6);
    assert_true(fabs(first_of(drawing, "target")->points[0] - (of_14 + of_18) / 2) < 1e-6);
    assert_texts_are_clear(drawing);
    assert_string_equal(description("dots", f),
                        "Dot chart of “Decisions in time”, October 2019, in the 4 units below "
                        "Ours: Team 2 14, Team 1 18, Team 4 22, Team 3 [x]. Lines: Ours 17; Target "
                        "16. Team 3 has no value.");
}

static void dots_without_a_value_or_a_unit_are_drawn(void **state) {
    (void)state;
    struct fixture *f = counts_of((const double[]){none, none}, 2);
    const struct drawing *drawing = draw("dots", f, 600, 72);
    assert_string_equal(texts_of(drawing, "label-own"), "[x]|[x]");
    assert_int_equal(count_of(drawing, "point"), 0);
    family.count = 0;
    assert_string_equal(texts_of(draw("dots", f, 600, 48), "message"),
                        "There are no units below it to compare");
    assert_string_equal(description("dots", f), "There are no units below Ours to compare.");
}

/* ---- the numbers behind it ---- */

static const char *row_of(const struct chart_table *table, size_t row) {
    const char *text = "";
    for (size_t i = 0; i < table->column_count; i++)
        text = arena_printf(arena, "%s%s%s", text, i == 0 ? "" : "|",
                            table->cells[row * table->column_count + i]);
    return text;
}

static void the_numbers_have_what_each_may_be_by_chance(void **state) {
    (void)state;
    struct fixture *f = seven();
    const struct chart_table *table =
        chart_numbers(chart_new(arena, "funnel", &f->result, typefaces), arena);
    assert_int_equal(table->row_count, 7);
    assert_string_equal(table->columns[1].heading, "Decided in time");
    assert_string_equal(row_of(table, 1),
                        "Team 3|66|100|66%|40 to 60|35 to 65|by chance about 1 in 1,000 would lie "
                        "this high");
    assert_string_equal(row_of(table, 6), "Team 7|||[x]|||not available");
}

static void trends_have_their_numbers_elsewhere(void **state) {
    (void)state;
    assert_null(chart_numbers(chart_new(arena, "trend", &referrals()->result, typefaces), arena));
    assert_null(chart_numbers(chart_icon(arena, "met"), arena));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(points_are_told_apart_by_side_and_limit),
        TEST(high_is_worse_where_low_is_good),
        TEST(names_stand_beside_points_and_keep_clear),
        TEST(few_units_have_names_among_near_limits),
        TEST(curves_separate_what_is_beyond),
        TEST(many_points_have_names_only_beyond),
        TEST(the_same_values_and_sizes_are_drawn),
        TEST(huge_sizes_are_drawn),
        TEST(who_lies_beyond_is_said),
        TEST(nobody_beyond_is_said),
        TEST(what_cannot_be_placed_is_said),
        TEST(why_there_is_no_funnel_is_said),
        TEST(a_funnel_is_told),
        TEST(counts_are_bars_in_order),
        TEST(ratios_have_the_whole_and_the_target_as_lines),
        TEST(bars_of_any_number_of_units_fit),
        TEST(of_hundreds_of_units_the_middle_is_left_out),
        TEST(all_zero_and_below_zero_are_drawn),
        TEST(long_names_are_shortened_and_stay_apart),
        TEST(units_are_dots_on_one_scale),
        TEST(dots_without_a_value_or_a_unit_are_drawn),
        TEST(the_numbers_have_what_each_may_be_by_chance),
        TEST(trends_have_their_numbers_elsewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
