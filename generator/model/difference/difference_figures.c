/* Compares figures of the months that both reports show. */
#include "model/difference/difference_figures.h"

#include "model/figure_said.h"
#include "model/ledger/figure.h"
#include "model/outcome.h"

#include <string.h>

/* A figure as a report shows it somewhere: in a chart's months or in a column about one month. */
struct sighting {
    const struct figure *figure;
    int period;
    const struct outcome *outcome;
};

struct sightings {
    struct arena *arena;
    struct sighting *sightings;
    size_t count;
};

static const struct outcome *outcome_at(const struct sightings *sightings,
                                        const struct figure *figure, int period) {
    for (size_t i = 0; i < sightings->count; i++)
        if (sightings->sightings[i].figure == figure && sightings->sightings[i].period == period)
            return sightings->sightings[i].outcome;
    return NULL;
}

static void see(struct sightings *sightings, const struct figure *figure, int period,
                const struct outcome *outcome) {
    if (outcome_at(sightings, figure, period) != NULL)
        return;
    sightings->sightings = arena_more(sightings->arena, sightings->sightings, sightings->count,
                                      sizeof *sightings->sightings);
    sightings->sightings[sightings->count++] = (struct sighting){figure, period, outcome};
}

/* Of the comparisons only those with one month: an average over the 12 before is about others each
 * month. The newest month of the headline comes first. */
static struct sightings sightings_in(struct arena *arena, const struct indicator_result *result) {
    struct sightings sightings = {.arena = arena};
    const struct indicator *indicator = result->indicator;
    for (size_t i = result->series_count; i-- > 0;)
        see(&sightings, result->headline->figure, result->series[i].period,
            &result->series[i].value);
    if (result->headline != NULL)
        see(&sightings, result->headline->figure, result->since_previous.since, &result->previous);
    for (size_t i = 0; i < result->figure_count; i++) {
        const struct figure_result *row = &result->figures[i];
        see(&sightings, row->figure, result->period, &row->current);
        if (indicator->compare == COMPARE_BACK)
            see(&sightings, row->figure, figure_back(indicator, result->period), &row->compare);
        see(&sightings, row->figure, result->since_year_ago.since, &row->year_ago);
    }
    return sightings;
}

static struct difference_side side_of(struct arena *arena, const struct figure *figure,
                                      const struct outcome *outcome, const struct outcome *other) {
    const char *text = outcome_text_beside(arena, figure, outcome, other);
    return (struct difference_side){
        .code = "", .text = outcome->exact == NULL ? text : figure_said(arena, figure, text)};
}

static void add_restated(struct comparing *comparing, const struct indicator_result *now,
                         const struct sighting *sighting, const struct outcome *before) {
    struct arena *arena = comparing->arena;
    const char *month = rhythm_plain_text(arena, now->indicator->rhythm, sighting->period);
    bool headline = now->headline != NULL && now->headline->figure == sighting->figure;
    struct difference difference = {
        .kind = DIFFERENCE_RESTATED,
        .indicator = now->indicator,
        .what = headline ? month : arena_printf(arena, "%s, %s", sighting->figure->label, month),
        .period = sighting->period,
        .prints_alike = strcmp(before->text, sighting->outcome->text) == 0,
        .before = side_of(arena, sighting->figure, before, sighting->outcome),
        .after = side_of(arena, sighting->figure, sighting->outcome, before)};
    difference_add_sides(comparing, difference);
}

void difference_figures(struct comparing *comparing, const struct indicator_result *before,
                        const struct indicator_result *now) {
    if (before->indicator->basis != now->indicator->basis ||
        before->indicator->rhythm.frequency != now->indicator->rhythm.frequency)
        return; /* another figure; the definition says so */
    struct sightings was = sightings_in(comparing->arena, before);
    struct sightings is = sightings_in(comparing->arena, now);
    for (size_t i = 0; i < is.count; i++) {
        const struct sighting *sighting = &is.sightings[i];
        const struct outcome *earlier = outcome_at(&was, sighting->figure, sighting->period);
        if (earlier != NULL && !outcome_is_same(earlier, sighting->outcome))
            add_restated(comparing, now, sighting, earlier);
    }
}
