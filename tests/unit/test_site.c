/* A site, by a theme whose pages say no more than what they are given. */
#include "publish/site/site.h"

#include "base/file.h"
#include "model/period.h"
#include "publish/kept.h"
#include "publish/produce.h"
#include "publish/site/site_paths.h"

#include "data_folder_support.h"

static const char *site_of(const struct data_folder *folder) {
    return arena_printf(folder->arena, "%s-site", folder->path);
}

static const char *below(const struct data_folder *folder, const char *name) {
    return arena_printf(folder->arena, "%s/%s", folder->path, name);
}

static void write_page(const struct data_folder *folder, const char *name, const char *body) {
    folder_write(folder, arena_printf(folder->arena, "templates/site/%s.html", name),
                 arena_printf(folder->arena,
                              "<html lang=\"en-GB\"><head><title>t</title></head><body><h1>t</h1>"
                              "<p>%s</p></body></html>",
                              body));
}

static void write_theme(const struct data_folder *folder) {
    folder_write(folder, "templates/site/site.ini", "[site]\ntitle = Reports\n");
    folder_write(folder, "templates/site/site.css", "p {}");
    folder_write(folder, "templates/site/strip.css", "p {}");
    folder_write(folder, "templates/site/search.js", "");
    folder_write(folder, "templates/site/strip.html",
                 "<p>{{#previous}}before: {{previous.month.text}}. {{/previous}}{{#next}}after: "
                 "{{next.month.text}}. {{/next}}</p>");
    write_page(folder, "home",
               "{{#kinds}}{{title}}, {{month.text}}{{#unit_name}}, {{unit_name}}{{/unit_name}}; "
               "off target: {{#off_target}}{{short_title}} {{text}}{{#is_lagged}} in {{month.text}}"
               "{{/is_lagged}} {{href}}; {{/off_target}}"
               "{{report_count}} in {{kind_href}}, {{latest_href}}{{/kinds}}");
    write_page(folder, "report",
               "{{title}}, {{unit_name}}: {{#indicators}}{{short_title}} {{text}}; {{/indicators}}"
               "gone: {{#earlier_indicators}}{{short_title}}; {{/earlier_indicators}}"
               "{{#years}}{{name}}: {{#months}}{{month.text}}{{#units}} + "
               "{{unit_name}}{{/units}}; {{/months}}{{/years}}");
    write_page(folder, "indicator",
               "{{unit_name}}: {{#months}}{{month.text}} {{text}}{{#restated}} now "
               "{{restated}}{{/restated}}{{#targets}}, {{name}} {{text}}{{#due_text}} ({{due_text}}"
               "){{/due_text}}{{/targets}}; {{/months}}earlier: {{#earlier_months}}{{month.text}} "
               "{{text}}{{#targets}}, {{name}} {{text}}{{/targets}}; {{/earlier_months}}others: "
               "{{#others}}{{unit_name}}; {{/others}}");
    write_page(
        folder, "compare",
        "{{title}}, {{month.text}}{{#is_draft}}, draft{{/is_draft}}; {{#groups}}{{heading}}: "
        "{{#units}}{{unit_name}} {{text}} ({{change_words}}, {{status_code}}) {{href}}; "
        "{{/units}}{{/groups}}{{#previous}}before: {{month.text}} {{href}}{{/previous}}"
        "{{#next}}after: {{month.text}}{{/next}}");
    write_page(
        folder, "revisions",
        "replaced: {{#revisions}}{{reason}}: {{#changes}}{{text}}; {{/changes}}{{/revisions}}"
        "changed: {{#changed}}{{month.text}}: {{#figures}}{{label}} {{before}} to {{after}}"
        "{{#judgements}}, {{what}} {{before}} to {{after}}{{/judgements}}"
        "{{#rows}}, {{measure}} {{before.text}} in {{before.place}} to {{after.text}} in "
        "{{after.place}}{{/rows}}; {{/figures}}{{/changed}}"
        "restated: {{#restated}}{{short_title}} {{month.text}} {{text}} to {{now}}; "
        "{{/restated}}");
    write_page(folder, "accessibility", "{{site.authority}}");
}

/* Two months of a report; in the second, the first is revised. */
static void write_reports(const struct data_folder *folder) {
    folder_write(folder, "templates/monthly/report.ini",
                 "[report]\ntitle = Monthly\n[trend]\nmonths = 13\n");
    folder_write(folder, "templates/monthly/report.html",
                 "<html lang=\"en-GB\"><head><title>{{title}}</title></head><body>"
                 "<h1>{{title}}</h1></body></html>");
    folder_write(folder, "templates/monthly/print.css", "p { margin: 0; }");
    folder_write(folder, "templates/monthly/screen.css", "");
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high\nKPI1,,2020-01,50,,\n");
    folder_write(folder, "kpi/2020-03.csv",
                 "period,unit,measure,value\n2020-02,TRUST,in_time,20\n2020-02,TRUST,all,40\n"
                 "2020-03,TRUST,in_time,30\n2020-03,TRUST,all,40\n"
                 "2020-03,NORTH,in_time,10\n2020-03,NORTH,all,20\n");
    folder_write(folder, "kpi/2020-04.csv",
                 "period,unit,measure,value\n2020-03,TRUST,in_time,10\n"
                 "2020-04,TRUST,in_time,12\n2020-04,TRUST,all,40\n"
                 "2020-04,NORTH,in_time,9\n2020-04,NORTH,all,20\n");
}

static int set_up(void **state) {
    folder_set_up(state);
    const struct data_folder *folder = *state;
    unlink(below(folder, "kpi/2020-10.csv"));
    write_theme(folder);
    write_reports(folder);
    return 0;
}

#define SITE_TEST(test) cmocka_unit_test_setup_teardown(test, set_up, folder_tear_down)

static void render(const struct data_folder *folder, const char *period, const char *unit) {
    struct diagnostics *unsaid = diagnostics_new(folder->arena);
    struct dataset *dataset = load_dataset(folder->arena, unsaid, folder->path);
    assert_non_null(dataset);
    int month = period_read(period, strlen(period));
    const struct produce_places places = {dataset, below(folder, "templates"), below(folder, "out"),
                                          kept_new(folder->arena)};
    struct produce_request request = produce_request_new(
        &places, "monthly", catalogue_unit(&dataset->catalogue, unit), month, month);
    assert_int_equal(produce_report(folder->arena, unsaid, &request), PRODUCED);
}

static enum published try_publish(const struct data_folder *folder, const char *data,
                                  struct site_outcome *outcome) {
    struct site_request request = {.out = below(folder, "out"),
                                   .templates = below(folder, "templates"),
                                   .data = data,
                                   .folder = site_of(folder)};
    return site_publish(folder->arena, folder->diagnostics, &request, outcome);
}

static struct site_outcome publish(const struct data_folder *folder) {
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED);
    assert_string_equal(folder_messages(folder), "");
    return outcome;
}

static const char *read_site(const struct data_folder *folder, const char *name) {
    size_t length;
    const char *text =
        file_read(folder->arena, folder->diagnostics,
                  arena_printf(folder->arena, "%s/%s", site_of(folder), name), &length);
    assert_non_null(text);
    return text;
}

/* What a page of the theme says. */
static void assert_says(const struct data_folder *folder, const char *page, const char *words) {
    const char *text = strstr(read_site(folder, page), "<p>");
    assert_non_null(text);
    const char *end = strstr(text, "</p>");
    assert_string_equal(arena_strndup(folder->arena, text + 3, (size_t)(end - text - 3)), words);
}

static void home_tells_of_the_latest_and_what_is_off_target(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_says(folder, "index.html",
                "Monthly, April 2020; off target: In time 30% "
                "monthly/indicators/KPI1/index.html; 2 in monthly/index.html, "
                "monthly/latest/index.html");
    assert_says(folder, "accessibility/index.html", "Trust");
}

static void months_stand_by_financial_year(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    render(folder, "2020-04", "NORTH");
    publish(folder);
    assert_says(folder, "monthly/index.html",
                "Monthly, : In time 30%; All 40; gone: 2020/21: April 2020 + North; 2019/20: "
                "March 2020; ");
    assert_says(folder, "monthly/units/NORTH/index.html",
                "Monthly, North: In time 45%; All 20; gone: 2020/21: April 2020; ");
}

static void an_indicator_has_all_its_months(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    render(folder, "2020-04", "NORTH");
    publish(folder);
    assert_says(folder, "monthly/indicators/KPI1/index.html",
                ": April 2020 30%; March 2020 75% now 25%; earlier: February 2020 50%; others: "
                "North; ");
    assert_says(folder, "monthly/units/NORTH/indicators/KPI1/index.html",
                "North: April 2020 45%; earlier: March 2020 50%; others: The trust; ");
}

/* Two months of the trust, its area, and the teams of this one: the rows of March and of April. */
static void render_three_levels(const struct data_folder *folder) {
    folder_write(folder, "kpi/2020-03.csv",
                 "period,unit,measure,value\n2020-03,N1,in_time,3\n2020-03,N1,all,10\n"
                 "2020-03,N2,in_time,7\n2020-03,N2,all,10\n");
    folder_write(folder, "kpi/2020-04.csv",
                 "period,unit,measure,value\n2020-04,N1,in_time,5\n2020-04,N1,all,10\n"
                 "2020-04,N2,in_time,4\n2020-04,N2,all,10\n");
    static const char *const months[] = {"2020-03", "2020-04"}, *const units[] = {"TRUST", "NORTH",
                                                                                  "N1", "N2"};
    for (size_t m = 0; m < 2; m++)
        for (size_t u = 0; u < 4; u++)
            render(folder, months[m], units[u]);
}

static void all_units_of_a_month_stand_side_by_side(void **state) {
    const struct data_folder *folder = *state;
    render_three_levels(folder);
    publish(folder);
    assert_says(folder, "monthly/2020-04/compare/KPI1/index.html",
                "In time, April 2020, draft; "
                "Authority: The trust 45% (5 percentage points worse, missed) "
                "../../../../monthly/2020-04/index.html; "
                "Area of The trust: North 45% (5 percentage points worse, missed) "
                "../../../../monthly/2020-04/units/NORTH/index.html; "
                "Teams of North: First team 50% (20 percentage points better, met) "
                "../../../../monthly/2020-04/units/N1/index.html; "
                "Second team 40% (30 percentage points worse, missed) "
                "../../../../monthly/2020-04/units/N2/index.html; "
                "before: March 2020 ../../../../monthly/2020-03/compare/KPI1/index.html");
    assert_says(folder, "monthly/2020-03/compare/COUNT/index.html",
                "All, March 2020, draft; Authority: The trust 20 (, none) "
                "../../../../monthly/2020-03/index.html; Area of The trust: North 20 (, none) "
                "../../../../monthly/2020-03/units/NORTH/index.html; Teams of North: First team 10 "
                "(, none) ../../../../monthly/2020-03/units/N1/index.html; Second team 10 (, none) "
                "../../../../monthly/2020-03/units/N2/index.html; after: April 2020");
}

static void one_unit_alone_is_not_compared(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    render(folder, "2020-04", "NORTH");
    publish(folder);
    assert_non_null(read_site(folder, "monthly/2020-04/compare/KPI1/index.html"));
    size_t length;
    assert_null(file_read(
        folder->arena, folder->diagnostics,
        arena_printf(folder->arena, "%s/monthly/2020-03/compare/KPI1/index.html", site_of(folder)),
        &length));
}

/* Where they stand in the newest month; N2 has gone to the trust itself by then. */
static void pages_lead_down_by_level_and_up_again(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "NORTH,North,area,TRUST,,\nN1,First team,team,NORTH,,\n"
                 "N2,Second team,team,NORTH,,2020-03\nN2,Second team,team,TRUST,2020-04,\n");
    write_page(folder, "home",
               "{{#kinds}}{{units_noun}}: {{#units}}{{unit_name}} {{href}}, "
               "{{judged_text}}; {{/units}}{{/kinds}}");
    write_page(
        folder, "report",
        "{{#ancestors}}{{unit_name}} {{href}} to {{/ancestors}}{{unit_name}}; {{units_noun}}: "
        "{{#units}}{{unit_name}} {{href}}; {{/units}}other: {{#strays}}{{unit_name}}; "
        "{{/strays}}");
    render_three_levels(folder);
    publish(folder);
    assert_says(folder, "index.html",
                "Units: North monthly/units/NORTH/index.html, none of 1 off target; Second team "
                "monthly/units/N2/index.html, 1 of 1 off target; ");
    assert_says(folder, "monthly/units/NORTH/index.html",
                "The trust ../../../monthly/index.html to North; Team: First team "
                "../../../monthly/units/N1/index.html; other: ");
    assert_says(folder, "monthly/units/N1/index.html",
                "The trust ../../../monthly/index.html to North "
                "../../../monthly/units/NORTH/index.html to First team; Units: other: ");
    assert_says(folder, "monthly/units/N2/index.html",
                "The trust ../../../monthly/index.html to Second team; Units: other: ");
}

static void a_unit_that_has_closed_is_reached_from_the_whole(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "units.csv",
                 "unit,name,level,parent,from,to\nTRUST,The trust,authority,,,\n"
                 "NORTH,North,area,TRUST,,\nN1,First team,team,NORTH,,\n"
                 "N2,Second team,team,NORTH,,2020-03\n");
    write_page(folder, "report",
               "{{#units}}{{unit_name}}; {{/units}}other: {{#strays}}{{unit_name}} "
               "{{href}}; {{/strays}}");
    folder_write(folder, "kpi/2020-04.csv",
                 "period,unit,measure,value\n2020-04,N1,in_time,5\n2020-04,N1,all,10\n");
    render(folder, "2020-03", "N2");
    render(folder, "2020-04", "TRUST");
    render(folder, "2020-04", "NORTH");
    publish(folder);
    assert_says(folder, "monthly/index.html",
                "North; other: Second team ../monthly/units/N2/index.html; ");
}

/* A report’s own page may lead to units whose reports nobody made. */
static void what_the_site_has_not_is_no_link(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/monthly/report.html",
                 "<html lang=\"en-GB\"><head><title>{{title}}</title></head><body>"
                 "<h1>{{title}}</h1>{{#unit.siblings}}<p><a href=\"{{href}}\">{{name}}</a></p>"
                 "{{/unit.siblings}}{{#unit.ancestors}}<p><a href=\"{{href}}\">{{name}}</a></p>"
                 "{{/unit.ancestors}}<p><a href=\"#x\" id=\"x\">x</a></p></body></html>");
    render(folder, "2020-03", "N1");
    render(folder, "2020-03", "NORTH");
    render(folder, "2020-04", "N1");
    publish(folder);
    static const struct {
        const char *page, *north;
    } cases[] = {
        {"monthly/2020-03/units/N1/index.html", "<a href=\"../NORTH/index.html\">North</a>"},
        {"monthly/2020-04/units/N1/index.html", "<a>North</a>"},
        {"monthly/latest/units/N1/index.html", "<a href=\"../NORTH/index.html\">North</a>"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *page = read_site(folder, cases[i].page);
        assert_contains(page, cases[i].north);
        assert_contains(page, "<a>Second team</a>");
        assert_contains(page, "<a>The trust</a>");
        assert_contains(page, "<a href=\"#x\" id=\"x\">x</a>");
    }
}

static void an_indicator_that_is_gone_keeps_its_page(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,from,to\n"
                 "KPI1,In time,kpi,high,month,none,,\nCOUNT,All,kpi,neither,month,none,,2020-03\n");
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    struct site_outcome outcome = publish(folder);
    assert_int_equal(outcome.indicators, 2);
    assert_says(folder, "monthly/index.html",
                "Monthly, : In time 30%; gone: All; 2020/21: April 2020; 2019/20: March 2020; ");
    assert_says(folder, "monthly/indicators/COUNT/index.html",
                ": March 2020 40; earlier: February 2020 40; others: ");
}

static void what_is_counted_from_the_year_s_beginning_is_drawn_by_year(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare\n"
                 "KPI1,In time,kpi,high,month,none\nCOUNT,All,kpi,high,ytd,none\n");
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high,phasing\n"
                 "COUNT,,2019-04,120,,,linear\n");
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    write_page(folder, "indicator", "{{chart_kind}}, {{chart_months}}: {{latest.due_text}}");
    write_page(folder, "report", "{{#indicators}}{{target_text}} {{due_text}}; {{/indicators}}");
    publish(folder);
    assert_says(folder, "monthly/indicators/COUNT/index.html", "years, March to April 2020: 10");
    assert_says(folder, "monthly/indicators/KPI1/index.html", "line, February to April 2020: ");
    assert_says(folder, "monthly/index.html", " ; 120 10; ");
}

static void a_definition_that_changed_breaks_the_chart(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,number,title,section,better,basis,compare,from,to\n"
                 "KPI1,3,On time,kpi,high,month,none,,2020-03\n"
                 "KPI1,4,In time,kpi,high,ytd,none,2020-04,\n"
                 "COUNT,,All,kpi,neither,month,none,,\n");
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    write_page(folder, "indicator",
               "{{#breaks}}{{month.text}}: {{text}}{{/breaks}}</p><figure data-chart=\"line\" "
               "data-indicator=\"{{code}}\"></figure><p>");
    publish(folder);
    assert_says(folder, "monthly/indicators/KPI1/index.html",
                "April 2020: The definition changed. Until March 2020: number “3”; title “On "
                "time”; counted “in the month”.");
    assert_non_null(strstr(read_site(folder, "monthly/indicators/KPI1/index.html"), "\"break\""));
    assert_says(folder, "monthly/indicators/COUNT/index.html", "");
}

static void units_alone_have_pages_that_are_linked(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "NORTH");
    publish(folder);
    assert_says(folder, "index.html",
                "Monthly, March 2020, North; off target: 1 in monthly/index.html, "
                "monthly/latest/units/NORTH/index.html");
    assert_says(folder, "monthly/index.html", "Monthly, : gone: 2019/20: March 2020 + North; ");
}

static void reports_lead_to_the_months_beside_them(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_says(folder, "monthly/2020-03/index.html", "after: April 2020. ");
    assert_says(folder, "monthly/latest/index.html", "before: March 2020. ");
}

static void revisions_name_the_rows_of_the_exports(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_says(folder, "revisions/index.html",
                "replaced: changed: March 2020: Share 75% to 25%, Status On or better than target "
                "to Target missed, in_time 30 in kpi/2020-03.csv line 4 to 10 in kpi/2020-04.csv "
                "line 2; restated: ");
}

static void revisions_are_those_of_published_reports(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_says(folder, "revisions/index.html", "replaced: changed: restated: ");
}

static void assert_reports_alone_tell(const struct data_folder *folder, const char *data) {
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, data, &outcome), PUBLISHED);
    assert_non_null(strstr(folder_messages(folder), "which rows changed 1 figure;"));
    assert_says(folder, "revisions/index.html",
                "replaced: changed: restated: In time March 2020 75% to 25%; ");
}

static void without_exports_the_reports_alone_tell(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    assert_reports_alone_tell(folder, "/tmp/there-is-no-such-folder");
}

static void of_other_exports_the_reports_alone_tell(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    folder_write(folder, "kpi/2020-04-late.csv",
                 "period,unit,measure,value\n2020-03,TRUST,all,41\n");
    assert_reports_alone_tell(folder, folder->path);
}

static void exports_that_were_changed_since_tell_nothing_of_their_month(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    folder_write(folder, "kpi/2020-03.csv",
                 "period,unit,measure,value\n2020-03,TRUST,in_time,31\n2020-03,TRUST,all,40\n");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_says(folder, "revisions/index.html",
                "replaced: changed: restated: In time March 2020 75% to 25%; ");
}

static void exports_of_a_later_month_do_not_matter(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    folder_write(folder, "kpi/2020-05.csv", "period,unit,measure,value\n2020-04,TRUST,all,41\n");
    publish(folder);
    assert_says(folder, "revisions/index.html",
                "replaced: changed: March 2020: Share 75% to 25%, Status On or better than target "
                "to Target missed, in_time 30 in kpi/2020-03.csv line 4 to 10 in kpi/2020-04.csv "
                "line 2; restated: ");
}

static void other_figures_of_a_published_month_are_told(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    publish(folder);
    folder_write(folder, "kpi/2020-03.csv",
                 "period,unit,measure,value\n2020-03,TRUST,in_time,10\n2020-03,TRUST,all,40\n");
    folder_write(folder, "commentary/2020-03/COUNT.md", "Fewer.\n");
    render(folder, "2020-03", "TRUST");
    struct site_outcome outcome = publish(folder);
    assert_int_equal(outcome.revisions, 1);
    assert_says(folder, "revisions/index.html",
                "replaced: : In time: value 75%, now 25%; status On or better than target, now "
                "Target missed; All: the commentary has changed; changed: restated: ");
    assert_non_null(strstr(read_site(folder, "feed.xml"), "<title>Revised: Monthly, March 2020"));
}

/* Each month as its own report has it; those before the first report as that one has them. */
static void named_targets_stand_beside_the_one_that_judges(void **state) {
    const struct data_folder *folder = *state;
    folder_write(
        folder, "targets.csv",
        "indicator,unit,from,target,tolerance_low,tolerance_high,name\nKPI1,,2020-01,50,,,\n"
        "KPI1,,2020-01,60,,,National\nKPI1,,2020-04,90,,,Stretch\n"
        "KPI1,,2020-04,65,,,national\n");
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_says(folder, "monthly/indicators/KPI1/index.html",
                ": April 2020 30%, national 65%, Stretch 90%; March 2020 75% now 25%, National "
                "60%; earlier: February 2020 50%, national 60%; others: ");
    folder_write(
        folder, "targets.csv",
        "indicator,unit,from,target,tolerance_low,tolerance_high,name\nKPI1,,2020-01,50,,,\n"
        "KPI1,,2020-01,61,,,National\n");
    render(folder, "2020-03", "TRUST");
    publish(folder);
    assert_non_null(strstr(read_site(folder, "revisions/index.html"),
                           "In time: other targets National 60%, now National 61%"));
}

/* A line is called as its target is now, whatever it was called once. */
static void the_chart_names_targets_as_they_are_now(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high,name\n"
                 "KPI1,,2020-01,60,,,National\nKPI1,,2020-04,65,,,national\n");
    write_page(folder, "indicator",
               "x</p><figure data-chart=\"{{chart_kind}}\" data-indicator=\"{{code}}\">"
               "<figcaption>c</figcaption></figure><p>y");
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    const char *page = read_site(folder, "monthly/indicators/KPI1/index.html");
    assert_non_null(strstr(page, ">national 65%</text>"));
    assert_null(strstr(page, ">National 60%</text>"));
}

/* A value that is of an earlier month than its report says so wherever it stands. */
static void a_value_of_an_earlier_month_says_which(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "indicators.csv",
                 "code,title,section,better,basis,compare,lag\nKPI1,In time,kpi,high,month,none,1\n"
                 "COUNT,All,kpi,neither,month,none,\n");
    write_page(folder, "report",
               "{{#has_lagged}}some lag; {{/has_lagged}}{{#indicators}}{{short_title}} "
               "{{text}}{{#is_lagged}} in {{month.text}}{{/is_lagged}}; {{/indicators}}");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_says(folder, "index.html",
                "Monthly, April 2020; off target: In time 25% in March 2020 "
                "monthly/indicators/KPI1/index.html; 1 in monthly/index.html, "
                "monthly/latest/index.html");
    assert_says(folder, "monthly/index.html", "some lag; In time 25% in March 2020; All 40; ");
}

/* One month's tolerance among two is no band. */
static void a_tolerance_of_one_month_is_not_drawn(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "targets.csv",
                 "indicator,unit,from,target,tolerance_low,tolerance_high\nKPI1,,2020-01,50,40,\n");
    write_page(folder, "indicator",
               "x</p><figure data-chart=\"{{chart_kind}}\" data-indicator=\"{{code}}\">"
               "<figcaption>c</figcaption></figure><p>y");
    render(folder, "2020-03", "TRUST");
    publish(folder);
    assert_null(strstr(read_site(folder, "monthly/indicators/KPI1/index.html"), "class=\"band\""));
    render(folder, "2020-04", "TRUST");
    publish(folder);
    assert_non_null(
        strstr(read_site(folder, "monthly/indicators/KPI1/index.html"), "class=\"band\""));
}

static void nothing_new_changes_nothing(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    struct site_outcome first = publish(folder), again = publish(folder);
    assert_int_equal(first.changed + first.removed + first.unchanged, 0);
    assert_int_equal(again.added + again.changed + again.removed + again.revisions, 0);
    assert_int_equal(again.unchanged, first.added);
}

static void what_is_gone_from_out_stays(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    publish(folder);
    folder_remove(folder->arena, below(folder, "out/monthly/2020-03"));
    struct site_outcome outcome = publish(folder);
    assert_int_equal(outcome.stayed, 1);
    assert_int_equal(outcome.changed + outcome.removed, 0);
}

static void a_page_changed_by_hand_is_left_out(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    render(folder, "2020-04", "TRUST");
    folder_write(folder, "out/monthly/2020-04/index.html", "other");
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED);
    assert_string_equal(folder_messages(folder),
                        "out/monthly/2020-04/index.html: error: the file is not the one that "
                        "manifest.json tells of; the report is left out. Render it again, or "
                        "restore it\n");
    assert_int_equal(outcome.reports, 1);
}

static void a_title_is_needed(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/site/site.ini", "[site]\nnotice = Draft\n");
    render(folder, "2020-03", "TRUST");
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED_NOTHING);
    assert_string_equal(folder_messages(folder),
                        "templates/site/site.ini:1: error: the setting “title” is missing in "
                        "[site]; expected title = …\n");
}

static void words_of_a_site_are_the_authority_s(void **state) {
    const struct data_folder *folder = *state;
    write_page(folder, "accessibility",
               "{{site.title}}; {{site.notice}}; {{site.contact}}; {{site.statement_date}}");
    folder_write(folder, "templates/site/site.ini", "[site]\ntitle = Reports\ncontact = Lee\n");
    folder_write(folder, "texts.ini",
                 "[texts]\nof = Trust\nnotice = Not final\ncontact = Jo\n[site]\n"
                 "title = Our reports\nstatement_date = 1 May 2020\n");
    render(folder, "2020-03", "TRUST");
    publish(folder);
    assert_contains(read_site(folder, "accessibility/index.html"),
                    "<p>Our reports; Not final; Lee; 1 May 2020</p>");
}

static void a_statement_of_its_own_is_the_authority_s(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "texts.ini", "[texts]\nof = Trust\n");
    folder_write(
        folder, "texts/site/accessibility.html",
        "<html lang=\"cy\"><head><title>t</title></head><body><h1>Ein hun</h1></body></html>");
    render(folder, "2020-03", "TRUST");
    publish(folder);
    assert_contains(read_site(folder, "accessibility/index.html"), "<h1>Ein hun</h1>");
}

/* ---- the accessibility statement ---- */

/* What the statement page says where texts.ini has these lines under [site], and the list of what
 * is not accessible these rows; NULL: there is no list. */
static void state_accessibility(const struct data_folder *folder, const char *site_lines,
                                const char *rows) {
    write_page(folder, "accessibility",
               "{{#statement.is_fully}}fully{{/statement.is_fully}}"
               "{{#statement.is_partially}}partially: {{statement.due_to}}"
               "{{/statement.is_partially}}{{#statement.is_not}}not{{/statement.is_not}}"
               "{{#statement.non_compliance}}; {{content}}, {{problem}}, {{criterion}}, by "
               "{{until}}{{/statement.non_compliance}}"
               "{{#statement.disproportionate_burden}}; burden {{content}}, {{alternative}}"
               "{{/statement.disproportionate_burden}}"
               "{{#statement.out_of_scope}}; outside {{content}}{{/statement.out_of_scope}}");
    folder_write(folder, "texts.ini",
                 arena_printf(folder->arena, "[texts]\nof = Trust\n[site]\n%s", site_lines));
    if (rows != NULL)
        folder_write(folder, "texts/site/accessibility.csv",
                     arena_printf(folder->arena,
                                  "content,problem,reason,criterion,until,alternative\n%s", rows));
    render(folder, "2020-03", "TRUST");
}

static void a_statement_is_as_full_as_what_was_tested(void **state) {
    const struct data_folder *folder = *state;
    state_accessibility(folder, "tested = 1 May 2020\n", NULL);
    publish(folder);
    assert_says(folder, "accessibility/index.html", "fully");
}

static void without_a_test_a_statement_says_no_full_compliance(void **state) {
    const struct data_folder *folder = *state;
    state_accessibility(folder, "compliance = fully\n", NULL);
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED);
    assert_string_equal(folder_messages(folder),
                        "texts.ini:4: warning: compliance: “fully” is not printed: no test is "
                        "stated; expected tested = and when that was\n");
    assert_says(folder, "accessibility/index.html", "partially: the non-compliances");
}

static void a_statement_lists_what_is_not_accessible_why_and_by_when(void **state) {
    const struct data_folder *folder = *state;
    state_accessibility(folder, "tested = 1 May 2020\n",
                        "Maps,no words for them,non-compliance,1.1.1,June 2020,\n"
                        "Old reports,pictures of text,disproportionate-burden,,,ask us\n"
                        "Live video,no captions,Out-of-scope,,,\n");
    publish(folder);
    assert_says(folder, "accessibility/index.html",
                "partially: the non-compliances and exemptions; Maps, no words for them, 1.1.1, by "
                "June 2020; burden Old reports, ask us; outside Live video");
}

static void what_is_out_of_scope_leaves_full_compliance(void **state) {
    const struct data_folder *folder = *state;
    state_accessibility(folder, "tested = 1 May 2020\n", "Live video,no captions,out-of-scope\n");
    publish(folder);
    assert_says(folder, "accessibility/index.html", "fully; outside Live video");
}

static void a_site_can_say_that_it_does_not_comply(void **state) {
    const struct data_folder *folder = *state;
    state_accessibility(folder, "tested = 1 May 2020\ncompliance = not\n",
                        "All,no words,non-compliance,,2021,\n");
    publish(folder);
    assert_says(folder, "accessibility/index.html", "not; All, no words, , by 2021");
}

static void a_list_of_what_is_not_accessible_that_cannot_be_read_stops_the_site(void **state) {
    const struct data_folder *folder = *state;
    state_accessibility(folder, "tested = 1 May 2020\n", "Maps,no words,burden,,,\nMaps,,,,,\n");
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED_NOTHING);
    assert_string_equal(
        folder_messages(folder),
        "texts/site/accessibility.csv:2:3: error: column reason: unknown word “burden”; expected "
        "non-compliance, disproportionate-burden or out-of-scope\n"
        "texts/site/accessibility.csv:3:2: error: column problem: the cell is empty; expected what "
        "is wrong with it, and for whom\n"
        "texts/site/accessibility.csv:3:3: error: column reason: the cell is empty; expected "
        "non-compliance, disproportionate-burden or out-of-scope\n");
}

static void what_will_not_be_put_right_by_any_day_is_a_warning(void **state) {
    const struct data_folder *folder = *state;
    state_accessibility(folder, "tested = 1 May 2020\n", "Maps,no words,non-compliance,1.1.1,,\n");
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED);
    assert_string_equal(folder_messages(folder),
                        "texts/site/accessibility.csv:2:5: warning: column until: the statement "
                        "does not say by when this will be put right; expected a time such as "
                        "“March 2027”\n");
}

static void texts_of_another_are_on_no_site(void **state) {
    const struct data_folder *folder = *state;
    write_page(folder, "accessibility", "{{site.notice}}.");
    render(folder, "2020-03", "TRUST");
    folder_write(folder, "texts.ini", "[texts]\nof = Birmingham\nnotice = Worked example\n");
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED);
    assert_contains(folder_messages(folder), "texts.ini:2: warning: these texts, and the parts in "
                                             "texts/, are those of “Birmingham”, not of “Trust”");
    assert_contains(read_site(folder, "accessibility/index.html"), "<p>.</p>");
}

static void colours_are_those_of_the_report(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/site/site.ini", "[site]\ntitle = Reports\ncolours = monthly\n");
    folder_write(folder, "templates/monthly/screen.css",
                 ":root { --a: 1; }\n@media (prefers-color-scheme: dark) { :root { --a: 2; } }\n");
    render(folder, "2020-03", "TRUST");
    publish(folder);
    assert_string_equal(read_site(folder, "colours.css"),
                        ":root { --a: 1; }\n@media (prefers-color-scheme: dark) {\n:root { --a: 2; "
                        "}\n}\n");
}

static void colours_of_no_report_are_an_error(void **state) {
    const struct data_folder *folder = *state;
    folder_write(folder, "templates/site/site.ini", "[site]\ntitle = Reports\ncolours = montly\n");
    render(folder, "2020-03", "TRUST");
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED_NOTHING);
    assert_non_null(strstr(folder_messages(folder),
                           "colours: there is no report “montly” (did you mean “monthly”?); "));
}

static void no_report_has_the_name_of_a_page(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    folder_write(folder, "out/revisions/2020-03/manifest.json", "{}");
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED);
    assert_non_null(strstr(folder_messages(folder), "out/revisions: error: the site has a page"));
    assert_int_equal(outcome.reports, 1);
}

static void a_list_that_is_not_ours_is_refused(void **state) {
    const struct data_folder *folder = *state;
    render(folder, "2020-03", "TRUST");
    assert_int_equal(mkdir(site_of(folder), 0777), 0);
    FILE *file = fopen(arena_printf(folder->arena, "%s/site.json", site_of(folder)), "wb");
    assert_non_null(file);
    fputs("{}", file);
    fclose(file);
    struct site_outcome outcome;
    assert_int_equal(try_publish(folder, folder->path, &outcome), PUBLISHED_NOTHING);
    assert_non_null(strstr(folder_messages(folder), "not the list of what was published"));
}

static void links_hold_any_name(void **state) {
    const struct data_folder *folder = *state;
    assert_string_equal(site_folder_link(folder->arena, "../", "a/B-1_.~/c d%é"),
                        "../a/B-1_.~/c%20d%25%C3%A9/index.html");
    assert_string_equal(site_root(folder->arena, "index.html"), "");
    assert_string_equal(site_root(folder->arena, "a/b/index.html"), "../../");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        SITE_TEST(home_tells_of_the_latest_and_what_is_off_target),
        SITE_TEST(months_stand_by_financial_year),
        SITE_TEST(an_indicator_has_all_its_months),
        SITE_TEST(all_units_of_a_month_stand_side_by_side),
        SITE_TEST(one_unit_alone_is_not_compared),
        SITE_TEST(pages_lead_down_by_level_and_up_again),
        SITE_TEST(a_unit_that_has_closed_is_reached_from_the_whole),
        SITE_TEST(what_the_site_has_not_is_no_link),
        SITE_TEST(an_indicator_that_is_gone_keeps_its_page),
        SITE_TEST(what_is_counted_from_the_year_s_beginning_is_drawn_by_year),
        SITE_TEST(a_definition_that_changed_breaks_the_chart),
        SITE_TEST(units_alone_have_pages_that_are_linked),
        SITE_TEST(reports_lead_to_the_months_beside_them),
        SITE_TEST(revisions_name_the_rows_of_the_exports),
        SITE_TEST(revisions_are_those_of_published_reports),
        SITE_TEST(without_exports_the_reports_alone_tell),
        SITE_TEST(of_other_exports_the_reports_alone_tell),
        SITE_TEST(exports_that_were_changed_since_tell_nothing_of_their_month),
        SITE_TEST(exports_of_a_later_month_do_not_matter),
        SITE_TEST(other_figures_of_a_published_month_are_told),
        SITE_TEST(named_targets_stand_beside_the_one_that_judges),
        SITE_TEST(the_chart_names_targets_as_they_are_now),
        SITE_TEST(a_value_of_an_earlier_month_says_which),
        SITE_TEST(a_tolerance_of_one_month_is_not_drawn),
        SITE_TEST(nothing_new_changes_nothing),
        SITE_TEST(what_is_gone_from_out_stays),
        SITE_TEST(a_page_changed_by_hand_is_left_out),
        SITE_TEST(a_title_is_needed),
        SITE_TEST(words_of_a_site_are_the_authority_s),
        SITE_TEST(a_statement_of_its_own_is_the_authority_s),
        SITE_TEST(a_statement_is_as_full_as_what_was_tested),
        SITE_TEST(without_a_test_a_statement_says_no_full_compliance),
        SITE_TEST(a_statement_lists_what_is_not_accessible_why_and_by_when),
        SITE_TEST(what_is_out_of_scope_leaves_full_compliance),
        SITE_TEST(a_site_can_say_that_it_does_not_comply),
        SITE_TEST(a_list_of_what_is_not_accessible_that_cannot_be_read_stops_the_site),
        SITE_TEST(what_will_not_be_put_right_by_any_day_is_a_warning),
        SITE_TEST(texts_of_another_are_on_no_site),
        SITE_TEST(colours_are_those_of_the_report),
        SITE_TEST(colours_of_no_report_are_an_error),
        SITE_TEST(no_report_has_the_name_of_a_page),
        SITE_TEST(a_list_that_is_not_ours_is_refused),
        SITE_TEST(links_hold_any_name)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
