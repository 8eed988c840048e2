/* What makes an indicator another one, in reports and in charts. */
#include "model/definition.h"

#include "message_support.h"

static struct arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = arena_new();
    return 0;
}

static int tear_down(void **state) {
    (void)state;
    arena_free(arena);
    return 0;
}

static const struct indicator visits = {.code = "VISITS",
                                        .rhythm = {.year_start = 4},
                                        .number = "12",
                                        .title = "Visits",
                                        .section = "kpi",
                                        .better = BETTER_HIGH,
                                        .basis = BASIS_MONTH,
                                        .compare = COMPARE_NONE,
                                        .owner = "A",
                                        .definition = "Within a week"};

/* "Number: 12 > none; " */
static const char *told(const struct definition *was, const struct definition *is) {
    struct definition_change changes[DEFINITION_PARTS];
    size_t count = definition_changes(was, is, changes);
    const char *text = "";
    for (size_t i = 0; i < count; i++)
        text = arena_printf(arena, "%s%s: %s > %s; ", text, changes[i].name, changes[i].was,
                            changes[i].is);
    return text;
}

static struct definition definition(const struct indicator *indicator) {
    return definition_of(arena, indicator, indicator->trend);
}

static void each_part_matters_to_some(void **state) {
    static const struct {
        struct indicator other;
        const char *told, *chart;
    } cases[] = {
        {{.number = ""}, "Number: 12 > none; ", "Until March 2020: number “12”."},
        {{.title = "Calls"},
         "Title: Visits > Calls; ",
         "The definition changed. Until March 2020: title “Visits”."},
        {{.section = "activity"}, "Section: kpi > activity; ", ""},
        {{.definition = ""},
         "Definition: Within a week > none; ",
         "The definition changed. Until March 2020: definition “Within a week”."},
        {{.better = BETTER_LOW},
         "Which way is good: Good is high > Good is low; ",
         "The definition changed. Until March 2020: which way is good “Good is high”."},
        {{.basis = BASIS_YTD},
         "Counted: in the month > year to date, from April; ",
         "The definition changed. Until March 2020: counted “in the month”."},
        {{.compare = COMPARE_BACK, .back = 2}, "Compared with: none > 2 months before; ", ""},
        {{.lag = 1}, "Behind the report: none > 1 month; ", ""},
        {{.trend = TREND_RUN}, "Method of the trend: xmr > run; ", ""},
        {{.owner = "B"}, "Owner: A > B; ", ""},
    };
    (void)state;
    struct definition was = definition(&visits);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct indicator now = cases[i].other;
        now.number = now.number == NULL ? visits.number : now.number;
        now.title = now.title == NULL ? visits.title : now.title;
        now.section = now.section == NULL ? visits.section : now.section;
        now.owner = now.owner == NULL ? visits.owner : now.owner;
        now.definition = now.definition == NULL ? visits.definition : now.definition;
        now.rhythm = visits.rhythm;
        struct definition is = definition(&now);
        assert_string_equal(told(&was, &is), cases[i].told);
        assert_string_equal(definition_break(arena, &was, &is, period_make(2020, 3)),
                            cases[i].chart);
    }
}

static void parts_stand_in_one_order(void **state) {
    struct indicator now = visits;
    (void)state;
    now.title = "Calls";
    now.better = BETTER_LOW;
    now.basis = BASIS_SNAPSHOT;
    struct definition was = definition(&visits), is = definition(&now);
    assert_string_equal(told(&was, &is),
                        "Title: Visits > Calls; Which way is good: Good is high > Good is low; "
                        "Counted: in the month > at the end of the month; ");
    assert_string_equal(definition_break(arena, &was, &is, period_make(2020, 3)),
                        "The definition changed. Until March 2020: title “Visits”; counted “in the "
                        "month”; which way is good “Good is high”.");
}

/* A site knows the unit of a report's headline, but not what is in indicators.csv. */
static void what_is_not_known_differs_from_nothing(void **state) {
    (void)state;
    struct definition was = {{[DEFINITION_TITLE] = "Visits", [DEFINITION_UNIT] = "count"}};
    struct definition is = definition(&visits);
    assert_string_equal(told(&was, &is), "");
    assert_string_equal(definition_break(arena, &was, &is, period_make(2020, 3)), "");
    is.parts[DEFINITION_UNIT] = "rate";
    assert_string_equal(told(&was, &is), "");
    assert_string_equal(definition_break(arena, &was, &is, period_make(2020, 3)),
                        "The definition changed. Until March 2020: unit “count”.");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(each_part_matters_to_some),
        TEST(parts_stand_in_one_order),
        TEST(what_is_not_known_differs_from_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
