/* Reads forecasts.csv: what the owner of an indicator expects for the end of a year. */
#include "input/load/load_forecasts.h"

#include "input/load/load_cells.h"

#include <stdlib.h>
#include <string.h>

enum {
    FORECAST_INDICATOR,
    FORECAST_UNIT,
    FORECAST_ROUND,
    FORECAST_YEAR,
    FORECAST_VALUE,
    FORECAST_LOW,
    FORECAST_HIGH,
    FORECAST_BY,
    FORECAST_NOTE
};
static const struct column forecast_columns[] = {
    [FORECAST_INDICATOR] = {"indicator", true}, [FORECAST_UNIT] = {"unit", false},
    [FORECAST_ROUND] = {"round", true},         [FORECAST_YEAR] = {"year", true},
    [FORECAST_VALUE] = {"value", true},         [FORECAST_LOW] = {"low", false},
    [FORECAST_HIGH] = {"high", false},          [FORECAST_BY] = {"by", false},
    [FORECAST_NOTE] = {"note", false},
};

/* Whether a year that begins in that month is called so. */
static bool is_year(struct arena *arena, const char *text, int year_start) {
    enum { DIGITS = 4 };
    int first = strspn(text, "0123456789") < DIGITS
                    ? PERIOD_NONE
                    : period_checked(atoi(arena_strndup(arena, text, DIGITS)), year_start);
    return first != PERIOD_NONE && strcmp(period_year_text(arena, first, year_start), text) == 0;
}

/* Whether the cell is a year of the indicator, of whichever of its rows; else an error. */
static bool has_year(const struct loader *loader, const struct table_row *row,
                     const struct forecast *forecast) {
    int year_start = loader->catalogue->authority.year_start;
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++) {
        const struct indicator *indicator = &loader->catalogue->indicators[i];
        if (strcmp(indicator->code, forecast->indicator) != 0)
            continue;
        year_start = indicator->rhythm.year_start;
        if (is_year(loader->arena, forecast->year, year_start))
            return true;
    }
    table_error(row, FORECAST_YEAR, "not a year of the indicator:",
                arena_printf(loader->arena, "one such as %s; the row is not read",
                             forecast->round == PERIOD_NONE
                                 ? "2020/21"
                                 : period_year_text(loader->arena, forecast->round, year_start)));
    return false;
}

/* Whether the range holds the value; else an error. */
static bool fits_range(const struct table_row *row, const struct forecast *forecast) {
    const struct number *value = forecast->value, *low = forecast->low, *high = forecast->high;
    if (value == NULL)
        return true;
    bool below = low != NULL && number_compare(value, low) < 0,
         above = high != NULL && number_compare(value, high) > 0;
    if (below && high == NULL &&
        table_number_is_split(row, row->table->at[FORECAST_VALUE], FORECAST_LOW))
        table_say_split(row, row->table->at[FORECAST_VALUE]);
    else if (below || above)
        table_error(row, FORECAST_VALUE,
                    "a value outside its range:", "one from low to high; the row is not read");
    return !below && !above;
}

/* A marker withdraws what was said before, like an empty cell. */
static const struct number *value_cell(const struct table_row *row, bool *bad) {
    enum marker marker;
    return marker_read(table_cell(row, FORECAST_VALUE), &marker)
               ? NULL
               : load_number_cell(row, FORECAST_VALUE, bad);
}

static void on_forecast(void *context, const struct table_row *row) {
    struct load_rows *forecasts = context;
    struct forecast forecast = {.place = row->place};
    if (!load_indicator_cell(forecasts->loader, row, FORECAST_INDICATOR))
        return;
    if (table_cell(row, FORECAST_UNIT)[0] != '\0') {
        forecast.unit = load_unit_cell(forecasts->loader, row, FORECAST_UNIT);
        if (forecast.unit == NULL)
            return;
    }
    bool bad = false;
    forecast.indicator = table_text(row, FORECAST_INDICATOR);
    forecast.round = load_month_cell(row, FORECAST_ROUND, &bad);
    forecast.year = table_text(row, FORECAST_YEAR);
    forecast.value = value_cell(row, &bad);
    forecast.low = load_number_cell(row, FORECAST_LOW, &bad);
    forecast.high = load_number_cell(row, FORECAST_HIGH, &bad);
    forecast.value_text = table_text(row, FORECAST_VALUE);
    forecast.low_text = table_text(row, FORECAST_LOW);
    forecast.high_text = table_text(row, FORECAST_HIGH);
    forecast.by = table_text(row, FORECAST_BY);
    forecast.note = table_text(row, FORECAST_NOTE);
    bool has = has_year(forecasts->loader, row, &forecast), fits = fits_range(row, &forecast);
    if (!bad && has && fits)
        load_keep(forecasts, &forecast, sizeof forecast);
}

void load_forecasts(struct loader *loader) {
    struct load_rows forecasts =
        load_table(loader, "forecasts", OPTIONAL, forecast_columns,
                   sizeof forecast_columns / sizeof *forecast_columns, on_forecast);
    loader->catalogue->forecasts = forecasts.rows;
    loader->catalogue->forecast_count = forecasts.count;
}
