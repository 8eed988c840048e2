/* What the tests of templates and pages share. */
#ifndef UNIT_TEMPLATE_SUPPORT_H
#define UNIT_TEMPLATE_SUPPORT_H

#include "report/mustache/mustache.h"
#include "report/page/page.h"

#include "message_support.h"

/* A paragraph with a link, from line 7 of KPI1.md. */
static inline const struct commentary *sample_commentary(struct arena *arena) {
    const struct place place = {.file = "KPI1.md", .line = 7};
    struct commentary *commentary = arena_alloc(arena, sizeof *commentary);
    struct markup *body = markup_element(arena, NULL, "div", place);
    struct markup *paragraph = markup_element(arena, body, "p", place);
    markup_text(arena, paragraph, "The ", place);
    struct markup *link = markup_element(arena, paragraph, "a", place);
    markup_set(link, "href", "https://example.org/");
    markup_set(link, "class", "right");
    markup_text(arena, link, "words", place);
    commentary->body = body;
    return commentary;
}

/* A report with one indicator, KPI1, that has three months. */
static inline const struct report_result *sample_results(struct arena *arena) {
    static const struct figure figure = {
        .label = "Share", .unit = UNIT_PERCENT, .per_text = "1", .headline = true};
    static const struct indicator indicator = {.code = "KPI1",
                                               .rhythm = {.year_start = 4},
                                               .number = "1",
                                               .title = "Decisions within a day",
                                               .short_title = "Decisions",
                                               .section = "kpi",
                                               .current_label = "",
                                               .compare_label = "",
                                               .owner = "",
                                               .definition = "",
                                               .figures = &figure,
                                               .figure_count = 1};
    enum { MONTHS = 3, OCTOBER_2020 = 2020 * 12 + 9 };
    struct series_point *series = arena_array(arena, MONTHS, sizeof *series);
    for (int i = 0; i < MONTHS; i++) {
        const struct number *value = number_ratio(arena, 80 + i, 1);
        series[i].period = OCTOBER_2020 - MONTHS + 1 + i;
        series[i].value = (struct outcome){
            .exact = value, .printed = value, .text = arena_printf(arena, "%d%%", 80 + i)};
    }
    struct figure_result *headline = arena_alloc(arena, sizeof *headline);
    *headline = (struct figure_result){.figure = &figure,
                                       .current = series[2].value,
                                       .compare = {.text = ""},
                                       .year_ago = {.text = ""},
                                       .compare_label = "",
                                       .added_up = {.text = ""}};
    struct indicator_result *result = arena_alloc(arena, sizeof *result);
    *result = (struct indicator_result){.indicator = &indicator,
                                        .whose = "Anytown",
                                        .period = OCTOBER_2020,
                                        .current_label = "October 2020",
                                        .compare_label = "",
                                        .year_ago_label = "October 2019",
                                        .target = {.target = {NULL, ""},
                                                   .low = {NULL, ""},
                                                   .high = {NULL, ""},
                                                   .tolerance_text = "",
                                                   .year = "",
                                                   .owner = "",
                                                   .due = {NULL, ""},
                                                   .due_low = {NULL, ""},
                                                   .due_high = {NULL, ""}},
                                        .status = {STATUS_NONE, "No target"},
                                        .figures = headline,
                                        .figure_count = 1,
                                        .headline = headline,
                                        .previous = series[1].value,
                                        .since_previous = {.text = "", .words = ""},
                                        .since_year_ago = {.text = "", .words = ""},
                                        .series = series,
                                        .series_count = MONTHS,
                                        .trend = {.method = TREND_NONE, .sentence = ""},
                                        .commentary = sample_commentary(arena)};
    struct report_result *results = arena_alloc(arena, sizeof *results);
    results->indicators = result;
    results->indicator_count = 1;
    return results;
}

/* A page from a template without tags, called page.html. */
static inline struct node *read_page(struct arena *arena, struct diagnostics *diagnostics,
                                     const char *template) {
    struct expansion expansion;
    struct mustache_templates *templates = mustache_templates_new(arena);
    struct mustache_request request = {
        .arena = arena,
        .diagnostics = diagnostics,
        .templates = templates,
        .path = "page.html",
        .text = template,
        .view = value_of_object(value_object_new(arena, mustache_names(templates))),
        .strict = true};
    assert_true(mustache_expand(&request, &expansion));
    struct node *root = page_read(arena, diagnostics, &expansion, sample_results(arena),
                                  typefaces_new(arena, diagnostics));
    buffer_free(&expansion.text);
    return root;
}

#endif
