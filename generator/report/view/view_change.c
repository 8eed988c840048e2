/* The changes of a figure. */
#include "report/view/view_change.h"

#include "model/change.h"
#include "model/period.h"
#include "report/view/view_put.h"

bool view_compares_by_year(const struct indicator_result *result) {
    return result->indicator->basis == BASIS_YTD;
}

const struct change *view_change(const struct indicator_result *result) {
    return view_compares_by_year(result) ? &result->since_year_ago : &result->since_previous;
}

void view_put_change(struct arena *arena, cJSON *object, const char *key,
                     const struct change *result, int year_start) {
    cJSON *change = cJSON_AddObjectToObject(object, key);
    view_put_text(change, "text", result->text);
    view_put_text(change, "words", result->words);
    view_put_text(change, "direction", words_text(&change_direction_words, result->direction));
    view_put_choice(change, &change_direction_words, result->direction);
    view_put_month(arena, change, "since", result->since, year_start);
}
