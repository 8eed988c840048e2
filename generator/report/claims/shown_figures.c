/* Collects what a page shows of an indicator. */
#include "report/claims/shown_figures.h"

#include "model/figure_text.h"
#include "report/claims/subject.h"

#include <math.h>
#include <string.h>

struct collection {
    struct arena *arena;
    const struct indicator_result *result;
    const struct figure *figure; /* whose unit the headline has */
    struct shown_figure *items;
    size_t count;
};

/* Of a figure with this unit. */
static enum number_kind kind_of(const struct figure *figure) {
    switch (figure->unit) {
    case UNIT_PERCENT:
        return NUMBER_PERCENT;
    case UNIT_DAYS:
        return NUMBER_DAYS;
    case UNIT_MONEY:
        return NUMBER_MONEY;
    default:
        return NUMBER_PLAIN;
    }
}

static void add_item(struct collection *all, const struct shown_figure *item) {
    if (item->exact == NULL)
        return;
    all->items = arena_more(all->arena, all->items, all->count, sizeof *all->items);
    all->items[all->count++] = *item;
}

static void add_outcome(struct collection *all, enum shown_role role, const struct figure *figure,
                        const struct outcome *outcome, const char *label, int period) {
    add_item(all, &(struct shown_figure){.role = role,
                                         .kind = kind_of(figure),
                                         .exact = outcome->exact,
                                         .printed = outcome->printed,
                                         .text = outcome->text,
                                         .label = label,
                                         .period = period});
}

static void add_amount(struct collection *all, enum shown_role role, const struct amount *amount,
                       const char *label) {
    struct outcome outcome = {
        .exact = amount->value, .printed = amount->value, .text = amount->text};
    add_outcome(all, role, all->figure, &outcome, label, PERIOD_NONE);
}

static void add_target(struct collection *all, const struct target_result *target,
                       const char *label) {
    add_amount(all, SHOWN_TARGET, &target->due, label);
    add_amount(all, SHOWN_TARGET, &target->target, label);
    add_amount(all, SHOWN_TOLERANCE, &target->low, "tolerance");
    add_amount(all, SHOWN_TOLERANCE, &target->high, "tolerance");
    add_amount(all, SHOWN_TOLERANCE, &target->due_low, "tolerance");
    add_amount(all, SHOWN_TOLERANCE, &target->due_high, "tolerance");
}

static void add_targets(struct collection *all) {
    add_target(all, &all->result->target, "target");
    for (size_t i = 0; i < all->result->target_count; i++)
        add_target(all, &all->result->targets[i].result, all->result->targets[i].name);
    for (size_t i = 0; i < all->result->benchmark_count; i++) {
        const struct benchmark_result *benchmark = &all->result->benchmarks[i];
        add_amount(all, SHOWN_BENCHMARK, &benchmark->amount, benchmark->benchmark->comparator);
    }
}

static void add_row(struct collection *all, const struct figure_result *row) {
    bool headline = row == all->result->headline;
    const char *label = headline ? "" : row->figure->label;
    int period = headline ? all->result->period : PERIOD_NONE;
    add_outcome(all, headline ? SHOWN_CURRENT : SHOWN_ROW, row->figure, &row->current, label,
                period);
    add_outcome(all, SHOWN_COMPARE, row->figure, &row->compare, label, PERIOD_NONE);
    add_outcome(all, SHOWN_YEAR_AGO, row->figure, &row->year_ago, label,
                headline ? period - MONTHS_A_YEAR : PERIOD_NONE);
}

static void add_series(struct collection *all) {
    const struct indicator_result *result = all->result;
    int before = result->period - rhythm_months(result->indicator->rhythm);
    add_outcome(all, SHOWN_PREVIOUS, all->figure, &result->previous, "", before);
    for (size_t i = 0; i < result->series_count; i++)
        add_outcome(all, SHOWN_MONTH, all->figure, &result->series[i].value, "",
                    result->series[i].period);
}

static void add_count(struct collection *all, const struct number *count, const char *label) {
    if (count != NULL)
        add_item(all, &(struct shown_figure){.role = SHOWN_UNIT,
                                             .kind = NUMBER_PLAIN,
                                             .exact = count,
                                             .printed = count,
                                             .text = count_text(all->arena, count),
                                             .label = label});
}

static void add_units(struct collection *all) {
    const struct unit_family *below = all->result->below;
    for (size_t i = 0; below != NULL && i < below->count; i++) {
        const struct unit_value *unit = &below->members[i];
        add_outcome(all, SHOWN_UNIT, all->figure, &unit->value,
                    unit_name(unit->unit, all->result->period), PERIOD_NONE);
        add_count(all, unit->numerator, unit_name(unit->unit, all->result->period));
        add_count(all, unit->denominator, unit_name(unit->unit, all->result->period));
    }
}

static const char the_rest[] = "the rest";

/* What is left of a share to the whole: 16% had no decision in time. */
static void add_rest(struct collection *all) {
    if (all->figure->unit != UNIT_PERCENT || all->result->headline->current.exact == NULL)
        return;
    const struct outcome *current = &all->result->headline->current;
    const struct number *whole = number_ratio(all->arena, 100, 1);
    struct outcome rest = {.exact = number_difference(all->arena, whole, current->exact),
                           .printed = number_difference(all->arena, whole, current->printed)};
    rest.text = figure_text(all->arena, all->figure, rest.printed);
    add_outcome(all, SHOWN_ROW, all->figure, &rest, the_rest, PERIOD_NONE);
    all->items[all->count - 1].is_rest = true;
}

static const struct figure_result *row_of(const struct collection *all,
                                          const struct expression *numerator) {
    for (size_t i = 0; i < all->result->figure_count; i++) {
        const struct figure *figure = all->result->figures[i].figure;
        if (figure->denominator.count == 0 && subject_is_same(&figure->numerator, numerator))
            return &all->result->figures[i];
    }
    return NULL;
}

static void add_remainder(struct collection *all, enum shown_role role, const struct outcome *part,
                          const struct outcome *whole) {
    if (part->exact == NULL || whole->exact == NULL)
        return;
    struct outcome rest = {.exact = number_difference(all->arena, whole->exact, part->exact),
                           .printed = number_difference(all->arena, whole->printed, part->printed)};
    rest.text = count_text(all->arena, rest.printed);
    add_item(all, &(struct shown_figure){.role = role,
                                         .kind = NUMBER_PLAIN,
                                         .exact = rest.exact,
                                         .printed = rest.printed,
                                         .text = rest.text,
                                         .label = the_rest,
                                         .is_rest = true});
}

/* How many the rest of a share are: 212 decisions were late. */
static void add_remainders(struct collection *all) {
    const struct figure_result *part = row_of(all, &all->figure->numerator),
                               *whole = row_of(all, &all->figure->denominator);
    if (all->figure->unit != UNIT_PERCENT || part == NULL || whole == NULL)
        return;
    add_remainder(all, SHOWN_ROW, &part->current, &whole->current);
    add_remainder(all, SHOWN_COMPARE, &part->compare, &whole->compare);
    add_remainder(all, SHOWN_YEAR_AGO, &part->year_ago, &whole->year_ago);
}

static const struct number *absolute(struct arena *arena, const struct number *number) {
    return number_sign(number) < 0 ? number_difference(arena, number_new(arena), number) : number;
}

static enum number_kind difference_kind(enum number_kind kind) {
    return kind == NUMBER_PERCENT ? NUMBER_POINTS : kind;
}

static void add_held(struct collection *all, const struct shown_figure *then, enum shown_role role,
                     enum number_kind kind, const struct number *exact,
                     const struct number *printed) {
    int decimals = number_exact_decimals(all->arena, printed, 2);
    const char *text = number_text(all->arena, printed, decimals > 1 ? 1 : decimals);
    add_item(all, &(struct shown_figure){.role = role,
                                         .from = then->role,
                                         .kind = kind,
                                         .exact = exact,
                                         .printed = printed,
                                         .text = text,
                                         .label = then->label,
                                         .period = then->period});
}

/* What the figure is more or less than another, in three ways to say it. */
static void add_difference(struct collection *all, const struct shown_figure *now,
                           const struct shown_figure *then) {
    struct arena *arena = all->arena;
    const struct number *exact = absolute(arena, number_difference(arena, now->exact, then->exact));
    const struct number *printed =
        absolute(arena, number_difference(arena, now->printed, then->printed));
    add_held(all, then, SHOWN_DIFFERENCE, difference_kind(now->kind), exact, printed);
    if (number_is_zero(then->exact) || number_is_zero(now->exact))
        return;
    const struct number *change = number_quotient(arena, exact, absolute(arena, then->exact));
    change = number_product(arena, change, number_ratio(arena, 100, 1));
    add_held(all, then, SHOWN_CHANGE, NUMBER_PERCENT, change, change);
    const struct number *ratio = number_quotient(arena, now->exact, then->exact);
    add_held(all, then, SHOWN_RATIO, NUMBER_TIMES, ratio, ratio);
}

static bool is_of_one_row(const struct shown_figure *a, const struct shown_figure *b) {
    return a->kind == b->kind && (strcmp(a->label, b->label) == 0 || b->role == SHOWN_TARGET ||
                                  b->role == SHOWN_BENCHMARK || b->role == SHOWN_TOLERANCE);
}

/* Of the current figures to all that they are shown beside, and of a month to that before it, which
 * is the month's own share of a year to date. */
static void add_differences(struct collection *all) {
    size_t count = all->count;
    for (size_t i = 0; i < count; i++) {
        struct shown_figure now = all->items[i];
        bool is_row = now.role == SHOWN_ROW && !now.is_rest;
        if (now.role != SHOWN_CURRENT && !is_row)
            continue;
        for (size_t k = 0; k < count; k++) {
            struct shown_figure then = all->items[k];
            bool held = is_row ? then.role == SHOWN_COMPARE || then.role == SHOWN_YEAR_AGO
                               : then.role != SHOWN_CURRENT && then.role != SHOWN_UNIT;
            if (held && is_of_one_row(&now, &then))
                add_difference(all, &now, &then);
        }
    }
}

struct shown_figures shown_figures_of(struct arena *arena, const struct indicator_result *result) {
    struct collection all = {.arena = arena, .result = result};
    if (result->headline == NULL)
        return (struct shown_figures){0};
    all.figure = result->headline->figure;
    add_row(&all, result->headline);
    for (size_t i = 0; i < result->figure_count; i++)
        if (&result->figures[i] != result->headline)
            add_row(&all, &result->figures[i]);
    add_series(&all);
    add_targets(&all);
    add_units(&all);
    add_rest(&all);
    add_remainders(&all);
    add_differences(&all);
    return (struct shown_figures){all.items, all.count};
}

struct shown_figures shown_figures_besides(struct arena *arena, const struct shown_figures *figures,
                                           const struct indicator_result *other) {
    struct shown_figures more = shown_figures_of(arena, other);
    struct shown_figure *items = arena_array(arena, figures->count + more.count + 1, sizeof *items);
    memcpy(items, figures->items, figures->count * sizeof *items);
    for (size_t i = 0; i < more.count; i++) {
        items[figures->count + i] = more.items[i];
        items[figures->count + i].role = SHOWN_OTHER;
    }
    return (struct shown_figures){items, figures->count + more.count};
}

bool shown_figure_is_like(const struct shown_figure *figure, const struct said_number *number) {
    if (figure->kind == number->kind)
        return true;
    switch (number->kind) {
    case NUMBER_PLAIN:
        return figure->kind == NUMBER_DAYS;
    case NUMBER_SHARE:
        return figure->kind == NUMBER_PERCENT;
    case NUMBER_PERCENT: /* "up by 3%", where points are meant */
        return figure->kind == NUMBER_POINTS;
    case NUMBER_POINTS:
        return figure->role == SHOWN_DIFFERENCE;
    default:
        return false;
    }
}

/* How far from the figure a hedged number may lie, below and above it, in parts of the number or,
 * of percentages and shares, in points. */
struct slack {
    double below, above;
};

static struct slack slack_of(const struct said_number *number, double value) {
    bool points = number->kind == NUMBER_PERCENT || number->kind == NUMBER_SHARE;
    double some = points ? 2.5 : value * 0.05, much = points ? 10 : value * 0.4;
    double little = points ? 3 : value * 0.06;
    switch (number->hedge) {
    case HEDGE_ABOUT:
        return (struct slack){some, some};
    case HEDGE_NEARLY:
        return (struct slack){points ? 4 : value * 0.08, 0};
    case HEDGE_OVER:
        return (struct slack){0, number->hedge_just ? little : much};
    case HEDGE_UNDER:
        return (struct slack){number->hedge_just ? little : much, 0};
    default:
        return (struct slack){0, 0};
    }
}

static bool is_rounded(struct arena *arena, const struct number *figure,
                       const struct said_number *number) {
    const struct number *scale = number_ratio(arena, 1, 1), *ten = number_ratio(arena, 10, 1);
    for (int i = number->decimals; i < 0; i++)
        scale = number_product(arena, scale, ten);
    int decimals = number->decimals > 0 ? number->decimals : 0;
    const struct number *value = number_quotient(arena, number->value, scale);
    return number_compare(number_round(arena, number_quotient(arena, figure, scale), decimals),
                          value) == 0;
}

/* Shares are said loosely, and so is how often something multiplied. */
static bool is_near(double figure, const struct said_number *number) {
    double value = number_double(number->value);
    struct slack slack = slack_of(number, value);
    double loose = number->kind == NUMBER_SHARE   ? 2.5
                   : number->kind == NUMBER_TIMES ? value * 0.1
                                                  : 0;
    if (number->hedge == HEDGE_OVER)
        return figure >= value && figure <= value + slack.above + loose;
    if (number->hedge == HEDGE_UNDER || number->hedge == HEDGE_NEARLY)
        return figure <= value && figure >= value - slack.below - loose;
    return figure >= value - slack.below - loose - 1e-9 &&
           figure <= value + slack.above + loose + 1e-9;
}

bool shown_figure_fits(struct arena *arena, const struct shown_figure *figure,
                       const struct said_number *number) {
    if (!shown_figure_is_like(figure, number))
        return false;
    if (number->kind != NUMBER_SHARE && number->kind != NUMBER_TIMES &&
        (number->hedge == HEDGE_NONE || number->hedge == HEDGE_ABOUT ||
         number->hedge == HEDGE_NEARLY) &&
        (is_rounded(arena, figure->exact, number) || is_rounded(arena, figure->printed, number)))
        return true;
    return is_near(number_double(figure->exact), number) ||
           is_near(number_double(figure->printed), number);
}
