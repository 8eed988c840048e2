#include "report/view/view_parts.h"

#include <string.h>

/* The tiles above the table of all indicators, in the order of attention. */
static const struct {
    enum status code;
    const char *name, *text;
} TILES[] = {
    {STATUS_MET, "met", "On or better than target"},
    {STATUS_WITHIN, "within", "Within tolerance"},
    {STATUS_OUTSIDE, "outside", "Outside tolerance"},
    {STATUS_MISSED, "missed", "Target missed"},
};
enum { TILE_COUNT = sizeof TILES / sizeof *TILES };

static size_t count_of(const struct summary *summary, enum status code) {
    switch (code) {
    case STATUS_MET:
        return summary->met;
    case STATUS_WITHIN:
        return summary->within;
    case STATUS_OUTSIDE:
        return summary->outside;
    case STATUS_MISSED:
        return summary->missed;
    case STATUS_NONE:
        return summary->none;
    case STATUS_NO_DATA:
        return summary->no_data;
    }
    return 0;
}

static void put_tiles(cJSON *summary, const struct summary *counts) {
    cJSON *tiles = cJSON_AddArrayToObject(summary, "tiles");
    for (size_t i = 0; i < TILE_COUNT; i++) {
        size_t count = count_of(counts, TILES[i].code);
        cJSON *tile = cJSON_CreateObject();
        view_put_text(tile, "code", TILES[i].name);
        view_put_text(tile, "text", TILES[i].text);
        cJSON_AddNumberToObject(tile, "count", (double)count);
        cJSON_AddBoolToObject(tile, "is_zero", count == 0);
        cJSON_AddBoolToObject(tile, "is_off_target", view_is_off_target(TILES[i].code));
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
        {"off_target", "has_off_target", view_is_off_target},
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
