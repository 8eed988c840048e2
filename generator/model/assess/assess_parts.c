/* A table of figures by unit has totals; whether they are its sums is found here, as it prints. */
#include "model/assess/assess_parts.h"

#include "model/assess/families.h"
#include "model/marker.h"
#include "model/outcome.h"

#include <string.h>

/* As many as a chart can tell apart. */
enum { FEWEST_PARTS = 2, MOST_PARTS = 6 };

static const struct outcome UNTOLD = {.text = "", .reason = ""};

/* Nothing that a sum would leave out: z alone is skipped. */
static bool is_skipped(const struct outcome *outcome) {
    return outcome->exact == NULL && strcmp(outcome->text, marker_text(MARKER_Z)) == 0;
}

/* UNTOLD where a unit has another marker, or none has a number. */
static struct outcome sum_of(struct arena *arena, const struct indicator *indicator,
                             const struct figure *figure, const struct unit_family *family) {
    struct number *total = number_ratio(arena, 0, 1);
    size_t numbers = 0;
    for (size_t i = 0; i < family->count; i++) {
        const struct outcome *value = &family->members[i].value;
        if (value->exact != NULL) {
            number_add(arena, total, value->exact);
            numbers++;
        } else if (!is_skipped(value)) {
            return UNTOLD;
        }
    }
    if (numbers == 0)
        return UNTOLD;
    const struct ratio sum = {.value = {.number = total, .period = PERIOD_NONE}};
    return outcome_make(arena, indicator, figure, &sum, 0);
}

/* In print: both are numbers, and not the same. */
static bool differ(const struct outcome *a, const struct outcome *b) {
    return a->printed != NULL && b->printed != NULL && number_compare(a->printed, b->printed) != 0;
}

void assess_parts(struct assessment *assessment, const struct indicator *indicator, int period,
                  struct figure_result *row) {
    const struct assess_request *request = assessment->request;
    row->added_up = UNTOLD;
    if (request->families == NULL || request->unit->stay_count == 0 ||
        row->figure->unusable != NULL)
        return;
    row->below =
        families_find(request->families, request, indicator, row->figure, period, request->unit);
    if (row->figure->denominator.count == 0)
        row->added_up = sum_of(assessment->arena, indicator, row->figure, row->below);
    row->differs = differ(&row->added_up, &row->current);
}

bool assess_parts_add_up(struct arena *arena, const struct indicator_result *result) {
    struct number *total = number_ratio(arena, 0, 1);
    size_t parts = 0;
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *row = &result->figures[i];
        if (row->figure->denominator.count > 0 || row->current.exact == NULL)
            return false;
        if (row != result->headline) {
            number_add(arena, total, row->current.exact);
            parts++;
        }
    }
    return result->headline != NULL && parts >= FEWEST_PARTS && parts <= MOST_PARTS &&
           number_compare(total, result->headline->current.exact) == 0;
}

/* An amount of measures of that kind alone. */
static bool is_of(const struct facts *facts, const struct figure *figure, enum measure_kind kind) {
    for (size_t i = 0; i < figure->numerator.count; i++)
        if (facts->measures[figure->numerator.terms[i].measure].kind != kind)
            return false;
    return figure->numerator.count > 0 && figure->denominator.count == 0;
}

bool assess_parts_move(const struct facts *facts, const struct indicator_result *result) {
    const enum basis basis = result->indicator->basis;
    if (result->headline == NULL || result->figure_count != 3 ||
        (basis != BASIS_MONTH && basis != BASIS_SNAPSHOT))
        return false;
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *row = &result->figures[i];
        if (!is_of(facts, row->figure, row == result->headline ? MEASURE_STOCK : MEASURE_FLOW))
            return false;
    }
    return true;
}
