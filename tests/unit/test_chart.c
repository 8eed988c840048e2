/* Charts: what a reader sees in the drawing, and what a reader who does not see it is told. */
#include "model/risk.h"
#include "model/status.h"

#include "chart_drawn.h"

/* ---- the line charts ---- */

static void a_trend_chart_labels_what_it_shows(void **state) {
    (void)state;
    const struct drawing *drawing = draw("trend", referrals(), 620, 282);
    assert_string_equal(texts_of(drawing, "label-latest"), "84%");
    assert_string_equal(texts_of(drawing, "label-target"), "Target 80%");
    assert_string_equal(texts_of(drawing, "label-band"), "Tolerance 75% to 95%");
    assert_string_equal(texts_of(drawing, "label-first"), "62%");
    assert_string_equal(texts_of(drawing, "axis-label"),
                        "60%|70%|80%|90%|100%|"
                        "Oct|Nov|Dec|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|2019|2020");
    assert_int_equal(count_of(drawing, "point"), 12);
    assert_int_equal(count_of(drawing, "point-latest"), 1);
    assert_int_equal(first_of(drawing, "series")->point_count, 13);
    assert_texts_are_clear(drawing);
}

static void a_narrow_chart_has_fewer_month_names_but_the_latest(void **state) {
    (void)state;
    const struct drawing *drawing = draw("trend", referrals(), 340, 260);
    assert_non_null(strstr(texts_of(drawing, "axis-label"), "|Oct|Dec|Feb|Apr|Jun|Aug|Oct|"));
    assert_texts_are_clear(drawing);
}

static void a_gap_stays_a_gap(void **state) {
    (void)state;
    const double values[] = {20, 21, none, 22, none, 23, 24, none};
    const struct drawing *drawing = draw("line", fixture_new(UNIT_COUNT, 0, values, 8), 620, 282);
    assert_int_equal(count_of(drawing, "series"), 2);
    assert_int_equal(first_of(drawing, "series")->point_count, 2);
    assert_int_equal(count_of(drawing, "point") + count_of(drawing, "point-latest"), 5);
    assert_string_equal(texts_of(drawing, "label-latest"), "24 in Apr");
}

static void a_value_with_a_note_is_hollow_and_explained(void **state) {
    (void)state;
    struct fixture *f = referrals();
    f->series[3].note = f->series[4].note = "estimated";
    const struct drawing *drawing = draw("line", f, 620, 282);
    assert_int_equal(count_of(drawing, "point-hollow"), 2 + 1); /* and one in the key */
    assert_string_equal(texts_of(drawing, "key"), "Good is high|estimated");
}

static void a_changed_target_is_a_step(void **state) {
    (void)state;
    struct fixture *f = referrals();
    for (size_t i = 0; i < 6; i++)
        f->series[i].target = number(70);
    const struct shape *target = first_of(draw("line", f, 620, 282), "target");
    assert_int_equal(target->point_count, 4);
    assert_true(target->points[1] == target->points[3]);
    assert_true(target->points[2] == target->points[4]);
    assert_true(target->points[5] < target->points[3]); /* 80% is above 70% */
}

static void a_target_that_ended_says_when(void **state) {
    (void)state;
    struct fixture *f = referrals();
    for (size_t i = 9; i < 13; i++)
        f->series[i] =
            (struct series_point){.period = f->series[i].period, .value = f->series[i].value};
    const struct drawing *drawing = draw("line", f, 620, 282);
    assert_string_equal(texts_of(drawing, "label-target"), "Target until Jun 2020");
    assert_string_equal(texts_of(drawing, "label-band"), "Tolerance until Jun 2020");
}

static void a_phased_target_is_what_was_due(void **state) {
    (void)state;
    const double values[] = {4, 9, 13, 17, 21, 27, 35};
    struct fixture *f = fixture_new(UNIT_COUNT, 0, values, 7);
    for (int i = 0; i < 7; i++)
        f->series[i].target = number_ratio(arena, 70 * (i + 1), 12);
    f->result.target = (struct target_result){.target = {number(70), "70"},
                                              .tolerance_text = "",
                                              .year = "2020/21",
                                              .phased = true,
                                              .due = {number(41), "41"}};
    const struct drawing *drawing = draw("line", f, 620, 282);
    assert_string_equal(texts_of(drawing, "label-target"), "Due so far 41");
    assert_int_equal(first_of(drawing, "target")->point_count, 14);
}

static void a_named_target_is_a_line_of_its_own(void **state) {
    (void)state;
    struct fixture *f = referrals();
    add_target(f, "Stretch", 90);
    add_target(f, "National", 87);
    for (size_t i = 0; i < 6; i++)
        f->due[1][i] = NULL;
    const struct drawing *drawing = draw("line", f, 620, 282);
    assert_string_equal(texts_of(drawing, "label-target"), "Stretch 90%|National 87%|Target 80%");
    assert_int_equal(count_of(drawing, "target"), 1);
    assert_int_equal(count_of(drawing, "target-named"), 2);
    const struct shape *stretch = first_of(drawing, "target-named"),
                       *target = first_of(drawing, "target");
    assert_true(stretch->points[1] < target->points[1]); /* 90% is above 80% */
    assert_texts_are_clear(drawing);
}

static void a_named_target_alone_widens_the_axis(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_target(f, none, none, none);
    add_target(f, "National", 40);
    const struct drawing *drawing = draw("line", f, 620, 282);
    assert_string_equal(texts_of(drawing, "label-target"), "National 40%");
    assert_non_null(strstr(texts_of(drawing, "axis-label"), "40%"));
}

static void a_named_target_that_ended_says_when(void **state) {
    (void)state;
    struct fixture *f = referrals();
    struct named_target *national = add_target(f, "National", 68);
    for (size_t i = 9; i < 13; i++)
        f->due[0][i] = NULL;
    national->last = f->series[8].period;
    const struct drawing *drawing = draw("line", f, 620, 282);
    assert_non_null(strstr(texts_of(drawing, "label-target"), "National until Jun 2020"));
    assert_string_equal(texts_of(draw("sparkline", f, 98, 21), "label-target"), "");
}

static void a_one_sided_tolerance_reaches_to_the_edge(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_target(f, 80, 75, none);
    f->result.target.tolerance_text = "75% or more";
    const struct drawing *drawing = draw("line", f, 620, 282);
    const struct shape *grid_at_top = NULL, *shape;
    for (size_t at = 0; (shape = next_of(drawing, "grid", &at)) != NULL;)
        grid_at_top = shape;
    assert_float_equal(first_of(drawing, "band")->points[1], grid_at_top->points[1], 1e-9);
    assert_string_equal(texts_of(drawing, "label-band"), "Tolerance 75% or more");
}

/* A tolerance of round numbers ends where gridlines are, which must not cover its edge. */
static void the_edge_of_a_tolerance_lies_over_the_gridlines(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_target(f, 80, 75, none);
    static const char *const kinds[] = {"line", "trend", "years"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct drawing *drawing = draw(kinds[i], f, 620, 282);
        const struct shape *band = first_of(drawing, "band"),
                           *edge = first_of(drawing, "band-edge");
        assert_true(band < first_of(drawing, "grid"));
        size_t at = 0;
        for (const struct shape *grid; (grid = next_of(drawing, "grid", &at)) != NULL;)
            assert_true(grid < edge);
        assert_int_equal(edge->kind, SHAPE_POLYLINE);
        assert_int_equal(edge->point_count, band->point_count + 1);
        assert_memory_equal(edge->points, band->points,
                            2 * band->point_count * sizeof *band->points);
        assert_memory_equal(edge->points + 2 * band->point_count, edge->points,
                            2 * sizeof *edge->points);
    }
}

/* A line between two months, and its letter again in the key. */
static void a_break_is_a_line_with_words(void **state) {
    (void)state;
    static const char *const kinds[] = {"trend", "line", "years"};
    struct fixture *f = referrals();
    const struct series_break items[] = {
        {OCTOBER_2019 + 6, "Until March 2020, it was another.", false},
        {OCTOBER_2019 + 6, "Another number.", false}};
    f->result.breaks = items;
    f->result.break_count = 2;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct drawing *drawing = draw(kinds[i], f, 620, 282);
        assert_int_equal(count_of(drawing, "break"), 1);
        assert_non_null(strstr(texts_of(drawing, "key-number"), "A, B"));
        assert_non_null(strstr(texts_of(drawing, "key"), "Until March 2020, it was another."));
        assert_texts_are_clear(drawing);
    }
    f->result.break_count = 0;
    assert_int_equal(count_of(draw("trend", f, 620, 282), "break"), 0);
}

static void limits_are_drawn_in_trend_charts_only(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_limits(f, 80.5, 70, 91);
    const struct drawing *drawing = draw("trend", f, 620, 282);
    assert_int_equal(count_of(drawing, "limit"), 2);
    assert_int_equal(count_of(drawing, "mean"), 1);
    assert_string_equal(texts_of(drawing, "label-mean"), "Mean");
    assert_string_equal(texts_of(drawing, "label-limit"), "Upper limit|Lower limit");
    assert_texts_are_clear(drawing);
    assert_int_equal(count_of(draw("line", f, 620, 282), "limit"), 0);
}

static void a_new_segment_breaks_the_limits(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_limits(f, 70, 60, 80);
    for (size_t i = 6; i < 13; i++)
        f->points[i].mean = 87, f->points[i].lower = 80, f->points[i].upper = 94;
    f->points[6].starts_segment = true;
    f->events[0] = (struct event){.period = OCTOBER_2019 + 6,
                                  .kind = EVENT_RECALCULATE,
                                  .text = "One front door",
                                  .approved_by = "Ann Lee"};
    set_events(f, 1);
    const struct drawing *drawing = draw("trend", f, 620, 282);
    assert_int_equal(count_of(drawing, "mean"), 2);
    assert_int_equal(count_of(drawing, "limit"), 4);
    assert_string_equal(
        texts_of(drawing, "key"),
        "Good is high|Apr 2020: new limits from here. One front door (approved by Ann Lee)");
    assert_int_equal(count_of(draw("line", f, 620, 282), "event"), 0);
}

static void a_limit_that_cannot_be_reached_is_only_named(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_limits(f, 85, 70, 104);
    const struct drawing *drawing = draw("trend", f, 620, 282);
    assert_int_equal(count_of(drawing, "limit"), 1);
    assert_string_equal(texts_of(drawing, "label-limit"), "Limit above 100%|Lower limit");
}

static void which_way_is_good_stands_on_the_chart(void **state) {
    static const struct {
        enum better better;
        const char *key;
    } cases[] = {{BETTER_HIGH, "Good is high"}, {BETTER_LOW, "Good is low"}, {BETTER_NEITHER, ""}};
    (void)state;
    struct fixture *f = referrals();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        f->indicator.better = cases[i].better;
        assert_string_equal(texts_of(draw("line", f, 620, 282), "key"), cases[i].key);
    }
}

static void wavy_limits_are_explained(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_limits(f, 80, 65, 95);
    f->result.trend.method = TREND_P;
    assert_string_equal(texts_of(draw("trend", f, 620, 282), "key"),
                        "Good is high|Limits are wider in months with fewer cases");
    assert_string_equal(texts_of(draw("line", f, 620, 282), "key"), "Good is high");
}

static void signals_have_their_own_shapes_and_a_key(void **state) {
    (void)state;
    struct fixture *f = referrals();
    set_limits(f, 80, 65, 95);
    f->points[0].class = CLASS_CONCERN;
    f->points[7].class = f->points[8].class = CLASS_IMPROVEMENT;
    const struct drawing *drawing = draw("trend", f, 620, 282);
    assert_int_equal(count_of(drawing, "point-concern"), 1 + 1);
    assert_int_equal(count_of(drawing, "point-improvement"), 2 + 1);
    assert_int_equal(first_of(drawing, "point-concern")->point_count, 4);
    assert_int_equal(first_of(drawing, "point-concern")->kind, SHAPE_POLYGON);
    assert_string_equal(texts_of(drawing, "key"),
                        "Good is high|Real change for the better|Real change for the worse");
}

/* The latest segment has no marks where its variation is not told; of counts that are too rare,
 * none has. */
static void signals_that_are_not_told_are_not_marked(void **state) {
    (void)state;
    static const struct {
        enum trend_untold untold;
        size_t before, latest; /* marks, and the key's */
    } cases[] = {{UNTOLD_NOTHING, 1 + 1, 1 + 1},
                 {UNTOLD_TOO_FEW, 1 + 1, 0},
                 {UNTOLD_NO_RANGE, 1 + 1, 0},
                 {UNTOLD_BY_RUNS, 1 + 1, 0},
                 {UNTOLD_TOO_RARE, 0, 0}};
    const struct trend_segment segments[] = {
        {.first = OCTOBER_2019, .last = OCTOBER_2019 + 5},
        {.first = OCTOBER_2019 + 6, .last = OCTOBER_2019 + 12}};
    struct fixture *f = referrals();
    set_limits(f, 80, 65, 95);
    f->points[5].class = CLASS_CONCERN;
    f->points[6].class = CLASS_IMPROVEMENT;
    f->result.trend.segments = segments;
    f->result.trend.segment_count = 2;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        f->result.trend.untold = cases[i].untold;
        const struct drawing *drawing = draw("trend", f, 620, 282);
        assert_int_equal(count_of(drawing, "point-concern"), cases[i].before);
        assert_int_equal(count_of(drawing, "point-improvement"), cases[i].latest);
    }
}

static void notes_are_numbered_and_explained(void **state) {
    (void)state;
    struct fixture *f = referrals();
    f->events[0] = (struct event){.period = OCTOBER_2019 + 2, .text = "New system"};
    f->events[1] = (struct event){.period = OCTOBER_2019 + 5, .text = "Lockdown"};
    f->events[2] = (struct event){.period = OCTOBER_2019 + 5, .text = "Schools closed"};
    set_events(f, 3);
    const struct drawing *drawing = draw("line", f, 620, 282);
    assert_int_equal(count_of(drawing, "event"), 2);
    assert_string_equal(texts_of(drawing, "key-number"), "1|2, 3|↑|1|2|3");
    assert_string_equal(
        texts_of(drawing, "key"),
        "Good is high|Dec 2019: New system|Mar 2020: Lockdown|Mar 2020: Schools closed");
    assert_texts_are_clear(drawing);
}

/* Numbers without their texts are explained beside the chart. */
static void long_events_have_numbers_only(void **state) {
    (void)state;
    struct fixture *f = referrals();
    for (size_t i = 0; i < 3; i++)
        f->events[i] = (struct event){
            .period = OCTOBER_2019 + (int)i,
            .text = "Referrals are counted on the day of the decision, no longer on the day on "
                    "which they were received, in all three areas and in the front door team"};
    set_events(f, 3);
    const struct drawing *drawing = draw("line", f, 340, 260);
    assert_false(chart_has_room_for_events(&f->result));
    assert_string_equal(texts_of(drawing, "key-number"), "1|2|3|↑");
    assert_string_equal(texts_of(drawing, "key"), "Good is high");
    assert_int_equal(chart_event_number(CHART_LINE, &f->result, 2), 3);
    assert_int_equal(chart_event_number(CHART_YEARS, &f->result, 2), 0);
    assert_texts_are_clear(drawing);
}

static void long_notes_are_folded_and_in_the_end_cut(void **state) {
    (void)state;
    struct fixture *f = referrals();
    static const char *const notes[] = {"one", "another", "a third"};
    for (size_t i = 0; i < 3; i++)
        f->series[i].note = arena_printf(
            arena,
            "Referrals are counted on the day of the decision, no longer on the day on "
            "which they were received, in all three areas and in the front door team: %s",
            notes[i]);
    const struct drawing *drawing = draw("line", f, 340, 260);
    assert_non_null(strstr(texts_of(drawing, "key"), "…"));
    assert_texts_are_clear(drawing);
}

static void an_axis_starts_at_zero_only_near_it(void **state) {
    (void)state;
    const double low[] = {12, 30, 70}, high[] = {519, 530, 536};
    const char *near =
        texts_of(draw("line", fixture_new(UNIT_COUNT, 0, low, 3), 620, 282), "axis-label");
    const char *far =
        texts_of(draw("line", fixture_new(UNIT_COUNT, 0, high, 3), 620, 282), "axis-label");
    assert_true(strncmp(near, "0|20|40|60|80|Oct", 17) == 0);
    assert_true(strncmp(far, "510|520|530|540|", 16) == 0);
}

static void an_axis_is_never_finer_than_the_figure(void **state) {
    (void)state;
    const double values[] = {83.6, 84.4, 84.1};
    const char *labels =
        texts_of(draw("line", fixture_new(UNIT_PERCENT, 0, values, 3), 620, 282), "axis-label");
    assert_null(strchr(labels, '.'));
    const double counts[] = {1, 2, 1};
    labels = texts_of(draw("line", fixture_new(UNIT_COUNT, 0, counts, 3), 620, 282), "axis-label");
    assert_null(strchr(labels, '.'));
}

static void percentages_stay_between_0_and_100(void **state) {
    (void)state;
    const double values[] = {100, 99.4, 100, 100};
    const char *labels =
        texts_of(draw("line", fixture_new(UNIT_PERCENT, 1, values, 4), 620, 282), "axis-label");
    assert_non_null(strstr(labels, "|100%|Oct"));
    const double zeros[] = {0, 0, 0};
    labels = texts_of(draw("line", fixture_new(UNIT_COUNT, 0, zeros, 3), 620, 282), "axis-label");
    assert_true(strncmp(labels, "0|", 2) == 0);
}

static void thousands_are_separated(void **state) {
    (void)state;
    const double values[] = {1234567, 1390000};
    const struct drawing *drawing = draw("line", fixture_new(UNIT_COUNT, 0, values, 2), 620, 282);
    assert_non_null(strstr(texts_of(drawing, "axis-label"), "1,200,000|"));
    assert_texts_are_clear(drawing);
}

static void an_indicator_without_values_says_so(void **state) {
    (void)state;
    const double values[] = {none, none, none};
    struct fixture *f = fixture_new(UNIT_PERCENT, 0, values, 3);
    set_target(f, 80, 75, 95);
    const struct drawing *drawing = draw("trend", f, 620, 282);
    assert_string_equal(texts_of(drawing, "message"), "There are no values in these months");
    assert_string_equal(texts_of(drawing, "axis-label"), "Oct|Nov|Dec|2019");
    assert_int_equal(draw("sparkline", f, 98, 21)->count, 0);
    f->result.series_count = 0;
    f->result.headline = NULL;
    assert_int_equal(draw("trend", f, 620, 282)->count, 1);
    assert_int_equal(count_of(draw("years", f, 620, 282), "message"), 1);
}

/* A generator of its own, so that every machine draws the same charts. */
static double chance(unsigned *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return (double)(*seed >> 8) / (1 << 24);
}

static struct fixture *random_fixture(unsigned *seed) {
    double values[MOST_MONTHS], level = pow(10, 1 + 3 * chance(seed));
    size_t count = 1 + (size_t)(chance(seed) * (MOST_MONTHS - 1));
    bool percent = level < 100;
    for (size_t i = 0; i < count; i++)
        values[i] = chance(seed) < 0.1 ? none : level * (0.7 + 0.3 * chance(seed));
    struct fixture *f = fixture_new(percent ? UNIT_PERCENT : UNIT_COUNT, 0, values, count);
    double target = level * (0.7 + 0.3 * chance(seed));
    set_target(f, target, 0.9 * target, 1.1 * target);
    set_limits(f, 0.85 * level, 0.7 * level, level);
    f->points[count / 2].class = CLASS_CONCERN;
    f->series[count / 3].note = "estimated";
    f->events[0] =
        (struct event){.period = f->series[count / 2].period, .text = "A new recording system"};
    set_events(f, chance(seed) < 0.5);
    return f;
}

static void labels_never_overlap(void **state) {
    (void)state;
    static const struct chart_size sizes[] = {{620, 282}, {340, 260}, {468, 213}, {300, 200}};
    unsigned seed = 20201031;
    for (size_t i = 0; i < 200; i++) {
        struct fixture *f = random_fixture(&seed);
        struct chart_size size = sizes[i % 4];
        assert_texts_are_clear(draw("trend", f, size.width, size.height));
        assert_texts_are_clear(draw("years", f, size.width, size.height));
    }
}

/* ---- the other kinds ---- */

static void years_are_named_at_their_lines(void **state) {
    (void)state;
    double values[25];
    for (size_t i = 0; i < 25; i++)
        values[i] = 500 + 10 * (double)i;
    struct fixture *f = fixture_new(UNIT_COUNT, 0, values, 25); /* October 2019 to 2021 */
    const struct drawing *drawing = draw("years", f, 620, 282);
    assert_string_equal(texts_of(drawing, "label-latest"), "2021/22: 740");
    assert_string_equal(texts_of(drawing, "label-previous"), "2020/21: 670");
    assert_true(first_of(drawing, "label-latest")->size >
                first_of(drawing, "label-previous")->size);
    assert_int_equal(first_of(drawing, "series")->point_count, 7);
    assert_int_equal(first_of(drawing, "series-previous")->point_count, 12);
    assert_non_null(strstr(texts_of(drawing, "axis-label"), "|Apr|May|Jun|Jul|Aug|"));
}

static void a_chart_of_years_shows_this_years_target_and_tolerance(void **state) {
    (void)state;
    const double values[] = {88, 88, 89, 90, 91, 91, 95, 94.4, 94.2, none, 94.2, 94, 93.9};
    struct fixture *f = fixture_new(UNIT_PERCENT, 0, values, 13); /* October 2019 to 2020 */
    set_target(f, 96, 90, 100);
    for (size_t i = 0; i < 6; i++)
        f->series[i].target = number(50); /* last year's: not what this year is judged against */
    const struct drawing *drawing = draw("years", f, 600, 276);
    assert_string_equal(texts_of(drawing, "label-target"), "Target 96%");
    assert_string_equal(texts_of(drawing, "label-band"), "Tolerance 90% to 100%");
    const struct shape *target = first_of(drawing, "target"), *band = first_of(drawing, "band");
    assert_int_equal(count_of(drawing, "target"), 1);
    assert_float_equal(target->points[1], target->points[3], 1e-9);
    assert_float_equal(target->points[2], band->points[2 * 7 * 2 - 2], 1e-9); /* end of October */
    assert_int_equal(count_of(drawing, "series"), 2);                         /* none for July */
    assert_int_equal(count_of(drawing, "point-latest"), 1);
    assert_texts_are_clear(drawing);
}

static void a_target_of_the_year_is_seen_to_its_end(void **state) {
    (void)state;
    const double values[] = {86, 87, 88, 88, 89, 89, 88, 87, 87, 86, 86, 86, 89.6, 88};
    struct fixture *f = fixture_new(UNIT_PERCENT, 0, values, 14);
    set_target(f, 90, 85, 100);
    for (int i = 0; i < 14; i++)
        f->series[i].period -= 6; /* April 2019 to May 2020 */
    f->result.period -= 6;
    f->result.outlook.target_stands = true;
    const struct drawing *drawing = draw("years", f, 600, 276);
    const struct shape *target = first_of(drawing, "target"), *band = first_of(drawing, "band");
    const struct shape *last_year = first_of(drawing, "series-previous");
    double march = last_year->points[2 * 11];
    assert_true(target->points[2 * target->point_count - 2] > march);
    assert_true(band->points[2 * band->point_count / 2 - 2] > march);
    assert_string_equal(texts_of(drawing, "label-target"), "Target 90%");
    assert_string_equal(texts_of(drawing, "label-band"), "Tolerance 85% to 100%");
    assert_texts_are_clear(drawing);
}

static void a_chart_of_years_has_hollow_points_for_notes(void **state) {
    (void)state;
    const double values[] = {88, 88, 89, 90, 91, 91, 95, 94, 94, 94, 94, 94, 94};
    struct fixture *f = fixture_new(UNIT_PERCENT, 0, values, 13);
    f->series[5].note = f->series[7].note = f->series[8].note = "illustrative";
    const struct drawing *drawing = draw("years", f, 600, 276);
    assert_int_equal(count_of(drawing, "point-previous-hollow"), 1);
    assert_int_equal(count_of(drawing, "point-hollow"), 2 + 1); /* and one in the key */
    assert_string_equal(texts_of(drawing, "key"), "illustrative");
}

static void what_is_due_rises_in_a_chart_of_years(void **state) {
    (void)state;
    const double values[] = {0, 0, 0, 3, 7, 10, 12};
    struct fixture *f = fixture_new(UNIT_COUNT, 0, values, 7);
    for (int i = 0; i < 7; i++) {
        f->series[i].period += 6; /* from April 2020 */
        f->series[i].target = number_ratio(arena, 70 * (i + 1), 12);
        f->series[i].tolerance_low = number_ratio(arena, 60 * (i + 1), 12);
    }
    f->result.period += 6;
    f->result.target = (struct target_result){.target = {number(70), "70"},
                                              .tolerance_text = "60 or more",
                                              .year = "2020/21",
                                              .phased = true,
                                              .due = {number(41), "41"},
                                              .due_low = {number(35), "35"}};
    const struct drawing *drawing = draw("years", f, 600, 276);
    assert_string_equal(texts_of(drawing, "label-target"), "Due so far 41");
    assert_int_equal(first_of(drawing, "target")->point_count, 14);
    assert_non_null(strstr(texts_of(drawing, "key"), "Tolerance so far 35 or more"));
    assert_texts_are_clear(drawing);
}

/* Of April to October 2020, as this year's months are. */
static struct fixture *adoptions(void) {
    const double values[] = {0, 0, 0, 3, 7, 10, 12};
    struct fixture *f = fixture_new(UNIT_COUNT, 0, values, 7);
    for (size_t i = 0; i < 7; i++)
        f->series[i].period += 6;
    f->result.period += 6;
    return f;
}

static void a_named_target_has_its_name_in_a_chart_of_years(void **state) {
    (void)state;
    struct fixture *f = adoptions();
    struct named_target *stretch = add_target(f, "Stretch", 80);
    for (int i = 0; i < 7; i++)
        f->due[0][i] = number_ratio(arena, 80 * (i + 1), 12);
    stretch->result.phased = true;
    stretch->result.due = (struct amount){number(47), "47"};
    const struct drawing *drawing = draw("years", f, 600, 276);
    assert_string_equal(texts_of(drawing, "label-target"), "Stretch so far 47");
    assert_int_equal(first_of(drawing, "target-named")->point_count, 14);
    assert_texts_are_clear(drawing);
}

/* Six lines that lie close to each other have no place for six names. */
static void names_of_targets_without_a_place_stand_in_the_key(void **state) {
    (void)state;
    static const char *const NAMES[] = {"One", "Two", "Three", "Four", "Five", "Six"};
    struct fixture *f = adoptions();
    for (size_t i = 0; i < 6; i++)
        add_target(f, arena_printf(arena, "The target called %s", NAMES[i]), 20 + 0.01 * (double)i);
    f->result.series_count = 1;
    f->result.period = f->series[0].period;
    for (size_t i = 0; i < 6; i++)
        f->targets[i].last = f->result.period;
    const struct drawing *drawing = draw("years", f, 340, 160);
    const char *labels = texts_of(drawing, "label-target"), *key = texts_of(drawing, "key");
    for (size_t i = 0; i < 6; i++)
        assert_true((strstr(labels, NAMES[i]) != NULL) + (strstr(key, NAMES[i]) != NULL) == 1);
    assert_non_null(strstr(key, "The target called"));
    assert_texts_are_clear(drawing);
}

static size_t times_said(const char *text, const char *name) {
    size_t count = 0;
    for (; (text = strstr(text, name)) != NULL; text += strlen(name))
        count++;
    return count;
}

/* What goes to the key takes room from the plot, where a name may lose its place, or find one. */
static void each_target_is_named_once_at_every_size(void **state) {
    (void)state;
    static const char *const NAMES[] = {"National aim", "Stretch", "Regional floor", "Old plan"};
    static const char *const kinds[] = {"years", "line"};
    struct fixture *f = adoptions();
    set_target(f, 6, none, none);
    for (size_t i = 0; i < 4; i++) {
        add_target(f, NAMES[i], 3 + 2 * (double)i)->last = f->series[i + 1].period;
        for (size_t month = i + 2; month < f->result.series_count; month++)
            f->due[i][month] = NULL;
    }
    for (size_t month = 4; month < f->result.series_count; month++)
        f->series[month].target = NULL;
    for (size_t at = 0; at < 2 * 30; at++) {
        double width = 240 + 12 * (double)(at / 2);
        const struct drawing *drawing = draw(kinds[at % 2], f, width, 0.5 * width);
        const char *said = arena_printf(arena, "%s|%s", texts_of(drawing, "label-target"),
                                        texts_of(drawing, "key"));
        for (size_t i = 0; i < 4; i++)
            assert_int_equal(times_said(said, NAMES[i]), 1);
        assert_int_equal(times_said(said, "Target until"), 1);
    }
}

/* 20 are due by October, 35 from December, 70 in March. */
static void the_path_of_a_profile_goes_on_to_the_years_end(void **state) {
    (void)state;
    const double values[] = {0, 0, 0, 3, 7, 10, 12};
    const struct number *path[] = {number(20), number(35), number(35), number(35), number(70)};
    struct fixture *f = fixture_new(UNIT_COUNT, 0, values, 7);
    for (int i = 0; i < 7; i++) {
        f->series[i].period += 6; /* from April 2020 */
        f->series[i].target = number(i < 5 ? 10 : 20);
    }
    f->result.period += 6;
    f->result.target = (struct target_result){.target = {number(70), "70"},
                                              .tolerance_text = "",
                                              .year = "2020/21",
                                              .phased = true,
                                              .is_profile = true,
                                              .due = {number(20), "20"}};
    f->result.outlook.path = path;
    f->result.outlook.path_count = 5;
    const struct drawing *drawing = draw("years", f, 600, 276);
    assert_string_equal(texts_of(drawing, "label-target"), "Due so far 20|Target 70");
    assert_int_equal(first_of(drawing, "target")->point_count, 8); /* four levels */
    assert_int_equal(count_of(drawing, "point-target"), 1);
    assert_texts_are_clear(drawing);
}

/* From 12 in October to 28 in March: 5 columns on; 20 to 36 are its range. */
static void a_year_goes_on_dotted_to_where_it_is_expected_to_end(void **state) {
    (void)state;
    const double values[] = {0, 0, 0, 3, 7, 10, 12};
    struct fixture *f = fixture_new(UNIT_COUNT, 0, values, 7);
    for (int i = 0; i < 7; i++)
        f->series[i].period += 6; /* from April 2020 */
    f->result.period += 6;
    struct forecast forecast = {.low = number(20), .high = number(36)};
    struct said_forecast said = {
        .forecast = &forecast, .amount = {number(28), "28"}, .range_text = "20 to 36"};
    f->result.outlook.said = &said;
    const struct drawing *drawing = draw("years", f, 600, 276);
    const struct shape *line = first_of(drawing, "expected"),
                       *latest = first_of(drawing, "point-latest");
    assert_float_equal(line->points[0], latest->points[0], 1e-9);
    assert_float_equal(line->points[1], latest->points[1], 1e-9);
    double per_unit = (line->points[1] - line->points[3]) / (28 - 12);
    assert_int_equal(count_of(drawing, "expected-range"), 4);
    const struct shape *range = first_of(drawing, "expected-range"); /* to its low end */
    assert_true(fabs(range->points[3] - range->points[1] - 8 * per_unit) < 1e-6);
    assert_string_equal(texts_of(drawing, "label-expected"), "Year end: 28");
    assert_texts_are_clear(drawing);
    f->series[6].period = f->result.period = OCTOBER_2019 + 17; /* March: nothing is to come */
    assert_int_equal(count_of(draw("years", f, 600, 276), "expected"), 0);
}

/* Printed on A4, a chart takes seven twelfths of the page's width. */
static void labels_can_be_read_on_paper(void **state) {
    (void)state;
    struct fixture *f = referrals();
    struct chart_size size = chart_natural_size(chart_new(arena, "trend", &f->result, typefaces));
    const struct drawing *drawing = draw("trend", f, 423, 423 * size.height / size.width);
    for (size_t i = 0; i < drawing->count; i++)
        if (drawing->shapes[i].kind == SHAPE_TEXT)
            assert_true(drawing->shapes[i].size >= 8);
}

static void a_sparkline_is_only_a_line_with_an_end(void **state) {
    (void)state;
    struct fixture *f = referrals();
    const struct drawing *drawing = draw("sparkline", f, 73.7, 15.9);
    assert_int_equal(drawing->count, 3);
    assert_int_equal(count_of(drawing, "spark-target"), 1);
    const struct shape *end = first_of(drawing, "spark-latest");
    assert_true(end->points[0] + end->radius <= 73.7);
}

static void authorities_are_bars_in_order_with_ours_picked_out(void **state) {
    (void)state;
    struct fixture *f = rates();
    static struct ranked members[] = {{.name = "Leeds", .text = "1,200", .rank = 1},
                                      {.name = "Us", .text = "1,060", .own = true, .rank = 2},
                                      {.name = "Derby", .text = "[x]"}};
    members[0].value = number(1200), members[1].value = number(1060);
    static struct ranking ranking = {
        .group = "Cities", .members = members, .count = 3, .ranked_count = 2, .own = &members[1]};
    ranking.sentence = "2nd best of 2.";
    f->result.rankings = &ranking, f->result.ranking_count = 1;
    const struct drawing *drawing = draw("ranking", f, 480, 85);
    assert_int_equal(count_of(drawing, "bar-own"), 1);
    assert_int_equal(count_of(drawing, "bar-other"), 1 + 1);
    assert_string_equal(texts_of(drawing, "label-own"), "Us|1,060");
    assert_string_equal(texts_of(drawing, "label-other"),
                        "Leeds|1,200|Derby|[x]|England|1,072|Neighbours|[c]");
    assert_string_equal(description("ranking", f),
                        "Bar chart of “Decisions in time” in single authorities: in Cities, Us has "
                        "1,060, on a list from 1,200 in Leeds to 1,060 in Us. Cities: 2nd best of "
                        "2.");
    const struct chart *chart = chart_new(arena, "ranking", &f->result, typefaces);
    assert_null(strstr(chart_description(chart_beside(arena, chart, "Cities: 2nd best of 2.")),
                       "2nd best"));
    assert_texts_are_clear(drawing);
}

static void bars_are_as_long_as_their_values(void **state) {
    (void)state;
    const struct drawing *drawing = draw("bars", rates(), 480, 102);
    double own = first_of(drawing, "bar-own")->width;
    assert_float_equal(first_of(drawing, "bar-other")->width, (2 * own), 1e-3);
    assert_string_equal(texts_of(drawing, "label-own"), "Ours|536");
    assert_string_equal(texts_of(drawing, "label-other"), "England|1,072|Neighbours|[c]");
    assert_int_equal(count_of(drawing, "bar-other"), 1);
    assert_texts_are_clear(drawing);
}

static void bars_of_one_other_have_text_in_a_quarter_of_a_page(void **state) {
    (void)state;
    struct fixture *f = rates();
    f->result.benchmark_count = 1;
    const struct drawing *drawing = draw("bars", f, 167, 167 * 68 / 480.0);
    assert_string_equal(texts_of(drawing, "label-other"), "England|1,072");
    for (size_t i = 0; i < drawing->count; i++)
        assert_true(drawing->shapes[i].kind != SHAPE_TEXT || drawing->shapes[i].size >= 8);
}

static void long_labels_of_bars_stay_apart(void **state) {
    (void)state;
    struct fixture *f = rates();
    f->benchmarks[0].comparator = "Metropolitan boroughs together 14";
    f->benchmarks[1].comparator = "Metropolitan boroughs together 15";
    const struct drawing *drawing = draw("bars", f, 200, 102);
    assert_string_equal(texts_of(drawing, "label-other"),
                        "Metropolitan… 14|1,072|Metropolitan… 15|[c]");
    assert_texts_are_clear(drawing);
}

static void low_bars_have_no_text(void **state) {
    (void)state;
    const struct drawing *drawing = draw("bars", rates(), 152, 26);
    assert_int_equal(drawing->count, 2);
    assert_float_equal(first_of(drawing, "bar-other")->width, 152, 1e-3);
}

/* ---- the statuses of twelve months ---- */

/* November 2019 to October 2020: seven met, two within, one outside, one without data, one
 * without a target. */
static struct fixture *twelve_statuses(void) {
    static struct track_place places[12];
    static const enum status statuses[12] = {STATUS_NONE, STATUS_MET,    STATUS_MET, STATUS_NO_DATA,
                                             STATUS_MET,  STATUS_WITHIN, STATUS_MET, STATUS_OUTSIDE,
                                             STATUS_MET,  STATUS_MET,    STATUS_MET, STATUS_WITHIN};
    struct fixture *f = referrals();
    for (size_t i = 0; i < 12; i++)
        places[i] = (struct track_place){.period = OCTOBER_2019 + 1 + (int)i,
                                         .status = statuses[i],
                                         .counted = status_rank(statuses[i]) >= 0,
                                         .column = (int)i};
    f->result.track = (struct track_result){places, 12, 9, 10, "9/10"};
    return f;
}

/* Of a shape that is the same to both sides. */
static double middle_across(const struct shape *shape) {
    double sum = 0;
    for (size_t i = 0; i < shape->point_count; i++)
        sum += shape->points[2 * i];
    return sum / (double)shape->point_count;
}

/* By the shapes that statuses have elsewhere, not by colour alone, and in no letters, which nobody
 * could read in a cell of paper. */
static void a_strip_has_the_sign_of_its_status_a_month(void **state) {
    (void)state;
    const struct drawing *drawing = draw("strip", twelve_statuses(), 76.5, 11.9);
    assert_int_equal(count_of(drawing, "icon-met"), 7);
    assert_int_equal(count_of(drawing, "icon-within"), 2);
    assert_int_equal(count_of(drawing, "icon-outside"), 1);
    assert_int_equal(count_of(drawing, "icon-no-data"), 1);
    assert_int_equal(count_of(drawing, "icon-none"), 1);
    assert_int_equal(drawing->count, 12);
    assert_int_equal(first_of(drawing, "icon-met")->kind, SHAPE_CIRCLE);
    assert_int_equal(first_of(drawing, "icon-within")->point_count, 4);
    for (size_t i = 0; i < drawing->count; i++) {
        double middle = middle_across(&drawing->shapes[i]), cell = 76.5 / 12;
        assert_true(fabs(middle - ((double)i + 0.5) * cell) < 0.1 * cell);
    }
}

static void a_strip_is_told_with_the_months_that_call_for_a_look(void **state) {
    (void)state;
    assert_string_equal(description("strip", twelve_statuses()),
                        "Status of “Decisions”, November 2019 to October 2020: met or within "
                        "tolerance in 9 of 10 months: met in 7, within tolerance in 2, outside "
                        "tolerance in 1 (June 2020), no data in 1 (February 2020), no target in "
                        "1.");
}

/* What has counts but no percentage is told apart from what has no target. */
static void a_strip_tells_which_months_are_of_too_few(void **state) {
    (void)state;
    struct fixture *f = twelve_statuses();
    struct track_place places[12];
    memcpy(places, f->result.track.places, sizeof places);
    places[0].of_few = true;
    f->result.track.places = places;
    assert_string_equal(description("strip", f),
                        "Status of “Decisions”, November 2019 to October 2020: met or within "
                        "tolerance in 9 of 10 months: met in 7, within tolerance in 2, outside "
                        "tolerance in 1 (June 2020), no data in 1 (February 2020), too few to "
                        "judge in 1 (November 2019).");
}

static void a_quarterly_strip_has_four_places(void **state) {
    static struct track_place places[4];
    (void)state;
    struct fixture *f = referrals();
    f->indicator.rhythm.frequency = FREQUENCY_QUARTER;
    for (size_t i = 0; i < 4; i++)
        places[i] = (struct track_place){.period = OCTOBER_2019 + 2 + 3 * (int)i,
                                         .status = STATUS_MISSED,
                                         .counted = true,
                                         .column = 2 + 3 * (int)i};
    f->result.period = places[3].period;
    f->result.track = (struct track_result){places, 4, 0, 4, "0/4"};
    const struct drawing *drawing = draw("strip", f, 156, 20);
    assert_int_equal(count_of(drawing, "icon-missed"), 4);
    assert_string_equal(description("strip", f),
                        "Status of “Decisions”, Q3 2019/20 to Q2 2020/21: met or within tolerance "
                        "in 0 of 4 quarters: missed in 4 (Q3 2019/20, Q4 2019/20, Q1 2020/21 and "
                        "Q2 2020/21).");
}

/* ---- the statuses of a report ---- */

static const struct chart *grid_of(struct fixture *f, size_t count) {
    static struct indicator_result results[3];
    static struct report_result report;
    for (size_t i = 0; i < count; i++)
        results[i] = f->result;
    report = (struct report_result){
        .period = OCTOBER_2019 + 12, .indicators = results, .indicator_count = count};
    results[count - 1].track = (struct track_result){f->result.track.places, 12, 0, 0, ""};
    return chart_of_report(arena, "grid", &report, typefaces);
}

/* Of three indicators, of which one was never judged. */
static void a_grid_has_a_row_for_each_indicator_that_was_judged(void **state) {
    (void)state;
    struct fixture *f = twelve_statuses();
    f->indicator.number = "7";
    const struct chart *grid = grid_of(f, 3);
    const struct drawing *drawing = chart_draw(grid, arena, 600, 80);
    assert_int_equal(count_of(drawing, "place-met"), 14);
    assert_string_equal(texts_of(drawing, "label-first"), "7. Decisions|9/10|7. Decisions|9/10");
    assert_string_equal(texts_of(drawing, "axis-label"),
                        "Nov|2019|Dec|Jan|2020|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct");
    assert_texts_are_clear(drawing);
    assert_string_equal(chart_description(grid),
                        "Grid of the statuses of 2 indicators by month, November 2019 to October "
                        "2020: 18 of 20 are met or within tolerance. Least often: Decisions, 9 of "
                        "10.");
    assert_true(chart_natural_size(grid).height == 4 * 18);
}

static void a_narrow_grid_names_months_by_a_letter(void **state) {
    (void)state;
    struct fixture *f = twelve_statuses();
    f->indicator.number = "";
    const struct drawing *drawing = chart_draw(grid_of(f, 2), arena, 340, 60);
    assert_string_equal(texts_of(drawing, "axis-label"), "N|2019|D|J|2020|F|M|A|M|J|J|A|S|O");
    assert_texts_are_clear(drawing);
}

/* The twelve months to November: a year below December and the next below January would touch. */
static void years_of_a_narrow_grid_do_not_touch(void **state) {
    (void)state;
    struct fixture *f = twelve_statuses();
    f->indicator.number = "";
    static struct report_result report;
    report = (struct report_result){
        .period = OCTOBER_2019 + 13, .indicators = &f->result, .indicator_count = 1};
    const struct chart *grid = chart_of_report(arena, "grid", &report, typefaces);
    const struct drawing *narrow = chart_draw(grid, arena, 340, 60),
                         *wide = chart_draw(grid, arena, 900, 60);
    assert_string_equal(texts_of(narrow, "axis-label"), "D|J|2020|F|M|A|M|J|J|A|S|O|N");
    assert_string_equal(texts_of(wide, "axis-label"),
                        "Dec|2019|Jan|2020|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov");
    assert_texts_are_clear(narrow);
}

static void a_letter_that_could_not_be_read_is_left_out_of_a_grid(void **state) {
    (void)state;
    struct fixture *f = twelve_statuses();
    f->indicator.number = "7";
    const struct chart *grid = grid_of(f, 3);
    const struct drawing *large = chart_draw(grid, arena, 600, 4 * 15),
                         *small = chart_draw(grid, arena, 600, 4 * 11);
    assert_string_equal(texts_of(large, "letter-outside"), "O|O");
    assert_string_equal(texts_of(small, "letter-outside"), "");
    assert_int_equal(count_of(small, "place-outside"), 2);
}

static void only_a_grid_names_no_indicator(void **state) {
    struct report_result report = {.period = period_make(2020, 10)};
    (void)state;
    assert_null(chart_of_report(arena, "trend", &report, typefaces));
    assert_non_null(chart_of_report(arena, "grid", &report, typefaces));
}

/* ---- kinds, icons and sizes ---- */

static void unknown_kinds_and_icons_are_refused(void **state) {
    (void)state;
    assert_null(chart_new(arena, "pie", &referrals()->result, typefaces));
    assert_null(chart_icon(arena, "smiley"));
    struct spelling kind = spelling_of("sparklines"), icon = spelling_of("smiley");
    assert_string_equal(
        chart_kinds(arena, &kind),
        "trend, line, years, sparkline, bars, ranking, strip, funnel, dots, stacked, "
        "waterfall, share, columns");
    assert_string_equal(kind.nearest, "sparkline");
    chart_icons(arena, &icon);
    assert_null(icon.nearest);
}

static bool same_drawing(const struct drawing *a, const struct drawing *b) {
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        const struct shape *one = &a->shapes[i], *other = &b->shapes[i];
        if (one->kind != other->kind || one->point_count != other->point_count ||
            memcmp(one->points, other->points, 2 * one->point_count * sizeof *one->points) != 0)
            return false;
    }
    return true;
}

/* Same shapes in another colour would be the same icon to a reader who sees no colours. */
static void every_named_icon_has_a_shape_of_its_own(void **state) {
    (void)state;
    const struct drawing *drawings[40];
    size_t count = 0;
    struct spelling nobody = spelling_of("");
    char *names = arena_strdup(arena, chart_icons(arena, &nobody));
    for (char *name = strtok(names, ", "); name != NULL; name = strtok(NULL, ", ")) {
        const struct chart *icon = chart_icon(arena, name);
        assert_non_null(icon);
        assert_string_not_equal(chart_description(icon), "");
        assert_string_equal(chart_description(icon), chart_icon_words(icon));
        assert_string_equal(chart_description(chart_as_decoration(arena, icon)), "");
        drawings[count] = chart_draw(icon, arena, 24, 24);
        if (strcmp(name, "none") != 0 && strcmp(name, "met") != 0) /* a ring and a disc */
            for (size_t i = 0; i < count; i++)
                assert_false(same_drawing(drawings[i], drawings[count]));
        count++;
    }
    assert_int_equal(count, 32);
}

static void assert_icons_of(const struct word_table *words, unsigned first) {
    for (unsigned value = first; value < words->count; value++)
        assert_string_equal(chart_icon_words(chart_icon(arena, words_code(words, value))),
                            words_text(words, value));
}

static void statuses_signals_actions_and_risks_have_icons_that_say_their_words(void **state) {
    (void)state;
    assert_icons_of(&status_words, STATUS_MET);
    assert_icons_of(&trend_variation_words, VARIATION_COMMON);
    assert_icons_of(&trend_assurance_words, ASSURANCE_CONSISTENTLY_MEETS);
    assert_icons_of(&action_state_words, ACTION_STATE_OPEN);
    assert_icons_of(&risk_rating_words, RISK_LOW);
}

static void sizes_fit_the_kind(void **state) {
    (void)state;
    const struct chart *bars = chart_new(arena, "bars", &rates()->result, typefaces);
    const struct chart *spark = chart_new(arena, "sparkline", &rates()->result, typefaces);
    const struct chart *trend = chart_new(arena, "trend", &rates()->result, typefaces);
    assert_float_equal(chart_natural_size(bars).height, 3 * 34, 1e-3);
    assert_float_equal(chart_narrow_size(spark).width, 0, 1e-3);
    assert_float_equal(chart_narrow_size(trend).width, 340, 1e-3);
    assert_float_equal(chart_natural_size(chart_icon(arena, "met")).width, 12, 1e-3);
    assert_float_equal(chart_narrow_size(chart_icon(arena, "met")).width, 0, 1e-3);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(a_trend_chart_labels_what_it_shows),
        TEST(a_narrow_chart_has_fewer_month_names_but_the_latest),
        TEST(a_gap_stays_a_gap),
        TEST(a_value_with_a_note_is_hollow_and_explained),
        TEST(a_changed_target_is_a_step),
        TEST(a_target_that_ended_says_when),
        TEST(a_phased_target_is_what_was_due),
        TEST(a_named_target_is_a_line_of_its_own),
        TEST(a_named_target_alone_widens_the_axis),
        TEST(a_named_target_that_ended_says_when),
        TEST(a_one_sided_tolerance_reaches_to_the_edge),
        TEST(the_edge_of_a_tolerance_lies_over_the_gridlines),
        TEST(a_break_is_a_line_with_words),
        TEST(limits_are_drawn_in_trend_charts_only),
        TEST(a_new_segment_breaks_the_limits),
        TEST(a_limit_that_cannot_be_reached_is_only_named),
        TEST(authorities_are_bars_in_order_with_ours_picked_out),
        TEST(wavy_limits_are_explained),
        TEST(which_way_is_good_stands_on_the_chart),
        TEST(signals_have_their_own_shapes_and_a_key),
        TEST(signals_that_are_not_told_are_not_marked),
        TEST(notes_are_numbered_and_explained),
        TEST(long_events_have_numbers_only),
        TEST(long_notes_are_folded_and_in_the_end_cut),
        TEST(an_axis_starts_at_zero_only_near_it),
        TEST(an_axis_is_never_finer_than_the_figure),
        TEST(percentages_stay_between_0_and_100),
        TEST(thousands_are_separated),
        TEST(an_indicator_without_values_says_so),
        TEST(labels_never_overlap),
        TEST(years_are_named_at_their_lines),
        TEST(a_chart_of_years_shows_this_years_target_and_tolerance),
        TEST(a_target_of_the_year_is_seen_to_its_end),
        TEST(a_chart_of_years_has_hollow_points_for_notes),
        TEST(what_is_due_rises_in_a_chart_of_years),
        TEST(a_named_target_has_its_name_in_a_chart_of_years),
        TEST(names_of_targets_without_a_place_stand_in_the_key),
        TEST(each_target_is_named_once_at_every_size),
        TEST(the_path_of_a_profile_goes_on_to_the_years_end),
        TEST(a_year_goes_on_dotted_to_where_it_is_expected_to_end),
        TEST(labels_can_be_read_on_paper),
        TEST(a_sparkline_is_only_a_line_with_an_end),
        TEST(bars_are_as_long_as_their_values),
        TEST(bars_of_one_other_have_text_in_a_quarter_of_a_page),
        TEST(long_labels_of_bars_stay_apart),
        TEST(low_bars_have_no_text),
        TEST(a_strip_has_the_sign_of_its_status_a_month),
        TEST(a_strip_is_told_with_the_months_that_call_for_a_look),
        TEST(a_strip_tells_which_months_are_of_too_few),
        TEST(a_quarterly_strip_has_four_places),
        TEST(a_grid_has_a_row_for_each_indicator_that_was_judged),
        TEST(a_narrow_grid_names_months_by_a_letter),
        TEST(years_of_a_narrow_grid_do_not_touch),
        TEST(a_letter_that_could_not_be_read_is_left_out_of_a_grid),
        TEST(only_a_grid_names_no_indicator),
        TEST(unknown_kinds_and_icons_are_refused),
        TEST(every_named_icon_has_a_shape_of_its_own),
        TEST(statuses_signals_actions_and_risks_have_icons_that_say_their_words),
        TEST(sizes_fit_the_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
