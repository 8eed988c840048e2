/* The numbers behind units side by side. */
#include "report/chart/chart_kinds.h"
#include "report/chart/chart_units.h"

#include <math.h>

/* Cells are written one after the other. */
struct cells {
    struct arena *arena;
    const char **texts;
    size_t count;
};

static void put(struct cells *cells, const char *text) {
    cells->texts[cells->count++] = text;
}

static void put_number(struct cells *cells, const struct number *number) {
    enum { MOST_DECIMALS = 2 };
    if (number == NULL) {
        put(cells, "");
        return;
    }
    int decimals = number_exact_decimals(cells->arena, number, MOST_DECIMALS);
    put(cells,
        number_text(cells->arena, number, decimals > MOST_DECIMALS ? MOST_DECIMALS : decimals));
}

static struct cells cells_new(struct arena *arena, size_t rows, size_t columns) {
    return (struct cells){arena, arena_array(arena, rows * columns + 1, sizeof(char *)), 0};
}

static const struct chart_table *finish(const struct cells *cells,
                                        const struct chart_column *columns, size_t column_count) {
    struct chart_table *table = arena_alloc(cells->arena, sizeof *table);
    *table = (struct chart_table){columns, column_count, cells->texts, cells->count / column_count};
    return table;
}

/* ---- values alone ---- */

const struct chart_table *unit_bars_numbers(const struct indicator_result *indicator,
                                            struct arena *arena) {
    static const struct chart_column columns[] = {{"Unit", false}, {"Value", true}};
    enum { COLUMNS = sizeof columns / sizeof *columns, ROWS_OF_WHOLE = 2 };
    const struct amount *target = unit_common_target(indicator);
    const struct unit_value **units = units_in_order(indicator, arena);
    struct cells cells = cells_new(arena, units_below(indicator)->count + ROWS_OF_WHOLE, COLUMNS);
    for (size_t i = 0; i < units_below(indicator)->count; i++) {
        put(&cells, unit_name(units[i]->unit, indicator->period));
        put(&cells, units[i]->value.text);
    }
    if (indicator->headline != NULL) {
        put(&cells, indicator->whose);
        put(&cells, indicator->headline->current.text);
    }
    if (target->value != NULL) {
        put(&cells, "Target");
        put(&cells, target->text);
    }
    return finish(&cells, columns, COLUMNS);
}

/* ---- with what chance makes of them ---- */

/* "27 to 38": the whole counts between two limits. */
static const char *counts_between(struct arena *arena, double low, double high, double size,
                                  enum chance chance) {
    double first = fmax(0, ceil(low)), last = floor(high);
    if (chance == CHANCE_BINOMIAL)
        last = fmin(size, last);
    return arena_printf(arena, "%s to %s", number_text(arena, number_from_double(arena, first), 0),
                        number_text(arena, number_from_double(arena, last), 0));
}

static void put_limits(struct cells *cells, const struct indicator_result *indicator,
                       const struct unit_value *value) {
    const struct funnel_result *funnel = &units_below(indicator)->funnel;
    if (value->funnel == FUNNEL_NONE) {
        put(cells, "");
        put(cells, "");
        return;
    }
    double size = number_double(value->denominator);
    struct funnel_limits limits = funnel_limits(funnel->chance, size, funnel->ratio);
    put(cells, counts_between(cells->arena, limits.low_95, limits.high_95, size, funnel->chance));
    put(cells, counts_between(cells->arena, limits.low_998, limits.high_998, size, funnel->chance));
}

static const char *place_words(const struct unit_value *value) {
    return value->value.exact == NULL ? value->value.reason == NULL ? "" : value->value.reason
                                      : words_text(&funnel_words, value->funnel);
}

static void put_placed(struct cells *cells, const struct indicator_result *indicator,
                       const struct unit_value *value) {
    put(cells, unit_name(value->unit, indicator->period));
    put_number(cells, value->numerator);
    put_number(cells, value->denominator);
    put(cells, value->value.text);
    put_limits(cells, indicator, value);
    put(cells, place_words(value));
}

const struct chart_table *funnel_numbers(const struct indicator_result *indicator,
                                         struct arena *arena) {
    const struct chart_column headings[] = {{"Unit", false},
                                            {units_below(indicator)->funnel.parts, true},
                                            {units_below(indicator)->funnel.sizes, true},
                                            {"Value", true},
                                            {"Within the 95% limits", true},
                                            {"Within the 99.8% limits", true},
                                            {"Against chance", false}};
    enum { COLUMNS = sizeof headings / sizeof *headings };
    struct chart_column *columns = arena_array(arena, COLUMNS, sizeof *columns);
    for (size_t i = 0; i < COLUMNS; i++)
        columns[i] = headings[i];
    const struct unit_value **units = units_in_order(indicator, arena);
    struct cells cells = cells_new(arena, units_below(indicator)->count, COLUMNS);
    for (size_t i = 0; i < units_below(indicator)->count; i++)
        put_placed(&cells, indicator, units[i]);
    return finish(&cells, columns, COLUMNS);
}
