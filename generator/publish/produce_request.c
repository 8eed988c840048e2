/* Fills in requests; a request's own folder, its own exports. */
#include "publish/produce_request.h"

#include "model/period.h"
#include "report/unit_path.h"

struct produce_request produce_request_new(const struct produce_places *places, const char *report,
                                           const struct unit *unit, int period, int as_at) {
    return (struct produce_request){.dataset = places->dataset,
                                    .templates = places->templates,
                                    .out = places->out,
                                    .kept = places->kept,
                                    .report = report,
                                    .unit = unit,
                                    .period = period,
                                    .as_at = as_at,
                                    .reason = ""};
}

struct produce_request produce_request_at(const struct produce_request *request, int period,
                                          int as_at) {
    struct produce_request other = *request;
    other.period = period;
    other.as_at = as_at;
    return other;
}

const char *produce_request_folder(struct arena *arena, const struct produce_request *request) {
    const char *as_at = unit_path_as_at(arena, request->period, request->as_at);
    const char *unit = unit_path_folder(arena, &request->dataset->catalogue, request->unit);
    return arena_printf(arena, "%s/%s%s%s%s%s", request->report,
                        period_code(arena, request->period), *as_at == '\0' ? "" : "/", as_at,
                        *unit == '\0' ? "" : "/", unit);
}

/* Whether no indicator comes each month, and one shows a period about which the exports say
 * something: then a month without exports of its own has a report all the same. */
static bool needs_no_month(const struct produce_request *request, int first, int last) {
    const struct catalogue *catalogue = &request->dataset->catalogue;
    bool shows = false;
    for (size_t i = 0; i < catalogue->indicator_count; i++) {
        const struct indicator *indicator = &catalogue->indicators[i];
        if (catalogue_indicator(catalogue, indicator->code, request->period) != indicator)
            continue;
        int period = rhythm_ended(indicator->rhythm, request->period - indicator->lag);
        if (indicator->rhythm.frequency == FREQUENCY_MONTH)
            return false;
        shows = shows || (first <= period && period <= last);
    }
    return shows;
}

bool produce_request_has_exports(const struct produce_request *request) {
    const struct dataset *dataset = request->dataset;
    int first, last;
    for (size_t i = 0; i < dataset->round_count; i++)
        if (dataset->rounds[i] == request->period)
            return true;
    facts_range(dataset->facts, request->as_at, &first, &last);
    return first != PERIOD_NONE && ((first <= request->period && request->period <= last) ||
                                    needs_no_month(request, first, last));
}

const char *produce_request_later_rows(struct arena *arena, const struct dataset *dataset,
                                       int period) {
    for (size_t i = 0; i < dataset->facts->count; i++) {
        const struct fact *fact = &dataset->facts->facts[i];
        if (fact->period == period && fact->round > period)
            return arena_printf(arena,
                                "; %s, of the round %s, has rows about it: a report with what is "
                                "known now is made by --as-at latest",
                                fact->place.file, period_code(arena, fact->round));
    }
    return "";
}
