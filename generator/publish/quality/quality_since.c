/* Looks things up in the earlier JSON, which anybody may have changed. */
#include "publish/quality/quality_since.h"

#include "model/period.h"

#include <string.h>

const char *quality_text_before(const cJSON *object, const char *key) {
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
    return text == NULL ? "" : text;
}

static bool is_same(struct arena *arena, const cJSON *item, const struct diagnosis *finding) {
    return strcmp(quality_text_before(item, "file"), finding->place.file) == 0 &&
           strcmp(quality_text_before(item, "message"), quality_message(arena, finding)) == 0;
}

bool quality_was_found(struct arena *arena, const cJSON *before, const struct diagnosis *finding) {
    const cJSON *item;
    cJSON_ArrayForEach(item,
                       cJSON_GetObjectItemCaseSensitive(
                           before, "findings")) if (is_same(arena, item, finding)) return true;
    return false;
}

static bool is_gone(struct arena *arena, const struct quality *quality, const cJSON *item) {
    for (size_t i = 0; i < quality->finding_count; i++)
        if (is_same(arena, item, &quality->findings[i]))
            return false;
    return true;
}

static const cJSON *gone_from(struct arena *arena, const struct quality *quality,
                              const cJSON *item) {
    while (item != NULL && !is_gone(arena, quality, item))
        item = item->next;
    return item;
}

const cJSON *quality_first_gone(struct arena *arena, const struct quality *quality,
                                const cJSON *before) {
    const cJSON *findings = cJSON_GetObjectItemCaseSensitive(before, "findings");
    return findings == NULL ? NULL : gone_from(arena, quality, findings->child);
}

const cJSON *quality_next_gone(struct arena *arena, const struct quality *quality,
                               const cJSON *gone) {
    return gone_from(arena, quality, gone->next);
}

static const cJSON *month_before(const cJSON *measure, const char *period) {
    const cJSON *month;
    cJSON_ArrayForEach(month,
                       cJSON_GetObjectItemCaseSensitive(
                           measure, "months")) if (strcmp(quality_text_before(month, "period"),
                                                          period) == 0) return month;
    return NULL;
}

size_t quality_cell_before(struct arena *arena, const cJSON *before, const char *measure,
                           int period, const char *kind) {
    const cJSON *row;
    cJSON_ArrayForEach(row, cJSON_GetObjectItemCaseSensitive(before, "grid")) {
        if (strcmp(quality_text_before(row, "measure"), measure) != 0)
            continue;
        const cJSON *number =
            cJSON_GetObjectItemCaseSensitive(month_before(row, period_code(arena, period)), kind);
        return cJSON_IsNumber(number) && number->valuedouble > 0 ? (size_t)number->valuedouble : 0;
    }
    return 0;
}
