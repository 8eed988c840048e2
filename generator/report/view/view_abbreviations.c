/* The abbreviations that the texts about an indicator use. */
#include "report/view/view_report.h"

#include "report/view/view_put.h"

#include <string.h>

/* For readers who look: a pointer's hint (report/page/page_abbreviations.h) helps neither on paper
 * nor on a touch screen. */
struct gathering {
    struct arena *arena;
    const struct abbreviations *list;
    bool *seen; /* by the abbreviations' numbers */
    struct value_list *found;
};

static void add(const struct gathering *gathering, const struct abbreviation *abbreviation) {
    if (gathering->seen[abbreviation->number])
        return;
    gathering->seen[abbreviation->number] = true;
    struct value_object *entry = value_add_object(gathering->found);
    value_put_text(entry, "term", abbreviation->term);
    value_put_text(entry, "meaning", abbreviation->meaning);
}

static void gather(const struct gathering *gathering, const char *text) {
    struct abbreviation_use use;
    for (size_t at = 0; text != NULL && abbreviation_next(gathering->list, text, at, &use);
         at = use.end)
        if (use.abbreviation->source == ABBREVIATION_GLOSSARY)
            add(gathering, use.abbreviation);
}

static void gather_markup(const struct gathering *gathering, const struct markup *top) {
    for (const struct markup *m = top; m != NULL; m = markup_following(m, top))
        gather(gathering, m->text);
}

/* In the order in which a reader meets them: titles, headings, rows, the chart, others, words. */
static void gather_indicator(const struct gathering *gathering,
                             const struct indicator_result *result) {
    gather(gathering, result->indicator->title);
    gather(gathering, result->indicator->short_title);
    gather(gathering, result->current_label);
    gather(gathering, result->compare_label);
    for (size_t i = 0; i < result->figure_count; i++)
        gather(gathering, result->figures[i].figure->label);
    for (size_t i = 0; i < result->event_count; i++)
        gather(gathering, result->events[i]->text);
    for (size_t i = 0; i < result->series_count; i++)
        gather(gathering, result->series[i].note);
    for (size_t i = 0; i < result->benchmark_count; i++)
        gather(gathering, result->benchmarks[i].benchmark->comparator);
    if (result->commentary == NULL)
        return;
    gather(gathering, result->commentary->headline);
    gather_markup(gathering, result->commentary->body);
}

void view_put_abbreviations(struct arena *arena, struct value_object *object,
                            const struct abbreviations *list,
                            const struct indicator_result *const *results, size_t count) {
    struct gathering gathering = {arena, list, arena_array(arena, list->count, sizeof(bool)),
                                  value_put_list(object, "abbreviations")};
    for (size_t i = 0; i < count; i++)
        gather_indicator(&gathering, results[i]);
    value_put_boolean(object, "has_abbreviations", gathering.found->count > 0);
}
