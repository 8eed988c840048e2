/* Indicators at a glance: how many have which status, in lists for tables. */
#include "report/view/view_report.h"

#include "model/status.h"
#include "report/view/view_put.h"

/* The tiles above the table of all indicators. */
static void put_tiles(struct value_object *summary, const struct summary *counts) {
    struct value_list *tiles = value_put_list(summary, "tiles");
    for (enum status status = STATUS_MET; status <= STATUS_MISSED; status++) {
        size_t count = counts->counts[status];
        struct value_object *tile = value_add_object(tiles);
        value_put_text(tile, "code", words_code(&status_words, status));
        value_put_text(tile, "text", words_text(&status_words, status));
        value_put_number(tile, "count", (double)count);
        value_put_boolean(tile, "is_zero", count == 0);
        value_put_boolean(tile, "is_off_target", status_is_off_target(status));
    }
}

/* Of too few to judge is what could be judged in another month. */
static bool is_without_target(const struct status_result *status) {
    return status->code == STATUS_NONE && !status->of_few;
}

static bool is_judged(const struct status_result *status) {
    return !is_without_target(status);
}

static bool is_off_target(const struct status_result *status) {
    return status_is_off_target(status->code);
}

static bool is_without_data(const struct status_result *status) {
    return status->code == STATUS_NO_DATA;
}

void view_put_glance(struct value_object *view, struct value_list *indicators,
                     const struct report_result *results) {
    static const struct {
        const char *list, *flag;
        bool (*belongs)(const struct status_result *status);
    } LISTS[] = {
        {"judged", "has_judged", is_judged},
        {"without_target", "has_without_target", is_without_target},
        {"off_target", "has_off_target", is_off_target},
        {"without_data", "has_without_data", is_without_data},
    };
    struct value_object *summary = value_get_object(view, "summary");
    value_put_number(summary, "with_target", (double)results->summary.with_target);
    put_tiles(summary, &results->summary);
    for (size_t k = 0; k < COUNT(LISTS); k++) {
        struct value_list *list = value_put_list(view, LISTS[k].list);
        for (size_t i = 0; i < results->indicator_count; i++)
            if (LISTS[k].belongs(&results->indicators[i].status))
                value_add(list, indicators->items[i]);
        value_put_boolean(view, LISTS[k].flag, list->count > 0);
    }
}
