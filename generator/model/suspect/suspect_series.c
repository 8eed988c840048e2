/* Takes the rows of the newest round that may count. */
#include "model/suspect/suspect_series.h"

enum { NEAR = 12 };

/* A row each month; or PERIOD_NONE markers between. */
static size_t rows_that_count(const struct facts *facts, size_t series, int as_at,
                              struct suspect_row *rows) {
    size_t count = 0;
    for (size_t i = facts->series[series]; i < facts->series[series + 1]; i++) {
        const struct fact *fact = &facts->facts[i];
        if (fact->round > as_at)
            continue;
        if (count > 0 && rows[count - 1].fact->period == fact->period)
            count--;
        rows[count++].fact = fact;
    }
    return count;
}

static size_t numbers_among(struct suspect_row *rows, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (rows[i].fact->marker == MARKER_NO)
            rows[kept++] = rows[i];
    return kept;
}

static struct suspect_series near(struct suspect_series series, int period) {
    size_t at = 0;
    while (at < series.count && series.rows[at].fact->period < period)
        at++;
    size_t first = at > NEAR ? at - NEAR : 0, end = at + NEAR + 1;
    return (struct suspect_series){series.rows + first,
                                   (end < series.count ? end : series.count) - first};
}

struct suspect_series suspect_series(struct arena *arena, const struct facts *facts, size_t unit,
                                     size_t measure, int as_at, int around) {
    size_t index = measure * facts->unit_count + unit;
    size_t most = facts->series[index + 1] - facts->series[index];
    struct suspect_series series = {arena_array(arena, most + 1, sizeof(struct suspect_row)), 0};
    series.count = rows_that_count(facts, index, as_at, series.rows);
    series.count = numbers_among(series.rows, series.count);
    if (around != PERIOD_NONE)
        series = near(series, around);
    for (size_t i = 0; i < series.count; i++)
        series.rows[i].value = number_double(number_read(arena, series.rows[i].fact->text));
    return series;
}

const struct suspect_row *suspect_series_at(const struct suspect_series *series, int period) {
    for (size_t i = 0; i < series->count; i++)
        if (series->rows[i].fact->period == period)
            return &series->rows[i];
    return NULL;
}
