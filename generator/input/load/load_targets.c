/* targets.csv, benchmarks.csv. */
#include "input/load/load_targets.h"

#include "input/load/load_cells.h"
#include "input/load/load_target_names.h"
#include "model/rule.h"

#include <string.h>

enum {
    TARGET_INDICATOR,
    TARGET_UNIT,
    TARGET_FROM,
    TARGET_VALUE,
    TARGET_LOW,
    TARGET_HIGH,
    TARGET_PHASING,
    TARGET_KNOWN,
    TARGET_YEAR,
    TARGET_NAME
};
static const struct column target_columns[] = {
    [TARGET_INDICATOR] = {"indicator", true}, [TARGET_UNIT] = {"unit", false},
    [TARGET_FROM] = {"from", true},           [TARGET_VALUE] = {"target", true},
    [TARGET_LOW] = {"tolerance_low", true},   [TARGET_HIGH] = {"tolerance_high", true},
    [TARGET_PHASING] = {"phasing", false},    [TARGET_KNOWN] = {"known", false},
    [TARGET_YEAR] = {"year_target", false},   [TARGET_NAME] = {"name", false},
};

/* The unit that a row is about; NULL for all. False after an error. */
static bool target_unit(struct loader *loader, const struct table_row *row,
                        const struct unit **unit) {
    *unit = NULL;
    if (table_cell(row, TARGET_UNIT)[0] == '\0')
        return true;
    *unit = load_unit_cell(loader, row, TARGET_UNIT);
    return *unit != NULL;
}

/* The first row of the code; all of them share figures. */
static const struct indicator *row_of(const struct loader *loader, const char *code) {
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++)
        if (strcmp(loader->catalogue->indicators[i].code, code) == 0)
            return &loader->catalogue->indicators[i];
    return NULL;
}

static const struct figure *headline_of(const struct indicator *indicator) {
    for (size_t i = 0; i < indicator->figure_count; i++)
        if (indicator->figures[i].headline)
            return &indicator->figures[i];
    return NULL;
}

/* Amounts that add up over units: what the authority has to reach, no unit has to reach alone. */
static bool is_shared_amount(const struct figure *headline) {
    return headline->denominator.count == 0 &&
           (headline->unit == UNIT_COUNT || headline->unit == UNIT_MONEY);
}

static bool is_cumulative(const struct loader *loader, const struct figure *headline) {
    for (size_t i = 0; i < headline->numerator.count; i++)
        if (loader->facts->measures[headline->numerator.terms[i].measure].kind ==
            MEASURE_CUMULATIVE)
            return true;
    return false;
}

static bool is_ever_year_to_date(const struct loader *loader, const char *code) {
    for (size_t i = 0; i < loader->catalogue->indicator_count; i++)
        if (strcmp(loader->catalogue->indicators[i].code, code) == 0 &&
            loader->catalogue->indicators[i].basis == BASIS_YTD)
            return true;
    return false;
}

/* A twelfth a month is due of what adds up over the year alone. */
static void check_phasing(const struct loader *loader, const struct table_row *row,
                          struct target *target, const struct figure *headline) {
    if (!target->linear)
        return;
    if (headline->denominator.count > 0) {
        target->linear = false;
        rule_warn(loader->diagnostics, RULE_PHASING, table_place(row, TARGET_PHASING),
                  "column phasing: the headline of “%s” has a denominator, so that its year’s "
                  "target is not spread over the months; the whole of %s stands in each month",
                  target->indicator, target->value_text);
    } else if (!is_ever_year_to_date(loader, target->indicator) &&
               !is_cumulative(loader, headline)) {
        rule_warn(loader->diagnostics, RULE_PHASING, table_place(row, TARGET_PHASING),
                  "column phasing: the basis of “%s” is not ytd, so that the part of the year’s "
                  "target which is due by then is held against less than the year to date",
                  target->indicator);
    }
}

/* What the target of an indicator means depends on its headline. */
static void suit_headline(const struct loader *loader, const struct table_row *row,
                          struct target *target) {
    const struct figure *headline = headline_of(row_of(loader, target->indicator));
    if (headline == NULL)
        return;
    target->of_root = target->unit == NULL && is_shared_amount(headline);
    check_phasing(loader, row, target, headline);
}

/* A tolerance_low many times the target, with nothing behind it, says so: 1 and 500. */
static bool is_split(const struct table_row *row, const struct target *target) {
    enum { TIMES = 20 };
    size_t cell = row->table->at[TARGET_VALUE];
    if (target->low == NULL || target->value == NULL || target->high != NULL ||
        number_compare(target->low, number_product(row->table->arena, target->value,
                                                   number_ratio(row->table->arena, TIMES, 1))) <= 0)
        return false;
    bool split = table_number_is_split(row, cell, TARGET_LOW);
    if (split)
        table_say_split(row, cell);
    return split;
}

static void on_target(void *context, const struct table_row *row) {
    struct load_rows *targets = context;
    struct target target = {.place = row->place, .name = table_text(row, TARGET_NAME)};
    if (!load_indicator_cell(targets->loader, row, TARGET_INDICATOR) ||
        !target_unit(targets->loader, row, &target.unit))
        return;
    bool bad = false;
    target.indicator = table_text(row, TARGET_INDICATOR);
    target.from = load_month_cell(row, TARGET_FROM, &bad);
    target.known = table_period(row, TARGET_KNOWN, &bad);
    if (target.known == PERIOD_NONE)
        target.known = target.from;
    target.value = load_number_cell(row, TARGET_VALUE, &bad);
    target.low = load_number_cell(row, TARGET_LOW, &bad);
    target.high = load_number_cell(row, TARGET_HIGH, &bad);
    target.year_value = load_number_cell(row, TARGET_YEAR, &bad);
    target.value_text = table_text(row, TARGET_VALUE);
    target.year_text = table_text(row, TARGET_YEAR);
    target.low_text = table_text(row, TARGET_LOW);
    target.high_text = table_text(row, TARGET_HIGH);
    int phasing = table_word(row, TARGET_PHASING, &catalogue_phasing_words);
    target.linear = phasing == true;
    if (target.linear && target.year_value != NULL) {
        table_error(row, TARGET_PHASING, "a row with a year_target is phased by its rows:",
                    "no phasing beside a year_target; the row is not read");
        bad = true;
    }
    bad = bad || is_split(row, &target);
    suit_headline(targets->loader, row, &target);
    if (!bad && phasing != TABLE_UNKNOWN)
        load_keep(targets, &target, sizeof target);
}

void load_targets(struct loader *loader) {
    struct load_rows targets =
        load_table(loader, "targets", OPTIONAL, target_columns,
                   sizeof target_columns / sizeof *target_columns, on_target);
    loader->catalogue->targets = targets.rows;
    loader->catalogue->target_count = targets.count;
    load_check_target_names(loader);
}

enum {
    BENCHMARK_INDICATOR,
    BENCHMARK_COMPARATOR,
    BENCHMARK_PERIOD,
    BENCHMARK_PUBLISHED,
    BENCHMARK_VALUE,
    BENCHMARK_SOURCE,
    BENCHMARK_GROUP
};
static const struct column benchmark_columns[] = {
    [BENCHMARK_INDICATOR] = {"indicator", true}, [BENCHMARK_COMPARATOR] = {"comparator", true},
    [BENCHMARK_PERIOD] = {"period", false},      [BENCHMARK_PUBLISHED] = {"published", true},
    [BENCHMARK_VALUE] = {"value", true},         [BENCHMARK_SOURCE] = {"source", false},
    [BENCHMARK_GROUP] = {"group", false},
};

static void on_benchmark(void *context, const struct table_row *row) {
    struct load_rows *benchmarks = context;
    bool bad = false;
    if (!load_indicator_cell(benchmarks->loader, row, BENCHMARK_INDICATOR))
        return;
    struct benchmark benchmark = {.indicator = table_text(row, BENCHMARK_INDICATOR),
                                  .comparator = table_text(row, BENCHMARK_COMPARATOR),
                                  .period = table_text(row, BENCHMARK_PERIOD),
                                  .source = table_text(row, BENCHMARK_SOURCE),
                                  .group = table_text(row, BENCHMARK_GROUP),
                                  .published = load_month_cell(row, BENCHMARK_PUBLISHED, &bad),
                                  .value_text = table_text(row, BENCHMARK_VALUE),
                                  .place = row->place};
    if (benchmark.comparator[0] == '\0') {
        table_error(row, BENCHMARK_COMPARATOR, "no comparator:", "a name such as National average");
        bad = true;
    }
    if (!marker_read(benchmark.value_text, &benchmark.marker))
        benchmark.value = load_number_cell(row, BENCHMARK_VALUE, &bad);
    if (table_number_is_split(row, row->table->at[BENCHMARK_VALUE], BENCHMARK_SOURCE)) {
        table_say_split(row, row->table->at[BENCHMARK_VALUE]);
        bad = true;
    }
    if (!bad)
        load_keep(benchmarks, &benchmark, sizeof benchmark);
}

void load_benchmarks(struct loader *loader) {
    struct load_rows benchmarks =
        load_table(loader, "benchmarks", OPTIONAL, benchmark_columns,
                   sizeof benchmark_columns / sizeof *benchmark_columns, on_benchmark);
    loader->catalogue->benchmarks = benchmarks.rows;
    loader->catalogue->benchmark_count = benchmarks.count;
}
