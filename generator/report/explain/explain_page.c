/* The words that the page has from the view, in the view's own texts. */
#include "report/explain/explain_branches.h"
#include "report/explain/explain_shown.h"
#include "report/explain/explain_words.h"

#include <string.h>

/* The view's object of the indicator. */
static const struct value_object *viewed(const struct explaining *explaining) {
    const struct value_list *indicators = value_get_list(explaining->request->view, "indicators");
    const struct report_result *results = explaining->request->results;
    return indicators->items[explaining->result - results->indicators].object;
}

/* headline.current.text: its value below the object. */
static const char *text_at(struct arena *arena, const struct value_object *object,
                           const char *path) {
    const char *dot = strchr(path, '.');
    if (dot == NULL)
        return value_get_text(object, path);
    const char *name = arena_strndup(arena, path, (size_t)(dot - path));
    return text_at(arena, value_get_object(object, name), dot + 1);
}

/* The list that grows. */
struct page {
    const struct explaining *explaining;
    struct arena *arena;
    const struct value_object *indicator;
    cJSON *list;
};

static void put_words(const struct page *page, const char *name, const char *label,
                      const char *text) {
    if (*text == '\0')
        return;
    cJSON *item = cJSON_CreateObject();
    explain_put_text(item, "name", name);
    explain_put_text(item, "label", label);
    explain_put_text(item, "text", text);
    cJSON_AddBoolToObject(
        item, "on_page",
        explain_is_shown(page->explaining, text_at(page->arena, page->indicator, "anchor"), text));
    cJSON_AddItemToArray(page->list, item);
}

static const struct words {
    const char *name, *label_path, *label_format, *text_path;
} WORDS[] = {
    {"value", "current_heading", "%s", "headline.current.text"},
    {"compare", "compare_heading", "%s", "headline.compare.text"},
    {"target", "target.label", "%s", "target.text"},
    {"target_due", "data_month.text", "Due by %s", "target.due.text"},
    {"tolerance", "", "Tolerance%s", "tolerance.text"},
    {"year_ago", "year_ago_label", "%s", "headline.year_ago.text"},
    {"change_year_ago", "change_year_ago.since.text", "Since %s", "change_year_ago.words"},
    {"previous", "data_month_before.text", "%s", "previous.text"},
    {"change_previous", "change_previous.since.text", "Since %s", "change_previous.words"},
};

/* The formats are those of the table above. */
static const char *label_of(struct arena *arena, const struct value_object *indicator,
                            const struct words *words) {
    const char *label = text_at(arena, indicator, words->label_path);
    const char *gap = strstr(words->label_format, "%s");
    return arena_printf(arena, "%.*s%s", (int)(gap - words->label_format), words->label_format,
                        label);
}

static void put_other_figures(const struct page *page) {
    const char *compare = text_at(page->arena, page->indicator, "compare_heading");
    const struct value_list *figures = value_get_list(page->indicator, "figures");
    for (size_t i = 0; i < figures->count; i++) {
        const struct value_object *figure = figures->items[i].object;
        if (value_get(figure, "headline").truth)
            continue;
        const char *label = text_at(page->arena, figure, "label");
        put_words(page, "figure", label, text_at(page->arena, figure, "current.text"));
        put_words(page, "figure_compare", arena_printf(page->arena, "%s, %s", label, compare),
                  text_at(page->arena, figure, "compare.text"));
    }
}

static void put_benchmarks(const struct page *page) {
    const struct value_list *benchmarks = value_get_list(page->indicator, "benchmarks");
    for (size_t i = 0; i < benchmarks->count; i++) {
        const struct value_object *benchmark = benchmarks->items[i].object;
        put_words(page, "benchmark", text_at(page->arena, benchmark, "comparator"),
                  text_at(page->arena, benchmark, "text"));
    }
}

static void put_named_targets(const struct page *page) {
    const struct value_list *targets = value_get_list(page->indicator, "targets");
    for (size_t i = 0; i < targets->count; i++) {
        const struct value_object *target = targets->items[i].object;
        put_words(page, "named_target", value_get_text(target, "label"),
                  value_get_text(target, "words"));
    }
}

/* The sentences come last, and without labels, as they stand on the page. */
static void put_sentences(const struct page *page) {
    const char *headline = text_at(page->arena, page->indicator, "commentary.headline");
    put_words(page, "headline", "",
              *headline != '\0' ? headline : text_at(page->arena, page->indicator, "chart.title"));
    put_words(page, "trend", "", text_at(page->arena, page->indicator, "trend.sentence"));
}

cJSON *explain_page(const struct explaining *explaining) {
    struct arena *arena = explaining->arena;
    struct page page = {explaining, arena, viewed(explaining), cJSON_CreateArray()};
    put_other_figures(&page);
    put_benchmarks(&page);
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        put_words(&page, WORDS[i].name, label_of(arena, page.indicator, &WORDS[i]),
                  text_at(arena, page.indicator, WORDS[i].text_path));
    put_named_targets(&page);
    put_words(&page, "status", "Status", text_at(arena, page.indicator, "status.text"));
    put_sentences(&page);
    return page.list;
}
