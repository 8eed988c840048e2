/* Which target is in force for a month, with the status that it leads to. */
#include "model/escalation.h"
#include "model/status.h"
#include "model/target.h"
#include "report/explain/explain_branches.h"
#include "report/explain/explain_words.h"

/* Why a row counts, or why it does not. */
static const char *row_says(const struct explaining *explaining, const struct target *row,
                            const struct target *in_force) {
    struct arena *arena = explaining->arena;
    int period = explaining->result->period;
    if (row == in_force)
        return arena_printf(arena, "in force%s: the latest row up to %s%s",
                            *row->name == '\0' ? "" : " beside the target that judges",
                            period_text(arena, period), row->unit != NULL ? " for this unit" : "");
    if (row->from > period)
        return arena_printf(arena, "begins later, in %s", period_text(arena, row->from));
    if (row->known > explaining->request->results->as_at)
        return arena_printf(arena, "not yet known: since %s", period_text(arena, row->known));
    if (target_is_over(row, explaining->result->indicator, period))
        return arena_printf(
            arena, "over since its year’s end: it was one of %s",
            period_year_text(arena, row->from, explaining->result->indicator->rhythm.year_start));
    if (in_force == NULL)
        return "superseded by a row that is over";
    if (row->unit == NULL && in_force->unit != NULL)
        return arena_printf(arena, "the unit has a row of its own: %s",
                            explain_place(arena, in_force->place));
    return arena_printf(arena, "superseded by %s", explain_place(arena, in_force->place));
}

/* Of the targets of the row's name. */
static const struct target *in_force_beside(const struct explaining *explaining,
                                            const struct target *row) {
    const struct explain_request *request = explaining->request;
    return target_named_in_force(request->catalogue, explaining->result->indicator,
                                 request->results->unit, row->name, explaining->result->period,
                                 request->results->as_at);
}

static cJSON *row_new(const struct explaining *explaining, const struct target *row) {
    const struct target *in_force = in_force_beside(explaining, row);
    cJSON *object = cJSON_CreateObject();
    explain_put_place(object, row->place);
    if (*row->name != '\0')
        explain_put_text(object, "name", row->name);
    explain_put_text(object, "unit", row->unit == NULL ? "" : row->unit->code);
    explain_put_month(explaining->arena, object, "from", row->from);
    explain_put_month(explaining->arena, object, "known", row->known);
    explain_put_text(object, "target", row->value_text);
    explain_put_text(object, "year_target", row->year_text);
    explain_put_text(object, "tolerance_low", row->low_text);
    explain_put_text(object, "tolerance_high", row->high_text);
    explain_put_text(object, "phasing", words_code(&catalogue_phasing_words, row->linear));
    cJSON_AddBoolToObject(object, "in_force", row == in_force);
    explain_put_text(object, "says", row_says(explaining, row, in_force));
    return object;
}

static cJSON *rows_new(const struct explaining *explaining) {
    const struct explain_request *request = explaining->request;
    const char *code = explaining->result->indicator->code;
    const struct unit *unit = request->results->unit;
    cJSON *rows = cJSON_CreateArray();
    for (size_t i = 0; i < request->catalogue->target_count; i++)
        if (target_concerns(request->catalogue, &request->catalogue->targets[i], code, unit))
            cJSON_AddItemToArray(rows, row_new(explaining, &request->catalogue->targets[i]));
    return rows;
}

/* 70 × 7/12 = 40.833333…, the part that is due by the year's seventh month; or a profile's step. */
static void put_due(const struct explaining *explaining, cJSON *steps, const char *step,
                    bool is_profile, const struct amount *whole, const struct amount *due) {
    struct arena *arena = explaining->arena;
    if (due->value == NULL)
        return;
    const struct indicator_result *result = explaining->result;
    if (is_profile) {
        explain_put_step(
            steps, step,
            arena_printf(arena, "%s by %s, in print %s", explain_number(arena, due->value),
                         rhythm_plain_text(arena, result->indicator->rhythm, result->period),
                         due->text));
        return;
    }
    int month = period_month_of_year(result->period, result->indicator->rhythm.year_start);
    explain_put_step(steps, step,
                     arena_printf(arena, "%s × %d/12 %s, in print %s",
                                  explain_number(arena, whole->value), month,
                                  explain_equals(arena, due->value), due->text));
}

/* Of a target and both ends of its tolerance; `whose` stands before what each is called. */
static void put_dues(const struct explaining *explaining, cJSON *steps, const char *whose,
                     const struct target_result *result) {
    const struct {
        const char *step;
        const struct amount *whole, *due;
    } parts[] = {{"target due", &result->target, &result->due},
                 {"lower end due", &result->low, &result->due_low},
                 {"upper end due", &result->high, &result->due_high}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        put_due(explaining, steps, arena_printf(explaining->arena, "%s%s", whose, parts[i].step),
                result->is_profile, parts[i].whole, parts[i].due);
}

static void put_amount(struct arena *arena, cJSON *object, const char *key,
                       const struct amount *whole, const struct amount *due) {
    const struct quantity judged = {.number = due->value != NULL ? due->value : whole->value};
    cJSON *item = cJSON_AddObjectToObject(object, key);
    explain_put_text(item, "text", whole->text);
    explain_put_text(item, "due_text", due->text);
    explain_put_text(item, "judged_by",
                     judged.number == NULL ? "" : explain_number(arena, judged.number));
}

cJSON *explain_target(const struct explaining *explaining) {
    const struct target_result *result = &explaining->result->target;
    cJSON *object = cJSON_CreateObject();
    put_amount(explaining->arena, object, "target", &result->target, &result->due);
    put_amount(explaining->arena, object, "tolerance_low", &result->low, &result->due_low);
    put_amount(explaining->arena, object, "tolerance_high", &result->high, &result->due_high);
    explain_put_text(object, "tolerance_text", result->tolerance_text);
    explain_put_text(object, "year", result->year);
    cJSON_AddItemToObject(object, "rows", rows_new(explaining));
    cJSON *steps = cJSON_AddArrayToObject(object, "steps");
    put_dues(explaining, steps, "", result);
    for (size_t i = 0; i < explaining->result->target_count; i++)
        put_dues(explaining, steps,
                 arena_printf(explaining->arena, "%s: ", explaining->result->targets[i].name),
                 &explaining->result->targets[i].result);
    return object;
}

/* What a value was held against, in words: the exact part that is due, where phased. */
struct yardsticks {
    const char *value, *target, *low, *high; /* "" where there is none */
};

static const char *yardstick(struct arena *arena, const struct amount *whole,
                             const struct amount *due) {
    return due->value != NULL ? arena_printf(arena, "%s due", explain_number(arena, due->value))
                              : whole->text;
}

static const char *towards_says(struct arena *arena, const struct yardsticks *by, bool high,
                                enum status status) {
    const char *tolerance = high ? by->low : by->high;
    const char *good = high ? "at or above" : "at or below", *bad = high ? "below" : "above";
    const char *end = high ? "lower" : "upper";
    switch (status) {
    case STATUS_MET:
        return arena_printf(arena, "%s is %s the target of %s", by->value, good, by->target);
    case STATUS_WITHIN:
        return arena_printf(arena, "%s is %s the target of %s, but %s the tolerance’s %s end, %s",
                            by->value, bad, by->target, good, end, tolerance);
    case STATUS_OUTSIDE:
        return arena_printf(arena, "%s is %s the target of %s and %s the tolerance’s %s end, %s",
                            by->value, bad, by->target, bad, end, tolerance);
    case STATUS_MISSED:
        return arena_printf(arena, "%s is %s the target of %s, and the tolerance has no %s end",
                            by->value, bad, by->target, end);
    case STATUS_NONE:
    case STATUS_NO_DATA:
        break;
    }
    return "no target is in force";
}

static const char *neither_says(struct arena *arena, const struct yardsticks *by,
                                enum status status) {
    if (status == STATUS_NONE)
        return "neither high nor low is good, and no tolerance is in force";
    return arena_printf(arena, "%s lies %s the agreed range%s%s%s%s", by->value,
                        status == STATUS_MET ? "inside" : "outside",
                        *by->low == '\0' ? "" : " from ", by->low, *by->high == '\0' ? "" : " to ",
                        by->high);
}

static const char *judgement(const struct explaining *explaining) {
    struct arena *arena = explaining->arena;
    const struct indicator_result *result = explaining->result;
    const struct target_result *target = &result->target;
    if (result->status.code == STATUS_NO_DATA)
        return "there is no value to judge";
    if (result->status.of_few)
        return arena_printf(arena, "%s is no percentage to judge: %s",
                            result->headline->current.text, result->headline->current.reason);
    struct yardsticks by = {result->headline->current.text,
                            yardstick(arena, &target->target, &target->due),
                            yardstick(arena, &target->low, &target->due_low),
                            yardstick(arena, &target->high, &target->due_high)};
    switch (result->indicator->better) {
    case BETTER_HIGH:
        return towards_says(arena, &by, true, result->status.code);
    case BETTER_LOW:
        return towards_says(arena, &by, false, result->status.code);
    case BETTER_NEITHER:
        return neither_says(arena, &by, result->status.code);
    }
    return "";
}

static void put_rectification(const struct explaining *explaining, cJSON *status) {
    const struct escalation_result *result = &explaining->result->escalation;
    struct arena *arena = explaining->arena;
    if (result->rule.of == 0)
        return;
    explain_put_text(status, "rectification",
                     arena_printf(arena, "%s by the rule “%s”: off target in %zu of the last %s",
                                  result->rectification ? "needed" : "not needed",
                                  escalation_text(arena, result->rule), result->red,
                                  rhythm_count_text(arena, explaining->result->indicator->rhythm,
                                                    (size_t)result->rule.of)));
}

cJSON *explain_status(const struct explaining *explaining) {
    const struct status_result *status = &explaining->result->status;
    cJSON *object = cJSON_CreateObject();
    explain_put_text(object, "code", words_code(&status_words, status->code));
    explain_put_text(object, "text", status->text);
    explain_put_text(object, "says", judgement(explaining));
    put_rectification(explaining, object);
    return object;
}
