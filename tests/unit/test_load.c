/* A data folder is read whole, and what is wrong with it is said. */
#include "input/load/load.h"

#include "assess_support.h"

static void a_small_folder_needs_five_files(void **state) {
    const struct data_folder *folder = *state;
    const struct dataset *dataset = folder_load_well(folder);
    assert_string_equal(dataset->catalogue.authority.name, "Trust");
    assert_int_equal(dataset->catalogue.unit_count, 4);
    assert_int_equal(dataset->round_count, 1);
    assert_int_equal(dataset->inputs.count, 5);
    assert_string_equal(dataset->inputs.inputs[0].name, "data/authority.ini");
    assert_string_equal(dataset->inputs.inputs[4].role, "kpi");
    assert_int_equal(dataset->inputs.inputs[4].round, month("2020-10"));
}

static void a_folder_that_is_not_there_is_named(void **state) {
    struct data_folder folder = *(struct data_folder *)*state;
    folder.path = arena_printf(folder.arena, "%s/nowhere", folder.path);
    assert_null(folder_load(&folder));
    assert_contains(messages(folder.arena, folder.diagnostics),
                    "/nowhere: error: the data folder cannot be read: No such file or directory; "
                    "name another with --data DIR\n");
}

static void a_required_file_that_is_missing_is_named(void **state) {
    static const char *const names[] = {"authority.ini", "units.csv", "indicators.csv",
                                        "figures.csv"};
    const struct data_folder *folder = *state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        folder_write_defaults(folder);
        assert_int_equal(unlink(arena_printf(folder->arena, "%s/%s", folder->path, names[i])), 0);
        assert_contains(folder_refused(folder),
                        arena_printf(folder->arena,
                                     "%s: error: the file cannot be read: No such "
                                     "file or directory",
                                     names[i]));
    }
}

static void without_exports_there_is_nothing_to_report(void **state) {
    const struct data_folder *folder = *state;
    assert_int_equal(unlink(arena_printf(folder->arena, "%s/kpi/2020-10.csv", folder->path)), 0);
    assert_contains(folder_refused(folder), "there are no exports: expected at least one file such "
                                            "as kpi/2020-10.csv");
}

static void an_unknown_root_unit_is_refused(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "authority.ini", "[authority]\nname = Trust\nroot_unit = TRUSTY\n");
    assert_contains(folder_refused(folder), "authority.ini:3: error: root_unit: unknown unit "
                                            "“TRUSTY” (did you mean “TRUST”?); expected a unit of "
                                            "units.csv");
}

static void a_bad_name_of_an_export_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/october.csv", "period,unit,measure,value\n");
    folder_write(folder, "kpi/2020-10b.csv", "period,unit,measure,value\n");
    folder_write(folder, "kpi/notes.md", "not an export\n");
    folder_write(folder, "kpi/~$2020-10.csv", "of a spreadsheet that is open\n");
    assert_non_null(folder_load(folder));
    const char *text = folder_messages(folder);
    assert_contains(text, "kpi/october.csv: error: the file is not read");
    assert_contains(text, "kpi/2020-10b.csv: error: the file is not read");
    assert_lacks(text, "notes.md");
    assert_lacks(text, "~$");
}

static void cells_of_periods_are_read_as_excel_saves_them(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\nOct-20,N1,all,1\n01/10/2020,N2,all,2\n"
                 "2020-10-31,TRUST,in_time,1\n31/02/2020,TRUST,other,1\n");
    assert_text(current_of(assess(folder, "2020-10"), "COUNT"), "3");
    assert_string_equal(folder_messages(folder),
                        "kpi/2020-10.csv:5:1: error: column period: not a month: “31/02/2020”; "
                        "expected a month such as 2020-10, Oct-20 or 01/10/2020\n");
}

/* A name may have been typed as a letter with a combining mark, as some machines do. */
static void cells_are_read_in_composed_form(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "glossary.csv", "term,meaning\nBras\u0326ov,Cafe\u0301\n");
    const struct catalogue *catalogue = &folder_load_well(folder)->catalogue;
    assert_string_equal(catalogue->glossary[0].term, "Bra\u0219ov");
    assert_string_equal(catalogue->glossary[0].meaning, "Caf\u00e9");
}

static void a_bad_number_is_an_error_and_becomes_x(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,all,\"1,342\"\n"
                 "2020-10,TRUST,in_time,95%\n2020-10,TRUST,other,n/a\n");
    assert_text(current_of(assess(folder, "2020-10"), "COUNT"), "[x]");
    assert_string_equal(
        folder_messages(folder),
        "kpi/2020-10.csv:2:4: error: column value: not a number: “1,342”; expected a number "
        "without "
        "thousands separators, such as 1342, or a marker (x, c, z, low)\n"
        "kpi/2020-10.csv:3:4: error: column value: not a number: “95%”; expected a raw count, not "
        "a "
        "percentage, or a marker (x, c, z, low)\n"
        "kpi/2020-10.csv:4:4: error: column value: not a number: “n/a”; expected a number such as "
        "1342 or 12.5, or a marker (x, c, z, low)\n");
}

static void an_unknown_unit_skips_its_row(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,n1,all,1\n"
                 "2020-10,N1,all,2\n2020-10,N1,in_time,1\n");
    assert_text(current_of(assess(folder, "2020-10"), "COUNT"), "2");
    assert_string_equal(folder_messages(folder), "kpi/2020-10.csv:2:2: error: column unit: unknown "
                                                 "unit “n1” (did you mean “N1”?); expected a unit "
                                                 "of units.csv; the row is not read\n");
}

static void a_period_later_than_its_round_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-09.csv", "period,unit,measure,value\n2020-10,TRUST,other,1\n");
    assert_non_null(folder_load(folder));
    assert_string_equal(folder_messages(folder),
                        "kpi/2020-09.csv:2:1: warning: column period: 2020-10 is later than the "
                        "round of this file, 2020-09\n");
}

static void an_empty_role_is_an_error(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,agency\n2020-10,TRUST,,4\n2020-10,TRUST,manager,x\n");
    assert_non_null(folder_load(folder));
    assert_contains(folder_messages(folder), "workforce/2020-10.csv:2:3: error: column role: not a "
                                             "role: “”");
}

static void names_of_measures_hold_no_signs(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-10.csv",
                 "period,unit,measure,value\n2020-10,TRUST,a + b,4\n2020-10,TRUST,,4\n"
                 "2020-10,TRUST,all,4\n2020-10,TRUST,in_time,4\n");
    folder_write(folder, "workforce/2020-10.csv", "period,unit,role,a - b\n");
    assert_non_null(folder_load(folder));
    const char *text = folder_messages(folder);
    assert_contains(text, "kpi/2020-10.csv:2:3: error: column measure: not a measure's name: “a + "
                          "b”");
    assert_contains(text, "kpi/2020-10.csv:3:3: error: ");
    assert_contains(text, "workforce/2020-10.csv:1:4: error: not a measure's name: “a - b”");
}

static void settings_of_a_column_hold_for_its_roles(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "workforce/2020-10.csv",
                 "period,unit,role,posts\n2020-10,TRUST,manager,4\n2020-10,TRUST,worker,4\n");
    folder_write(folder, "measures.csv",
                 "measure,kind,absent\nposts,stock,0\nworker.posts,flow,x\n");
    const struct dataset *dataset = folder_load_well(folder);
    struct facts *facts = dataset->facts;
    const struct measure *manager = &facts->measures[facts_measure(facts, "manager.posts")],
                         *worker = &facts->measures[facts_measure(facts, "worker.posts")];
    assert_true(manager->kind == MEASURE_STOCK && manager->absent_zero);
    assert_false(worker->kind != MEASURE_FLOW || worker->absent_zero);
}

static void a_measure_that_no_export_has_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,headline\n"
                 "KPI1,Share,in_tiem,all,yes\nCOUNT,Number,all,,yes\n");
    assert_non_null(folder_load(folder));
    assert_string_equal(folder_messages(folder),
                        "figures.csv:2: warning: no export has the measure “in_tiem” (did you mean "
                        "“in_time”?); the figure "
                        "“Share” is not available\n");
}

struct refusal {
    const char *rows, *message;
};

/* The file with these rows below its header has this message among others. */
static void assert_said(const struct data_folder *folder, const char *file, const char *header,
                        const struct refusal *refusals, size_t count) {
    for (size_t i = 0; i < count; i++) {
        folder_write(folder, file,
                     arena_printf(folder->arena, "%s\n%s\n", header, refusals[i].rows));
        folder_load(folder);
        assert_contains(folder_messages(folder), refusals[i].message);
    }
}

static void codes_must_be_names_of_files(void **state) {
    static const struct refusal refusals[] = {
        {"TRUST,T,,\nA/B,x,,TRUST", "units.csv:3:1: error: column unit: not a code: “A/B”"},
        {"TRUST,T,,\n.A,x,,TRUST", "units.csv:3:1: error: column unit: not a code: “.A”"},
        {"TRUST,T,,\n,x,,TRUST", "units.csv:3:1: error: column unit: not a code: “”"},
        {"TRUST,T,,\nA.,x,,TRUST", "units.csv:3:1: error: column unit: a code that cannot be the "
                                   "name of a file: “A.”"},
        {"TRUST,T,,\nNul,x,,TRUST", "cannot be the name of a file: “Nul”"},
        {"TRUST,T,,\ncom1.x,x,,TRUST", "cannot be the name of a file: “com1.x”"},
        {"TRUST,T,,\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,x,,TRUST",
         "not a code: “AAAA"},
        {"TRUST,T,,\ntrust,x,,TRUST", "units.csv:3:1: error: column unit: a code that differs from "
                                      "another only by case: “trust”"},
        {"TRUST,T,,\nTRUST,x,,",
         "units.csv:3:1: error: column unit: a second row for the same months of the "
         "unit"}};
    assert_said(*state, "units.csv", "unit,name,level,parent", refusals,
                sizeof refusals / sizeof *refusals);
}

static void parents_must_make_a_tree(void **state) {
    static const struct refusal refusals[] = {
        {"TRUST,T,,\nA,a,,B", "units.csv:3:4: error: column parent: unknown unit “B”; expected"},
        {"TRUST,T,,\nNORTH,a,,TRSUT", "unknown unit “TRSUT” (did you mean “TRUST”?); expected"},
        {"TRUST,T,,\nA,a,,A", "units.csv:3:4: error: column parent: “A” makes a cycle"},
        {"TRUST,T,,\nA,a,,B\nB,b,,A", "makes a cycle, since it lies below “"},
        {"TRUST,T,,\nA,a,,", "“A” has no parent, so that its numbers are not among those of "
                             "“TRUST”"}};
    assert_said(*state, "units.csv", "unit,name,level,parent", refusals,
                sizeof refusals / sizeof *refusals);
}

static void assert_spell(const struct unit_spell *spell, const char *from, const char *to,
                         const char *refused) {
    assert_int_equal(spell->from, *from == '\0' ? PERIOD_NONE : month(from));
    assert_int_equal(spell->to, *to == '\0' ? PERIOD_NONE : month(to));
    if (refused == NULL)
        assert_null(spell->refused);
    else
        assert_string_equal(spell->refused, refused);
}

static void a_row_that_was_refused_stands_where_no_other_does(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,T,,,,\n"
                 "A,a,,TRUST,2019-04,2020-03\nA,a,,TRUST,soon,2021-03\n"
                 "A,a,,TRUST,2020-07,2020-09\nB,b,,TRUST,2020-03,2020-01\n");
    const struct dataset *dataset = folder_load(folder);
    const struct unit *a = catalogue_unit(&dataset->catalogue, "A"),
                      *b = catalogue_unit(&dataset->catalogue, "B");
    assert_int_equal(a->spell_count, 5);
    assert_spell(&a->spells[0], "", "2019-03", "row refused: units.csv line 4");
    assert_spell(&a->spells[1], "2019-04", "2020-03", NULL);
    assert_spell(&a->spells[2], "2020-04", "2020-06", "row refused: units.csv line 4");
    assert_spell(&a->spells[3], "2020-07", "2020-09", NULL);
    assert_spell(&a->spells[4], "2020-10", "2021-03", "row refused: units.csv line 4");
    assert_int_equal(b->spell_count, 1);
    assert_spell(&b->spells[0], "", "", "row refused: units.csv line 6");
    assert_int_equal(a->run_count, 5);
    assert_ptr_equal(a->spells[4].parent, catalogue_unit(&dataset->catalogue, "TRUST"));
}

/* Each of two that are astray may stand anywhere, but not below the other. */
static void units_without_a_known_parent_may_stand_anywhere(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "units.csv",
                 "unit,name,level,parent\nTRUST,T,,\nA,a,,NOWHERE\nB,b,,ELSEWHERE\n"
                 "BELOW,c,,B\nD,d,,TRUST\n");
    const struct catalogue *catalogue = &folder_load(folder)->catalogue;
    static const struct {
        const char *unit;
        size_t stays;
    } expected[] = {{"TRUST", 3}, {"A", 0}, {"B", 1}, {"BELOW", 0}, {"D", 2}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(catalogue_unit(catalogue, expected[i].unit)->stay_count,
                         expected[i].stays);
    assert_string_equal(catalogue_unit(catalogue, "D")->stays[1].refused,
                        "row refused: units.csv line 4");
}

static void an_indicator_row_with_a_bad_cell_is_skipped(void **state) {
    static const struct refusal refusals[] = {
        {"KPI 1,t,kpi,high,month,none,,,,", "indicators.csv:2:1: error: column code: not a code"},
        {"KPI1,t,kpi,up,month,none,,,,", "indicators.csv:2:4: error: column better: unknown word "
                                         "“up”; expected high, low or neither"},
        {"KPI1,t,kpi,,month,none,,,,", "indicators.csv:2:4: error: column better: an empty cell: "
                                       "“”; expected high, low or neither"},
        {"KPI1,t,kpi,high,weekly,none,,,,", "indicators.csv:2:5: error: column basis: unknown word "
                                            "“weekly”"},
        {"KPI1,t,kpi,high,month,none,,then,,", "indicators.csv:2:8: error: column from: not a "
                                               "month: “then”"},
        {"KPI1,t,kpi,high,month,none,,2020-10,2020-09,", "indicators.csv:2:9: error: column to: a "
                                                         "month before from: “2020-09”"}};
    assert_said(*state, "indicators.csv",
                "code,title,section,better,basis,compare,lag,from,to,trend", refusals,
                sizeof refusals / sizeof *refusals);
}

static void an_indicator_with_another_bad_cell_stays(void **state) {
    static const struct refusal refusals[] = {
        {"KPI1,t,kpi,high,month,last,,,,", "indicators.csv:2:6: error: column compare: unknown "
                                           "comparison “last”"},
        {"KPI1,t,kpi,high,month,prev month,,,,",
         "“prev month” (did you mean “prev-month”?); expected"},
        {"KPI1,t,kpi,high,month,back-0,,,,", "unknown comparison “back-0”"},
        {"KPI1,t,kpi,high,month,back-1x,,,,", "unknown comparison “back-1x”"},
        {"KPI1,t,kpi,high,ytd,prev12-total,,,,",
         "column compare: a comparison that needs the basis "
         "month or period: “prev12-total”"},
        {"KPI1,t,kpi,high,month,none,-1,,,", "indicators.csv:2:7: error: column lag"},
        {"KPI1,t,kpi,high,rolling12,none,,,,xmr", "indicators.csv:2:10: warning: column trend: "
                                                  "“xmr” with the basis rolling12"}};
    const struct data_folder *folder = *state;
    assert_said(folder, "indicators.csv",
                "code,title,section,better,basis,compare,lag,from,to,trend", refusals,
                sizeof refusals / sizeof *refusals);
    assert_int_equal(folder_load(folder)->catalogue.indicator_count, 1);
}

static void rows_of_one_code_must_not_overlap(void **state) {
    static const struct refusal refusals[] = {
        {"KPI1,t,kpi,high,month,none,2020-04,2021-03\nKPI1,t,kpi,high,month,none,2021-03,",
         "indicators.csv:3:1: error: column code: a second row for the same months of “KPI1”"},
        {"KPI1,t,kpi,high,month,none,,\nkpi1,t,kpi,high,month,none,,",
         "indicators.csv:3:1: error: column code: a code that differs from another only by case"}};
    assert_said(*state, "indicators.csv", "code,title,section,better,basis,compare,from,to",
                refusals, sizeof refusals / sizeof *refusals);
}

static void figures_say_what_cannot_be_read(void **state) {
    static const struct refusal refusals[] = {
        {"KPI1,L,a +  + b,,,,,yes", "figures.csv:2:3: error: column numerator: not an expression"},
        {"KPI1,L,,,,,,yes", "figures.csv:2:3: error: column numerator: not an expression: “”"},
        {"KPI1,L,a,- b - ,,,,yes", "no export has the measure “- b -”"},
        {"KPI1,L,all,,share,,,yes", "figures.csv:2:5: error: column unit: unknown word “share”"},
        {"KPI1,L,all,all,rate,0,,yes", "figures.csv:2:6: error: column per: not a number above 0"},
        {"KPI1,L,all,,,,10,yes", "figures.csv:2:7: error: column decimals"},
        {"KPI1,L,all,,,,,maybe", "figures.csv:2:8: error: column headline: unknown word “maybe”; "
                                 "expected no or yes"},
        {"KPI1,L,all,,,,,yes\nKPI1,M,all,,,,,yes", "figures.csv:3:8: error: column headline: a "
                                                   "second headline for “KPI1”"},
        {"KPI9,L,all,,,,,yes", "figures.csv:2:1: error: column indicator: unknown indicator "
                               "“KPI9”"},
        {"COUNT,L,all,,,,,yes", "indicators.csv:2: error: “KPI1” has no headline"}};
    assert_said(*state, "figures.csv",
                "indicator,label,numerator,denominator,unit,per,decimals,headline", refusals,
                sizeof refusals / sizeof *refusals);
}

static void an_unusable_figure_is_x_with_its_reason(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,label,numerator,denominator,unit,headline\n"
                 "KPI1,L,all,,share,\nKPI1,H,all,,,yes\nCOUNT,L,all,,,yes\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_marked(&result->figures[0].current, "[x]",
                  "its unit, per or decimals in figures.csv cannot be read");
    assert_text(&result->headline->current, "200");
}

static void figures_stand_in_their_order(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "figures.csv",
                 "indicator,order,label,numerator,denominator,headline\n"
                 "KPI1,10,Last,all,,\nCOUNT,1,L,all,,yes\n"
                 "KPI1,2,Second,all,,yes\nKPI1,1,First,all,,no\n");
    const struct indicator_result *result = indicator_of(assess(folder, "2020-10"), "KPI1");
    assert_int_equal(result->figure_count, 3);
    assert_string_equal(result->figures[0].figure->label, "First");
    assert_string_equal(result->figures[1].figure->label, "Second");
    assert_string_equal(result->figures[2].figure->label, "Last");
}

static void rows_about_goals_and_events_are_checked(void **state) {
    static const struct refusal targets[] = {
        {"KPI9,2020-04,80,,,,", "targets.csv:2:1: error: column indicator: unknown indicator"},
        {"KPI1,,80,,,,", "targets.csv:2:2: error: column from: no month"},
        {"KPI1,2020-04,80%,,,,", "targets.csv:2:3: error: column target: not a number: “80%”"},
        {"KPI1,2020-04,80,x,,,", "targets.csv:2:4: error: column tolerance_low: not a number"},
        {"KPI1,2020-04,80,,,stepped,", "targets.csv:2:6: error: column phasing: unknown word "
                                       "“stepped”; expected linear"},
        {"KPI1,2020-04,80,,,,NORTHH", "targets.csv:2:7: error: column unit: unknown unit"}};
    static const struct refusal events[] = {
        {"KPI1,2020-04,snow,,t,", "events.csv:2:3: error: column kind: unknown word “snow”"},
        {"KPI1,2020-04,,,t,", "events.csv:2:3: error: column kind: no kind"},
        {"KPI1,2020-04,baseline,11,t,Board", "events.csv:2:4: error: column points: not a number "
                                             "that can stand here: “11”; expected a whole number "
                                             "from 12"},
        {"KPI1,2020-04,recalculate,,t,", "events.csv:2: warning: the recalculate is ignored: it "
                                         "needs a text and approved_by"},
        {"KPI1,2020-04,baseline,12,,Board", "events.csv:2: warning: the baseline is ignored"}};
    static const struct refusal benchmarks[] = {
        {"KPI1,,2020-04,20", "benchmarks.csv:2:2: error: column comparator: no comparator"},
        {"KPI1,England,,20", "benchmarks.csv:2:3: error: column published: no month"},
        {"KPI1,England,2020-04,20%", "benchmarks.csv:2:4: error: column value: not a number"}};
    const struct data_folder *folder = *state;
    assert_said(folder, "targets.csv",
                "indicator,from,target,tolerance_low,tolerance_high,phasing,unit", targets,
                sizeof targets / sizeof *targets);
    folder_write(folder, "targets.csv", "indicator,from,target,tolerance_low,tolerance_high\n");
    assert_said(folder, "events.csv", "indicator,period,kind,points,text,approved_by", events,
                sizeof events / sizeof *events);
    folder_write(folder, "events.csv", "indicator,period,kind,text\n");
    assert_said(folder, "benchmarks.csv", "indicator,comparator,published,value", benchmarks,
                sizeof benchmarks / sizeof *benchmarks);
    const struct dataset *dataset = folder_load(folder);
    assert_int_equal(dataset->catalogue.target_count, 0);
    assert_int_equal(dataset->catalogue.event_count, 0);
    assert_int_equal(dataset->catalogue.benchmark_count, 0);
}

static void rows_of_measures_csv_are_checked(void **state) {
    static const struct refusal refusals[] = {
        {"all,level,", "measures.csv:2:2: error: column kind: unknown word “level”; expected flow, "
                       "stock, cumulative or carried"},
        {"all,,1", "measures.csv:2:3: error: column absent: unknown word “1”; expected x or 0"},
        {",flow,", "measures.csv:2:1: error: column measure: no measure"},
        {"all,flow,\nall,stock,", "measures.csv:3:1: error: column measure: a second row"},
        {"alll,stock,", "measures.csv:2: warning: no export has the measure “alll”"}};
    assert_said(*state, "measures.csv", "measure,kind,absent", refusals,
                sizeof refusals / sizeof *refusals);
}

static void the_optional_tables_are_read(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "meetings.csv",
                 "report,period,committee,agenda_item\nr,2020-10,Board,7\n");
    folder_write(folder, "glossary.csv", "term,meaning\nICPC,Initial conference\n");
    const struct catalogue *catalogue = &folder_load_well(folder)->catalogue;
    assert_string_equal(catalogue->meetings[0].agenda_item, "7");
    assert_string_equal(catalogue->glossary[0].meaning, "Initial conference");
}

/* An export of November that cannot be read must not stop October's report from being made again.
 */
static void a_later_export_without_a_needed_column_leaves_earlier_reports_alone(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "kpi/2020-11.csv", "period,unit,value\n2020-11,TRUST,1\n");
    const struct dataset *dataset = folder_load(folder);
    assert_non_null(dataset);
    assert_int_equal(dataset->unreadable_from, month("2020-11"));
    assert_int_equal(diagnostics_errors(folder->diagnostics, month("2020-10")), 0);
    assert_contains(folder_messages(folder), "kpi/2020-11.csv:1: error: the column “measure” is "
                                             "missing");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        FOLDER_TEST(a_small_folder_needs_five_files),
        FOLDER_TEST(a_folder_that_is_not_there_is_named),
        FOLDER_TEST(a_required_file_that_is_missing_is_named),
        FOLDER_TEST(without_exports_there_is_nothing_to_report),
        FOLDER_TEST(an_unknown_root_unit_is_refused),
        FOLDER_TEST(a_bad_name_of_an_export_is_an_error),
        FOLDER_TEST(cells_of_periods_are_read_as_excel_saves_them),
        FOLDER_TEST(cells_are_read_in_composed_form),
        FOLDER_TEST(a_bad_number_is_an_error_and_becomes_x),
        FOLDER_TEST(an_unknown_unit_skips_its_row),
        FOLDER_TEST(a_period_later_than_its_round_is_a_warning),
        FOLDER_TEST(an_empty_role_is_an_error),
        FOLDER_TEST(names_of_measures_hold_no_signs),
        FOLDER_TEST(settings_of_a_column_hold_for_its_roles),
        FOLDER_TEST(a_measure_that_no_export_has_is_a_warning),
        FOLDER_TEST(codes_must_be_names_of_files),
        FOLDER_TEST(parents_must_make_a_tree),
        FOLDER_TEST(a_row_that_was_refused_stands_where_no_other_does),
        FOLDER_TEST(units_without_a_known_parent_may_stand_anywhere),
        FOLDER_TEST(an_indicator_row_with_a_bad_cell_is_skipped),
        FOLDER_TEST(an_indicator_with_another_bad_cell_stays),
        FOLDER_TEST(rows_of_one_code_must_not_overlap),
        FOLDER_TEST(figures_say_what_cannot_be_read),
        FOLDER_TEST(an_unusable_figure_is_x_with_its_reason),
        FOLDER_TEST(figures_stand_in_their_order),
        FOLDER_TEST(rows_about_goals_and_events_are_checked),
        FOLDER_TEST(rows_of_measures_csv_are_checked),
        FOLDER_TEST(the_optional_tables_are_read),
        FOLDER_TEST(a_later_export_without_a_needed_column_leaves_earlier_reports_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
