/* Units side by side: what a unit's report says of those above, beside and below it. */
#include "model/assess/families.h"
#include "model/unit_words.h"
#include "report/mustache/mustache.h"
#include "report/view/view.h"

#include "assess_support.h"

/* Area North with three teams, of which one came from South in August and one opened in October. */
static void write_teams(const struct data_folder *folder) {
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "NORTH,North,area,TRUST,,\nSOUTH,South,area,TRUST,,\n"
                 "N1,First team,team,NORTH,,\nN2,Second team,team,SOUTH,,2020-07\n"
                 "N2,Second team,team,NORTH,2020-08,\nN3,New team,team,NORTH,2020-10,\n"
                 "S1,Old team,team,SOUTH,,2020-09\n");
}

static void write_month(const struct data_folder *folder, const char *rows) {
    folder_write(folder, "kpi/2020-10.csv",
                 arena_printf(folder->arena, "period,unit,measure,value\n%s", rows));
}

static const struct report_result *assess_among(const struct data_folder *folder,
                                                const char *unit) {
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    struct assess_request request = {.catalogue = &dataset->catalogue,
                                     .facts = dataset->facts,
                                     .rounds = dataset->rounds,
                                     .round_count = dataset->round_count,
                                     .settings = default_settings(),
                                     .unit = catalogue_unit(&dataset->catalogue, unit),
                                     .period = month("2020-10"),
                                     .as_at = month("2020-10"),
                                     .families = families_new(folder->arena)};
    return assess_report(folder->arena, folder->diagnostics, &request);
}

static const struct indicator_result *kpi1_of(const struct data_folder *folder, const char *unit) {
    return indicator_of(assess_among(folder, unit), "KPI1");
}

static void relatives_are_those_of_the_month(void **state) {
    const struct data_folder *folder = *state;
    write_teams(folder);
    const struct report_result *report = assess_among(folder, "N2");
    assert_string_equal(report->parent->code, "NORTH");
    assert_int_equal(report->ancestor_count, 2);
    assert_string_equal(report->ancestors[0]->code, "TRUST");
    assert_string_equal(report->ancestors[1]->code, "NORTH");
    assert_int_equal(report->sibling_count, 2);
    assert_string_equal(report->siblings[0]->code, "N1");
    assert_string_equal(report->siblings[1]->code, "N3");
    assert_int_equal(report->child_count, 0);
    assert_int_equal(assess_among(folder, "SOUTH")->child_count, 0); /* its last team closed */
    assert_int_equal(assess_among(folder, "TRUST")->ancestor_count, 0);
}

/* 10 of 20 and 30 of 40 are 40 of 60: 67%. */
static void units_say_what_their_own_reports_say(void **state) {
    const struct data_folder *folder = *state;
    write_teams(folder);
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high\nKPI1,,2020-04,60,,\n"
                 "KPI1,N2,2020-04,80,70,\n");
    folder_write(folder, "kpi/2020-09.csv",
                 "period,unit,measure,value\n2020-09,N1,in_time,9\n2020-09,N1,all,10\n");
    write_month(folder, "2020-10,N1,in_time,10\n2020-10,N1,all,20\n"
                        "2020-10,N2,in_time,30\n2020-10,N2,all,40\n");
    const struct unit_family *below = kpi1_of(folder, "NORTH")->below;
    assert_int_equal(below->count, 3);
    assert_string_equal(below->parent.value.text, "67%");
    assert_int_equal(below->parent.status.code, STATUS_MET);
    assert_string_equal(below->members[0].value.text, "50%");
    assert_int_equal(below->members[0].status.code, STATUS_MISSED);
    assert_string_equal(below->members[0].change.words, "40 percentage points worse");
    assert_string_equal(below->members[1].value.text, "75%");
    assert_int_equal(below->members[1].status.code, STATUS_WITHIN); /* by its own target */
    assert_string_equal(below->members[1].change.words, "");
    assert_string_equal(below->members[2].value.text, "[x]");
    const struct indicator_result *own = kpi1_of(folder, "N2");
    assert_true(own->target.own);
    assert_false(kpi1_of(folder, "N1")->target.own);
    assert_int_equal(own->status.code, STATUS_WITHIN);
    assert_string_equal(own->above->parent.value.text, "67%");
    assert_string_equal(own->own->value.text, "75%");
    assert_null(own->below);
}

static const char *standing(const struct data_folder *folder, const char *unit) {
    return kpi1_of(folder, unit)->standing.text;
}

static void assert_standings(const struct data_folder *folder, const char *n1, const char *n2,
                             const char *n3) {
    assert_string_equal(standing(folder, "N1"), n1);
    assert_string_equal(standing(folder, "N2"), n2);
    assert_string_equal(standing(folder, "N3"), n3);
}

static void a_place_is_told_from_the_nearer_end(void **state) {
    const struct data_folder *folder = *state;
    write_teams(folder);
    write_month(folder, "2020-10,N1,in_time,1\n2020-10,N1,all,4\n2020-10,N2,in_time,2\n"
                        "2020-10,N2,all,4\n2020-10,N3,in_time,3\n2020-10,N3,all,4\n");
    assert_standings(folder, "lowest of 3 teams of North", "2nd highest of 3 teams of North",
                     "highest of 3 teams of North");
    assert_string_equal(kpi1_of(folder, "N2")->standing.short_text, "2nd highest of 3");
    assert_string_equal(standing(folder, "TRUST"), "");
}

/* 501 and 504 of 1000 both print as 50%. */
static void what_prints_alike_is_level(void **state) {
    const struct data_folder *folder = *state;
    write_teams(folder);
    write_month(folder, "2020-10,N1,in_time,501\n2020-10,N1,all,1000\n2020-10,N2,in_time,504\n"
                        "2020-10,N2,all,1000\n2020-10,N3,in_time,3\n2020-10,N3,all,4\n");
    assert_standings(folder, "joint lowest of 3 teams of North", "joint lowest of 3 teams of North",
                     "highest of 3 teams of North");
    write_month(folder, "2020-10,N1,in_time,501\n2020-10,N1,all,1000\n2020-10,N2,in_time,504\n"
                        "2020-10,N2,all,1000\n2020-10,N3,in_time,2\n2020-10,N3,all,4\n");
    assert_standings(folder, "the same in all 3 teams of North", "the same in all 3 teams of North",
                     "the same in all 3 teams of North");
}

static void units_without_a_value_are_told(void **state) {
    const struct data_folder *folder = *state;
    write_teams(folder);
    write_month(folder, "2020-10,N1,in_time,1\n2020-10,N1,all,4\n2020-10,N2,in_time,2\n"
                        "2020-10,N2,all,4\n2020-10,N3,in_time,c\n2020-10,N3,all,4\n");
    assert_standings(folder, "the lower of 2 with a value, of 3 teams of North",
                     "the higher of 2 with a value, of 3 teams of North", "no value to compare");
    assert_string_equal(kpi1_of(folder, "N1")->standing.short_text,
                        "the lower of 2; 1 has no value");
    write_month(folder, "2020-10,N1,in_time,1\n2020-10,N1,all,4\n");
    assert_standings(folder, "the only one of 3 teams of North with a value", "no value to compare",
                     "no value to compare");
}

/* In South N2 stood in July, and in October it has no team: there is nobody to compare with. */
static void units_that_moved_are_named(void **state) {
    const struct data_folder *folder = *state;
    write_teams(folder);
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,lag\nKPI1,In time,kpi,high,ytd,none,\n"
                 "COUNT,All,kpi,neither,month,none,3\n");
    const struct report_result *report = assess_among(folder, "NORTH");
    assert_string_equal(indicator_of(report, "KPI1")->moved,
                        "Second team, which moved from South; New team, which opened");
    assert_string_equal(indicator_of(report, "COUNT")->moved, "");
    const struct indicator_result *lagged = indicator_of(assess_among(folder, "N2"), "COUNT");
    assert_string_equal(lagged->above->parent.unit->code, "NORTH");
    assert_null(lagged->own);
    assert_string_equal(lagged->standing.text, "");
}

static void names_make_sense_alone(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "units.csv",
                 "unit,name,level,parent\nTRUST,The trust,authority,\nN1,First,,TRUST\n"
                 "N2,Second,branch,TRUST\nN3,Third,branch,TRUST\nN4,Fourth,locality,TRUST\n");
    const struct catalogue *catalogue = &folder_load_well(folder)->catalogue;
    const struct unit *units[4];
    for (size_t i = 0; i < 4; i++)
        units[i] = &catalogue->units[i + 1];
    int period = month("2020-10");
    struct arena *arena = folder->arena;
    assert_string_equal(unit_full_name(arena, &catalogue->units[0], period),
                        "The trust (authority)");
    assert_string_equal(unit_full_name(arena, units[0], period), "First (of The trust)");
    assert_string_equal(unit_full_name(arena, units[1], period), "Second (branch of The trust)");
    assert_string_equal(unit_count_text(arena, units, 4, period), "4 units");
    assert_string_equal(unit_count_text(arena, units + 1, 2, period), "2 branches");
    assert_string_equal(unit_count_text(arena, units + 3, 1, period), "1 locality");
}

/* ---- what a template may say of it ---- */

static const char *expand(const struct data_folder *folder, const char *unit,
                          const char *template) {
    struct expansion expansion;
    struct mustache_templates *templates = mustache_templates_new(folder->arena);
    struct mustache_request request = {
        .arena = folder->arena,
        .diagnostics = folder->diagnostics,
        .templates = templates,
        .path = "page.html",
        .text = template,
        .view = value_of_object(
            view_new(folder->arena, mustache_names(templates), assess_among(folder, unit))),
        .strict = true};
    assert_true(mustache_expand(&request, &expansion));
    const char *text = arena_strdup(folder->arena, expansion.text.data);
    buffer_free(&expansion.text);
    return text;
}

static void units_lead_to_each_other(void **state) {
    static const char template[] = "{{#unit.ancestors}}{{href}} {{/unit.ancestors}}| "
                                   "{{#unit.siblings}}{{href}} {{/unit.siblings}}| "
                                   "{{#unit.children}}{{name}} {{paper_href}} {{/unit.children}}| "
                                   "{{unit.parent.full_name}}";
    const struct data_folder *folder = *state;
    write_teams(folder);
    assert_string_equal(expand(folder, "TRUST", template),
                        "| | North units/NORTH/report.pdf South units/SOUTH/report.pdf | ");
    assert_string_equal(expand(folder, "N1", template),
                        "../../index.html ../NORTH/index.html | ../N2/index.html ../N3/index.html "
                        "| | North (area of The trust)");
    assert_string_equal(expand(folder, "N1", "{{unit.S1.href}}|{{unit.SOUTH.href}}"),
                        "|../SOUTH/index.html"); /* S1 has closed */
}

static void rows_of_units_say_what_is_beside_them(void **state) {
    const struct data_folder *folder = *state;
    write_teams(folder);
    write_month(folder, "2020-10,N1,in_time,100\n2020-10,N1,all,400\n2020-10,N2,in_time,200\n"
                        "2020-10,N2,all,400\n2020-10,N3,in_time,300\n2020-10,N3,all,400\n");
    assert_string_equal(
        expand(folder, "NORTH",
               "{{#indicator.KPI1}}{{#units}}{{name}} {{text}} {{status_text}} {{href}} "
               "{{funnel_text}}; {{/units}}{{#beyond_chance}}{{funnel_sentence}} "
               "{{/beyond_chance}}{{/indicator.KPI1}}"),
        "First team 25% No target ../N1/index.html by chance about 1 in 1,000 would lie this low; "
        "Second team 50% No target ../N2/index.html within what chance explains; "
        "New team 75% No target ../N3/index.html by chance about 1 in 1,000 would lie this high; "
        "First team lies below what chance explains: by chance about 1 in 1,000 would lie this "
        "low. New team lies above what chance explains: by chance about 1 in 1,000 would lie this "
        "high. ");
    assert_string_equal(
        expand(folder, "N1",
               "{{#indicator.KPI1}}{{parent_current.text}} {{parent_status.text}} "
               "{{standing.text}} {{standing.funnel_text}}{{/indicator.KPI1}}"),
        "50% No target lowest of 3 teams of North by chance about 1 in 1,000 would lie this low");
}

/* Posts in tenths: 10.6 and 9.4 are 20.0; where North says 20.1 itself, its total is not their sum.
 * Of a share there is none. */
static void figures_of_units_are_added_up(void **state) {
    static const char template[] =
        "{{#indicator.COUNT}}{{#figures}}{{label}}: {{#units}}{{name}} {{text}}, {{/units}}"
        "{{current.text}} {{added_up_text}}{{#differs}} differs{{/differs}}; "
        "{{/figures}}{{/indicator.COUNT}}";
    static const char rows[] = "2020-10,N1,posts,10.6\n2020-10,N2,posts,9.4\n2020-10,N3,posts,z\n"
                               "2020-10,N1,all,20\n2020-10,N2,all,10\n2020-10,N3,all,c\n";
    const struct data_folder *folder = *state;
    write_teams(folder);
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,decimals,headline\n"
                 "KPI1,Share,in_time,all,percent,0,yes\nCOUNT,Posts,posts,,count,1,\n"
                 "COUNT,Filled,posts,all,percent,0,\nCOUNT,All,all,,count,0,yes\n");
    write_month(folder, rows);
    assert_string_equal(expand(folder, "NORTH", template),
                        "Posts: First team 10.6, Second team 9.4, New team [z], 20.0 20.0; "
                        "Filled: First team 53%, Second team 94%, New team [c], [c] ; "
                        "All: First team 20, Second team 10, New team [c], [c] ; ");
    write_month(folder, arena_printf(folder->arena, "2020-10,NORTH,posts,20.1\n%s", rows));
    assert_string_equal(expand(folder, "NORTH", template),
                        "Posts: First team 10.6, Second team 9.4, New team [z], 20.1 20.0 differs; "
                        "Filled: First team 53%, Second team 94%, New team [c], [c] ; "
                        "All: First team 20, Second team 10, New team [c], [c] ; ");
    assert_string_equal(expand(folder, "N1", template),
                        "Posts: 10.6 ; Filled: 53% ; All: 20 ; "); /* nobody stands below */
}

/* A row for each unit has the cells of all figures; one that its headline is the sum of can be
 * stacked. */
static void units_have_cells_of_all_figures(void **state) {
    static const char template[] =
        "{{#indicator.COUNT}}{{#units}}{{name}}{{#figures}} {{label}} {{text}}{{/figures}}; "
        "{{/units}}{{parts_text}}{{#units_add_up}} add up{{/units_add_up}}"
        "{{#units_differ}} differ{{/units_differ}}{{/indicator.COUNT}}";
    static const char rows[] = "2020-10,N1,in,3\n2020-10,N1,out,2.5\n2020-10,N2,in,4\n"
                               "2020-10,N2,out,0.5\n2020-10,N3,in,1\n2020-10,N3,out,1\n";
    const struct data_folder *folder = *state;
    write_teams(folder);
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,decimals,headline\n"
                 "KPI1,Share,in_time,all,percent,0,yes\nCOUNT,In,in,,count,1,\n"
                 "COUNT,Out,out,,count,1,\nCOUNT,All,in + out,,count,1,yes\n");
    write_month(folder, rows);
    assert_string_equal(expand(folder, "NORTH", template),
                        "First team In 3.0 Out 2.5 All 5.5; Second team In 4.0 Out 0.5 All 4.5; "
                        "New team In 1.0 Out 1.0 All 2.0; In | Out add up");
    write_month(folder, arena_printf(folder->arena, "2020-10,NORTH,out,5\n%s", rows));
    assert_string_equal(expand(folder, "NORTH", template),
                        "First team In 3.0 Out 2.5 All 5.5; Second team In 4.0 Out 0.5 All 4.5; "
                        "New team In 1.0 Out 1.0 All 2.0; In | Out differ");
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,decimals,headline\n"
                 "KPI1,Share,in_time,all,percent,0,yes\nCOUNT,In,in,,count,1,\n"
                 "COUNT,Out,out,,count,1,\nCOUNT,All,in - out,,count,1,yes\n");
    assert_string_equal(expand(folder, "N1", "{{indicator.COUNT.parts_text}}"), "");
}

/* Staff at the month's end, who came in it, who went: a stock and two flows. */
static void a_stock_with_two_flows_has_moves(void **state) {
    static const char *const kinds[] = {"staff,stock\ncame,flow\nwent,flow",
                                        "staff,flow\ncame,flow\nwent,flow",
                                        "staff,stock\ncame,stock\nwent,flow"};
    static const char *const expected[] = {"Came less Went", "", ""};
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,Share,in_time,all,percent,yes\nCOUNT,Came,came,,count,\n"
                 "COUNT,Staff,staff,,count,yes\nCOUNT,Went,went,,count,\n");
    write_month(folder, "2020-10,N1,staff,9\n2020-10,N1,came,3\n2020-10,N1,went,2\n");
    for (size_t i = 0; i < 3; i++) {
        folder_write(folder, "measures.csv",
                     arena_printf(folder->arena, "measure,kind\n%s\n", kinds[i]));
        assert_string_equal(expand(folder, "N1",
                                   "{{#indicator.COUNT}}{{#has_moves}}{{moves_up_text}} less "
                                   "{{moves_down_text}}{{/has_moves}}{{/indicator.COUNT}}"),
                            expected[i]);
    }
}

/* KPI1 came suppressed: that is no lack of data. */
static void indicators_without_data_are_listed_apart(void **state) {
    static const char template[] = "{{#measured}}{{code}} {{/measured}}| {{#unmeasured}}{{code}} "
                                   "{{/unmeasured}}| {{#gaps}}{{code}} {{/gaps}}| "
                                   "{{#compared}}{{code}} {{/compared}}";
    const struct data_folder *folder = *state;
    write_teams(folder);
    write_month(folder, "2020-10,N1,in_time,c\n2020-10,N2,all,4\n");
    assert_string_equal(expand(folder, "N1", template), "KPI1 | COUNT | KPI1 | ");
    assert_string_equal(expand(folder, "N3", template), "| KPI1 COUNT | | ");
    assert_string_equal(expand(folder, "NORTH", template), "KPI1 COUNT | | KPI1 | KPI1 COUNT ");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(relatives_are_those_of_the_month, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(units_say_what_their_own_reports_say, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(a_place_is_told_from_the_nearer_end, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(what_prints_alike_is_level, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(units_without_a_value_are_told, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(units_that_moved_are_named, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(names_make_sense_alone, folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(units_lead_to_each_other, folder_set_up, folder_tear_down),
        cmocka_unit_test_setup_teardown(rows_of_units_say_what_is_beside_them, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(figures_of_units_are_added_up, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(units_have_cells_of_all_figures, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(a_stock_with_two_flows_has_moves, folder_set_up,
                                        folder_tear_down),
        cmocka_unit_test_setup_teardown(indicators_without_data_are_listed_apart, folder_set_up,
                                        folder_tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
