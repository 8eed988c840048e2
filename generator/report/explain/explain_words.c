/* The texts that all branches of an explanation write alike. */
#include "report/explain/explain_words.h"

#include "model/number/number.h"
#include "model/outcome.h"
#include "model/period.h"

void explain_put_text(cJSON *object, const char *key, const char *text) {
    cJSON_AddStringToObject(object, key, text == NULL ? "" : text);
}

void explain_put_number(cJSON *object, const char *key, const struct number *number) {
    if (number == NULL)
        cJSON_AddNullToObject(object, key);
    else
        cJSON_AddNumberToObject(object, key, number_double(number));
}

void explain_put_month(struct arena *arena, cJSON *object, const char *key, int period) {
    explain_put_text(object, key, period == PERIOD_NONE ? "" : period_code(arena, period));
}

void explain_put_place(cJSON *object, struct place place) {
    explain_put_text(object, "file", place.file);
    if (place.sheet != NULL)
        explain_put_text(object, "sheet", place.sheet);
    cJSON_AddNumberToObject(object, "line", (double)place.line);
}

void explain_put_quantity(struct arena *arena, cJSON *object, struct rhythm rows,
                          const struct quantity *quantity) {
    bool marked = quantity->number == NULL;
    explain_put_number(object, "value", quantity->number);
    explain_put_text(object, "text",
                     marked ? marker_text(quantity->marker)
                            : explain_number(arena, quantity->number));
    if (marked)
        explain_put_text(object, "reason", quantity_reason(arena, rows, quantity));
}

void explain_put_ratio(const struct explaining *explaining, cJSON *object,
                       const struct figure *figure, const struct ratio *ratio) {
    struct arena *arena = explaining->arena;
    int minimum = explaining->request->settings->minimum_denominator;
    struct outcome outcome =
        outcome_make(arena, explaining->result->indicator, figure, ratio, minimum);
    if (outcome.unjudged == NULL)
        explain_put_quantity(arena, object, explaining->rows, &ratio->value);
    else
        explain_put_outcome(object, &outcome);
}

void explain_put_outcome(cJSON *object, const struct outcome *outcome) {
    explain_put_number(object, "value", outcome->exact);
    explain_put_text(object, "text", outcome->text);
    if (outcome->exact == NULL && outcome->reason != NULL)
        explain_put_text(object, "reason", outcome->reason);
}

void explain_put_step(cJSON *steps, const char *step, const char *text) {
    cJSON *item = cJSON_CreateObject();
    explain_put_text(item, "step", step);
    explain_put_text(item, "text", text);
    cJSON_AddItemToArray(steps, item);
}

enum { MOST_EXACT = 9, ROUNDED = 6 };

const char *explain_number(struct arena *arena, const struct number *number) {
    int decimals = number_exact_decimals(arena, number, MOST_EXACT);
    return number_text(arena, number, decimals > MOST_EXACT ? ROUNDED : decimals);
}

const char *explain_equals(struct arena *arena, const struct number *number) {
    bool exact = number_exact_decimals(arena, number, MOST_EXACT) <= MOST_EXACT;
    return arena_printf(arena, "%s %s", exact ? "=" : "≈", explain_number(arena, number));
}

const char *explain_months(struct arena *arena, int first, int last) {
    if (first == last)
        return period_text(arena, last);
    if (period_year(first) == period_year(last))
        return arena_printf(arena, "%s to %s", period_month_name(first), period_text(arena, last));
    return arena_printf(arena, "%s to %s", period_text(arena, first), period_text(arena, last));
}

const char *explain_place(struct arena *arena, struct place place) {
    return diagnostics_row(arena, place);
}
