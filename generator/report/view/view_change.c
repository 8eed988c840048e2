/* The changes of a figure. */
#include "report/view/view_change.h"

#include "model/change.h"
#include "model/period.h"
#include "report/view/view_put.h"

bool view_compares_by_year(const struct indicator_result *result) {
    return basis_compares_by_year(result->indicator->basis);
}

const struct change *view_change(const struct indicator_result *result) {
    return view_compares_by_year(result) ? &result->since_year_ago : &result->since_previous;
}

void view_put_change(struct arena *arena, struct value_object *object, const char *key,
                     const struct change *result, struct rhythm rhythm) {
    struct value_object *change = value_put_object(object, key);
    value_put_text(change, "text", result->text);
    value_put_text(change, "words", result->words);
    value_put_text(change, "direction", words_text(&change_direction_words, result->direction));
    view_put_choice(change, &change_direction_words, result->direction);
    view_put_period(arena, change, "since", result->since, rhythm);
}
