/* Has the report assessed for the months that a template names. */
#include "report/view/view_at.h"

#include "model/assess/assess.h"
#include "model/period.h"

#include <string.h>

/* What the indicators of a view share. */
struct other_months {
    struct arena *arena;
    struct names *names;
    const struct report_result *results;
    view_maker *view_of;
    int first;                         /* month */
    size_t count;                      /* of months up to the report's */
    const struct value_list **views;   /* the indicators in each; NULL: not yet asked for */
    const struct report_result **made; /* beside them */
};

struct at_codes {
    struct value_codes codes;
    struct other_months *months;
    const char *indicator;
};

static int month_at(const struct at_codes *at, size_t place) {
    return at->months->first + (int)place;
}

static bool is_known(const struct at_codes *at, size_t place) {
    const struct report_result *results = at->months->results;
    int month = month_at(at, place);
    return catalogue_indicator(results->catalogue, at->indicator, month) != NULL &&
           unit_spell_at(results->unit, month) != NULL;
}

static const char *code_at(const struct value_codes *of, size_t place) {
    const struct at_codes *at = (const struct at_codes *)of;
    return is_known(at, place) ? period_code(at->months->arena, month_at(at, place)) : "";
}

/* All that the report chooses is shown: what it leaves out of its own month counts elsewhere. */
static void assess_month(struct other_months *months, size_t place) {
    struct assess_request request = *months->results->request;
    struct report_settings *settings = arena_alloc(months->arena, sizeof *settings);
    *settings = *request.settings;
    settings->only = (struct required_where){.any = false};
    request.settings = settings;
    request.period = months->first + (int)place;
    request.commentaries = NULL;
    request.commentary_count = 0;
    request.before = NULL;
    request.no_before = "";
    request.advise = false;
    request.rows_are_seen_to = true;
    const struct report_result *made =
        assess_report(months->arena, diagnostics_new(months->arena), &request);
    months->made[place] = made;
    months->views[place] =
        value_get_list(months->view_of(months->arena, months->names, made), "indicators");
}

static struct value find_month(const struct value_codes *of, const char *code, size_t length) {
    const struct at_codes *at = (const struct at_codes *)of;
    struct other_months *months = at->months;
    int month = period_read(code, length);
    size_t place = (size_t)(month - months->first);
    if (month == PERIOD_NONE || month < months->first || place >= months->count ||
        !is_known(at, place))
        return (struct value){.kind = VALUE_NONE};
    if (months->views[place] == NULL)
        assess_month(months, place);
    const struct report_result *made = months->made[place];
    for (size_t i = 0; i < made->indicator_count; i++)
        if (strcmp(made->indicators[i].indicator->code, at->indicator) == 0)
            return months->views[place]->items[i];
    return (struct value){.kind = VALUE_NONE};
}

static struct other_months *months_of(struct arena *arena, struct names *names,
                                      const struct report_result *results, view_maker *view_of) {
    struct other_months *months = arena_alloc(arena, sizeof *months);
    int first = results->period + 1, last;
    if (results->request != NULL && results->facts != NULL)
        facts_range(results->facts, results->as_at, &first, &last);
    *months = (struct other_months){
        .arena = arena, .names = names, .results = results, .view_of = view_of, .first = first};
    if (first <= results->period)
        months->count = (size_t)(results->period - first) + 1;
    months->views = arena_array(arena, months->count + 1, sizeof *months->views);
    months->made = arena_array(arena, months->count + 1, sizeof *months->made);
    return months;
}

void view_put_at(struct arena *arena, struct value_list *indicators,
                 const struct report_result *results, view_maker *view_of) {
    struct other_months *months = months_of(arena, indicators->names, results, view_of);
    for (size_t i = 0; i < indicators->count; i++) {
        struct at_codes *at = arena_alloc(arena, sizeof *at);
        *at = (struct at_codes){.codes = {months->count, code_at, find_month},
                                .months = months,
                                .indicator = results->indicators[i].indicator->code};
        value_put_object(indicators->items[i].object, "at")->codes = &at->codes;
    }
}
