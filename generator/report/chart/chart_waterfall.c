/* Adds up the steps of a waterfall. */
#include "report/chart/chart_waterfall.h"

#include "model/basis.h"
#include "report/chart/chart_composed.h"

/* ---- what is asked for ---- */

enum steps_of { STEPS_OF_FIGURES, STEPS_OF_MONTHS };
static const struct word STEPS[] = {
    [STEPS_OF_FIGURES] = {"figure", NULL},
    [STEPS_OF_MONTHS] = {"month", NULL},
};
static const struct word_table steps_words = WORD_TABLE(STEPS);

enum { MOST_STEPS = 24 }; /* more are too low to be read on a page */

struct asked {
    struct chart_figures level, up, down;
    struct chart_periods periods, with_begin; /* of the steps; of the level */
    enum steps_of steps_of;
};

static bool refuse(const struct chart_request *request, const char *words) {
    diagnose(request->diagnostics, SEVERITY_ERROR, request->place, "%s", words);
    return false;
}

static bool read_steps_of(struct arena *arena, const struct chart_request *request,
                          enum steps_of *steps_of) {
    const char *text = request->attributes[CHART_STEPS];
    int found = text == NULL ? STEPS_OF_FIGURES : words_read(&steps_words, text);
    if (found < 0) {
        diagnose(request->diagnostics, SEVERITY_ERROR, request->place,
                 "data-steps=\"%s\"%s makes no steps: expected %s", text,
                 words_hint(arena, &steps_words, text), words_list(arena, &steps_words));
        return false;
    }
    *steps_of = (enum steps_of)found;
    return true;
}

/* Whether each of its months is about that month alone. */
static bool is_by_period(const struct chart_request *request, const struct chart_figures *figures) {
    for (size_t i = 0; i < figures->count; i++) {
        const struct indicator *indicator = figures->items[i].of->indicator;
        if (!basis_overlaps(indicator->basis))
            continue;
        diagnose(request->diagnostics, SEVERITY_ERROR, request->place,
                 "“%s” is about more than a month (basis %s), so that months do not add up: "
                 "expected a figure of basis month",
                 figures->items[i].label, words_code(&basis_words, indicator->basis));
        return false;
    }
    return true;
}

static bool is_complete(const struct chart_request *request, const struct asked *asked) {
    size_t steps = asked->steps_of == STEPS_OF_MONTHS ? asked->periods.count
                                                      : asked->up.count + asked->down.count;
    if (asked->level.count != 1)
        return refuse(request, "data-chart=\"waterfall\" begins and ends with one figure: expected "
                               "its label as data-level");
    if (asked->up.count + asked->down.count == 0)
        return refuse(request,
                      "data-chart=\"waterfall\" has no steps: expected figures that add to "
                      "its level as data-up, or take from it as data-down");
    if (steps > MOST_STEPS)
        return refuse(request, "these are more steps than can be read: expected at most 24");
    return is_by_period(request, &asked->level) && is_by_period(request, &asked->up) &&
           is_by_period(request, &asked->down);
}

static bool read_asked(struct arena *arena, const struct chart_request *request,
                       struct asked *asked) {
    size_t year = (size_t)rhythm_periods_a_year(request->indicator->indicator->rhythm);
    bool level = chart_figures_read(arena, request, CHART_LEVEL, &asked->level),
         up = chart_figures_read(arena, request, CHART_UP, &asked->up),
         down = chart_figures_read(arena, request, CHART_DOWN, &asked->down),
         periods = chart_periods_read(request, year, &asked->periods),
         steps = read_steps_of(arena, request, &asked->steps_of);
    return level && up && down && periods && steps && is_complete(request, asked);
}

static void ask(struct arena *arena, const struct chart_request *request, struct asked *asked) {
    asked->with_begin = asked->periods;
    asked->with_begin.first -= rhythm_months(asked->periods.rhythm);
    asked->with_begin.count++;
    chart_figures_ask(arena, request, &asked->level, &asked->with_begin);
    chart_figures_ask(arena, request, &asked->up, &asked->periods);
    chart_figures_ask(arena, request, &asked->down, &asked->periods);
}

/* ---- steps ---- */

/* Adds the figure's value of a period to a sum, or takes it away. */
static void add_value(struct arena *arena, struct quantity_sum *sum,
                      const struct chart_figure *figure, size_t period, int sign) {
    struct quantity *value = arena_alloc(arena, sizeof *value);
    *value = figure->values[period];
    if (sign < 0 && value->marker == MARKER_NO)
        value->number = number_difference(arena, number_new(arena), value->number);
    quantity_add(arena, sum, value);
}

static void step_by_figures(struct arena *arena, const struct asked *asked,
                            const struct chart_figures *figures, int sign,
                            struct waterfall_step *steps) {
    for (size_t i = 0; i < figures->count; i++) {
        struct quantity_sum sum = {0};
        for (size_t period = 0; period < asked->periods.count; period++)
            add_value(arena, &sum, &figures->items[i], period, sign);
        steps[i] = (struct waterfall_step){figures->items[i].label, quantity_total(&sum)};
    }
}

static void step_by_month(struct arena *arena, const struct asked *asked, size_t period,
                          struct waterfall_step *step) {
    struct quantity_sum sum = {0};
    for (size_t i = 0; i < asked->up.count; i++)
        add_value(arena, &sum, &asked->up.items[i], period, 1);
    for (size_t i = 0; i < asked->down.count; i++)
        add_value(arena, &sum, &asked->down.items[i], period, -1);
    *step = (struct waterfall_step){
        rhythm_short_text(arena, asked->periods.rhythm, chart_period_at(&asked->periods, period)),
        quantity_total(&sum)};
}

static void pass_over(struct chart_figures *figures, size_t periods) {
    for (size_t i = 0; i < figures->count; i++)
        figures->items[i].values += periods;
}

/* Of a unit that opened within these months nothing is known before it did: the steps begin with
 * the first level that is a number, where there is one before the last. */
static void begin_where_known(struct asked *asked) {
    const struct quantity *levels = asked->level.items[0].values;
    size_t unknown = 0;
    while (unknown < asked->periods.count && levels[unknown].marker != MARKER_NO)
        unknown++;
    if (asked->steps_of != STEPS_OF_MONTHS || unknown == asked->periods.count)
        return;
    asked->periods.first = chart_period_at(&asked->periods, unknown);
    asked->periods.count -= unknown;
    pass_over(&asked->level, unknown);
    pass_over(&asked->up, unknown);
    pass_over(&asked->down, unknown);
}

static const struct waterfall_step *steps_of(struct arena *arena, const struct asked *asked,
                                             size_t *count) {
    *count = asked->steps_of == STEPS_OF_MONTHS ? asked->periods.count
                                                : asked->up.count + asked->down.count;
    struct waterfall_step *steps = arena_array(arena, *count, sizeof *steps);
    if (asked->steps_of == STEPS_OF_FIGURES) {
        step_by_figures(arena, asked, &asked->up, 1, steps);
        step_by_figures(arena, asked, &asked->down, -1, steps + asked->up.count);
        return steps;
    }
    for (size_t period = 0; period < *count; period++)
        step_by_month(arena, asked, period, &steps[period]);
    return steps;
}

static bool has_step_with(const struct waterfall *waterfall, enum marker marker) {
    for (size_t i = 0; i < waterfall->count; i++)
        if (waterfall->steps[i].size.marker == marker)
            return true;
    return false;
}

/* What is suppressed, what is left over does not tell either; what does not apply is no step. */
static void add_up(struct arena *arena, struct waterfall *waterfall) {
    bool suppressed = has_step_with(waterfall, MARKER_C) || has_step_with(waterfall, MARKER_LOW);
    waterfall->is_complete = !suppressed && !has_step_with(waterfall, MARKER_X);
    if (waterfall->begin.marker != MARKER_NO || suppressed)
        return;
    struct number *sum = number_copy(arena, waterfall->begin.number);
    for (size_t i = 0; i < waterfall->count; i++)
        if (waterfall->steps[i].size.marker == MARKER_NO)
            number_add(arena, sum, waterfall->steps[i].size.number);
    waterfall->sum = sum;
    if (waterfall->end.marker == MARKER_NO)
        waterfall->rest = number_difference(arena, waterfall->end.number, sum);
}

bool waterfall_compose(struct arena *arena, const struct chart_request *request,
                       struct chart *chart) {
    struct asked asked = {0};
    if (!read_asked(arena, request, &asked))
        return false;
    ask(arena, request, &asked);
    begin_where_known(&asked);
    struct waterfall *waterfall = arena_alloc(arena, sizeof *waterfall);
    *waterfall = (struct waterfall){.indicator = request->indicator,
                                    .level = asked.level.items[0],
                                    .periods = asked.periods,
                                    .begin = asked.level.items[0].values[0],
                                    .end = asked.level.items[0].values[asked.periods.count]};
    waterfall->steps = steps_of(arena, &asked, &waterfall->count);
    add_up(arena, waterfall);
    chart->waterfall = waterfall;
    chart->description = waterfall_describe(arena, waterfall);
    chart->table = waterfall_numbers(arena, waterfall);
    chart->rows = waterfall_rows(waterfall) + 1;
    return true;
}
