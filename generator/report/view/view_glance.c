/* Indicators at a glance: how many have which status, in lists for tables. */
#include "report/view/view_report.h"

#include "model/status.h"
#include "report/view/view_put.h"

/* The tiles above the table of all indicators. */
static void put_tiles(cJSON *summary, const struct summary *counts) {
    cJSON *tiles = cJSON_AddArrayToObject(summary, "tiles");
    for (enum status status = STATUS_MET; status <= STATUS_MISSED; status++) {
        size_t count = counts->counts[status];
        cJSON *tile = cJSON_CreateObject();
        view_put_text(tile, "code", words_code(&status_words, status));
        view_put_text(tile, "text", words_text(&status_words, status));
        cJSON_AddNumberToObject(tile, "count", (double)count);
        cJSON_AddBoolToObject(tile, "is_zero", count == 0);
        cJSON_AddBoolToObject(tile, "is_off_target", status_is_off_target(status));
        cJSON_AddItemToArray(tiles, tile);
    }
}

static bool is_judged(enum status code) {
    return code != STATUS_NONE;
}

static bool is_unjudged(enum status code) {
    return code == STATUS_NONE;
}

static bool is_without_data(enum status code) {
    return code == STATUS_NO_DATA;
}

void view_put_glance(cJSON *view, cJSON *indicators, const struct report_result *results) {
    static const struct {
        const char *list, *flag;
        bool (*belongs)(enum status code);
    } LISTS[] = {
        {"judged", "has_judged", is_judged},
        {"without_target", "has_without_target", is_unjudged},
        {"off_target", "has_off_target", status_is_off_target},
        {"without_data", "has_without_data", is_without_data},
    };
    cJSON *summary = cJSON_GetObjectItemCaseSensitive(view, "summary");
    cJSON_AddNumberToObject(summary, "with_target", (double)results->summary.with_target);
    put_tiles(summary, &results->summary);
    for (size_t k = 0; k < COUNT(LISTS); k++) {
        cJSON *list = cJSON_AddArrayToObject(view, LISTS[k].list);
        cJSON *object = indicators->child;
        for (size_t i = 0; i < results->indicator_count; i++, object = object->next)
            if (LISTS[k].belongs(results->indicators[i].status.code))
                cJSON_AddItemReferenceToArray(list, object);
        cJSON_AddBoolToObject(view, LISTS[k].flag, list->child != NULL);
    }
}
