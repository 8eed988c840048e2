/* What report.json, values.csv and the names of a template say, from results made by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/period.h"
#include "model/trend/trend.h"
#include "render/json.h"
#include "render/values_csv.h"
#include "report/lasting.h"
#include "report/mustache/mustache.h"
#include "report/view/view.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { OCTOBER = 2020 * 12 + 9, SERIES = 2 };

struct fixture {
    struct arena *arena;
    struct catalogue catalogue;
    struct unit unit;
    struct indicator indicators[4];
    struct figure figures[4];
    struct figure_result figure_results[4];
    struct indicator_result results[4];
    struct benchmark benchmarks[2];
    struct benchmark_result benchmark_results[2];
    struct series_point series[SERIES];
    struct trend_point points[SERIES];
    struct meeting meeting;
    struct commentary commentary;
    struct report_result report;
};

static const struct outcome NOTHING = {.text = ""};

static void put_report(struct fixture *fixture, struct buffer *out) {
    lasting_report(fixture->arena, &fixture->report, json_sink_new(fixture->arena, out));
}

static struct value new_view(struct fixture *fixture) {
    return value_of_object(view_new(fixture->arena, names_new(fixture->arena), &fixture->report));
}

static struct outcome known(struct fixture *fixture, long numerator, long denominator,
                            const char *text) {
    const struct number *exact = number_ratio(fixture->arena, numerator, denominator);
    return (struct outcome){
        .exact = exact, .printed = number_round(fixture->arena, exact, 0), .text = text};
}

static struct amount written(struct fixture *fixture, const char *number, const char *text) {
    return (struct amount){number_read(fixture->arena, number), text};
}

static struct indicator_result plain_result(struct fixture *fixture, size_t at, const char *code,
                                            const char *section) {
    fixture->indicators[at] = (struct indicator){.code = code,
                                                 .number = "",
                                                 .title = code,
                                                 .short_title = code,
                                                 .source = "Exports of Test Trust",
                                                 .section = section,
                                                 .better = BETTER_NEITHER,
                                                 .rhythm = {.year_start = 4},
                                                 .basis = BASIS_MONTH,
                                                 .current_label = "",
                                                 .compare_label = "",
                                                 .owner = "",
                                                 .definition = ""};
    return (struct indicator_result){.indicator = &fixture->indicators[at],
                                     .period = OCTOBER,
                                     .current_label = "October 2020",
                                     .compare_label = "",
                                     .year_ago_label = "October 2019",
                                     .target = {.target = {NULL, ""},
                                                .low = {NULL, ""},
                                                .high = {NULL, ""},
                                                .tolerance_text = "",
                                                .year = "",
                                                .due = {NULL, ""},
                                                .due_low = {NULL, ""},
                                                .due_high = {NULL, ""}},
                                     .report_month = OCTOBER,
                                     .status = {STATUS_NONE, "No target"},
                                     .outlook = {.projection = {.text = ""},
                                                 .status = {STATUS_NONE, ""},
                                                 .year_end = 2021 * 12 + 2},
                                     .previous = NOTHING,
                                     .since_previous = {NULL, DIRECTION_NONE, "", "", OCTOBER - 1},
                                     .since_year_ago = {NULL, DIRECTION_NONE, "", "", OCTOBER - 12},
                                     .trend = {.method = TREND_NONE, .sentence = ""}};
}

static void give_figure(struct fixture *fixture, size_t at, const struct figure *figure,
                        struct outcome current) {
    fixture->figures[at] = *figure;
    fixture->figure_results[at] = (struct figure_result){.figure = &fixture->figures[at],
                                                         .current = current,
                                                         .compare = NOTHING,
                                                         .year_ago = NOTHING,
                                                         .compare_label = "Prev. 12 months",
                                                         .added_up = NOTHING};
    fixture->results[at].figures = &fixture->figure_results[at];
    fixture->results[at].figure_count = 1;
    fixture->results[at].headline = &fixture->figure_results[at];
}

/* A judged percentage with a trend, a comparison and commentary. */
static void make_judged(struct fixture *fixture) {
    fixture->results[0] = plain_result(fixture, 0, "KPI1", "kpi");
    struct indicator_result *result = &fixture->results[0];
    fixture->indicators[0].number = "1";
    fixture->indicators[0].title = "Referrals, \"on time\"";
    fixture->indicators[0].better = BETTER_HIGH;
    fixture->indicators[0].compare_label = "Prev. 12 months";
    result->compare_label = "Prev. 12 months";
    give_figure(fixture, 0,
                &(struct figure){
                    .label = "On time", .unit = UNIT_PERCENT, .headline = true, .per_text = ""},
                known(fixture, 57, 2, "29%"));
    fixture->figure_results[0].compare = known(fixture, 80, 1, "80%");
    fixture->figure_results[0].year_ago =
        (struct outcome){.text = "[x]", .reason = "no export has October 2019"};
    result->target.target = written(fixture, "80", "80%");
    result->target.low = written(fixture, "75", "75%");
    result->target.tolerance_text = "75% or more";
    result->target.year = "2020/21";
    result->status = (struct status_result){.code = STATUS_OUTSIDE, .text = "Outside tolerance"};
    result->since_previous = (struct change){number_ratio(fixture->arena, -2, 1), DIRECTION_WORSE,
                                             "−2", "2 percentage points worse", OCTOBER - 1};
    result->previous = known(fixture, 61, 2, "31%");
    fixture->series[0] = (struct series_point){
        .period = OCTOBER - 1, .value = {.text = "[c]", .reason = "the number is suppressed"}};
    fixture->series[1] = (struct series_point){.period = OCTOBER,
                                               .value = known(fixture, 57, 2, "29%"),
                                               .target = number_read(fixture->arena, "12.5"),
                                               .note = "provisional"};
    result->series = fixture->series;
    result->series_count = SERIES;
    fixture->points[0] = (struct trend_point){.period = OCTOBER - 1};
    fixture->points[1] =
        (struct trend_point){.period = OCTOBER,
                             .has_value = true,
                             .has_mean = true,
                             .value = 28.5,
                             .mean = 0.1,
                             .directions = {[RULE_SHIFT] = -1, [RULE_OUTSIDE] = -1},
                             .class = CLASS_CONCERN};
    result->trend = (struct trend_result){.method = TREND_XMR,
                                          .rules = RULES_MDC_2023,
                                          .variation = VARIATION_CONCERN_LOW,
                                          .assurance = ASSURANCE_HIT_OR_MISS,
                                          .is_forecast = true,
                                          .sentence = "A real change for the worse.",
                                          .points = fixture->points,
                                          .point_count = SERIES};
    fixture->commentary = (struct commentary){.status = "draft",
                                              .author = "A. Writer",
                                              .date = "2020-11-03",
                                              .headline = "",
                                              .lang = "",
                                              .html = "<p>Why</p>",
                                              .standing = COMMENTARY_DRAFT};
    result->commentary = &fixture->commentary;
}

/* A count since April against a phased target, which is about an earlier month. */
static void make_phased(struct fixture *fixture) {
    fixture->results[1] = plain_result(fixture, 1, "KPI12", "kpi");
    struct indicator_result *result = &fixture->results[1];
    fixture->indicators[1].number = "12";
    fixture->indicators[1].basis = BASIS_YTD;
    fixture->indicators[1].lag = 2;
    fixture->indicators[1].definition = "Adoption orders since April";
    result->period = OCTOBER - 2;
    give_figure(
        fixture, 1,
        &(struct figure){.label = "Adopted", .unit = UNIT_COUNT, .headline = true, .per_text = ""},
        known(fixture, 12, 1, "12"));
    fixture->figure_results[1].year_ago = known(fixture, 63, 1, "63");
    result->target.target = written(fixture, "70", "70");
    result->target.year = "2020/21";
    result->target.phased = true;
    result->target.due = (struct amount){number_ratio(fixture->arena, 350, 12), "29"};
    result->status = (struct status_result){.code = STATUS_MISSED, .text = "Target missed"};
    result->outlook.projection = (struct amount){number_ratio(fixture->arena, 12 * 94, 63), "18"};
    result->outlook.method = OUTLOOK_LAST_YEAR;
    result->outlook.status =
        (struct status_result){.code = STATUS_MISSED, .text = "Will be missed"};
    result->since_year_ago = (struct change){number_ratio(fixture->arena, -51, 1), DIRECTION_WORSE,
                                             "−51", "51 fewer, which is worse", OCTOBER - 14};
}

/* A rate with published values of others, one of them suppressed. */
static void make_rate(struct fixture *fixture) {
    fixture->results[2] = plain_result(fixture, 2, "HR1", "headline-rate");
    give_figure(fixture, 2,
                &(struct figure){.label = "Referrals",
                                 .unit = UNIT_RATE,
                                 .headline = true,
                                 .per = number_ratio(fixture->arena, 10000, 1),
                                 .per_text = "10000"},
                known(fixture, 536, 1, "536"));
    fixture->benchmarks[0] = (struct benchmark){.indicator = "HR1",
                                                .group = "",
                                                .comparator = "National",
                                                .period = "2018/19",
                                                .source = "DfE"};
    fixture->benchmarks[1] = (struct benchmark){.indicator = "HR1",
                                                .group = "",
                                                .comparator = "Neighbours",
                                                .period = "",
                                                .source = "",
                                                .marker = MARKER_C};
    fixture->benchmark_results[0] =
        (struct benchmark_result){&fixture->benchmarks[0], written(fixture, "545", "545"), false};
    fixture->benchmark_results[1] =
        (struct benchmark_result){&fixture->benchmarks[1], {NULL, ""}, false};
    fixture->results[2].benchmarks = fixture->benchmark_results;
    fixture->results[2].benchmark_count = 2;
}

/* An indicator without a usable figure, in a section that no template knows. */
static void make_empty(struct fixture *fixture) {
    fixture->results[3] = plain_result(fixture, 3, "X1", "local");
    fixture->results[3].status = (struct status_result){.code = STATUS_NO_DATA, .text = "No data"};
}

static int setup(void **state) {
    static const int rounds[] = {OCTOBER - 12, OCTOBER};
    static const char *const notes[] = {"provisional"};
    static const struct unit_spell spell = {.name = "Test Trust", .level = "authority"};
    static const struct trend_settings settings = {25, RULES_MDC_LEGACY, true, 6, 13, 8};
    struct fixture *fixture = calloc(1, sizeof *fixture);
    fixture->arena = arena_new();
    fixture->catalogue.authority = (struct authority){.name = "Test Trust",
                                                      .short_name = "TT",
                                                      .root_unit = "T",
                                                      .contact = "office",
                                                      .logo = "",
                                                      .year_start = 4,
                                                      .currency = "£"};
    fixture->unit = (struct unit){.code = "T", .spells = &spell, .spell_count = 1};
    make_judged(fixture);
    make_phased(fixture);
    make_rate(fixture);
    make_empty(fixture);
    fixture->meeting = (struct meeting){.report = "r",
                                        .committee = "Committee",
                                        .meeting_date = "12/11/2020",
                                        .agenda_item = "5",
                                        .exported = "2020-10-31",
                                        .next_due = "mid December",
                                        .period = OCTOBER};
    fixture->report = (struct report_result){.report = "r",
                                             .title = "Report",
                                             .notice = "",
                                             .period = OCTOBER,
                                             .as_at = PERIOD_LATEST,
                                             .unit = &fixture->unit,
                                             .catalogue = &fixture->catalogue,
                                             .trend_settings = &settings,
                                             .meeting = &fixture->meeting,
                                             .rounds = rounds,
                                             .round_count = 2,
                                             .notes = notes,
                                             .note_count = 1,
                                             .summary = {.counts = {[STATUS_OUTSIDE] = 1,
                                                                    [STATUS_MISSED] = 1,
                                                                    [STATUS_NONE] = 1,
                                                                    [STATUS_NO_DATA] = 1},
                                                         .with_target = 2,
                                                         .sentence = "Two are off target."},
                                             .indicators = fixture->results,
                                             .indicator_count = 4,
                                             .assessed_count = 4,
                                             .details = "",
                                             .details_title = ""};
    *state = fixture;
    return 0;
}

static int teardown(void **state) {
    struct fixture *fixture = *state;
    arena_free(fixture->arena);
    free(fixture);
    return 0;
}

/* The value at a path such as indicators.0.status.text; the test fails where there is none. */
static struct value at(struct value value, const char *path) {
    char step[64];
    for (const char *rest = path; *rest;) {
        size_t length = strcspn(rest, ".");
        assert_true(length < sizeof step);
        memcpy(step, rest, length);
        step[length] = '\0';
        struct value inner = {.kind = VALUE_NONE};
        if (value.kind == VALUE_OBJECT)
            inner = value_get(value.object, step);
        else if (value.kind == VALUE_LIST && (size_t)atoi(step) < value.list->count)
            inner = value.list->items[atoi(step)];
        if (inner.kind == VALUE_NONE)
            fail_msg("nothing at %s of %s", step, path);
        value = inner;
        rest += length + (rest[length] == '.');
    }
    return value;
}

static void says(struct value view, const char *path, const char *expected) {
    struct value value = at(view, path);
    if (value.kind != VALUE_TEXT)
        fail_msg("%s is no text", path);
    assert_string_equal(value.text, expected);
}

static void is(struct value view, const char *path, bool expected) {
    struct value value = at(view, path);
    if (value.kind != VALUE_BOOLEAN || value.truth != expected)
        fail_msg("%s is not %s", path, expected ? "true" : "false");
}

static void numbers(struct value view, const char *path, double expected) {
    struct value value = at(view, path);
    if (value.kind != VALUE_NUMBER || value.number != expected)
        fail_msg("%s is not %g", path, expected);
}

static void counts(struct value view, const char *path, size_t expected) {
    assert_int_equal(at(view, path).list->count, expected);
}

/* ---- report.json ---- */

static void test_keys_are_those_of_the_contract(void **state) {
    static const char *const report_keys[] = {"report",  "title",     "period", "as_at",
                                              "method",  "unit",      "parent", "children",
                                              "summary", "indicators"};
    static const char *const keys[] = {
        "code",    "number",  "title",         "short_title",   "section", "better",
        "basis",   "period",  "current_label", "compare_label", "target",  "tolerance",
        "status",  "figures", "benchmarks",    "series",        "units",   "track",
        "outlook", "trend",   "commentary"};
    struct fixture *fixture = *state;
    struct buffer out = {0};
    put_report(fixture, &out);
    cJSON *report = cJSON_Parse(out.data);
    assert_non_null(report);
    const cJSON *member = report->child;
    for (size_t i = 0; i < sizeof report_keys / sizeof *report_keys; i++, member = member->next)
        assert_string_equal(member->string, report_keys[i]);
    assert_null(member);
    for (int k = 0; k < 4; k++) {
        member = cJSON_GetArrayItem(cJSON_GetObjectItem(report, "indicators"), k)->child;
        for (size_t i = 0; i < sizeof keys / sizeof *keys; i++, member = member->next)
            assert_string_equal(member->string, keys[i]);
        assert_null(member);
    }
    cJSON_Delete(report);
    buffer_free(&out);
}

static void contains(const char *text, const char *expected) {
    if (!strstr(text, expected))
        fail_msg("not found: %s\nin: %s", expected, text);
}

static void test_json_is_written_as_promised(void **state) {
    struct fixture *fixture = *state;
    struct buffer out = {0};
    put_report(fixture, &out);
    contains(out.data, "{\n  \"report\": \"r\",\n  \"title\": \"Report\",\n  \"period\": "
                       "\"2020-10\",\n  \"as_at\": \"latest\",\n  \"method\": \"2\",\n  "
                       "\"unit\": {\"code\": \"T\", \"name\": \"Test Trust\"},\n");
    contains(out.data, "\"title\": \"Referrals, \\\"on time\\\"\"");
    contains(out.data, "\"current\": {\"value\": 28.5, \"text\": \"29%\"}");
    contains(out.data, "\"year_ago\": {\"value\": null, \"text\": \"[x]\", \"reason\": \"no export "
                       "has October 2019\"}");
    contains(out.data, "\"tolerance\": {\"low\": 75, \"high\": null, \"text\": \"75% or more\"}");
    contains(out.data, "{\"period\": \"2020-10\", \"value\": 28.5, \"text\": \"29%\", \"target\": "
                       "12.5, \"status\": \"met\"}");
    contains(out.data, "{\"period\": \"2020-09\", \"value\": null, \"mean\": null, \"lower\": "
                       "null, \"upper\": null, \"flags\": [], \"class\": null}");
    contains(out.data, "\"mean\": 0.1, \"lower\": null, \"upper\": null, \"flags\": [\"outside\", "
                       "\"shift\"], \"class\": \"concern\"}");
    contains(out.data, "\"due\": {\"value\": 29.166666666666668, \"text\": \"29\"}");
    contains(out.data, "\"commentary\": null");
    assert_string_equal(out.data + out.length - 3, "\n}\n");
    buffer_free(&out);
}

/* Control characters are escaped; all other text stays UTF-8 (RFC 8259, section 7). */
static void test_json_texts_are_escaped(void **state) {
    struct fixture *fixture = *state;
    struct buffer out = {0};
    fixture->report.title = "a\\b\tc\x01 \xe2\x88\x92"
                            "d";
    put_report(fixture, &out);
    contains(out.data, "\"title\": \"a\\\\b\\tc\\u0001 \xe2\x88\x92"
                       "d\"");
    buffer_free(&out);
}

static void test_a_suppressed_benchmark_has_its_marker(void **state) {
    struct fixture *fixture = *state;
    struct buffer out = {0};
    put_report(fixture, &out);
    contains(out.data, "{\"comparator\": \"Neighbours\", \"period\": \"\", \"source\": \"\", "
                       "\"value\": null, \"text\": \"[c]\", \"reason\": \"suppressed");
    buffer_free(&out);
}

/* ---- values.csv ---- */

static void test_values_are_those_of_the_report(void **state) {
    struct fixture *fixture = *state;
    struct buffer out = {0};
    fixture->report.indicator_count = fixture->report.assessed_count = 1;
    values_csv_write(fixture->arena, &fixture->report, &out);
    assert_string_equal(
        out.data,
        "report,period,unit,indicator,number,title,figure,column,label,value,text\n"
        "r,2020-10,T,KPI1,1,\"Referrals, \"\"on time\"\"\",On time,target,2020/21,80,80%\n"
        "r,2020-10,T,KPI1,1,\"Referrals, \"\"on time\"\"\",On time,tolerance_low,2020/21,75,75%\n"
        "r,2020-10,T,KPI1,1,\"Referrals, \"\"on time\"\"\",On time,status,October 2020,outside,"
        "Outside tolerance\n"
        "r,2020-10,T,KPI1,1,\"Referrals, \"\"on time\"\"\",On time,current,October 2020,28.5,29%\n"
        "r,2020-10,T,KPI1,1,\"Referrals, \"\"on time\"\"\",On time,compare,Prev. 12 months,80,80%\n"
        "r,2020-10,T,KPI1,1,\"Referrals, \"\"on time\"\"\",On time,year_ago,October 2019,,[x]\n");
    buffer_free(&out);
}

static void test_benchmarks_have_rows(void **state) {
    struct fixture *fixture = *state;
    struct buffer out = {0};
    values_csv_write(fixture->arena, &fixture->report, &out);
    contains(out.data, "HR1,,HR1,Referrals,benchmark,National,545,545\n");
    contains(out.data, "HR1,,HR1,Referrals,benchmark,Neighbours,,[c]\n");
    contains(out.data, "X1,,X1,,status,October 2020,no-data,No data\n");
    buffer_free(&out);
}

/* ---- the view ---- */

/* Every key of one object is in the other, at every depth that both have. */
static void same_keys(struct value one, struct value other, const char *where) {
    if (one.kind != VALUE_OBJECT || other.kind != VALUE_OBJECT)
        return;
    for (size_t i = 0; i < one.object->count; i++) {
        const char *name = names_text(one.object->names, one.object->ids[i]);
        struct value match = value_get(other.object, name);
        if (match.kind == VALUE_NONE)
            fail_msg("%s.%s is not in every object", where, name);
        same_keys(one.object->values[i], match, name);
    }
}

static void test_every_object_has_all_its_keys(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    const struct value_list *indicators = at(view, "indicators").list;
    for (size_t one = 0; one < indicators->count; one++)
        for (size_t other = 0; other < indicators->count; other++)
            same_keys(indicators->items[one], indicators->items[other], "indicator");
    same_keys(at(view, "section.kpi"), at(view, "section.activity"), "section");
    same_keys(at(view, "section.kpi"), at(view, "other_sections.0"), "section");
    same_keys(at(view, "indicators.0.series.0"), at(view, "indicators.0.series.1"), "series");
    same_keys(at(view, "indicators.2.benchmarks.0"), at(view, "indicators.2.benchmarks.1"),
              "benchmark");
    fixture->report.meeting = NULL;
    fixture->report.round_count = fixture->report.note_count = 0;
    struct value bare = new_view(fixture);
    same_keys(view, bare, "view");
    same_keys(bare, view, "view");
}

/* ---- what rows see of what is around them ---- */

enum { MOST_DEEP = 12 };

/* A view, and a path into it: the objects that sections lead through, and these sections. */
struct walk {
    struct fixture *fixture;
    struct mustache_templates *templates;
    struct value view;
    const struct value_object *around[MOST_DEEP];
    const char *sections[MOST_DEEP];
    size_t deep;
    size_t rows; /* kinds of rows that were looked at */
};

/* The template's text within the sections of the path. */
static const char *within(const struct walk *walk, const char *text) {
    struct arena *arena = walk->fixture->arena;
    for (size_t i = walk->deep; i-- > 0;)
        text = arena_printf(arena, "{{#%s}}%s{{/%s}}", walk->sections[i], text, walk->sections[i]);
    return text;
}

/* How many errors a template has. */
static size_t errors_of(const struct walk *walk, const char *text, const char *expected) {
    struct arena *arena = walk->fixture->arena;
    struct diagnostics *diagnostics = diagnostics_new(arena);
    struct mustache_request request = {.arena = arena,
                                       .diagnostics = diagnostics,
                                       .templates = walk->templates,
                                       .path = "report.html",
                                       .text = text,
                                       .view = walk->view,
                                       .strict = true};
    struct expansion expansion;
    mustache_expand(&request, &expansion);
    assert_string_equal(expansion.text.data, expected);
    buffer_free(&expansion.text);
    return diagnostics_count(diagnostics, SEVERITY_ERROR, INT_MAX);
}

/* Says which indicator it is, is true of a list as a whole, or heads a column: it cannot be taken
 * for a row's own. */
static bool is_of_whole_list(const char *name, enum value_kind kind) {
    static const char *const names[] = {
        "anchor",          "averages",         "chart",       "code",          "columns",
        "columns_of_name", "columns_of_words", "short_title", "year_ago_label"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return kind == VALUE_BOOLEAN || strstr(name, "_heading") != NULL;
}

/* Names of what is around that the row does not have: an error each, but for those that are shared
 * by the report, or are about the whole list. */
static void look_at_row(struct walk *walk, const struct value_object *row) {
    struct arena *arena = walk->fixture->arena;
    const char *text = "";
    size_t hidden = 0;
    for (size_t i = 0; i < walk->deep; i++)
        for (size_t n = 0; n < walk->around[i]->count; n++) {
            unsigned id = walk->around[i]->ids[n];
            const char *name = names_text(row->names, id);
            if (value_find(row, id).kind != VALUE_NONE)
                continue;
            if (value_find(walk->view.object->shared, id).kind != VALUE_NONE) {
                assert_true(i == 0 || value_find(walk->around[0], id).kind != VALUE_NONE ||
                            is_of_whole_list(name, walk->around[i]->values[n].kind));
                continue;
            }
            text = arena_printf(arena, "%s{{%s}}{{#%s}}X{{/%s}}", text, name, name, name);
            hidden += 2;
        }
    walk->rows++;
    assert_int_equal(errors_of(walk, within(walk, text), ""), hidden);
}

static void walk_object(struct walk *walk, const struct value_object *object);

static void walk_into(struct walk *walk, const struct value_object *object, const char *section,
                      struct value value) {
    bool is_list = value.kind == VALUE_LIST;
    if (is_list && value.list->count > 0)
        value = value.list->items[0];
    if (value.kind != VALUE_OBJECT || walk->deep == MOST_DEEP)
        return;
    walk->around[walk->deep] = object;
    walk->sections[walk->deep++] = section;
    if (is_list)
        look_at_row(walk, value.object);
    walk_object(walk, value.object);
    walk->deep--;
}

static void walk_object(struct walk *walk, const struct value_object *object) {
    for (size_t i = 0; i < object->count; i++)
        walk_into(walk, object, names_text(object->names, object->ids[i]), object->values[i]);
}

static struct walk new_walk(struct fixture *fixture) {
    struct walk walk = {.fixture = fixture, .templates = mustache_templates_new(fixture->arena)};
    walk.view =
        value_of_object(view_new(fixture->arena, mustache_names(walk.templates), &fixture->report));
    return walk;
}

static void test_no_row_says_what_is_around_it(void **state) {
    struct walk walk = new_walk(*state);
    walk_object(&walk, walk.view.object);
    assert_true(walk.rows > 50);
}

static void test_what_is_around_a_row_can_be_asked_for(void **state) {
    struct walk walk = new_walk(*state);
    assert_int_equal(
        errors_of(&walk,
                  "{{#indicators}}{{#series}}{{#outer.status}}{{code}} {{/outer.status}}"
                  "{{outer.outer.title}} {{/series}}{{/indicators}}",
                  "outside Report outside Report "),
        0);
    assert_int_equal(errors_of(&walk, "{{outer.title}}", ""), 1);
    assert_int_equal(errors_of(&walk, "{{#indicators}}{{unit.name}} {{/indicators}}",
                               "Test Trust Test Trust Test Trust Test Trust "),
                     0);
}

static void test_states_and_words(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    is(view, "indicators.0.status.is_outside", true);
    is(view, "indicators.0.status.is_met", false);
    is(view, "indicators.0.status.is_off_target", true);
    is(view, "indicators.2.status.is_off_target", false);
    says(view, "indicators.0.anchor", "indicator-kpi1");
    says(view, "indicators.0.better_text", "Good is high");
    says(view, "indicators.0.target.label", "Target 2020/21");
    says(view, "indicators.0.headline.current.text", "29%");
    says(view, "indicators.0.headline.year_ago.reason", "no export has October 2019");
    says(view, "indicators.0.current.text", "29%");
    says(view, "indicators.0.compare.text", "80%");
    says(view, "indicators.0.year_ago.reason", "no export has October 2019");
    is(view, "indicators.0.has_missing", false);
    is(view, "indicators.0.has_commentary", true);
    says(view, "indicators.0.commentary.date.text", "3 November 2020");
    says(view, "indicators.0.commentary.html", "<?commentary KPI1?>");
    is(view, "indicators.2.has_commentary", false);
    says(view, "indicators.2.commentary.html", "");
    says(view, "indicators.3.headline.current.text", "[x]");
    says(view, "indicators.3.current.text", "[x]");
}

/* Of more than 7 characters in a row: blanks part words, and a true minus is one character. */
static void test_long_numbers_are_told(void **state) {
    struct fixture *fixture = *state;
    struct indicator_result *result = &fixture->results[0];
    is(new_view(fixture), "indicators.0.has_long_numbers", false);
    result->target.tolerance_text = "100,000 to 250,000";
    result->target.target.text = "−12,345";
    is(new_view(fixture), "indicators.0.has_long_numbers", false);
    result->target.target.text = "−123,456";
    is(new_view(fixture), "indicators.0.has_long_numbers", true);
    result->target.target.text = "80%";
    result->target.tolerance_text = "100,000 to 1,250,000";
    is(new_view(fixture), "indicators.0.has_long_numbers", true);
    result->target.tolerance_text = "";
    fixture->series[0].value.text = "1,250,000";
    is(new_view(fixture), "indicators.0.has_long_numbers", true);
}

/* 12 × 94 ÷ 63 is 17.9; the other indicators have nothing to say of their year's end. */
static void test_now_and_the_years_end_are_apart(void **state) {
    struct fixture *fixture = *state;
    fixture->indicators[1].better = BETTER_HIGH;
    struct value view = new_view(fixture);
    says(view, "indicators.1.outlook.now_text", "12, where 29 were due");
    says(view, "indicators.1.outlook.now_status_text", "missed");
    says(view, "indicators.1.outlook.year_end_text", "18 of 70 at last year’s pace");
    says(view, "indicators.1.outlook.year_end_status_text", "will be missed");
    says(view, "indicators.1.outlook.sentence",
         "Now: 12, where 29 were due: missed. Year end: 18 of 70 at last year’s pace: will be "
         "missed.");
    is(view, "indicators.1.has_outlook", true);
    is(view, "indicators.0.has_outlook", false);
    says(view, "indicators.0.outlook.year_end_text", "");
}

/* Where the target is beside it, the way stands by the number that it is about. */
static void test_a_share_stays_as_it_is(void **state) {
    struct fixture *fixture = *state;
    struct outlook_result *outlook = &fixture->results[0].outlook;
    outlook->method = OUTLOOK_YTD;
    outlook->projection = (struct amount){number_ratio(fixture->arena, 29, 1), "29%"};
    outlook->status = (struct status_result){.code = STATUS_MISSED, .text = "Will be missed"};
    struct value view = new_view(fixture);
    says(view, "indicators.0.outlook.year_end_text", "29% if it stays so, target 80%");
}

/* Three rounds came after July's; in September it was said for the first time. */
static void test_a_forecast_says_whose_it_is(void **state) {
    struct fixture *fixture = *state;
    const struct forecast first = {.round = OCTOBER - 4, .by = "", .note = ""},
                          second = {.round = OCTOBER - 3, .by = "Adoption", .note = "If so"};
    const struct said_forecast said[] = {
        {&first, {number_ratio(fixture->arena, 60, 1), "60"}, "", OCTOBER - 4, "4"},
        {&second, {number_ratio(fixture->arena, 70, 1), "70"}, "65 to 75", OCTOBER - 3, "7"}};
    struct outlook_result *outlook = &fixture->results[1].outlook;
    fixture->indicators[1].better = BETTER_HIGH;
    outlook->earlier = said;
    outlook->earlier_count = 1;
    outlook->said = &said[1];
    outlook->stale = true;
    outlook->status = (struct status_result){.code = STATUS_MET, .text = "Will be met"};
    struct value view = new_view(fixture);
    says(view, "indicators.1.outlook.sentence",
         "Now: 12, where 29 were due: missed. Year end: 70 (65 to 75) of 70, forecast: will be "
         "met.");
    says(view, "indicators.1.outlook.said_text", "Forecast by Adoption in July 2020");
    says(view, "indicators.1.outlook.beside_text", "18 at last year’s pace");
    says(view, "indicators.1.outlook.forecast.note_sentence", "If so.");
    is(view, "indicators.1.outlook.is_stale", true);
    counts(view, "indicators.1.outlook.earlier", 1);
    says(view, "indicators.1.outlook.earlier.0.text", "60");
    says(view, "indicators.1.outlook.earlier.0.reached_text", "4");
    outlook->year_end = fixture->results[1].period;
    view = new_view(fixture);
    is(view, "indicators.1.outlook.has_year_end", false);
    is(view, "indicators.1.has_outlook", true);
    counts(view, "indicators.1.outlook.earlier", 2);
}

/* A table of years for each rhythm, which says of years that are not the authority's where they
 * begin. */
static void test_a_table_of_years_says_where_they_begin(void **state) {
    struct fixture *fixture = *state;
    is(new_view(fixture), "has_longer_periods", false);
    fixture->indicators[0].rhythm = (struct rhythm){FREQUENCY_QUARTER, 9};
    struct value view = new_view(fixture);
    counts(view, "section.kpi.year_tables", 2);
    says(view, "section.kpi.year_tables.0.by_text", "quarter by quarter");
    says(view, "section.kpi.year_tables.0.years_text", ", of years from September");
    says(view, "section.kpi.year_tables.0.columns", "6");
    says(view, "section.kpi.year_tables.0.columns_behind", "5");
    says(view, "section.kpi.year_tables.1.years_text", "");
    is(view, "has_longer_periods", true);
    is(view, "indicators.0.is_yearly", false);
    fixture->indicators[0].rhythm = (struct rhythm){FREQUENCY_YEAR, 4};
    view = new_view(fixture);
    is(view, "indicators.0.is_yearly", true);
    says(view, "section.kpi.year_tables.0.month_names.0.short_name", "Whole year");
}

static void test_commentary_that_cannot_be_shown_says_why(void **state) {
    struct fixture *fixture = *state;
    fixture->results[0].commentary = NULL;
    fixture->results[0].no_commentary = "its front matter is not closed";
    struct value view = new_view(fixture);
    is(view, "indicators.0.has_commentary", false);
    says(view, "indicators.0.commentary.reason", "its front matter is not closed");
    says(view, "indicators.1.commentary.reason", "");
}

static void test_what_is_approved_need_not_say_so(void **state) {
    struct fixture *fixture = *state;
    fixture->commentary.author = fixture->commentary.date = "";
    struct value draft = new_view(fixture);
    is(draft, "indicators.0.commentary.is_final", false);
    is(draft, "indicators.0.commentary.has_byline", true);
    fixture->commentary.standing = COMMENTARY_APPROVED;
    struct value approved = new_view(fixture);
    is(approved, "indicators.0.commentary.is_final", true);
    is(approved, "indicators.0.commentary.has_byline", false);
}

/* The table of figures says why a cell has a marker, once a column. */
static void test_missing_figures_have_their_reasons(void **state) {
    struct fixture *fixture = *state;
    struct outcome marked = {.text = "[x]", .reason = "no export has it"};
    struct figure_result rows[] = {fixture->figure_results[0], fixture->figure_results[0]};
    rows[0].compare = rows[1].compare = rows[1].current = marked;
    fixture->results[0].figures = rows;
    fixture->results[0].figure_count = 2;
    fixture->results[0].headline = &rows[0];
    struct value view = new_view(fixture);
    counts(view, "indicators.0.missing", 2);
    says(view, "indicators.0.missing.0.label", "Prev. 12 months");
    says(view, "indicators.0.missing.1.label", "October 2020");
    says(view, "indicators.0.missing.1.reason", "no export has it");
}

/* The texts stay as they are; beside them stands a mark, and once a figure what was published. */
static void test_revised_figures_are_marked(void **state) {
    struct fixture *fixture = *state;
    fixture->figure_results[0].year_ago.published = "27%";
    fixture->results[0].previous.published = "30%";
    fixture->series[0].value.published = "30%";
    struct value view = new_view(fixture);
    is(view, "indicators.0.figures.0.year_ago.is_revised", true);
    says(view, "indicators.0.figures.0.year_ago.mark", "[r]");
    says(view, "indicators.0.figures.0.current.mark", "");
    says(view, "indicators.0.previous.text", "31%");
    says(view, "indicators.0.previous.published", "30%");
    counts(view, "indicators.0.revised", 2);
    says(view, "indicators.0.revised.0.label", "October 2019");
    says(view, "indicators.0.revised.0.published", "27%");
    says(view, "indicators.0.revised.1.label", "September 2020");
    says(view, "indicators.0.series.0.mark", "[r]");
    says(view, "indicators.0.series.0.remark",
         "the number is suppressed; revised: 30% as published");
    is(view, "indicators.1.has_revised", false);
    const struct value_list *markers = at(view, "markers").list;
    says(markers->items[markers->count - 1], "text", "[r]");
}

static void test_months_of_an_indicator_that_lags(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    is(view, "indicators.1.is_lagged", true);
    says(view, "indicators.1.data_month.text", "August 2020");
    says(view, "indicators.1.covers", "April to August 2020");
    says(view, "indicators.0.covers", "October 2020");
    says(view, "indicators.1.target.due.text", "29");
    is(view, "indicators.1.target.is_phased", true);
}

/* A sum since April is compared with last year, anything else with last month. */
static void test_the_change_that_is_told_first(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    says(view, "indicators.0.change.text", "−2");
    says(view, "indicators.0.change.direction", "worse");
    says(view, "indicators.0.change.since.text", "September 2020");
    is(view, "indicators.0.change_is_by_year", false);
    says(view, "indicators.1.change.words", "51 fewer, which is worse");
    says(view, "indicators.1.change.since.text", "August 2019");
    is(view, "indicators.1.change_is_by_year", true);
}

static void test_what_a_chart_says(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    says(view, "indicators.0.chart.kind", "trend");
    says(view, "indicators.0.chart.title",
         "29% in October 2020, against 31% in September 2020: 2 percentage points worse.");
    says(view, "indicators.0.trend.variation_text", "A real change for the worse: lower values");
    is(view, "indicators.0.trend.has_assurance", true);
    is(view, "indicators.1.trend.has_variation", false);
    says(view, "indicators.0.chart.months", "September to October 2020");
    says(view, "indicators.0.series.1.target_text", "12.5%");
    says(view, "indicators.0.series.1.note", "provisional");
    says(view, "indicators.0.series.0.reason", "the number is suppressed");
    is(view, "indicators.0.has_series", true);
    is(view, "indicators.1.has_series", false);
    says(view, "indicators.1.chart.kind", "years");
    says(view, "indicators.1.chart.title",
         "12 in August 2020, against 63 in August 2019: 51 fewer, which is worse.");
    fixture->commentary.headline = "Fewer on time";
    struct value titled = new_view(fixture);
    says(titled, "indicators.0.chart.title", "Fewer on time.");
    fixture->commentary.headline = "Fewer on time?";
    says(new_view(fixture), "indicators.0.chart.title", "Fewer on time?");
}

/* What is before the two financial years is not in their chart, nor in what is said about it. */
static void test_the_months_of_a_chart_of_years(void **state) {
    struct fixture *fixture = *state;
    struct indicator_result *result = &fixture->results[1]; /* of August 2020 */
    struct series_point months[19];
    for (int i = 0; i < 19; i++)
        months[i] = (struct series_point){.period = result->period - 18 + i,
                                          .value = {.text = "[x]", .reason = "not available"}};
    result->series = months;
    result->series_count = 19;
    struct value view = new_view(fixture);
    says(view, "indicators.1.chart.months", "April 2019 to August 2020");
    result->series = months + 17;
    result->series_count = 2;
    struct value later = new_view(fixture);
    says(later, "indicators.1.chart.months", "July to August 2020");
}

/* Months by years, the latest year first; a month that is not in the series keeps its place. */
static void test_the_table_of_a_chart_of_years(void **state) {
    struct fixture *fixture = *state;
    struct indicator_result *result = &fixture->results[1]; /* of August 2020 */
    const struct outcome missing = {.text = "[x]", .reason = "not available"};
    struct series_point months[13];
    for (int i = 0; i < 13; i++)
        months[i] = (struct series_point){.period = result->period - 12 + i,
                                          .value = known(fixture, i, 1, "7")};
    months[0].note = "estimated";
    months[1].value = missing;
    months[12].note = "estimated";
    months[12].target = number_read(fixture->arena, "29");
    result->series = months;
    result->series_count = 13;
    struct value view = new_view(fixture);
    is(view, "indicators.1.chart.is_years", true);
    is(view, "indicators.0.chart.is_years", false);
    counts(view, "indicators.1.chart.years", 2);
    says(view, "indicators.1.chart.years.0.text", "2020/21");
    says(view, "indicators.1.chart.years.1.text", "2019/20");
    counts(view, "indicators.1.chart.year_months", 12);
    says(view, "indicators.1.chart.year_months.0.short_name", "Apr");
    says(view, "indicators.1.chart.year_months.0.cells.0.text", "7");
    says(view, "indicators.1.chart.year_months.0.cells.1.text", "");
    says(view, "indicators.1.chart.year_months.4.name", "August");
    says(view, "indicators.1.chart.year_months.4.cells.1.month.code", "2019-08");
    says(view, "indicators.1.chart.year_months.4.target_text", "29");
    says(view, "indicators.1.chart.year_months.4.remark", "2020/21, 2019/20: estimated");
    says(view, "indicators.1.chart.year_months.5.cells.1.text", "[x]");
    says(view, "indicators.1.chart.year_months.5.remark", "2019/20: not available");
    says(view, "indicators.1.chart.year_months.11.cells.0.text", "");
    is(view, "indicators.1.chart.has_year_targets", true);
    is(view, "indicators.1.chart.has_year_remarks", true);
    is(view, "indicators.3.chart.has_year_remarks", false);
    same_keys(at(view, "indicators.1.chart.year_months.0.cells.0"),
              at(view, "indicators.1.chart.year_months.0.cells.1"), "cells");
}

/* Years by months; a target stands once for a year where all its months have it. */
static void test_the_years_of_a_series(void **state) {
    struct fixture *fixture = *state;
    struct indicator_result *result = &fixture->results[1]; /* of August 2020 */
    struct series_point months[13];
    for (int i = 0; i < 13; i++)
        months[i] = (struct series_point){.period = result->period - 12 + i,
                                          .value = known(fixture, i, 1, "7"),
                                          .target = number_read(fixture->arena, "29")};
    months[12].target = number_read(fixture->arena, "30");
    months[0].note = months[1].note = months[3].note = "estimated";
    months[12].note = "provisional";
    result->series = months;
    result->series_count = 13;
    struct value view = new_view(fixture);
    counts(view, "indicators.1.chart.years", 2);
    counts(view, "indicators.1.chart.years.0.cells", 5);
    says(view, "indicators.1.chart.years.0.end_text", "18");
    says(view, "indicators.1.chart.years.1.end_text", "");
    says(view, "indicators.1.chart.years.0.months_before", "");
    says(view, "indicators.1.chart.years.0.months_after", "7");
    counts(view, "indicators.1.chart.years.1.cells", 8);
    says(view, "indicators.1.chart.years.1.months_before", "4");
    says(view, "indicators.1.chart.years.1.months_after", "");
    says(view, "indicators.1.chart.years.0.cells.0.month.code", "2020-04");
    says(view, "indicators.1.chart.years.0.cells.4.text", "7");
    says(view, "indicators.1.chart.years.0.cells.4.target_text", "30");
    says(view, "indicators.1.chart.years.0.target_text", "");
    is(view, "indicators.1.chart.years.0.has_month_targets", true);
    says(view, "indicators.1.chart.years.1.cells.0.month.code", "2019-08");
    says(view, "indicators.1.chart.years.1.cells.0.text", "7");
    says(view, "indicators.1.chart.years.1.target_text", "29");
    is(view, "indicators.1.chart.years.1.has_month_targets", false);
    is(view, "indicators.1.chart.has_remarks", true);
    counts(view, "indicators.1.chart.remarks", 2);
    says(view, "indicators.1.chart.remarks.0.text", "estimated");
    says(view, "indicators.1.chart.remarks.0.months", "August to September 2019, November 2019");
    says(view, "indicators.1.chart.remarks.1.months", "August 2020");
    is(view, "indicators.3.chart.has_remarks", false);
}

/* Beside a value stands what its export says of it, or why there is none, and what happened. */
static void test_remarks_on_months(void **state) {
    struct fixture *fixture = *state;
    const struct event event = {.period = OCTOBER, .text = "New system", .approved_by = ""};
    const struct event silent = {.period = OCTOBER - 1, .text = "", .approved_by = ""};
    const struct event *const events[] = {&silent, &event};
    fixture->results[0].events = events;
    fixture->results[0].event_count = 2;
    struct value view = new_view(fixture);
    says(view, "indicators.0.series.0.remark", "the number is suppressed");
    says(view, "indicators.0.series.1.remark", "provisional; New system");
    is(view, "indicators.0.has_series_remarks", true);
    is(view, "indicators.1.has_series_remarks", false);
    is(view, "has_charts", true);
    fixture->results[0].series_count = 1; /* the one without a value */
    struct value bare = new_view(fixture);
    is(bare, "has_charts", false);
}

static void test_sections(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    counts(view, "section.kpi.indicators", 2);
    is(view, "section.kpi.has_series", true);
    is(view, "section.kpi.has_targets", true);
    is(view, "section.headline_rate.has_targets", false);
    is(view, "section.activity.has_indicators", false);
    is(view, "section.activity.has_series", false);
    counts(view, "section.activity.indicators", 0);
    says(view, "section.headline_rate.per_text", "per 10,000");
    says(view, "section.headline_rate.comparators.1.name", "Neighbours");
    says(view, "section.headline_rate.indicators.0.cells.0.text", "545");
    says(view, "section.headline_rate.indicators.0.cells.1.text", "[c]");
    says(view, "section.headline_rate.sources.0.period_text", "2018/19");
    says(view, "section.headline_rate.sources.1.period_text", "period not stated");
    counts(view, "other_sections", 1);
    says(view, "other_sections.0.name", "local");
    says(view, "other_sections.0.indicators.0.code", "X1");
}

static struct event noted(int month, const char *text) {
    return (struct event){.period = month, .kind = EVENT_NOTE, .text = text, .approved_by = ""};
}

static void test_events_that_the_chart_does_not_tell(void **state) {
    struct fixture *fixture = *state;
    struct event events[7];
    const struct event *list[7];
    for (size_t i = 0; i < 7; i++) {
        events[i] = noted(OCTOBER - 1, i == 1 ? "" : "Closed");
        list[i] = &events[i];
    }
    fixture->results[0].events = list;
    fixture->results[0].event_count = 6;
    struct value few = new_view(fixture);
    is(few, "indicators.0.has_events_beside_chart", false);
    says(few, "indicators.0.events.0.number", "1");
    says(few, "indicators.0.events.1.number", "");
    says(few, "indicators.0.events.2.number", "2");
    fixture->results[0].event_count = 7;
    struct value many = new_view(fixture);
    is(many, "indicators.0.has_events_beside_chart", true);
    /* A chart of years has no place for events. */
    fixture->results[0].trend.method = TREND_NONE;
    fixture->indicators[0].basis = BASIS_YTD;
    fixture->results[0].event_count = 1;
    struct value years = new_view(fixture);
    is(years, "indicators.0.has_events_beside_chart", true);
    says(years, "indicators.0.events.0.number", "");
}

static void test_a_long_commentary_is_said_to_be_one(void **state) {
    struct fixture *fixture = *state;
    struct value brief = new_view(fixture);
    is(brief, "indicators.0.commentary.is_long", false);
    fixture->commentary.html = arena_printf(fixture->arena, "<p>%04001d</p>", 0);
    struct value lengthy = new_view(fixture);
    is(lengthy, "indicators.0.commentary.is_long", true);
}

/* Many comparators are rows, and have a cell for each indicator. */
static void test_comparators_have_cells_too(void **state) {
    struct fixture *fixture = *state;
    struct value few = new_view(fixture);
    is(few, "section.headline_rate.has_many_comparators", false);
    says(few, "section.headline_rate.comparators.0.cells.0.text", "545");
    struct benchmark names[9];
    struct benchmark_result many[9];
    for (size_t i = 0; i < 9; i++) {
        names[i] = fixture->benchmarks[0];
        names[i].comparator = arena_printf(fixture->arena, "Borough %zu", i);
        many[i] = fixture->benchmark_results[0];
        many[i].benchmark = &names[i];
    }
    struct indicator_result *rate = &fixture->results[1];
    while (strcmp(rate->indicator->section, "headline-rate") != 0)
        rate++;
    rate->benchmarks = many;
    rate->benchmark_count = 9;
    struct value view = new_view(fixture);
    is(view, "section.headline_rate.has_many_comparators", true);
    counts(view, "section.headline_rate.comparators", 9);
    says(view, "section.headline_rate.comparators.8.name", "Borough 8");
    says(view, "section.headline_rate.comparators.8.cells.0.short_title",
         rate->indicator->short_title);
}

/* A comparator that an indicator of the section lacks still has its column's cell. */
static void test_cells_are_aligned_to_columns(void **state) {
    struct fixture *fixture = *state;
    fixture->indicators[3].section = "headline-rate";
    struct value view = new_view(fixture);
    counts(view, "section.headline_rate.comparators", 2);
    counts(view, "indicators.3.cells", 2);
    says(view, "indicators.3.cells.0.text", "[x]");
    says(view, "indicators.3.cells.0.comparator", "National");
}

static void test_the_month_at_a_glance(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    says(view, "summary.sentence", "Two are off target.");
    says(view, "summary.tiles.3.text", "Target missed");
    numbers(view, "summary.tiles.3.count", 1);
    is(view, "summary.tiles.0.is_zero", true);
    counts(view, "off_target", 2);
    says(view, "off_target.1.code", "KPI12");
    counts(view, "judged", 3);
    counts(view, "without_target", 1);
    says(view, "without_data.0.code", "X1");
}

static void test_what_stands_on_the_cover(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    says(view, "month.days", "1 to 31 October 2020");
    says(view, "meeting.date.text", "12 November 2020");
    says(view, "meeting.date.iso", "2020-11-12");
    says(view, "meeting.exported.text", "31 October 2020");
    says(view, "meeting.next_due.text", "mid December");
    says(view, "meeting.next_due.iso", "");
    says(view, "rounds.text", "October 2019 to October 2020");
    says(view, "as_at_text", "the latest exports");
    is(view, "is_draft", true);
    is(view, "unit.is_root", true);
    counts(view, "markers", 2);
    says(view, "markers.0.text", "[x]");
    says(view, "markers.1.text", "[c]");
    is(view, "has_definitions", true);
    is(view, "has_glossary", false);
}

static void test_margins_of_a_browser_s_print_are_strings_of_css(void **state) {
    struct fixture *fixture = *state;
    fixture->report.title = "\"Quoted\" </style> R&D, A\\B";
    fixture->report.notice = "It’s a notice";
    struct value view = new_view(fixture);
    contains(at(view, "margins.footer").text,
             " · \\22 Quoted\\22  \\3c /style\\3e  R\\26 D, A\\5c B · ");
    contains(at(view, "margins.footer").text, " · October 2020");
    says(view, "margins.notice", "It’s a notice");
    contains(at(view, "running.text").text, " · \"Quoted\" </style> R&D, A\\B · October 2020");
    says(view, "running.state", "As known at the latest exports, not as published · Draft");
    says(view, "margins.state", at(view, "running.state").text);
    fixture->report.final = true;
    says(new_view(fixture), "running.state", "As known at the latest exports, not as published");
    fixture->report.as_published = true;
    says(new_view(fixture), "running.state", "");
}

static void test_the_rules_of_trends_are_named(void **state) {
    struct fixture *fixture = *state;
    struct value view = new_view(fixture);
    says(view, "trend_rules.name", "mdc-legacy");
    is(view, "trend_rules.is_mdc_2023", false);
    is(view, "trend_rules.is_mdc_legacy", true);
    is(view, "trend_rules.has_all_months", false);
    is(view, "trend_rules.screens", true);
    numbers(view, "trend_rules.run_length", 6);
    numbers(view, "trend_rules.minimum_points", 13);
}

/* A restated figure about a month. */
static struct difference restated(const struct indicator *indicator, int period, bool alike) {
    return (struct difference){.kind = DIFFERENCE_RESTATED,
                               .indicator = indicator,
                               .what = "A month",
                               .period = period,
                               .prints_alike = alike,
                               .before = {"", "1", false},
                               .after = {"", "2", false},
                               .sentence = "A month: 2; before: 1"};
}

/* A month without a report before; then a status, a signal that ended, restated months of two
 * indicators and a target. */
static void test_what_changed(void **state) {
    struct fixture *fixture = *state;
    const struct indicator *indicators = fixture->indicators;
    struct difference items[11] = {{.kind = DIFFERENCE_WORSE,
                                    .indicator = &indicators[0],
                                    .what = "Status",
                                    .before = {"met", "Met at 81%", true},
                                    .after = {"outside", "Outside at 29%", true},
                                    .sentence = "Status: outside at 29%; before: met at 81%"},
                                   {.kind = DIFFERENCE_SIGNAL_ENDED,
                                    .indicator = &indicators[0],
                                    .what = "Trend",
                                    .before = {"neutral-high", "Real", true},
                                    .after = {"none", "Not judged", false},
                                    .sentence = "Trend: not judged; before: real"}};
    for (int i = 2; i < 8; i++)
        items[i] = restated(&indicators[0], OCTOBER - i, i == 3);
    items[8] = restated(&indicators[1], OCTOBER - 1, true);
    items[9] = restated(&indicators[1], OCTOBER - 2, true);
    items[10] = (struct difference){.kind = DIFFERENCE_TARGET,
                                    .indicator = &indicators[1],
                                    .what = "Target",
                                    .before = {"", "16", false},
                                    .after = {"", "15", false},
                                    .sentence = "Target: 15; before: 16"};
    fixture->report.since = (struct differences){.why_none = "it is the first month"};
    struct value first = new_view(fixture);
    is(first, "changes.can_tell", false);
    says(first, "changes.why_not", "it is the first month");
    counts(first, "changes.groups", 0);
    fixture->report.since = (struct differences){OCTOBER - 1, NULL, items, 11};
    struct value view = new_view(fixture);
    same_keys(at(view, "changes"), at(first, "changes"), "changes");
    says(view, "changes.since.text", "September 2020");
    is(view, "changes.has_any", true);
    counts(view, "changes.groups", 4);
    says(view, "changes.groups.0.heading", "Status worse");
    is(view, "changes.groups.0.is_status", true);
    says(view, "changes.groups.0.items.0.anchor", "indicator-kpi1");
    says(view, "changes.groups.0.items.0.after.icon", "outside");
    is(view, "changes.groups.1.is_signal", true);
    says(view, "changes.groups.1.items.0.before.icon", "neutral-high");
    says(view, "changes.groups.1.items.0.after.icon", "");
    counts(view, "changes.groups.2.items", 5); /* three, the others as one; two as one */
    says(view, "changes.groups.2.items.1.period", "2020-06");
    says(view, "changes.groups.2.items.2.period", "2020-05");
    says(view, "changes.groups.2.items.3.sentence", "3 more figures, about March to July 2020");
    is(view, "changes.groups.2.items.3.has_sides", false);
    says(view, "changes.groups.2.items.4.sentence",
         "2 figures, about August to September 2020, by less than shows in print");
    counts(view, "changes.groups.3.items", 1);
    same_keys(at(view, "changes.groups.2.items.0"), at(view, "changes.groups.2.items.3"), "item");
}

/* Those of the glossary alone, and each once, in the order in which the texts use them. */
static void test_the_abbreviations_of_an_indicator(void **state) {
    static const struct glossary_entry glossary[] = {
        {"CP", "Child protection", ""},      {"EET", "In work", ""},
        {"NEET", "Not in work", ""},         {"TM", "Team manager", ""},
        {"Core cities", "Large cities", ""}, {"HREF", "An address", ""}};
    struct fixture *fixture = *state;
    fixture->catalogue.glossary = glossary;
    fixture->catalogue.glossary_count = sizeof glossary / sizeof *glossary;
    fixture->indicators[0].title = "Core cities: TMs, Prev. TM";
    fixture->commentary.headline = "EET";
    struct markup *body = markup_element(fixture->arena, NULL, "div", (struct place){0});
    struct markup *link = markup_element(fixture->arena, body, "a", (struct place){0});
    markup_set(link, "href", "HREF");
    markup_text(fixture->arena, link, "C", (struct place){0});
    markup_text(fixture->arena, body, "CP, not EET", (struct place){0});
    fixture->commentary.body = body;
    fixture->benchmarks[0].comparator = "NEET elsewhere";
    struct value view = new_view(fixture);
    is(view, "indicators.0.has_abbreviations", true);
    counts(view, "indicators.0.abbreviations", 3);
    says(view, "indicators.0.abbreviations.0.term", "TM");
    says(view, "indicators.0.abbreviations.0.meaning", "Team manager");
    says(view, "indicators.0.abbreviations.1.term", "EET");
    says(view, "indicators.0.abbreviations.2.term", "CP");
    is(view, "indicators.1.has_abbreviations", false);
    counts(view, "section.kpi.abbreviations", 3);
    counts(view, "section.headline_rate.abbreviations", 1);
    is(view, "section.activity.has_abbreviations", false);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_keys_are_those_of_the_contract, setup, teardown),
        cmocka_unit_test_setup_teardown(test_json_is_written_as_promised, setup, teardown),
        cmocka_unit_test_setup_teardown(test_json_texts_are_escaped, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_suppressed_benchmark_has_its_marker, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_values_are_those_of_the_report, setup, teardown),
        cmocka_unit_test_setup_teardown(test_benchmarks_have_rows, setup, teardown),
        cmocka_unit_test_setup_teardown(test_every_object_has_all_its_keys, setup, teardown),
        cmocka_unit_test_setup_teardown(test_no_row_says_what_is_around_it, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_is_around_a_row_can_be_asked_for, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_states_and_words, setup, teardown),
        cmocka_unit_test_setup_teardown(test_long_numbers_are_told, setup, teardown),
        cmocka_unit_test_setup_teardown(test_now_and_the_years_end_are_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_share_stays_as_it_is, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_table_of_years_says_where_they_begin, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_a_forecast_says_whose_it_is, setup, teardown),
        cmocka_unit_test_setup_teardown(test_commentary_that_cannot_be_shown_says_why, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_what_is_approved_need_not_say_so, setup, teardown),
        cmocka_unit_test_setup_teardown(test_missing_figures_have_their_reasons, setup, teardown),
        cmocka_unit_test_setup_teardown(test_months_of_an_indicator_that_lags, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_change_that_is_told_first, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_a_chart_says, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_months_of_a_chart_of_years, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_table_of_a_chart_of_years, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_years_of_a_series, setup, teardown),
        cmocka_unit_test_setup_teardown(test_remarks_on_months, setup, teardown),
        cmocka_unit_test_setup_teardown(test_sections, setup, teardown),
        cmocka_unit_test_setup_teardown(test_events_that_the_chart_does_not_tell, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_long_commentary_is_said_to_be_one, setup, teardown),
        cmocka_unit_test_setup_teardown(test_comparators_have_cells_too, setup, teardown),
        cmocka_unit_test_setup_teardown(test_cells_are_aligned_to_columns, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_month_at_a_glance, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_stands_on_the_cover, setup, teardown),
        cmocka_unit_test_setup_teardown(test_margins_of_a_browser_s_print_are_strings_of_css, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(test_the_rules_of_trends_are_named, setup, teardown),
        cmocka_unit_test_setup_teardown(test_revised_figures_are_marked, setup, teardown),
        cmocka_unit_test_setup_teardown(test_what_changed, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_abbreviations_of_an_indicator, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
